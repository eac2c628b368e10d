package dev.toban.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The PostgreSQL of a team that goes away while a job runs, lets nobody in for a while, and comes back. */
@EnabledIfEnvironmentVariable(
        named = "TOBAN_TEST_POSTGRES",
        matches = ".+",
        disabledReason = "TOBAN_TEST_POSTGRES names no PostgreSQL; .ci/run starts one where it may")
class LostDatabaseTest {

    private static final String URL =
            Optional.ofNullable(System.getenv("TOBAN_TEST_POSTGRES")).orElse("");
    private static final int[] COMMANDS = {0, 5, 11, Integer.MAX_VALUE};

    private static final int ATTEMPTS = 20;

    @TempDir
    private Path folder;

    private final String name = "lost_" + ProcessHandle.current().pid();

    @BeforeEach
    void create() throws SQLException {
        onServer("CREATE DATABASE " + name);
    }

    @AfterEach
    void drop() throws SQLException {
        letIn(false);
        onServer("DROP DATABASE " + name);
    }

    private static void onServer(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void letIn(boolean wanted) throws SQLException {
        onServer("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS " + wanted);
        if (!wanted) {
            onServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }

    private JournalAccess access(Path place, String schema) {
        return LostJournalTrial.access(place, _ -> {
            String url = URL.replace("/postgres?", "/" + name + "?") + "&currentSchema=" + schema;
            return Database.at(url, "PostgreSQL", Duration.ofMillis(300));
        });
    }

    /** The pool tries in intervals of its own. */
    private static boolean answers(JournalAccess access) {
        try {
            return access.journal().size() >= 0;
        } catch (JournalException e) {
            return e.sentence().key().equals("journal.closed"); // its program is gone
        }
    }

    private LostJournalTrial.Place server(Path place, int command) {
        return new LostJournalTrial.Place() {
            private Optional<JournalAccess> opened = Optional.empty();

            @Override
            public JournalAccess open() {
                opened = Optional.of(access(place, "journal_" + command));
                return opened.get();
            }

            @Override
            public void beforeCommand(int number) {
                if (number == command) {
                    try {
                        letIn(false);
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                }
            }

            @Override
            public void comeBack() throws SQLException {
                letIn(true);
                boolean answers = false;
                for (int attempt = 0; attempt < ATTEMPTS && !answers; attempt++) {
                    answers = answers(opened.orElseThrow());
                }
            }

            @Override
            public String words() {
                return "not currently accepting connections|terminating connection";
            }
        };
    }

    @Test
    void aDatabaseThatGoesAwayStopsTheJobBeforeItsNextStepAndLosesNothing() throws Exception {
        for (int i = 0; i < COMMANDS.length; i++) {
            int command = COMMANDS[i];
            Path place = Files.createDirectory(folder.resolve("before-" + command));
            onSchema(command);
            try (LostJournalTrial trial = new LostJournalTrial("before command " + command, server(place, command))) {
                assertThat(trial.runAndLose(i % 2 == 0, i % 3 == 0)).isEqualTo(command != Integer.MAX_VALUE);
            }
        }
    }

    private void onSchema(int command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL.replace("/postgres?", "/" + name + "?"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA journal_" + command);
        }
    }
}
