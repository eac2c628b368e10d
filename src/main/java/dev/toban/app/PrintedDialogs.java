package dev.toban.app;

import dev.toban.text.Message;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.ObservableTexts;
import java.nio.file.Path;
import java.util.Optional;

/** Says on the error stream what a window would say, and answers nothing: without a display nobody could. */
final class PrintedDialogs implements Dialogs {

    private final ObservableTexts texts;

    PrintedDialogs(ObservableTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean confirm(Message title, Message text, Message verb) {
        information(title, text);
        return false;
    }

    @Override
    public void error(Message title, Message text, String details) {
        information(title, text);
    }

    @Override
    public void information(Message title, Message text) {
        System.err.println(texts.of(title) + ": " + texts.of(text));
    }

    @Override
    public Optional<Path> openFile(Message title, FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(Message title, FileKind kind, String suggestedName) {
        return Optional.empty();
    }
}
