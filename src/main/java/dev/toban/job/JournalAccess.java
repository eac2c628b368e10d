package dev.toban.job;

import dev.toban.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the journal when it is first needed, so that nobody waits for it who only looks. */
public final class JournalAccess implements AutoCloseable {

    private final Path folder;
    private Optional<Database> database = Optional.empty();
    private boolean closed;

    /** The journal of the data folder, or of the database that a system property names. */
    public JournalAccess(Path folder) {
        this.folder = folder;
    }

    /** True when there is something to read; a file that nobody has begun is not made by looking. */
    public boolean isBegun() {
        return !System.getProperty(Database.URL, "").isBlank() || Files.exists(folder.resolve("journal.mv.db"));
    }

    /** The journal; opened by the first call. */
    public synchronized Journal journal() throws JournalException {
        if (closed) {
            throw new JournalException(Message.of("journal.closed"));
        }
        Database open = database.isPresent() ? database.get() : Database.in(folder);
        database = Optional.of(open);
        return new Journal(open, folder);
    }

    @Override
    public synchronized void close() {
        closed = true;
        database.ifPresent(Database::close);
        database = Optional.empty();
    }
}
