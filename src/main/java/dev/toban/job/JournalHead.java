package dev.toban.job;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The second place where the end of a journal is kept: a file outside its database. It only ever lags behind, so an old
 * one proves less but accuses nobody.
 */
final class JournalHead {

    private final Path file;
    private Optional<Journal.Head> known = Optional.empty();

    JournalHead(Path folder) {
        this.file = folder.resolve("journal-head.json");
    }

    Path file() {
        return file;
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** What the file says. */
    Journal.Head read() throws DocumentException {
        return Json.STRICT.read(file, Journal.Head.class);
    }

    /** An end that this program has kept or found here; empty where there is none that can be read. */
    Optional<Journal.Head> known() {
        if (known.isEmpty() && isThere()) {
            try {
                known = Optional.of(read());
            } catch (DocumentException _) {
                return Optional.empty(); // verify names it
            }
        }
        return known;
    }

    /**
     * Puts a new end in the place of the old one; whoever reads meanwhile sees one of them whole. It is not forced to
     * the disk before the rows are: after a power cut an end that is ahead of them would accuse somebody.
     */
    void keep(Journal.Head head) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "journal-head", ".tmp");
        try {
            Files.writeString(fresh, Json.STRICT.write(head) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            known = Optional.of(head);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
