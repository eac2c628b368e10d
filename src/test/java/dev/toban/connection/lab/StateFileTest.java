package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.document.DocumentException;
import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.FaultRefusal;
import dev.toban.lab.TraceEntry;
import dev.toban.model.ClusterGroup;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lab whose run is kept in a file and outlives the program. */
class StateFileTest {

    private static final NodeName HV02 = new NodeName("HV02");
    private static final Fault CABLE = new Fault.UplinkDown(new NodeName("HV01"), new SwitchName("prod"));

    @TempDir
    private Path folder;

    private Path state;

    @BeforeEach
    void name() {
        state = folder.resolve("run.jsonl");
    }

    private static SmallScenario small() {
        return SmallScenario.of("2019", 3).machine("vm1", 1, 4).machine("vm2", 1, 4);
    }

    private LabConnection open() throws DocumentException {
        return Laboratories.open(small().read(), 0, () -> 0, state);
    }

    private static void move(LabConnection lab) throws ClusterException {
        var command = new ClusterCommand.MoveVirtualMachine(new GroupName("vm1"), HV02, MigrationType.LIVE);
        lab.execute(command, Progress.SILENT);
    }

    private static Optional<NodeName> ownerOn(LabConnection lab) {
        return lab.read(Scope.FULL).groups().find(new GroupName("vm1")).map(ClusterGroup::ownerNode);
    }

    private static List<String> trace(LabConnection lab) {
        return lab.laboratory().trace().all().stream().map(TraceEntry::json).toList();
    }

    @Test
    void aStateThatCannotBeAFileIsRefusedInWords() {
        assertThat(refusalOf(folder).args()).contains(Message.of("document.notRegular"));
        assertThat(refusalOf(folder.resolve("none").resolve("run.jsonl")).args())
                .contains(Message.of("lab.state.unusable", Message.of("lab.state.noFolder")));
    }

    private static Message refusalOf(Path file) {
        return catchThrowableOfType(DocumentException.class, () -> Laboratories.open(small().read(), 0, () -> 0, file))
                .sentence();
    }

    @Test
    void aClosedRunStandsStillForWhoeverStillLooksAtIt() throws Exception {
        LabConnection lab = open();
        lab.clock().advance(Duration.ofSeconds(5));
        Instant last = lab.clock().instant();
        lab.close();
        assertThat(lab.clock().instant()).isEqualTo(last);
        assertThat(lab.read(Scope.FULL).groups().find(new GroupName("vm1"))).isPresent();
        assertThat(lab.laboratory().inject(CABLE)).isInstanceOf(FaultOutcome.Refused.class);
        assertThatThrownBy(() -> lab.clock().await(Duration.ofSeconds(1))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aRunGoesOnWhereItStood() throws Exception {
        List<String> before;
        Inventory seen;
        try (LabConnection lab = open()) {
            lab.clock().advance(Duration.ofSeconds(5));
            move(lab);
            lab.clock().advance(Duration.ofSeconds(3));
            lab.laboratory().inject(CABLE);
            lab.clock().advance(Duration.ofMillis(1_234));
            before = trace(lab);
            seen = lab.read(Scope.FULL);
        }
        try (LabConnection again = open()) {
            assertThat(trace(again)).isEqualTo(before);
            assertThat(again.clock().elapsed()).isEqualTo(Duration.ofMillis(9_234));
            assertThat(again.read(Scope.FULL).virtualMachines()).isEqualTo(seen.virtualMachines());
            again.clock().advance(Duration.ofMinutes(5));
            assertThat(ownerOn(again)).contains(HV02);
        }
    }

    @Test
    void afterAKillNothingIsUndoneThatSomebodyHasSeen() throws Exception {
        LabConnection killed = open();
        move(killed);
        killed.clock().advance(Duration.ofMinutes(1));
        assertThat(ownerOn(killed)).contains(HV02);
        Path copy = Files.copy(state, folder.resolve("copy.jsonl")); // what a killed process leaves
        try (LabConnection again = Laboratories.open(small().read(), 0, () -> 0, copy)) {
            assertThat(ownerOn(again)).contains(HV02);
        }
        killed.close();
    }

    @Test
    void aLineThatWasNotFinishedDoesNotCount() throws Exception {
        try (LabConnection lab = open()) {
            move(lab);
            lab.clock().advance(Duration.ofSeconds(2));
        }
        Files.writeString(state, "{\"at\":\"PT9S\",\"fau", StandardOpenOption.APPEND);
        try (LabConnection again = open()) {
            assertThat(again.clock().elapsed()).isEqualTo(Duration.ofSeconds(2));
            again.laboratory().inject(CABLE);
        }
        try (LabConnection third = open()) {
            assertThat(trace(third)).anyMatch(line -> line.contains("uplinkDown"));
        }
    }

    @Test
    void oneLeadsAndTheOthersFollow() throws Exception {
        LabConnection leader = open();
        try (LabConnection follower = open()) {
            leader.clock().advance(Duration.ofSeconds(7));
            leader.laboratory().inject(CABLE);
            assertThat(follower.clock().elapsed()).isEqualTo(Duration.ofSeconds(7));
            assertThat(trace(follower)).isEqualTo(trace(leader));
            assertThatThrownBy(() -> move(follower))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("LAB_FOLLOWS");
            FaultOutcome.Refused refused = new FaultOutcome.Refused(FaultRefusal.NOT_KEPT, "LAB_FOLLOWS");
            assertThat(follower.laboratory().inject(CABLE)).isEqualTo(refused);
            assertThat(follower.laboratory().refusal(CABLE)).contains(refused);
            assertThat(follower.laboratory().isFollowing()).isTrue();
            assertThat(leader.laboratory().isFollowing()).isFalse();
            leader.close();
            assertThat(follower.laboratory().isFollowing()).isFalse();
            move(follower);
            follower.clock().advance(Duration.ofMinutes(1));
            assertThat(ownerOn(follower)).contains(HV02);
        }
    }

    @Test
    void aResetIsKeptToo() throws Exception {
        try (LabConnection lab = open()) {
            lab.laboratory().inject(CABLE);
            lab.clock().advance(Duration.ofMinutes(1));
            lab.laboratory().reset();
        }
        try (LabConnection again = open()) {
            assertThat(trace(again)).isEmpty();
            assertThat(again.clock().elapsed()).isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void theStateOfAnotherScenarioIsRefused() throws Exception {
        try (LabConnection lab = open()) {
            lab.laboratory().inject(CABLE);
        }
        SmallScenario other = small().machine("vm3", 2, 1);
        assertThatThrownBy(() -> Laboratories.open(other.read(), 0, () -> 0, state))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/basis");
    }

    @Test
    void aStateFileThatIsNoneIsRefusedWithItsName() throws IOException {
        Files.writeString(state, "not a state\n");
        assertThatThrownBy(this::open).isInstanceOf(DocumentException.class).hasMessageContaining(state.toString());
        Files.writeString(state, "{\"labState\": 2, \"scenario\": \"small\", \"basis\": \"\"}\n");
        assertThatThrownBy(this::open).isInstanceOf(DocumentException.class).hasMessageContaining("/labState");
    }
}
