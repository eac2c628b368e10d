package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hyper-V settings of a node.
 *
 * @param name name of the host
 * @param fullyQualifiedDomainName DNS name of the host
 * @param logicalProcessorCount logical processors
 * @param memoryCapacity bytes of physical memory
 * @param maximumVirtualMachineMigrations simultaneous live migrations; the cluster's own limit wins where it exists
 * @param maximumStorageMigrations simultaneous storage migrations
 * @param virtualMachineMigrationEnabled whether live migration is on
 * @param useAnyNetworkForMigration whether any network may carry it
 * @param virtualMachineMigrationAuthenticationType CredSSP or Kerberos
 * @param virtualMachineMigrationPerformanceOption how memory travels
 * @param virtualMachinePath default folder of machines
 * @param virtualHardDiskPath default folder of disks
 * @param numaSpanningEnabled whether machines may span NUMA nodes
 * @param enableEnhancedSessionMode enhanced session mode
 * @param supportedVmVersions configuration versions
 * @param macAddressMinimum first dynamic MAC address
 * @param macAddressMaximum last dynamic MAC address
 */
public record VirtualMachineHost(
        @Nullable String name,
        @Nullable String fullyQualifiedDomainName,
        @Nullable Integer logicalProcessorCount,
        @Nullable Long memoryCapacity,
        @Nullable Integer maximumVirtualMachineMigrations,
        @Nullable Integer maximumStorageMigrations,
        @Nullable Boolean virtualMachineMigrationEnabled,
        @Nullable Boolean useAnyNetworkForMigration,
        MigrationAuthentication virtualMachineMigrationAuthenticationType,
        MigrationPerformance virtualMachineMigrationPerformanceOption,
        @Nullable String virtualMachinePath,
        @Nullable String virtualHardDiskPath,
        @Nullable Boolean numaSpanningEnabled,
        @Nullable Boolean enableEnhancedSessionMode,
        List<String> supportedVmVersions,
        @Nullable String macAddressMinimum,
        @Nullable String macAddressMaximum) {

    public VirtualMachineHost {
        supportedVmVersions = List.copyOf(supportedVmVersions);
    }
}
