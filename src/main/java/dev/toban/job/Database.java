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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Where the journal is kept: a file in the user's data folder that several programs share, or a PostgreSQL of the team.
 * Both have the same tables.
 */
public final class Database implements AutoCloseable {

    /** The system property, and the place for a team: a JDBC address of PostgreSQL. */
    public static final String URL = "toban.database.url";

    private static final String MIGRATIONS = "classpath:dev/toban/job/migration";
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE = 15_000;

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
        Path file = folder.toAbsolutePath().resolve("journal");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new JournalException(Message.of("journal.unusable", folder.toString(), e.toString()), e);
        }
        // Read by H2 when its first class is loaded: nobody outside this computer may connect.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        return at("jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;WRITE_DELAY=0", file.toString());
    }

    static Database at(String url, String place) throws JournalException {
        try {
            HikariDataSource source = new HikariDataSource(config(url));
            Flyway.configure()
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return new Database(source, place);
        } catch (PoolInitializationException | FlywayException e) {
            throw new JournalException(Message.of("journal.unusable", place, String.valueOf(e.getMessage())), e);
        }
    }

    private static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("journal");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE);
        config.setAutoCommit(false);
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
                : new JournalException(Message.of("journal.failed", place, String.valueOf(e.getCause())), e);
    }

    private <T> T committed(Work<T> work) throws JournalException {
        try (Connection connection = source.getConnection()) {
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new JournalException(Message.of("journal.failed", place, String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void close() {
        worker.close();
        source.close();
    }
}
