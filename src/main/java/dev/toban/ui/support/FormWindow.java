package dev.toban.ui.support;

import atlantafx.base.theme.Styles;
import dev.toban.text.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Asks for the values of a form in a window of its own; its verb opens a plan. */
final class FormWindow {

    private static final double WIDTH = 520;
    private static final double ROW = 36;
    private static final int MOST_ROWS = 9;

    private final Form form;
    private final ObservableTexts texts;

    FormWindow(Form form, ObservableTexts texts) {
        this.form = form;
        this.texts = texts;
    }

    /** True when the person went on; the fields hold what was given. */
    boolean ask(@Nullable Window owner) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(texts.of(form.title()));
        ButtonType plan = new ButtonType(texts.of("support.form.plan"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.of("support.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(plan, cancel);
        List<Row> rows = form.fields().stream().map(this::row).toList();
        dialog.getDialogPane().setContent(content(rows));
        dialog.getDialogPane().setPrefWidth(WIDTH);
        Node button = dialog.getDialogPane().lookupButton(plan);
        button.setId("form-plan");
        button.disableProperty().bind(wrong());
        DialogFocus.begin(dialog, rows.getFirst()::control);
        return dialog.showAndWait().filter(plan::equals).isPresent();
    }

    private ObservableValue<Boolean> wrong() {
        List<FormField.Text> typed = typed().toList();
        ObservableValue<?>[] values = typed.stream().map(FormField.Text::value).toArray(ObservableValue<?>[]::new);
        return Bindings.createBooleanBinding(
                () -> typed.stream().anyMatch(field -> !mistake(field).isNone()), values);
    }

    private Stream<FormField.Text> typed() {
        return form.fields().stream().filter(FormField.Text.class::isInstance).map(FormField.Text.class::cast);
    }

    private static Message mistake(FormField.Text field) {
        return field.mistake().apply(field.text());
    }

    private Node content(List<Row> rows) {
        Label head = new Label(texts.of(form.title()));
        head.getStyleClass().add("dialog-title");
        head.setWrapText(true);
        Label about = new Label(texts.of(form.about()));
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        VBox content = new VBox(12, head, about);
        rows.forEach(row -> content.getChildren().add(row.whole()));
        if (!form.preview().get().isNone()) {
            content.getChildren().add(preview());
        }
        content.setPadding(new Insets(16));
        return content;
    }

    private Node preview() {
        Label words = new Label();
        words.setId("form-preview");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("callout", "look-information");
        words.textProperty()
                .bind(Bindings.createStringBinding(() -> texts.of(form.preview().get()), values()));
        return words;
    }

    /** Everything that is typed or picked. */
    private ObservableValue<?>[] values() {
        return form.fields().stream()
                .flatMap(field -> switch (field) {
                    case FormField.Text text -> Stream.of(text.value());
                    case FormField.Choice<?> choice -> Stream.of(choice.value());
                    case FormField.Names _ -> Stream.<ObservableValue<?>>empty();
                })
                .toArray(ObservableValue<?>[]::new);
    }

    /** What a person sees of a field: the whole row, and in it what takes the keys. */
    private record Row(Node whole, Node control) {}

    private Row row(FormField field) {
        return switch (field) {
            case FormField.Text text -> row(text, text(text), mistakeOf(text));
            case FormField.Choice<?> choice -> row(choice, choice(choice));
            case FormField.Names names -> {
                ListView<FormField.Entry> list = list(names);
                yield names.ordered() ? row(names, list, movers(names, list)) : row(names, list);
            }
        };
    }

    private Row row(FormField field, Node control, Node... below) {
        Label label = new Label(texts.of(field.label()));
        label.setLabelFor(control);
        control.setId(field.id());
        control.setAccessibleText(label.getText());
        VBox row = new VBox(4, label, control);
        row.getChildren().addAll(below);
        return new Row(row, control);
    }

    /** Below the field; its room is kept, so that nothing jumps. */
    private Node mistakeOf(FormField.Text field) {
        Label words = new Label();
        words.setId(field.id() + "-mistake");
        words.setMinHeight(ROW / 2);
        words.getStyleClass().addAll("small", "danger-text");
        words.textProperty().bind(field.value().map(_ -> texts.of(mistake(field))));
        return words;
    }

    private Node text(FormField.Text field) {
        TextField control = new TextField();
        control.textProperty().bindBidirectional(field.value());
        field.value()
                .subscribe(_ -> control.pseudoClassStateChanged(
                        Styles.STATE_DANGER, !mistake(field).isNone()));
        return control;
    }

    private <E> Node choice(FormField.Choice<E> field) {
        ComboBox<E> control = new ComboBox<>();
        control.getItems().setAll(field.values());
        control.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable E value) {
                return value == null ? "" : texts.of(field.words().apply(value));
            }

            @Override
            public E fromString(String words) {
                return field.value().get(); // nobody types here
            }
        });
        control.valueProperty().bindBidirectional(field.value());
        control.setMaxWidth(Double.MAX_VALUE);
        return control;
    }

    private ListView<FormField.Entry> list(FormField.Names field) {
        ListView<FormField.Entry> list = new ListView<>(field.entries());
        list.setCellFactory(_ -> new EntryCell());
        list.getStyleClass().add("choice-list");
        list.setPrefHeight(ROW * Math.clamp(field.entries().size(), 2, MOST_ROWS) + 2);
        list.setFixedCellSize(ROW);
        list.getSelectionModel().selectFirst();
        list.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, field, list));
        return list;
    }

    /** Space chooses, Alt and an arrow moves: a list of check boxes has no keys of its own. */
    private static void press(KeyEvent key, FormField.Names field, ListView<FormField.Entry> list) {
        boolean moves = field.ordered() && key.isAltDown();
        if (key.getCode() == KeyCode.SPACE) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                    .ifPresent(entry -> entry.chosen().set(!entry.chosen().get()));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            // A list takes this key for itself; in a form it means the same everywhere.
            if (list.getScene().lookup("#form-plan") instanceof Button plan && !plan.isDisabled()) {
                plan.fire();
            }
            key.consume();
        } else if (moves && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            move(field, list, key.getCode() == KeyCode.UP ? -1 : 1);
            key.consume();
        }
    }

    private static void move(FormField.Names field, ListView<FormField.Entry> list, int by) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            int to = field.move(at, by);
            list.getSelectionModel().clearAndSelect(to);
            list.getFocusModel().focus(to);
        }
    }

    private Node movers(FormField.Names field, ListView<FormField.Entry> list) {
        Button up = Buttons.icon(field.id() + "-up", Icon.UP, texts.bind("support.form.up"));
        Button down = Buttons.icon(field.id() + "-down", Icon.DOWN, texts.bind("support.form.down"));
        up.setOnAction(_ -> move(field, list, -1));
        down.setOnAction(_ -> move(field, list, 1));
        return new HBox(4, up, down);
    }

    /** The list as a whole has the focus and its keys, so Tab leads into it and out of it, not through its boxes. */
    private static final class EntryCell extends CheckBoxListCell<FormField.Entry> {

        EntryCell() {
            super(FormField.Entry::chosen);
        }

        @Override
        public void updateItem(FormField.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(entry == null || empty ? "" : entry.name());
            Optional.ofNullable(getGraphic()).ifPresent(box -> box.setFocusTraversable(false));
        }
    }
}
