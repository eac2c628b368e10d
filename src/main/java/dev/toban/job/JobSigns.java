package dev.toban.job;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Signs of life of the jobs that run, kept beside the journal. Their age is reckoned by the clock of the database, so
 * that the clocks of its users need not agree.
 */
final class JobSigns {

    /** In real time, between two signs of one job. */
    static final Duration PULSE = Duration.ofSeconds(10);

    private static final String FRESH = "seen > CURRENT_TIMESTAMP - INTERVAL '60' SECOND"; // six pulses

    private JobSigns() {}

    static boolean give(Connection connection, String job) throws SQLException {
        if (update(connection, "UPDATE job_sign SET seen = CURRENT_TIMESTAMP WHERE job = ?", job) == 0) {
            update(connection, "INSERT INTO job_sign (job, seen) VALUES (?, CURRENT_TIMESTAMP)", job);
        }
        return true;
    }

    static void remove(Connection connection, String job) throws SQLException {
        update(connection, "DELETE FROM job_sign WHERE job = ?", job);
    }

    /** The jobs that have given one within the last minute. */
    static Set<String> fresh(Connection connection) throws SQLException {
        Set<String> jobs = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT job FROM job_sign WHERE " + FRESH);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                jobs.add(row.getString(1));
            }
        }
        return jobs;
    }

    /** True when a program goes on with a job, as far as its rows and its signs tell. */
    static boolean isRunning(Connection connection, String job) throws SQLException {
        Map<String, JobFold> folds = new LinkedHashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT entry FROM journal WHERE job = ? ORDER BY seq")) {
            select.setString(1, job);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    JobHistory.add(folds, Json.STRICT.read(row.getString(1), "journal", JournalEntry.class));
                }
            }
        } catch (DocumentException e) {
            throw new SQLException(e); // a row that cannot be read may be the one that tells
        }
        Set<String> fresh = fresh(connection);
        return folds.values().stream().anyMatch(fold -> fold.job(fresh).state() == JobState.RUNNING);
    }

    private static int update(Connection connection, String sql, String job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, job);
            return statement.executeUpdate();
        }
    }
}
