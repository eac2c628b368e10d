package dev.toban.ui.support;

import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Path;

/** Asks for a file, writes it away from the screen's thread, and says how that ended. */
public record Saving(Background background, Dialogs dialogs) {

    /** Writes the whole file, or says why not. */
    @FunctionalInterface
    public interface Writing {

        void to(Path file) throws IOException;
    }

    public void save(Message title, Dialogs.FileKind kind, String suggestedName, Writing writing) {
        dialogs.saveFile(title, kind, suggestedName).ifPresent(file -> write(file, writing));
    }

    private void write(Path file, Writing writing) {
        background.<Path, IOException>run(
                () -> {
                    writing.to(file);
                    return file;
                },
                written -> dialogs.information(
                        Message.of("support.file.saved"), Message.of("support.file.saved.text", written.toString())),
                failure -> dialogs.error(
                        Message.of("support.file.notSaved"),
                        FileTrouble.of(file, failure),
                        String.valueOf(failure.getMessage())));
    }
}
