package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.lab.TraceEntry;
import dev.toban.lab.TraceKind;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of migration times against figures published for TCP/IP on a beta of 2012, with 512 MB a machine. */
class MigrationTimeTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 7", "1, 10, 40", "1, 20, 80", "10, 1, 5", "10, 10, 13", "10, 20, 21"})
    void publishedTimesAreMetWithinAThird(double gigabit, int machines, double seconds) throws Exception {
        SmallScenario scenario = SmallScenario.of("2012R2", 2).gigabit(gigabit).limit(20);
        for (int i = 1; i <= machines; i++) {
            scenario.machine("vm" + i, 1, 0.5);
        }
        LabConnection lab = scenario.open();
        for (int i = 1; i <= machines; i++) {
            lab.execute(
                    new ClusterCommand.MoveVirtualMachine(
                            new GroupName("vm" + i), new NodeName("HV02"), MigrationType.LIVE),
                    Progress.SILENT);
        }
        lab.clock().advance(Duration.ofMinutes(10));
        double last = lab.laboratory().trace().all().stream()
                .filter(entry -> entry.kind() == TraceKind.MIGRATION_COMPLETED)
                .map(TraceEntry::t)
                .mapToDouble(t -> t.toMillis() / 1000.0)
                .max()
                .orElseThrow();
        assertThat(last).isCloseTo(seconds, withPercentage(35));
    }
}
