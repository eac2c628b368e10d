package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Makes the action bar and the right-click menu of grouped actions. */
public final class ActionMenus {

    private ActionMenus() {}

    public static HBox bar(List<ActionGroup> groups, ObservableTexts texts) {
        HBox bar = new HBox();
        bar.getStyleClass().add("action-bar");
        bar.setAlignment(Pos.CENTER_RIGHT);
        groups.forEach(group -> bar.getChildren()
                .add(group.isSingle() ? Actions.button(group.actions().getFirst(), texts) : button(group, texts)));
        return bar;
    }

    public static List<MenuItem> items(List<ActionGroup> groups, ObservableTexts texts) {
        List<MenuItem> items = new ArrayList<>();
        groups.forEach(group ->
                items.add(group.isSingle() ? Actions.menuItem(group.actions().getFirst(), texts) : menu(group, texts)));
        return items;
    }

    private static Node button(ActionGroup group, ObservableTexts texts) {
        MenuButton button = new MenuButton();
        button.setId(group.id());
        button.setGraphic(group.icon().node());
        button.textProperty().bind(texts.bind(group.textKey()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems().addAll(content(group, "-bar", texts));
        return Actions.disableWhileRefused(button, refusal(group), texts);
    }

    private static Menu menu(ActionGroup group, ObservableTexts texts) {
        Menu menu = new Menu();
        menu.setId(group.id() + "-menu");
        menu.textProperty().bind(texts.bind(group.textKey()));
        menu.setGraphic(group.icon().node());
        menu.getItems().addAll(content(group, "-menu", texts));
        return menu;
    }

    private static List<MenuItem> content(ActionGroup group, String suffix, ObservableTexts texts) {
        List<MenuItem> items = new ArrayList<>();
        group.groups().forEach(inner -> items.add(menu(inner, texts)));
        group.actions().forEach(action -> {
            CustomMenuItem item = (CustomMenuItem) Actions.menuItem(action, texts);
            item.setId(action.id() + suffix);
            items.add(item);
        });
        return items;
    }

    /** A group is refused when all in it is, for the reason of the first. */
    private static ObservableValue<Message> refusal(ActionGroup group) {
        List<Action> leaves = group.leaves().toList();
        ObservableValue<?>[] parts = leaves.stream().map(Action::refusal).toArray(ObservableValue<?>[]::new);
        return Bindings.createObjectBinding(
                () -> leaves.stream().anyMatch(Action::isAllowed)
                        ? Message.NONE
                        : leaves.getFirst().refusal().getValue(),
                parts);
    }
}
