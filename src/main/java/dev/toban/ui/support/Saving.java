package dev.toban.ui.support;

import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Asks for a file, writes it away from the screen's thread, and says how that ended. */
public record Saving(Background background, Dialogs dialogs) {

    /** Writes the whole file, or says why not. */
    @FunctionalInterface
    public interface Writing {

        void to(Path file) throws IOException;
    }

    public void save(Message title, Dialogs.FileKind kind, String suggestedName, Writing writing) {
        save(title, List.of(kind), suggestedName, writing);
    }

    /** As above, in one of several kinds; the file's ending says which one is to be written. */
    public void save(Message title, List<Dialogs.FileKind> kinds, String suggestedName, Writing writing) {
        dialogs.saveFile(title, kinds, suggestedName).ifPresent(file -> write(file, writing));
    }

    private void write(Path file, Writing writing) {
        background.<Path, IOException>run(
                () -> {
                    writing.to(file);
                    return file;
                },
                dialogs::saved,
                failure -> dialogs.error(
                        Message.of("support.file.notSaved"),
                        FileTrouble.of(file, failure),
                        String.valueOf(failure.getMessage())));
    }
}
