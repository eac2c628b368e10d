package dev.toban.job;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.document.Sha256;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was done to clusters, row by row; each row carries the hash of the one before, so that no row can be changed,
 * left out or put in without it showing. The end of the chain is also kept in a file, so that rows that are missing at
 * the end show too.
 *
 * <p>A row counts when the database has it. The file follows: when it cannot be written, the row stands and the file
 * catches up with the next one, because an end that lags behind proves less but is still on the chain.
 */
public final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /** So many rows are read at a time by those who need not read all. */
    private static final int PAGE = 2_000;

    private final Database database;
    private final JournalHead headFile;
    /** Rows of which nobody knows whether they were written, by their JSON. */
    private final Map<String, Head> doubtful = new ConcurrentHashMap<>();

    /** A journal in a database; {@code folder} is where the end of the chain is kept beside it. */
    public Journal(Database database, Path folder) {
        this.database = database;
        this.headFile = new JournalHead(folder);
    }

    /** A row and its place in the chain. */
    public record Row(long seq, JournalEntry entry, String previous, String hash) {}

    /** The end of the chain. */
    record Head(long seq, String hash) {}

    /** Where the chain is broken, and how. */
    public record Break(long seq, Message why) {}

    /**
     * Adds a row; when this returns, it is on the disk. When it throws, the row may be on the disk all the same: given
     * again, it is looked for first, and never stands there twice. The end of a job is only added to a job that has
     * begun.
     */
    public synchronized void append(JournalEntry entry) throws JournalException {
        beginHead();
        Optional<Head> kept = headFile.known();
        String json = Json.STRICT.write(entry);
        appended(json, database.transact(connection -> append(connection, entry, json, kept)));
    }

    private void appended(String json, Added added) {
        doubtful.remove(json);
        if (added.isOnKeptChain()) {
            keep(added.head());
        }
    }

    /**
     * Adds the row with which a job goes on, and gives its first sign of life; false, and neither, when another program
     * goes on with it already.
     */
    synchronized boolean resume(JournalEntry entry) throws JournalException {
        beginHead();
        Optional<Head> kept = headFile.known();
        String json = Json.STRICT.write(entry);
        Optional<Added> added = database.transact(connection -> {
            head(connection, " FOR UPDATE"); // one asks after the other
            if (JobSigns.isRunning(connection, entry.job())) {
                return Optional.empty();
            }
            JobSigns.give(connection, entry.job());
            return Optional.of(append(connection, entry, json, kept));
        });
        added.ifPresent(one -> appended(json, one));
        return added.isPresent();
    }

    /** The first end is kept before the first row, so that rows without one are always worth a question. */
    private void beginHead() throws JournalException {
        if (!headFile.isThere()) {
            try {
                headFile.keep(database.transact(connection -> head(connection, "")));
            } catch (IOException e) {
                throw new JournalException(
                        Message.of("journal.failed", headFile.file().toString(), e.toString()), e);
            }
        }
    }

    private void keep(Head head) {
        try {
            headFile.keep(head);
        } catch (IOException e) {
            LOG.warn("The end of the journal is not kept in {} yet", headFile.file(), e);
        }
    }

    /**
     * The end of the chain with a new row.
     *
     * @param isOnKeptChain false when the end that was kept before is not on it: then it stays, and verify tells
     */
    private record Added(Head head, boolean isOnKeptChain) {}

    private Added append(Connection connection, JournalEntry entry, String json, Optional<Head> kept)
            throws SQLException {
        Head last = head(connection, " FOR UPDATE"); // also waits for a commit that is still on its way
        boolean holds = kept.isEmpty() || kept.get().equals(last) || isOnChain(connection, kept.get());
        Head earlier = doubtful.get(json);
        boolean isThere = earlier != null && isOnChain(connection, earlier);
        if (isThere || (entry.event() == JournalEvent.JOB_ENDED && !hasBegun(connection, entry.job()))) {
            return new Added(last, holds);
        }
        Head next = new Head(last.seq() + 1, hash(last.seq() + 1, last.hash(), json));
        doubtful.put(json, next);
        if (entry.event() == JournalEvent.JOB_ENDED) {
            JobSigns.remove(connection, entry.job());
        }
        insert(connection, new Raw(next.seq(), entry.job(), json, last.hash(), next.hash()));
        return new Added(next, holds);
    }

    private static boolean isOnChain(Connection connection, Head head) throws SQLException {
        if (head.seq() == 0) {
            return true;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT hash FROM journal WHERE seq = ?")) {
            select.setLong(1, head.seq());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getString(1).equals(head.hash());
            }
        }
    }

    private static boolean hasBegun(Connection connection, String job) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT seq FROM journal WHERE job = ? FETCH FIRST ROW ONLY")) {
            select.setString(1, job);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void insert(Connection connection, Raw row) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO journal (seq, job, entry, previous, hash) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, row.seq());
            insert.setString(2, row.job());
            insert.setString(3, row.entry());
            insert.setString(4, row.previous());
            insert.setString(5, row.hash());
            insert.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE journal_head SET seq = ?, hash = ? WHERE id = 1")) {
            update.setLong(1, row.seq());
            update.setString(2, row.hash());
            update.executeUpdate();
        }
    }

    private static Head head(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT seq, hash FROM journal_head WHERE id = 1" + lock);
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, "");
        }
    }

    private static String hash(long seq, String previous, String json) {
        return Sha256.of(seq + "\n" + previous + "\n" + json);
    }

    /** How many rows there are. */
    public long size() throws JournalException {
        return database.transact(connection -> head(connection, "")).seq();
    }

    /** Every row, the oldest first. */
    public List<Row> rows() throws JournalException {
        return read(database.transact(Journal::raw));
    }

    /** The next rows after that one, the oldest first; those that cannot be read are left out. */
    List<Row> rowsAfter(long seq) throws JournalException {
        return read(database.transact(connection -> raw(connection, "WHERE seq > " + seq, PAGE)));
    }

    private static List<Row> read(List<Raw> rows) {
        return rows.stream().flatMap(raw -> raw.read().stream()).toList();
    }

    /** A job goes on; other computers see it. */
    void sign(String job) throws JournalException {
        database.transact(connection -> JobSigns.give(connection, job));
    }

    /** The jobs that have given a sign of life lately, on whichever computer they run. */
    public Set<String> signed() throws JournalException {
        return database.transact(JobSigns::fresh);
    }

    /** A row as it stands in the table. */
    private record Raw(long seq, String job, String entry, String previous, String hash) {

        Optional<Row> read() {
            try {
                JournalEntry read = Json.STRICT.read(entry, "journal " + seq, JournalEntry.class);
                return Optional.of(new Row(seq, read, previous, hash));
            } catch (DocumentException e) {
                return Optional.empty(); // verify names it
            }
        }
    }

    private static List<Raw> raw(Connection connection) throws SQLException {
        return raw(connection, "", Integer.MAX_VALUE);
    }

    private static List<Raw> raw(Connection connection, String which, int most) throws SQLException {
        List<Raw> rows = new ArrayList<>();
        String query = "SELECT seq, job, entry, previous, hash FROM journal " + which + " ORDER BY seq";
        try (PreparedStatement select = connection.prepareStatement(query + " FETCH FIRST " + most + " ROWS ONLY");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Raw(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return rows;
    }

    /** The first place where the chain is broken; empty when it holds from end to end. */
    public Optional<Break> verify() throws JournalException {
        List<Raw> rows = database.transact(Journal::raw);
        Head last = new Head(0, "");
        for (Raw row : rows) {
            Optional<Break> broken = check(last, row);
            if (broken.isPresent()) {
                return broken;
            }
            last = new Head(row.seq(), row.hash());
        }
        Head head = database.transact(connection -> head(connection, ""));
        return head.equals(last) ? kept(rows) : Optional.of(new Break(last.seq() + 1, Message.of("journal.end")));
    }

    private static Optional<Break> check(Head last, Raw row) {
        if (row.seq() != last.seq() + 1) {
            return Optional.of(new Break(last.seq() + 1, Message.of("journal.missing")));
        }
        boolean fits = row.previous().equals(last.hash())
                && row.hash().equals(hash(row.seq(), row.previous(), row.entry()))
                && row.read()
                        .filter(read -> read.entry().job().equals(row.job()))
                        .isPresent();
        return fits ? Optional.empty() : Optional.of(new Break(row.seq(), Message.of("journal.changed")));
    }

    /** A team's database may have come further than this computer has seen, but never less far. */
    private Optional<Break> kept(List<Raw> rows) {
        if (!headFile.isThere()) {
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Break(rows.size(), Message.of("journal.noHead")));
        }
        try {
            Head seen = headFile.read();
            boolean holds = seen.seq() <= rows.size()
                    && (seen.seq() == 0 || rows.get((int) seen.seq() - 1).hash().equals(seen.hash()));
            return holds ? Optional.empty() : Optional.of(new Break(rows.size() + 1, Message.of("journal.end")));
        } catch (DocumentException e) {
            return Optional.of(new Break(rows.size(), e.sentence()));
        }
    }
}
