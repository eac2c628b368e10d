package dev.toban.job;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The journal of a team: a PostgreSQL that the environment names, with a schema of its own for each journal. */
@EnabledIfEnvironmentVariable(
        named = "TOBAN_TEST_POSTGRES",
        matches = ".+",
        disabledReason = "TOBAN_TEST_POSTGRES names no PostgreSQL; .ci/run starts one where it may")
class JournalOnPostgresTest extends JournalContract {

    private static final String URL =
            Optional.ofNullable(System.getenv("TOBAN_TEST_POSTGRES")).orElse("");

    @Override
    Database program(Path folder) throws JournalException, SQLException {
        String schema = "journal_" + Integer.toHexString(folder.hashCode());
        try (Connection connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        }
        String url = URL + (URL.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        return Database.at(url, "PostgreSQL");
    }
}
