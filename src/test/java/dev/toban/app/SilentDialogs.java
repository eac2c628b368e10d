package dev.toban.app;

import dev.toban.text.Message;
import dev.toban.ui.support.Dialogs;
import java.nio.file.Path;
import java.util.Optional;

/** Dialogs that nobody answers. */
final class SilentDialogs implements Dialogs {

    @Override
    public boolean confirm(Message title, Message text, Message verb) {
        return false;
    }

    @Override
    public void error(Message title, Message text, String details) {}

    @Override
    public void information(Message title, Message text) {}

    @Override
    public Optional<Path> openFile(Message title, FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(Message title, FileKind kind, String suggestedName) {
        return Optional.empty();
    }
}
