package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.connection.Scope;
import dev.toban.lab.Incident;
import dev.toban.lab.Incidents;
import dev.toban.lab.Practice;
import dev.toban.lab.Scenarios;
import dev.toban.lab.TraceKind;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.model.NodeStatus;
import dev.toban.model.ResourceName;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every incident can be solved, and tells neither too early nor too late what it was. */
class PracticeTest {

    static List<String> names() {
        return Incidents.names();
    }

    private static void play(String name, BiConsumer<Practice, LabConnection> hand) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        try (LabConnection lab = Laboratories.open(incident.scenario(), 0, () -> 0)) {
            Practice practice = new Practice(incident, lab.laboratory());
            practice.begin();
            assertThat(lab.clock().elapsed()).isEqualTo(incident.lead());
            assertThat(practice.mending()).isEqualTo(Practice.Mending.NOTHING);
            hand.accept(practice, lab);
        }
    }

    /** What a person does; the incident leaves open how far the heartbeat is stretched. */
    private static List<Incident.Remedy> remedies(Incident incident) {
        return incident.name().equals("heartbeat-loss-at-backup")
                ? List.of(heartbeat(null, 20), heartbeat(1500, null), heartbeat(1300, 12))
                : incident.remedies();
    }

    private static Incident.Remedy heartbeat(@Nullable Integer delay, @Nullable Integer threshold) {
        return new Incident.Remedy(
                null, new ClusterCommand.SetHeartbeat(delay, threshold, null, null, null, null, null));
    }

    private static void carryOut(Incident.Remedy remedy, LabConnection lab) {
        if (remedy.fault() != null) {
            lab.laboratory().inject(remedy.fault());
        } else {
            carryOut(Objects.requireNonNull(remedy.command()), lab);
        }
    }

    private static void carryOut(ClusterCommand command, LabConnection lab) {
        try {
            lab.execute(command, Progress.SILENT);
        } catch (ClusterException e) {
            throw new AssertionError(e);
        }
    }

    /** What is left to do where the remedy alone does not show, and the time that it takes to show. */
    private static void letItShow(String name, LabConnection lab) {
        switch (name) {
            case "address-conflict-after-a-change" ->
                carryOut(new ClusterCommand.StartGroup(new GroupName("FS01")), lab);
            case "drain-that-cannot-finish" -> drainOnceMore(lab);
            default -> {}
        }
        lab.clock().advance(Duration.ofMinutes(11));
    }

    /** Both resources of the machine were tied to the node. */
    private static void drainOnceMore(LabConnection lab) {
        List<NodeName> all =
                Stream.of("HV01", "HV02", "HV03", "HV04").map(NodeName::new).toList();
        for (String resource : List.of("Virtual Machine legacy01", "Virtual Machine Configuration legacy01")) {
            carryOut(new ClusterCommand.SetPossibleOwners(new ResourceName(resource), all), lab);
        }
        carryOut(new ClusterCommand.SuspendNode(new NodeName("HV02"), true, null, null), lab);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aQuickRightHandGetsAllPoints(String name) throws Exception {
        play(name, (practice, lab) -> {
            lab.clock().advance(Duration.ofSeconds(30));
            assertThat(practice.reachable()).isEqualTo(Practice.MOST);
            assertThat(practice.guess(practice.incident().cause())).isTrue();
            assertThat(practice.isOver()).isFalse();
            carryOut(remedies(practice.incident()).getFirst(), lab);
            letItShow(name, lab);
            assertThat(practice.isOver()).isTrue();
            assertThat(practice.score()).isEqualTo(new Practice.Score(40, 40, 20, 0));
            assertThat(practice.needed()).contains(Duration.ofSeconds(30));
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRemedyIsOneThatTheClusterShowsToWork(String name) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        for (Incident.Remedy remedy : remedies(incident)) {
            play(name, (practice, lab) -> {
                lab.clock().advance(Duration.ofSeconds(30));
                carryOut(remedy, lab);
                assertThat(practice.mending()).as(remedy.toString()).isNotEqualTo(Practice.Mending.NOTHING);
                letItShow(name, lab);
                assertThat(practice.mending()).as(remedy.toString()).isEqualTo(Practice.Mending.PROVED);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void timeAloneMendsNothing(String name) throws Exception {
        play(name, (practice, lab) -> {
            practice.guess(practice.incident().cause());
            lab.clock().advance(practice.incident().limit());
            assertThat(practice.mending()).isEqualTo(Practice.Mending.NOTHING);
            assertThat(practice.isOver()).isFalse();
            assertThat(practice.score().total()).isEqualTo(Practice.CAUSE);
            assertThat(practice.reachable()).isEqualTo(Practice.CAUSE + Practice.REMEDY);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWrongGuessCostsTwentyPoints(String name) throws Exception {
        play(name, (practice, _) -> {
            List<String> wrong = practice.incident().causes().stream()
                    .filter(cause -> !cause.equals(practice.incident().cause()))
                    .toList();
            assertThat(practice.guess(wrong.get(0))).isFalse();
            assertThat(practice.score().total()).isZero();
            assertThat(practice.reachable()).isEqualTo(80);
            practice.guess(practice.incident().cause());
            assertThat(practice.score().cause()).isEqualTo(20);
        });
    }

    @Test
    void aThirdGuessIsWorthNothingAndAHintCostsTenOnce() throws Exception {
        play("lost-vote", (practice, lab) -> {
            practice.guess("nodeDown");
            practice.guess("partition");
            practice.guess(practice.incident().cause());
            practice.hint();
            practice.hint();
            carryOut(practice.incident().remedies().getFirst(), lab);
            letItShow("lost-vote", lab);
            assertThat(practice.score()).isEqualTo(new Practice.Score(0, 40, 20, -10));
            assertThat(practice.score().total()).isEqualTo(50);
        });
    }

    @Test
    void aHeartbeatThatDoesNotOutlastTheSnapshotIsNoRemedy() throws Exception {
        play("heartbeat-loss-at-backup", (practice, lab) -> {
            practice.guess("snapshot");
            carryOut(heartbeat(250, 20), lab);
            assertThat(practice.mending()).isEqualTo(Practice.Mending.CARRIED_OUT);
            assertThat(practice.isOver()).isFalse();
            lab.clock().advance(Duration.ofMinutes(11));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.FAILED);
            carryOut(heartbeat(1000, 20), lab);
            lab.clock().advance(Duration.ofMinutes(10));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.PROVED);
            assertThat(practice.score()).isEqualTo(new Practice.Score(40, 40, 11, 0));
        });
    }

    @Test
    void theSnapshotsGoOnSoThatTheRightRemedyIsNeverTooLate() throws Exception {
        play("heartbeat-loss-at-backup", (practice, lab) -> {
            carryOut(heartbeat(1000, 12), lab);
            lab.clock().advance(Duration.ofHours(2));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.FAILED);
            assertThat(lab.read(Scope.FULL).nodes().all()).noneMatch(node -> node.has(NodeStatus.QUARANTINED));
            carryOut(heartbeat(1000, 20), lab);
            assertThat(lab.laboratory().pending()).hasSize(1);
            lab.clock().advance(Duration.ofMinutes(11));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.PROVED);
        });
    }

    @Test
    void theStormLastsAsLongAsThereIsTimeToEndIt() throws Exception {
        play("protected-network-storm", (practice, lab) -> {
            lab.clock().advance(practice.incident().limit().minusSeconds(1));
            int before = lab.laboratory().trace().size();
            carryOut(practice.incident().remedies().getFirst(), lab);
            assertThat(lab.laboratory().trace().since(before))
                    .anyMatch(line -> line.kind() == TraceKind.MIGRATION_CANCELLED);
        });
    }

    @Test
    void anAddressThatNobodyBringsOnlineIsNoRemedyYet() throws Exception {
        play("address-conflict-after-a-change", (practice, lab) -> {
            carryOut(practice.incident().remedies().getLast(), lab);
            lab.clock().advance(Duration.ofMinutes(5));
            assertThat(practice.mending()).isEqualTo(Practice.Mending.CARRIED_OUT);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoGivesUpGetsNothing(String name) throws Exception {
        play(name, (practice, lab) -> {
            practice.giveUp();
            practice.guess(practice.incident().cause());
            carryOut(remedies(practice.incident()).getFirst(), lab);
            letItShow(name, lab);
            assertThat(practice.isOver()).isTrue();
            assertThat(practice.score().total()).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyIncidentHasItsWordsInBothLanguages(String name) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        assertThat(incident.name()).isEqualTo(name);
        Stream<String> causes = incident.causes().stream().map("cause."::concat);
        assertThat(Stream.concat(Stream.of("title", "about", "goal", "hint", "explanation"), causes)
                        .map(word -> "practice." + name + "." + word))
                .allMatch(key -> Stream.of(Language.values())
                        .allMatch(language -> Texts.in(language).has(key)));
    }
}
