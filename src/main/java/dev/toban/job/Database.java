package dev.toban.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.api.FlywayException;

/**
 * Where the journal is kept: a file in the user's data folder that several programs share, or a PostgreSQL of the team.
 * Both have the same tables.
 */
public final class Database implements AutoCloseable {

    /** The system property, and the place for a team: a JDBC address of PostgreSQL. */
    public static final String URL = "toban.database.url";

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Bytes of the two heads of an H2 file; a shorter one holds nothing. */
    private static final long LEAST_SIZE = 8192;
    /** So deep is looked for a cause. */
    private static final int CAUSES = 8;

    private final HikariDataSource source;
    private final String place;
    /** Of its own, because an interrupt in the middle of a write would close the file. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());

    private Database(HikariDataSource source, String place) {
        this.source = source;
        this.place = place;
    }

    /** The database that {@link #URL} names, else the one in the folder. */
    public static Database in(Path folder) throws JournalException {
        String url = System.getProperty(URL, "");
        return url.isBlank() ? file(folder) : at(url, url);
    }

    /** A file of its own; every commit is on the disk before it counts, and other programs share it locally. */
    static Database file(Path folder) throws JournalException {
        return file(folder, "file");
    }

    /** The same, in one of H2's file systems. */
    static Database file(Path folder, String fileSystem) throws JournalException {
        Path file = folder.toAbsolutePath().resolve("journal");
        try {
            Files.createDirectories(folder);
            removeStump(file);
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.unusable", folder.toString(), e.toString()), e);
        }
        // Read by H2 when its first class is loaded: nobody outside this computer may connect.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        return at("jdbc:h2:" + fileSystem + ":" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0", file.toString());
    }

    /** A first start on a full disk leaves a file that has no room for its own head, and can never be opened. */
    private static void removeStump(Path file) throws IOException {
        Path data = file.resolveSibling(file.getFileName() + ".mv.db");
        boolean isInUse = Files.exists(file.resolveSibling(file.getFileName() + ".lock.db"));
        if (!isInUse && Files.exists(data) && Files.size(data) < LEAST_SIZE) {
            Files.delete(data);
        }
    }

    static Database at(String url, String place) throws JournalException {
        return at(url, place, PATIENCE);
    }

    /** The same; {@code patience} is how long a database is waited for that does not answer. */
    static Database at(String url, String place, Duration patience) throws JournalException {
        HikariDataSource source = open(config(url, patience), place);
        try {
            new Migrations(source).run();
            return new Database(source, place);
        } catch (FlywayException e) {
            source.close(); // the next attempt begins anew
            throw new JournalException(Message.of("journal.unusable", place, told(e)), e);
        }
    }

    private static HikariDataSource open(HikariConfig config, String place) throws JournalException {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new JournalException(Message.of("journal.unusable", place, told(e)), e);
        }
    }

    private static HikariConfig config(String url, Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("journal");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(patience.toMillis());
        config.setAutoCommit(false);
        if (url.startsWith("jdbc:postgresql:")) {
            // Without it a server that has vanished is waited for until the network gives up, which can take hours.
            config.addDataSourceProperty("socketTimeout", Long.toString(2 * PATIENCE.toSeconds()));
        }
        return config;
    }

    /** Something that is done on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Does the whole of it or nothing; an interrupt counts only afterwards. */
    <T> T transact(Work<T> work) throws JournalException {
        Future<T> result = worker.submit(() -> committed(work));
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private JournalException failure(ExecutionException e) {
        return e.getCause() instanceof JournalException known
                ? known
                : new JournalException(Message.of("journal.failed", place, told(e)), e);
    }

    private <T> T committed(Work<T> work) throws JournalException {
        try (Connection connection = source.getConnection()) {
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                takeBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new JournalException(Message.of("journal.failed", place, told(e)), e);
        }
    }

    /** What comes of this is of less interest than what went wrong before. */
    private void takeBack(Connection connection, SQLException why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
        source.getHikariPoolMXBean().softEvictConnections(); // what broke this one may have broken all of them
    }

    /** What went wrong, with its deepest cause: a database speaks of a general error where the disk is full. */
    private static String told(Throwable error) {
        String first = words(error);
        String last = words(deepest(error));
        return first.contains(last) ? first : last + " (" + first + ")";
    }

    static Throwable deepest(Throwable error) {
        Throwable deepest = error;
        for (int depth = 0; depth < CAUSES && deepest.getCause() != null; depth++) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String words(Throwable error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    @Override
    public void close() {
        worker.close();
        source.close();
    }
}
