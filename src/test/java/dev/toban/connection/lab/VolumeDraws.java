package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.command.StopMethod;
import dev.toban.command.VolumeOptimization;
import dev.toban.command.VolumeRepair;
import dev.toban.lab.Fault;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import java.util.List;
import java.util.Random;

/** Draws what concerns volumes and single machines. */
final class VolumeDraws {

    private final Random random;
    private final int machines;

    VolumeDraws(Random random, int machines) {
        this.random = random;
        this.machines = machines;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private VolumeName volume() {
        return new VolumeName("Volume" + (1 + random.nextInt(2)));
    }

    /** One of the clustered machines, or the one that is not clustered yet. */
    private VirtualMachineName machine() {
        return new VirtualMachineName(random.nextInt(3) == 0 ? "alone" : "vm" + (1 + random.nextInt(machines)));
    }

    Fault fault() {
        return random.nextBoolean()
                ? new Fault.VolumeFree(volume(), any(List.of(0.1, 1.0, 500.0)))
                : new Fault.CorruptVolume(volume(), any(List.of(VolumeHealth.values())));
    }

    ClusterCommand command() {
        return switch (random.nextInt(9)) {
            case 0 -> new ClusterCommand.AnalyzeVolume(volume());
            case 1, 2 -> new ClusterCommand.OptimizeVolume(volume(), any(List.of(VolumeOptimization.values())));
            case 3, 4 -> new ClusterCommand.RepairVolume(volume(), any(List.of(VolumeRepair.values())));
            case 5 -> new ClusterCommand.CancelVolumeCare(volume());
            case 6 -> new ClusterCommand.StartVirtualMachine(machine());
            case 7 -> new ClusterCommand.StopVirtualMachine(machine(), any(List.of(StopMethod.values())));
            default ->
                random.nextBoolean()
                        ? new ClusterCommand.AddVirtualMachineRole(new VirtualMachineName("alone"))
                        : new ClusterCommand.RefreshVirtualMachine(machine());
        };
    }
}
