package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.Progress;
import dev.toban.document.Json;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Recording;
import dev.toban.lab.Scenario;
import dev.toban.lab.Scenarios;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final Duration END = Duration.ofMinutes(15);

    @Test
    void whatWasDoneByHandHappensAgainAtItsTime() throws Exception {
        Scenario recorded;
        List<String> first;
        try (LabConnection lab = Laboratories.open(Scenarios.builtIn(BuiltIn.DUTY), 0, () -> 0)) {
            lab.clock().advance(Duration.ofSeconds(30));
            lab.laboratory().inject(new Fault.UplinkDown(new NodeName("HV01"), new SwitchName("vsw-prod")));
            lab.clock().advance(Duration.ofSeconds(30));
            lab.execute(new ClusterCommand.SuspendNode(new NodeName("HV02"), true, null, null), Progress.SILENT);
            lab.execute(new ClusterCommand.StopGroup(new GroupName("absent")), Progress.SILENT);
            lab.clock().advance(Duration.ofMinutes(4));
            recorded = Recording.of(lab.laboratory());
            lab.clock().advance(END.minus(lab.clock().elapsed()));
            first = lines(lab);
        }
        assertThat(recorded.timeline()).hasSize(5);
        Scenario read = Scenarios.read(Json.STRICT.write(recorded), "recorded");
        try (LabConnection again = Laboratories.open(read, 0, () -> 0)) {
            again.clock().advance(END);
            assertThat(lines(again)).isEqualTo(first);
        }
    }

    /** The refused command is not part of a recording: it changed nothing. */
    private static List<String> lines(LabConnection lab) {
        return lab.laboratory().trace().all().stream()
                .map(line -> line.json())
                .filter(line -> !line.contains("\"refused\""))
                .toList();
    }
}
