package dev.toban.job;

import dev.toban.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the journal when it is first needed, so that nobody waits for it who only looks. */
public final class JournalAccess implements AutoCloseable {

    private final Path folder;
    private final Opening opening;
    private Optional<Database> database = Optional.empty();
    private Optional<Journal> journal = Optional.empty();
    private boolean closed;

    /** The journal of the data folder, or of the database that a system property names. */
    public JournalAccess(Path folder) {
        this(folder, Database::in);
    }

    JournalAccess(Path folder, Opening opening) {
        this.folder = folder;
        this.opening = opening;
    }

    /** How the database of a folder is opened. */
    @FunctionalInterface
    interface Opening {
        Database open(Path folder) throws JournalException;
    }

    /** True when there is something to read; a file that nobody has begun is not made by looking. */
    public synchronized boolean isBegun() {
        return database.isPresent()
                || !System.getProperty(Database.URL, "").isBlank()
                || Files.exists(folder.resolve("journal.mv.db"));
    }

    /** The journal; opened by the first call. */
    public synchronized Journal journal() throws JournalException {
        if (closed) {
            throw new JournalException(Message.of("journal.closed"));
        }
        if (journal.isPresent()) {
            return journal.get();
        }
        Database open = opening.open(folder);
        Journal made = new Journal(open, folder);
        database = Optional.of(open);
        journal = Optional.of(made);
        return made;
    }

    @Override
    public synchronized void close() {
        closed = true;
        database.ifPresent(Database::close);
        database = Optional.empty();
        journal = Optional.empty();
    }
}
