package dev.toban.ui.shell;

import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.OverlayPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** F1 and the question mark: the guide's page for what is open, and all keys. */
final class HelpSheets {

    private final OverlayPane overlay;
    private final ObservableTexts texts;

    HelpSheets(OverlayPane overlay, ObservableTexts texts) {
        this.overlay = overlay;
        this.texts = texts;
    }

    void showGuide(String topic) {
        Node page = Guide.page(topic, texts.language())
                .<Node>map(text -> new MarkdownView(text, this::showGuide))
                .orElseGet(this::noGuide);
        Sheet sheet = new Sheet("guide", texts.bind("shell.help"), page, overlay::close, texts);
        sheet.getStyleClass().add("guide-sheet");
        overlay.show(sheet, Pos.CENTER_RIGHT);
    }

    void showKeys() {
        Sheet sheet = new Sheet("keys", texts.bind("shell.keys.title"), new KeysTable(texts), overlay::close, texts);
        sheet.getStyleClass().add("keys-sheet");
        overlay.show(sheet, Pos.CENTER);
    }

    private Label noGuide() {
        Label missing = new Label();
        missing.textProperty().bind(texts.bind("shell.help.missing"));
        missing.setWrapText(true);
        return missing;
    }
}
