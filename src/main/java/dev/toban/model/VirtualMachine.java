package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine of a node, clustered or not.
 *
 * @param id identifier
 * @param name name
 * @param computerName the host
 * @param group the role; absent when not clustered
 * @param isClustered whether it is highly available
 * @param state state
 * @param operationalStatus what it is occupied with
 * @param heartbeat what the guest says
 * @param identity configuration
 * @param load processors and time
 * @param memory memory
 * @param paths folders
 * @param actions automatic actions
 * @param replication Hyper-V Replica
 * @param hardDrives virtual disks
 * @param dvdDrives paths of inserted images
 * @param adapters network adapters
 * @param checkpoints checkpoints
 * @param integrationServices integration services
 * @param migration live migration; absent when not clustered or not read
 */
public record VirtualMachine(
        VirtualMachineId id,
        VirtualMachineName name,
        @Nullable NodeName computerName,
        @Nullable GroupName group,
        @Nullable Boolean isClustered,
        VmState state,
        List<VmOperationalStatus> operationalStatus,
        VmHeartbeat heartbeat,
        VmIdentity identity,
        VmLoad load,
        VmMemory memory,
        VmPaths paths,
        VmActions actions,
        VmReplication replication,
        List<VmHardDrive> hardDrives,
        List<String> dvdDrives,
        List<VirtualNetworkAdapter> adapters,
        List<VmCheckpoint> checkpoints,
        List<VmIntegrationService> integrationServices,
        @Nullable VmMigration migration)
        implements InventoryItem {

    public VirtualMachine {
        operationalStatus = List.copyOf(operationalStatus);
        hardDrives = List.copyOf(hardDrives);
        dvdDrives = List.copyOf(dvdDrives);
        adapters = List.copyOf(adapters);
        checkpoints = List.copyOf(checkpoints);
        integrationServices = List.copyOf(integrationServices);
    }

    @Override
    public VirtualMachineId key() {
        return id;
    }

    /** Bytes of memory that the machine needs on a host; absent when unknown. */
    public @Nullable Long memoryNeeded() {
        Long assigned = memory.memoryAssigned();
        return assigned != null && assigned > 0 ? assigned : memory.memoryStartup();
    }
}
