package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterException;
import dev.toban.connection.Progress;
import dev.toban.lab.Fault;
import dev.toban.lab.Incident;
import dev.toban.lab.Incidents;
import dev.toban.lab.Practice;
import dev.toban.lab.Scenarios;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.WitnessType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plays incidents for tests: what a person does, and how it comes to show. */
final class IncidentPlay {

    private IncidentPlay() {}

    static void play(String name, BiConsumer<Practice, LabConnection> hand) throws Exception {
        Incident incident = Incidents.of(Scenarios.named("practice-" + name)).orElseThrow();
        try (LabConnection lab = Laboratories.open(incident.scenario(), 0, () -> 0)) {
            Practice practice = new Practice(incident, lab.laboratory());
            practice.begin();
            assertThat(lab.clock().elapsed()).isEqualTo(incident.lead());
            assertThat(practice.mending()).isEqualTo(Practice.Mending.NOTHING);
            hand.accept(practice, lab);
        }
    }

    /** What a person does; incidents leave open how far the heartbeat is stretched, and which share it is. */
    static List<Incident.Remedy> remedies(Incident incident) {
        return switch (incident.name()) {
            case "heartbeat-loss-at-backup" -> List.of(heartbeat(null, 20), heartbeat(1500, null), heartbeat(1300, 12));
            case "lost-vote" ->
                Stream.concat(
                                incident.remedies().stream().filter(remedy -> !isShare(remedy)),
                                Stream.of(share("\\\\FS10\\witness$")))
                        .toList();
            case "address-conflict-after-a-change" ->
                Stream.concat(
                                incident.remedies().stream().filter(remedy -> remedy.fault() != null),
                                Stream.of("192.168.10.61", "192.168.10.70", "192.168.10.50")
                                        .map(IncidentPlay::address))
                        .toList();
            case "drain-that-cannot-finish" ->
                Stream.concat(
                                incident.remedies().stream(),
                                Stream.of(owners("HV02", "HV01"), owners("HV02", "HV01", "HV03", "HV04")))
                        .toList();
            default -> incident.remedies();
        };
    }

    private static Incident.Remedy address(String address) {
        return new Incident.Remedy(
                null,
                new ClusterCommand.SetAddressResource(
                        new ResourceName("IP Address 192.168.10.50"), address, null, null, null, null));
    }

    /** As a person ticks them: the present owner first, and perhaps not all. */
    private static Incident.Remedy owners(String... nodes) {
        return new Incident.Remedy(
                null,
                new ClusterCommand.SetPossibleOwners(
                        new ResourceName("Virtual Machine legacy01"),
                        Stream.of(nodes).map(NodeName::new).toList()));
    }

    private static boolean isShare(Incident.Remedy remedy) {
        return remedy.command() instanceof ClusterCommand.SetQuorum set && set.witness() == WitnessType.FILE_SHARE;
    }

    private static Incident.Remedy share(String path) {
        return new Incident.Remedy(null, new ClusterCommand.SetQuorum(WitnessType.FILE_SHARE, null, path, null));
    }

    static Incident.Remedy heartbeat(@Nullable Integer delay, @Nullable Integer threshold) {
        return new Incident.Remedy(
                null, new ClusterCommand.SetHeartbeat(delay, threshold, null, null, null, null, null));
    }

    static void carryOut(Incident.Remedy remedy, LabConnection lab) {
        if (remedy.fault() != null) {
            lab.laboratory().inject(remedy.fault());
        } else {
            carryOut(Objects.requireNonNull(remedy.command()), lab);
        }
    }

    static void carryOut(ClusterCommand command, LabConnection lab) {
        try {
            lab.execute(command, Progress.SILENT);
        } catch (ClusterException e) {
            throw new AssertionError(e);
        }
    }

    /** What is left to do where the remedy alone does not show, and the time that it takes to show. */
    static void letItShow(String name, LabConnection lab) {
        switch (name) {
            case "address-conflict-after-a-change" ->
                carryOut(new ClusterCommand.StartGroup(new GroupName("FS01")), lab);
            case "drain-that-cannot-finish" -> drainOnceMore(lab);
            case "stale-connection" -> startAgain(lab);
            default -> {}
        }
        lab.clock().advance(Duration.ofMinutes(11));
    }

    /** HV01 was stopped so that it forgets, not for good. */
    private static void startAgain(LabConnection lab) {
        lab.clock().advance(Duration.ofMinutes(5));
        NodeName stopped = new NodeName("HV01");
        lab.laboratory().inject(new Fault.NodeStart(stopped));
        lab.laboratory().inject(new Fault.ServiceStart(stopped));
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
}
