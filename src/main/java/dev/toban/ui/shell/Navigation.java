package dev.toban.ui.shell;

import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.StateShape;
import dev.toban.ui.support.Tooltips;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pages at the left; narrow windows keep the icons only. */
final class Navigation extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final ShellViewModel model;
    private final ObservableTexts texts;
    private final BooleanProperty collapsed = new SimpleBooleanProperty();

    Navigation(List<Page> pages, ShellViewModel model, ObservableTexts texts) {
        this.model = model;
        this.texts = texts;
        setId("navigation");
        getStyleClass().add("navigation");
        collapsed.subscribe(narrow -> pseudoClassStateChanged(COLLAPSED, narrow));
        pages.stream().filter(page -> !page.isAtFoot()).map(this::item).forEach(getChildren()::add);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        pages.stream().filter(Page::isAtFoot).map(this::item).forEach(getChildren()::add);
    }

    void collapse(boolean narrow) {
        collapsed.set(narrow);
    }

    private ButtonBase item(Page page) {
        ObservableValue<String> title = texts.bind(page.titleKey());
        Button item = new Button();
        item.setId("nav-" + page.id());
        item.getStyleClass().setAll("nav-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setGraphic(content(page, title));
        item.accessibleTextProperty().bind(title);
        item.setOnAction(_ -> model.open(page.id()));
        model.currentProperty().subscribe(current -> item.pseudoClassStateChanged(CURRENT, current.equals(page.id())));
        collapsed.subscribe(narrow -> item.setTooltip(narrow ? Tooltips.of(title) : null));
        return item;
    }

    private Node content(Page page, ObservableValue<String> title) {
        Label words = new Label();
        words.textProperty().bind(title);
        words.getStyleClass().add("nav-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        StateShape worst = new StateShape(Look.OK, 13);
        Label count = new Label();
        count.getStyleClass().add("nav-count");
        page.badge().subscribe(badge -> {
            count.setText(badge.count());
            show(worst, badge.worst());
        });
        HBox content = new HBox(page.icon().node(), words, gap, worst, count);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("nav-content");
        hideWhileCollapsed(words, gap, count);
        return content;
    }

    private static void show(StateShape shape, Optional<Look> look) {
        look.ifPresent(shape::show);
        shape.setVisible(look.isPresent());
        shape.setManaged(look.isPresent());
    }

    private void hideWhileCollapsed(Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(collapsed.not());
            node.managedProperty().bind(collapsed.not());
        }
    }
}
