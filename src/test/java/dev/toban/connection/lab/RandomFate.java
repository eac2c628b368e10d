package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.command.VolumeSuspension;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenario;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws what befalls a cluster: a timeline of faults and commands, closer together at first. */
final class RandomFate {

    private static final int ENTRIES = 40;

    private final Random random;
    private final int nodes;
    private final int machines;
    private final RandomMembership membership;
    private final RoleDraws roles;
    private final VolumeDraws volumes;

    RandomFate(Random random, RandomCluster cluster) {
        this.random = random;
        this.nodes = cluster.nodes;
        this.machines = cluster.machines;
        this.membership = new RandomMembership(random, nodes);
        this.roles = new RoleDraws(random, nodes, machines);
        this.volumes = new VolumeDraws(random, machines);
    }

    List<Scenario.Entry> draw() {
        return IntStream.range(0, ENTRIES).mapToObj(this::entry).toList();
    }

    private Scenario.Entry entry(int number) {
        long pause = random.nextInt(4) == 0 ? random.nextInt(400_000) : random.nextInt(20_000);
        Duration at = Duration.ofMillis(pause * number / 4);
        return random.nextInt(5) < 2
                ? new Scenario.Entry(at, anyFault(), null)
                : new Scenario.Entry(at, null, anyCommand());
    }

    Fault anyFault() {
        return switch (random.nextInt(6)) {
            case 0 -> roles.fault();
            case 1 -> volumes.fault();
            case 2, 3 -> membership.fault();
            default -> fault();
        };
    }

    ClusterCommand anyCommand() {
        return switch (random.nextInt(6)) {
            case 0 -> roles.command();
            case 1 -> volumes.command();
            case 2 -> membership.command();
            default -> command();
        };
    }

    private NodeName node() {
        return SmallScenario.node(1 + random.nextInt(nodes));
    }

    private GroupName group() {
        return new GroupName("vm" + (1 + random.nextInt(machines)));
    }

    private VolumeName volume() {
        return new VolumeName("Volume" + (1 + random.nextInt(2)));
    }

    private Fault fault() {
        SwitchName prod = new SwitchName("prod");
        NetworkName network = new NetworkName(random.nextBoolean() ? "Management" : "Cluster");
        return switch (random.nextInt(8)) {
            case 0 -> new Fault.UplinkDown(node(), prod);
            case 1 -> new Fault.UplinkUp(node(), prod);
            case 2 -> new Fault.LinkDown(node(), network);
            case 3 -> new Fault.LinkUp(node(), network);
            case 4 -> new Fault.NodeCrash(node());
            case 5 -> new Fault.NodeStart(node());
            case 6 -> new Fault.StoragePathDown(node(), volume());
            default -> new Fault.StoragePathUp(node(), volume());
        };
    }

    private ClusterCommand command() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new ClusterCommand.MoveVirtualMachine(group(), node(), MigrationType.LIVE);
            case 3 -> new ClusterCommand.MoveVirtualMachine(group(), null, MigrationType.SHUTDOWN);
            case 4 -> new ClusterCommand.MoveGroup(group(), node());
            case 5 -> new ClusterCommand.CancelMigration(group());
            case 6 -> new ClusterCommand.StartGroup(group());
            case 7 -> new ClusterCommand.StopGroup(group());
            case 8 -> new ClusterCommand.SuspendNode(node(), true, random.nextBoolean(), null);
            case 9 -> new ClusterCommand.ResumeNode(node(), Failback.IMMEDIATE);
            case 10 -> new ClusterCommand.MoveSharedVolume(volume(), node());
            case 11 ->
                new ClusterCommand.SuspendSharedVolume(
                        volume(),
                        random.nextBoolean() ? VolumeSuspension.MAINTENANCE : VolumeSuspension.REDIRECTED_ACCESS);
            case 12 -> new ClusterCommand.ResumeSharedVolume(volume());
            default ->
                new ClusterCommand.SetAdapterProtection(
                        new VirtualMachineName(group().value()), "Network Adapter", null, random.nextBoolean());
        };
    }
}
