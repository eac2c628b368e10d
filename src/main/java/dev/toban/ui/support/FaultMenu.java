package dev.toban.ui.support;

import java.util.Optional;
import javafx.scene.control.Menu;

/** Offers what can happen to an object of a simulated cluster; never anything for a real one, or for a file. */
@FunctionalInterface
public interface FaultMenu {

    FaultMenu NONE = _ -> Optional.empty();

    /** A menu made for this one object. */
    Optional<Menu> of(Target target);
}
