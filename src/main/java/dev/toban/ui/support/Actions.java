package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;

/** Makes the action bar and the right-click menu from the same actions. */
public final class Actions {

    private Actions() {}

    /** The buttons of a page's head. */
    public static HBox bar(List<Action> actions, ObservableTexts texts) {
        HBox bar = new HBox();
        bar.getStyleClass().add("action-bar");
        bar.setAlignment(Pos.CENTER_RIGHT);
        actions.stream().map(action -> button(action, texts)).forEach(bar.getChildren()::add);
        return bar;
    }

    /** A button inside the slot that carries its tooltip: JavaFX gives disabled controls none of their own. */
    public static Node button(Action action, ObservableTexts texts) {
        Button button = new Button();
        button.setId(action.id());
        button.setGraphic(action.icon().node());
        button.textProperty().bind(texts.bind(action.textKey()));
        button.setOnAction(_ -> action.runIfAllowed());
        button.setMinWidth(Region.USE_PREF_SIZE);
        switch (action.kind()) {
            case PRIMARY -> button.getStyleClass().add("accent");
            case DANGEROUS -> button.getStyleClass().addAll("button-outlined", "danger");
            case NORMAL -> {}
        }
        return disableWhileRefused(button, action.refusal(), texts);
    }

    /** Disables a control while it is refused and returns the slot around it, whose tooltip says why. */
    public static Node disableWhileRefused(
            ButtonBase control, ObservableValue<Message> refusal, ObservableTexts texts) {
        ObservableValue<String> reason = texts.bind(refusal);
        control.disableProperty().bind(refused(refusal));
        control.accessibleHelpProperty().bind(reason);
        StackPane slot = new StackPane(control);
        slot.getStyleClass().add("action-slot");
        Tooltips.installWhenNotEmpty(slot, reason);
        return slot;
    }

    public static ContextMenu menu(List<Action> actions, ObservableTexts texts) {
        ContextMenu menu = new ContextMenu();
        actions.forEach(action -> menu.getItems().add(menuItem(action, texts)));
        answerKeys(menu);
        return menu;
    }

    /** JavaFX gives an open menu no focus of its own, and its keys then move what is behind it. */
    static void answerKeys(ContextMenu menu) {
        menu.addEventHandler(
                WindowEvent.WINDOW_SHOWN, _ -> menu.getSkin().getNode().requestFocus());
    }

    /** A menu entry; while it is refused the reason stands below its name, because menus have no tooltips. */
    public static MenuItem menuItem(Action action, ObservableTexts texts) {
        return menuItem(
                new Entry(
                        action.id() + "-menu",
                        action.icon(),
                        texts.bind(action.textKey()),
                        action.refusal(),
                        action::runIfAllowed),
                texts);
    }

    /** What a menu entry is made of where its name is more than a key. */
    public record Entry(
            String id, Icon icon, ObservableValue<String> name, ObservableValue<Message> refusal, Runnable run) {}

    public static MenuItem menuItem(Entry entry, ObservableTexts texts) {
        Label name = new Label();
        name.textProperty().bind(entry.name());
        Label reason = new Label();
        reason.getStyleClass().add("menu-reason");
        reason.textProperty().bind(texts.bind(entry.refusal()));
        reason.visibleProperty().bind(refused(entry.refusal()));
        reason.managedProperty().bind(reason.visibleProperty());
        HBox content = new HBox(entry.icon().node(), new VBox(name, reason));
        content.getStyleClass().add("menu-content");
        CustomMenuItem item = new CustomMenuItem(content, true);
        item.setId(entry.id());
        item.setOnAction(_ -> entry.run().run());
        item.disableProperty().bind(refused(entry.refusal()));
        return item;
    }

    private static BooleanBinding refused(ObservableValue<Message> refusal) {
        return Bindings.createBooleanBinding(() -> !refusal.getValue().isNone(), refusal);
    }
}
