package dev.toban.job;

import dev.toban.command.ClusterCommand;
import dev.toban.command.VolumeSuspension;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.RandomLab;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.VmState;
import java.time.Duration;
import java.util.Random;

/** Random clusters in which a kind of plan makes sense more often than by chance. */
final class ReadyLab {

    private ReadyLab() {}

    /** A cluster in which the kind of the seed makes sense more often than by chance. */
    static RandomLab open(long seed, Class<?> kind) throws Exception {
        RandomLab lab = RandomLab.open(seed);
        Random random = new Random(-seed);
        Inventory now = lab.connection().read(Scope.FULL);
        Duration time = Duration.ofSeconds(random.nextInt(600));
        var node = now.nodes().stream()
                .toList()
                .get(random.nextInt(now.nodes().size()))
                .name();
        var volume = now.sharedVolumes().stream().toList().getFirst().name();
        switch (kind.getSimpleName()) {
            case "Resume" -> lab.prepare(new ClusterCommand.SuspendNode(node, random.nextBoolean(), null, null), time);
            case "StartNode" -> lab.prepare(new ClusterCommand.StopNode(node), time);
            case "ForceQuorum" -> lab.prepare(new ClusterCommand.StopCluster(), time);
            case "ResumeCsv" ->
                lab.prepare(
                        new ClusterCommand.SuspendSharedVolume(
                                volume,
                                random.nextBoolean()
                                        ? VolumeSuspension.MAINTENANCE
                                        : VolumeSuspension.REDIRECTED_ACCESS),
                        time);
            case "StartRole" -> stopRoles(lab, now, random);
            case "CancelMigration" -> migrate(lab, now, random);
            default -> {} // any cluster will do
        }
        return lab;
    }

    private static void stopRoles(RandomLab lab, Inventory now, Random random) throws Exception {
        for (var role : now.groups().values()) {
            if (!role.groupType().isOfStorage() && random.nextInt(3) == 0) {
                lab.prepare(new ClusterCommand.StopGroup(role.name()), Duration.ofSeconds(random.nextInt(60)));
            }
        }
    }

    private static void migrate(RandomLab lab, Inventory now, Random random) throws Exception {
        for (var machine : now.virtualMachines().values()) {
            var role = machine.group();
            if (role != null && machine.state() == VmState.RUNNING && random.nextInt(3) == 0) {
                var live = new ClusterCommand.MoveVirtualMachine(role, null, MigrationType.LIVE);
                lab.prepare(live, Duration.ofMillis(random.nextInt(500)));
            }
        }
    }
}
