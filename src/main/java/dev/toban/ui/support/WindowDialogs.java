package dev.toban.ui.support;

import dev.toban.text.Message;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks in real windows above the console's own. */
public final class WindowDialogs implements Dialogs {

    private static final double WIDTH = 520;
    private static final double ICON = 26;
    private static final int LINES = 14;

    private final Supplier<Window> owner;
    private final ObservableTexts texts;
    private final Optional<Notices> notices;

    public WindowDialogs(Supplier<Window> owner, ObservableTexts texts) {
        this(owner, texts, Optional.empty());
    }

    /** Dialogs that say in passing what needs no answer. */
    public WindowDialogs(Supplier<Window> owner, ObservableTexts texts, Notices notices) {
        this(owner, texts, Optional.of(notices));
    }

    private WindowDialogs(Supplier<Window> owner, ObservableTexts texts, Optional<Notices> notices) {
        this.owner = owner;
        this.texts = texts;
        this.notices = notices;
    }

    @Override
    public boolean confirm(Message title, Message text, Message verb) {
        Alert alert = question(title, text);
        ButtonType yes = choices(alert, verb, Message.of("support.cancel")).getFirst();
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public boolean confirmDanger(Message title, Message text, Message verb, Message keep) {
        Alert alert = question(title, text);
        List<ButtonType> choices = choices(alert, verb, keep);
        Button yes = button(alert, choices.getFirst());
        Button no = button(alert, choices.getLast());
        yes.getStyleClass().addAll("button-outlined", "danger");
        yes.setDefaultButton(false);
        no.setDefaultButton(true);
        alert.setOnShown(_ -> no.requestFocus());
        return alert.showAndWait().filter(choices.getFirst()::equals).isPresent();
    }

    private Alert question(Message title, Message text) {
        return alert(Alert.AlertType.CONFIRMATION, title, text);
    }

    /** The verb, then what leaves everything as it is. */
    private List<ButtonType> choices(Alert alert, Message verb, Message keep) {
        List<ButtonType> choices = List.of(
                new ButtonType(texts.of(verb), ButtonBar.ButtonData.OK_DONE),
                new ButtonType(texts.of(keep), ButtonBar.ButtonData.CANCEL_CLOSE));
        alert.getButtonTypes().setAll(choices);
        return choices;
    }

    private static Button button(Alert alert, ButtonType type) {
        return (Button) alert.getDialogPane().lookupButton(type);
    }

    @Override
    public void error(Message title, Message text, String details) {
        errorAlert(title, text, details).showAndWait();
    }

    Alert errorAlert(Message title, Message text, String details) {
        Alert alert = alert(Alert.AlertType.ERROR, title, text);
        if (!details.isEmpty()) {
            TextArea area = new TextArea(details);
            area.setEditable(false);
            area.getStyleClass().add("mono");
            alert.getDialogPane().setExpandableContent(area);
            unfolding(alert.getDialogPane());
        }
        return alert;
    }

    /** JavaFX names this link in the language of the system, which need not be that of the window. */
    private void unfolding(DialogPane pane) {
        pane.applyCss(); // the link is made with the bar's look
        Hyperlink link = (Hyperlink) pane.lookup(".details-button");
        Runnable name =
                () -> link.setText(texts.of(pane.isExpanded() ? "support.details.hide" : "support.details.show"));
        name.run();
        pane.expandedProperty().subscribe((_, _) -> name.run());
    }

    @Override
    public void information(Message title, Message text) {
        alert(Alert.AlertType.INFORMATION, title, text).showAndWait();
    }

    @Override
    public boolean ask(Form form) {
        return new FormWindow(form, texts).ask(owner.get());
    }

    @Override
    public void lines(Message title, Message text, String lines) {
        Alert alert = alert(Alert.AlertType.INFORMATION, title, text);
        ButtonType copy = new ButtonType(texts.of("support.copy"), ButtonBar.ButtonData.LEFT);
        alert.getButtonTypes().addFirst(copy);
        TextArea area = new TextArea(lines);
        area.setId("dialog-lines");
        area.setEditable(false);
        area.setPrefRowCount(LINES);
        Label sentence = new Label(texts.of(text));
        sentence.setWrapText(true);
        alert.getDialogPane().setContent(new VBox(12, sentence, area));
        // The list stays open when it was copied.
        button(alert, copy).addEventFilter(ActionEvent.ACTION, press -> {
            Tables.copy(lines);
            press.consume();
        });
        alert.showAndWait();
    }

    @Override
    public Optional<Path> openFile(Message title, FileKind kind) {
        return path(chooser(title, List.of(kind)).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> saveFile(Message title, FileKind kind, String suggestedName) {
        return saveFile(title, List.of(kind), suggestedName);
    }

    @Override
    public Optional<Path> saveFile(Message title, List<FileKind> kinds, String suggestedName) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(suggestedName);
        Optional<Path> chosen = path(chooser.showSaveDialog(owner.get()));
        int filter = chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter());
        FileKind picked = kinds.get(Math.max(0, filter));
        return chosen.map(file -> asPicked(file, kinds, picked, suggestedName))
                .flatMap(file -> ended(file, title, kinds, picked));
    }

    @Override
    public void saved(Path file) {
        notices.ifPresentOrElse(shown -> shown.saved(file), () -> Dialogs.super.saved(file));
    }

    /** Not every system adds the ending; the file that gets it may exist, and then nobody was asked. */
    private Optional<Path> ended(Path chosen, Message title, List<FileKind> kinds, FileKind picked) {
        Path whole = withEnding(chosen, kinds, picked);
        boolean free = whole.equals(chosen) || !Files.exists(whole);
        boolean wanted = free
                || confirmDanger(
                        title, Message.of("support.file.exists", whole.toString()), Message.of("support.file.replace"));
        return wanted ? Optional.of(whole) : Optional.empty();
    }

    /** Whoever picks another kind and leaves the suggested name as it is wants that kind's ending. */
    static Path asPicked(Path chosen, List<FileKind> kinds, FileKind picked, String suggestedName) {
        boolean left = String.valueOf(chosen.getFileName()).equals(suggestedName);
        return kinds.stream()
                .filter(kind -> left && kind.isOf(chosen) && !picked.isOf(chosen))
                .findFirst()
                .map(kind -> chosen.resolveSibling(suggestedName.substring(
                                0, suggestedName.length() - kind.ending().length())
                        + picked.ending()))
                .orElse(chosen);
    }

    /** The ending that was typed, where it is one of these kinds; else that of the kind that was picked. */
    static Path withEnding(Path chosen, List<FileKind> kinds, FileKind picked) {
        return kinds.stream().anyMatch(kind -> kind.isOf(chosen))
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + "." + picked.ending());
    }

    private Alert alert(Alert.AlertType type, Message title, Message text) {
        Alert alert = new Alert(type, texts.of(text), closeButton());
        alert.initOwner(owner.get());
        alert.setTitle(texts.of(title));
        alert.setHeaderText(texts.of(title));
        alert.setGraphic(new StateShape(look(type), ICON));
        alert.getDialogPane().setPrefWidth(WIDTH);
        return alert;
    }

    private static Look look(Alert.AlertType type) {
        return switch (type) {
            case ERROR -> Look.FAILED;
            case WARNING, CONFIRMATION -> Look.WARNING;
            case INFORMATION, NONE -> Look.INFORMATION;
        };
    }

    private ButtonType closeButton() {
        return new ButtonType(texts.of("support.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    private FileChooser chooser(Message title, List<FileKind> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.of(title));
        kinds.forEach(kind -> chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.of(kind.name()), "*." + kind.ending())));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
