package dev.toban.ui.lab;

import dev.toban.text.Durations;
import dev.toban.ui.lab.FaultParts.Part;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Puts a fault together: what kind, then what it asks for, each from what the cluster has. */
final class FaultForm extends FlowPane {

    private final LabViewModel model;
    private final ObservableTexts texts;
    private final ComboBox<Object> kinds = new ComboBox<>();
    private final Button inject = new Button();

    FaultForm(LabViewModel model, ObservableTexts texts) {
        this.model = model;
        this.texts = texts;
        setId("lab-fault-form");
        getStyleClass().add("fault-form");
        kinds.setId("lab-fault-kind");
        kinds.setConverter(words());
        kinds.getItems()
                .setAll(Stream.of(FaultKind.values())
                        .filter(kind -> model.laboratory().simulatedFaults().contains(kind.type()))
                        .toList());
        inject.setId("lab-fault-inject");
        inject.setGraphic(Icon.RUN.node(14));
        inject.textProperty().bind(texts.bind("lab.faults.now"));
        inject.setMinWidth(Region.USE_PREF_SIZE);
        kinds.valueProperty().subscribe((_, _) -> ask());
        texts.languageProperty().subscribe((_, _) -> sayAgain());
        kinds.getSelectionModel().selectFirst();
        model.targets().inventory().subscribe(_ -> askFirst());
    }

    /** A lab that was just opened has not been read yet. */
    private void askFirst() {
        if (getChildren().size() == 1) {
            ask();
        }
    }

    void focusFirst() {
        kinds.requestFocus();
    }

    /** A combo box says its value again only when it changes. */
    private void sayAgain() {
        Object chosen = kinds.getValue();
        kinds.setConverter(words());
        kinds.setValue(null);
        kinds.setValue(chosen);
    }

    /** Asks anew: another kind wants other things. */
    private void ask() {
        getChildren().setAll(labelled(texts.of("lab.faults.kind"), kinds));
        if (kinds.getValue() instanceof FaultKind kind) {
            model.targets()
                    .inventory()
                    .get()
                    .ifPresent(known ->
                            ask(kind, new FaultParts(known, model.laboratory().scenario())));
        }
    }

    private void ask(FaultKind kind, FaultParts parts) {
        for (Part part : kind.parts()) {
            getChildren().add(labelled(texts.of(part), picker(part, parts, kind)));
        }
        inject.setDisable(!parts.isComplete(kind.parts()));
        inject.setOnAction(_ -> model.inject(kind.make(parts)));
        VBox slot = new VBox(new Label(), inject);
        getChildren().add(slot);
    }

    private ComboBox<Object> picker(Part part, FaultParts parts, FaultKind kind) {
        ComboBox<Object> picker = new ComboBox<>();
        picker.setId("lab-fault-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        picker.setConverter(words());
        picker.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                parts.choose(part, chosen);
                inject.setDisable(!parts.isComplete(kind.parts()));
                if (part == Part.NODE) {
                    refillSwitches(parts);
                }
            }
        });
        fill(picker, parts.offered(part), part == Part.OTHER_NODE ? 1 : 0);
        return picker;
    }

    private void refillSwitches(FaultParts parts) {
        if (lookup("#lab-fault-switch") instanceof ComboBox<?> found) {
            @SuppressWarnings("unchecked") // made by picker, like every combo box of this form
            ComboBox<Object> switches = (ComboBox<Object>) found;
            fill(switches, parts.offered(Part.SWITCH), 0);
        }
    }

    private static void fill(ComboBox<Object> picker, List<?> offered, int first) {
        picker.getItems().setAll(offered);
        if (!offered.isEmpty()) {
            picker.setValue(offered.get(Math.min(first, offered.size() - 1)));
        }
    }

    private VBox labelled(String name, ComboBox<Object> picker) {
        Label label = new Label(name);
        label.getStyleClass().add("tiny");
        label.setLabelFor(picker);
        picker.setAccessibleText(label.getText());
        return new VBox(label, picker);
    }

    private StringConverter<Object> words() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Object value) {
                return switch (value) {
                    case null -> "";
                    case Enum<?> constant -> texts.of(constant);
                    case Duration duration -> Durations.of(texts.now(), duration);
                    default -> value.toString();
                };
            }

            @Override
            public Object fromString(String text) {
                throw new UnsupportedOperationException("values are chosen, not written");
            }
        };
    }
}
