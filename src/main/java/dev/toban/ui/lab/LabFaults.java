package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.model.Name;
import dev.toban.text.Message;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.FaultMenu;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Offers on every page what the table of the Lab page offers for the same object. */
final class LabFaults implements FaultMenu {

    private final LabViewModel model;
    private final PageContext context;

    LabFaults(LabViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
    }

    @Override
    public Optional<Menu> of(Target target) {
        ObservableTexts texts = context.texts();
        LabActions actions = new LabActions(model, this::inject);
        actions.target().set(Optional.of(target));
        List<MenuItem> items = new ArrayList<>();
        actions.fitting().forEach(action -> items.add(Actions.menuItem(action, texts)));
        FaultOffers others = actions.others();
        if (!items.isEmpty() && !others.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(others.items(fault -> inject(List.of(fault)), texts));
        return items.isEmpty() ? Optional.empty() : Optional.of(menu(target, items, others));
    }

    private Menu menu(Target target, List<MenuItem> items, FaultOffers others) {
        ObservableTexts texts = context.texts();
        Menu menu = new Menu();
        menu.setId("lab-faults-menu");
        menu.setGraphic(Icon.SCIENCE.node());
        menu.textProperty().bind(texts.bind(new ReadOnlyObjectWrapper<>(Message.of("lab.menu", name(target)))));
        menu.getItems().addAll(items);
        menu.setOnShowing(_ -> others.ask());
        return menu;
    }

    /** What was pointed at may be far from the Lab page, where a refusal is told otherwise. */
    private void inject(List<Fault> faults) {
        model.inject(faults, refusal -> context.dialogs().information(Message.of("lab.notice.title"), refusal));
    }

    static Message name(Target target) {
        return switch (target) {
            case Target.Link(var node, var network) -> Message.of("lab.targets.on", network, node);
            case Target.Uplinks(var node, var name) -> Message.of("lab.targets.on", name, node);
            case Target.Path(var node, var volume) -> Message.of("lab.targets.on", volume, node);
            case Target.Host(var node) -> plain(node);
            case Target.Network(var network) -> plain(network);
            case Target.Volume(var volume) -> plain(volume);
            case Target.Machine(var machine, var _) -> plain(machine);
        };
    }

    private static Message plain(Name name) {
        return Message.of("lab.targets.name", name);
    }
}
