package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.lab.Fault;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.model.WitnessType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws faults and commands that concern nodes, their cluster services, what they hear, and votes. */
final class RandomMembership {

    private final Random random;
    private final int nodes;

    RandomMembership(Random random, int nodes) {
        this.random = random;
        this.nodes = nodes;
    }

    private NodeName node() {
        return SmallScenario.node(1 + random.nextInt(nodes));
    }

    private Duration time() {
        return Duration.ofMillis(random.nextInt(60_000));
    }

    Fault fault() {
        return switch (random.nextInt(18)) {
            case 0 -> new Fault.NodeShutdown(node());
            case 1 -> new Fault.NodeRestart(node());
            case 2 -> random.nextInt(4) == 0 ? new Fault.NodeStaysDown(node()) : new Fault.NodeStart(node());
            case 3, 4 -> new Fault.ServiceStop(node());
            case 5, 6 -> new Fault.ServiceStart(node());
            case 7, 8 -> new Fault.ServiceCrash(node());
            case 9 -> new Fault.Partition(sides());
            case 10, 11 -> new Fault.Heal();
            case 12 -> new Fault.NodeFreeze(node(), time());
            case 13 -> new Fault.Load(node(), random.nextInt(101), time());
            case 14 -> new Fault.SnapshotVolume(new VolumeName("Volume" + (1 + random.nextInt(2))), time());
            case 15 -> new Fault.StaleConnection(node(), node());
            case 16 -> new Fault.WitnessDown();
            default -> new Fault.WitnessUp();
        };
    }

    /** Sometimes a node is on both sides, or on none. */
    private List<List<NodeName>> sides() {
        List<NodeName> one = new ArrayList<>();
        List<NodeName> other = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) {
            int place = random.nextInt(10);
            if (place < 6) {
                one.add(SmallScenario.node(i));
            }
            if (place > 4) {
                other.add(SmallScenario.node(i));
            }
        }
        return List.of(one, other);
    }

    ClusterCommand command() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new ClusterCommand.StartNode(node(), random.nextBoolean(), random.nextBoolean());
            case 3, 4 -> new ClusterCommand.StopNode(node());
            case 5 -> new ClusterCommand.SetNodeVote(node(), random.nextInt(2));
            case 6 -> new ClusterCommand.SetQuorum(witness(), null, "\\\\FS01\\witness", "account");
            case 7 -> new ClusterCommand.RemoveNode(node());
            case 8, 9 -> new ClusterCommand.AddNode(node());
            case 10 -> new ClusterCommand.StartCluster();
            default -> random.nextInt(3) == 0 ? new ClusterCommand.StopCluster() : new ClusterCommand.StartCluster();
        };
    }

    private WitnessType witness() {
        return List.of(WitnessType.NONE, WitnessType.DISK, WitnessType.FILE_SHARE, WitnessType.CLOUD)
                .get(random.nextInt(4));
    }
}
