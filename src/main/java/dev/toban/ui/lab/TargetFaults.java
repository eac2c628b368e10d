package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything else that can happen to what is pointed at, in the strength that people try first. */
final class TargetFaults {

    private static final Duration FREEZE = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final double HALF = 50;

    private TargetFaults() {}

    /** Those of the faults that this lab simulates. */
    static List<Fault> of(Target target, Set<Class<? extends Fault>> simulated) {
        List<Fault> all = switch (target) {
            case Target.Host(var node) -> host(node);
            case Target.Link(var _, var network) -> network(network);
            case Target.Path(var _, var volume) -> volume(volume);
            case Target.Network(var network) -> network(network);
            case Target.Volume(var volume) -> volume(volume);
            case Target.Machine(var machine, var role) -> machine(machine, role);
            case Target.Uplinks _ -> List.of();
        };
        return all.stream()
                .filter(fault -> simulated.contains(fault.getClass()))
                .toList();
    }

    private static List<Fault> host(NodeName node) {
        return List.of(
                new Fault.NodeShutdown(node),
                new Fault.NodeRestart(node),
                new Fault.NodeStaysDown(node),
                new Fault.NodeFreeze(node, FREEZE),
                new Fault.ServiceStop(node),
                new Fault.ServiceStart(node),
                new Fault.ServiceCrash(node),
                new Fault.Load(node, HALF, A_WHILE));
    }

    private static List<Fault> network(NetworkName network) {
        return List.of(new Fault.GatewayDown(network), new Fault.GatewayUp(network));
    }

    private static List<Fault> volume(VolumeName volume) {
        return List.of(
                new Fault.SnapshotVolume(volume, A_WHILE),
                new Fault.VolumeFree(volume, 1),
                new Fault.CorruptVolume(volume, VolumeHealth.SPOT_FIX_NEEDED));
    }

    private static List<Fault> machine(VirtualMachineName machine, Optional<GroupName> role) {
        List<Fault> faults = new ArrayList<>(List.of(new Fault.GuestRestart(machine)));
        role.ifPresent(group -> faults.add(new Fault.Backup(group, A_WHILE)));
        return faults;
    }
}
