package dev.toban.ui.support;

import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Says why a file was not written, and what to do. */
public final class FileTrouble {

    private FileTrouble() {}

    public static Message of(Path file, IOException failure) {
        return Message.of(
                switch (failure) {
                    case NoSuchFileException _, NotDirectoryException _ -> "support.file.noFolder";
                    case AccessDeniedException _ -> "support.file.denied";
                    default -> "support.file.failed";
                },
                file.toString());
    }
}
