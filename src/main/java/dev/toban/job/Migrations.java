package dev.toban.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the tables of a journal, and brings those of an earlier version up to date. */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String THERE_ALREADY = "42S01";
    private static final String PLACE = "classpath:dev/toban/job/migration";

    private final DataSource source;

    Migrations(DataSource source) {
        this.source = source;
    }

    /** H2 makes table by table, so a first start that was cut short leaves some of them; then it is begun anew. */
    void run() {
        try {
            migrate();
        } catch (FlywayException e) {
            if (!isInTheWay(e) || !removedHalf(e)) {
                throw e;
            }
            LOG.info("The tables of the journal were half made; they are made anew");
            migrate();
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(source)
                .locations(PLACE)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** A disk that is full now is no reason to take anything away; tables that are there already are. */
    private static boolean isInTheWay(FlywayException why) {
        return why instanceof FlywayValidateException
                || (Database.deepest(why) instanceof SQLException cause && THERE_ALREADY.equals(cause.getSQLState()));
    }

    private boolean removedHalf(FlywayException why) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean isHalf = connection.getMetaData().getDatabaseProductName().equals("H2")
                    && !hasRows(statement, "flyway_schema_history", "\"version\" = '1' AND \"success\"")
                    && !hasRows(statement, "JOURNAL", "TRUE");
            if (isHalf) {
                statement.execute("DROP TABLE IF EXISTS journal, journal_head, \"flyway_schema_history\"");
                connection.commit();
            }
            return isHalf;
        } catch (SQLException e) {
            why.addSuppressed(e);
            return false;
        }
    }

    private static boolean hasRows(Statement statement, String table, String which) throws SQLException {
        return !isEmpty(
                        statement,
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name = '"
                                + table + "'")
                && !isEmpty(statement, "SELECT 1 FROM \"" + table + "\" WHERE " + which);
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
