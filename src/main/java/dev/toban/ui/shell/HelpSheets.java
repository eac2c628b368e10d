package dev.toban.ui.shell;

import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.OverlayPane;
import javafx.geometry.Pos;

/** F1 and the question mark: the guide's page for what is open, and all keys. */
final class HelpSheets {

    private final OverlayPane overlay;
    private final ObservableTexts texts;

    HelpSheets(OverlayPane overlay, ObservableTexts texts) {
        this.overlay = overlay;
        this.texts = texts;
    }

    void showGuide(String topic) {
        Sheet sheet = new Sheet("guide", texts.bind("shell.help"), new GuideView(topic, texts), overlay::close, texts);
        sheet.getStyleClass().add("guide-sheet");
        overlay.show(sheet, Pos.CENTER_RIGHT);
    }

    void showKeys() {
        Sheet sheet = new Sheet("keys", texts.bind("shell.keys.title"), new KeysTable(texts), overlay::close, texts);
        sheet.getStyleClass().add("keys-sheet");
        overlay.show(sheet, Pos.CENTER);
    }
}
