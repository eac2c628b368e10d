package dev.toban.job;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.document.Sha256;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done to clusters, row by row; each row carries the hash of the one before, so that no row can be changed,
 * left out or put in without it showing. The end of the chain is also kept in a file, so that rows that are missing at
 * the end show too.
 */
public final class Journal {

    private final Database database;
    private final Path headFile;

    /** A journal in a database; {@code folder} is where the end of the chain is kept beside it. */
    public Journal(Database database, Path folder) {
        this.database = database;
        this.headFile = folder.resolve("journal-head.json");
    }

    /** A row and its place in the chain. */
    public record Row(long seq, JournalEntry entry, String previous, String hash) {}

    /** The end of the chain. */
    record Head(long seq, String hash) {}

    /** Where the chain is broken, and how. */
    public record Break(long seq, Message why) {}

    /** Adds a row; when this returns, it is on the disk. */
    public void append(JournalEntry entry) throws JournalException {
        String json = Json.STRICT.write(entry);
        Head head = database.transact(connection -> append(connection, entry.job(), json));
        keep(head);
    }

    private static Head append(Connection connection, String job, String json) throws SQLException {
        Head last = head(connection, " FOR UPDATE");
        Head next = new Head(last.seq() + 1, hash(last.seq() + 1, last.hash(), json));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO journal (seq, job, entry, previous, hash) VALUES (?, ?, ?, ?, ?)")) {
            insert.setLong(1, next.seq());
            insert.setString(2, job);
            insert.setString(3, json);
            insert.setString(4, last.hash());
            insert.setString(5, next.hash());
            insert.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE journal_head SET seq = ?, hash = ? WHERE id = 1")) {
            update.setLong(1, next.seq());
            update.setString(2, next.hash());
            update.executeUpdate();
        }
        return next;
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

    /** The place beside the database; without it only the newest rows could vanish unnoticed. */
    private void keep(Head head) throws JournalException {
        try {
            Files.writeString(
                    headFile,
                    Json.STRICT.write(head) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.failed", headFile.toString(), e.toString()), e);
        }
    }

    /** How many rows there are. */
    public long size() throws JournalException {
        return database.transact(connection -> head(connection, "")).seq();
    }

    /** Every row, the oldest first. */
    public List<Row> rows() throws JournalException {
        return database.transact(Journal::rows);
    }

    private static List<Row> rows(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (Raw raw : raw(connection)) {
            raw.read().ifPresent(rows::add);
        }
        return rows;
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
        List<Raw> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT seq, job, entry, previous, hash FROM journal ORDER BY seq");
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
        if (!Files.exists(headFile)) {
            return rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Break(rows.size(), Message.of("journal.noHead")));
        }
        try {
            Head seen = Json.STRICT.read(headFile, Head.class);
            boolean holds = seen.seq() <= rows.size()
                    && (seen.seq() == 0 || rows.get((int) seen.seq() - 1).hash().equals(seen.hash()));
            return holds ? Optional.empty() : Optional.of(new Break(rows.size() + 1, Message.of("journal.end")));
        } catch (DocumentException e) {
            return Optional.of(new Break(rows.size(), e.sentence()));
        }
    }
}
