package dev.toban.ui.support;

import dev.toban.model.NodeName;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for a node in a window of its own: every node with "can" or what stands against it. */
public final class WindowNodePicker implements NodePicker {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 420;

    private final Supplier<Window> owner;
    private final ObservableTexts texts;

    public WindowNodePicker(Supplier<Window> owner, ObservableTexts texts) {
        this.owner = owner;
        this.texts = texts;
    }

    @Override
    public Optional<NodeName> pick(Message title, List<Choice> choices) {
        DataTable<Choice> table = table(choices);
        Dialog<Choice> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(texts.of(title));
        dialog.setResizable(true);
        ButtonType choose = new ButtonType(texts.of("support.pick.verb"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.of("support.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(choose, cancel);
        dialog.getDialogPane().setContent(content(title, table));
        dialog.getDialogPane().setPrefSize(WIDTH, HEIGHT);
        Node button = dialog.getDialogPane().lookupButton(choose);
        button.setId("pick-choose");
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> table.selected().stream().noneMatch(Choice::allowed), table.selection()));
        dialog.setResultConverter(pressed ->
                pressed == choose ? table.selected().stream().findFirst().orElse(null) : null);
        table.onOpen(choice -> {
            if (choice.allowed()) {
                dialog.setResult(choice);
                dialog.close();
            }
        });
        DialogFocus.begin(dialog, table::view);
        return dialog.showAndWait().map(Choice::node);
    }

    private Node content(Message title, DataTable<Choice> table) {
        Label head = new Label(texts.of(title));
        head.getStyleClass().add("dialog-title");
        Label why = new Label();
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        why.textProperty().bind(sentence(table));
        VBox content = new VBox(12, head, table.view(), why);
        VBox.setVgrow(table.view(), javafx.scene.layout.Priority.ALWAYS);
        return content;
    }

    private ObservableValue<String> sentence(DataTable<Choice> table) {
        return table.selection().map(chosen -> {
            if (chosen.isEmpty()) {
                return texts.of("support.pick.nothing");
            }
            return texts.of(chosen.getFirst().allowed() ? "support.pick.opensPlan" : "support.pick.refused");
        });
    }

    private DataTable<Choice> table(List<Choice> choices) {
        Rows<NodeName, Choice> rows = new Rows<>(Choice::node);
        DataTable<Choice> table = new DataTable<>(
                "pick-node",
                rows,
                List.of(
                        Column.<Choice>text(
                                        "node",
                                        "support.pick.node",
                                        choice -> choice.node().value())
                                .strong()
                                .width(110),
                        Column.<Choice>state(
                                        "answer",
                                        "support.pick.answer",
                                        choice -> choice.answer().in(texts))
                                .width(400),
                        Column.<Choice>text("memory", "support.pick.memory", choice -> texts.of(choice.memory()))
                                .width(150)),
                "support.pick.nothing",
                texts);
        rows.putAll(choices);
        table.view().getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        choices.stream()
                .filter(Choice::allowed)
                .findFirst()
                .ifPresent(best -> table.view().getSelectionModel().select(best));
        return table;
    }
}
