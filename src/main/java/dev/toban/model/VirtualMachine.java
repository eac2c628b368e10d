package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine of a node, clustered or not. Lists that were not read are absent.
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
        @Nullable List<VmHardDrive> hardDrives,
        @Nullable List<String> dvdDrives,
        @Nullable List<VirtualNetworkAdapter> adapters,
        @Nullable List<VmCheckpoint> checkpoints,
        @Nullable List<VmIntegrationService> integrationServices,
        @Nullable VmMigration migration)
        implements InventoryItem {

    public VirtualMachine {
        operationalStatus = List.copyOf(operationalStatus);
        hardDrives = Unknown.copyOf(hardDrives);
        dvdDrives = Unknown.copyOf(dvdDrives);
        adapters = Unknown.copyOf(adapters);
        checkpoints = Unknown.copyOf(checkpoints);
        integrationServices = Unknown.copyOf(integrationServices);
    }

    @Override
    public VirtualMachineId key() {
        return id;
    }

    /** The network adapters that were read. */
    public List<VirtualNetworkAdapter> knownAdapters() {
        return Unknown.orNone(adapters);
    }

    /** Bytes of memory that the machine needs on a host; absent when unknown. */
    public @Nullable Long memoryNeeded() {
        Long assigned = memory.memoryAssigned();
        return assigned != null && assigned > 0 ? assigned : memory.memoryStartup();
    }
}
