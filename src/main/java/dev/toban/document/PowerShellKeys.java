package dev.toban.document;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which members of a PowerShell document a component of the model is read from. */
final class PowerShellKeys {

    /** Members with a shorter name than the property has; all others are called like the component. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("PowerShellError.nativeCode", "native"),
            Map.entry("ClusterVersion.clusterFunctionalLevel", "functionalLevel"),
            Map.entry("ClusterVersion.clusterUpgradeVersion", "upgradeVersion"),
            Map.entry("SharedVolumeSettings.blockCacheSize", "blockCacheSizeMB"),
            Map.entry("StorageSpacesDirectSettings.s2DEnabled", "s2dEnabled"),
            Map.entry("ClusterQuorum.quorumType", "type"),
            Map.entry("ClusterQuorum.quorumResource", "witnessResource"),
            Map.entry("ClusterQuorum.witnessAccountName", "witnessAccount"),
            Map.entry("ClusterNode.statusInformation", "statusInfo"),
            Map.entry("ClusterNode.host", "vmHost"),
            Map.entry("NodeDrain.drainStatus", "drain"),
            Map.entry("NodeDrain.failbackStatus", "failback"),
            Map.entry("NodeIdentity.serialNumber", "serial"),
            Map.entry("VirtualMachineHost.logicalProcessorCount", "lp"),
            Map.entry("VirtualMachineHost.memoryCapacity", "memBytes"),
            Map.entry("VirtualMachineHost.maximumVirtualMachineMigrations", "maxVmMigrations"),
            Map.entry("VirtualMachineHost.maximumStorageMigrations", "maxStorageMigrations"),
            Map.entry("VirtualMachineHost.virtualMachineMigrationEnabled", "migrationEnabled"),
            Map.entry("VirtualMachineHost.virtualMachineMigrationAuthenticationType", "migrationAuth"),
            Map.entry("VirtualMachineHost.virtualMachineMigrationPerformanceOption", "migrationPerf"),
            Map.entry("ClusterNetwork.addressMask", "mask"),
            Map.entry("ClusterNetwork.ipv4Addresses", "ipv4"),
            Map.entry("ClusterNetwork.ipv4PrefixLengths", "ipv4Prefix"),
            Map.entry("ClusterNetwork.ipv6Addresses", "ipv6"),
            Map.entry("ClusterNetwork.ipv6PrefixLengths", "ipv6Prefix"),
            Map.entry("ClusterNetworkInterface.ipv4Addresses", "ipv4"),
            Map.entry("ClusterNetworkInterface.ipv6Addresses", "ipv6"),
            Map.entry("ClusterNetworkInterface.dhcpEnabled", "dhcp"),
            Map.entry("VirtualSwitch.switchType", "type"),
            Map.entry("VirtualSwitch.embeddedTeamingEnabled", "embeddedTeaming"),
            Map.entry("ClusterGroup.name", "groupName"),
            Map.entry("ClusterGroup.id", "groupId"),
            Map.entry("ClusterGroup.state", "groupState"),
            Map.entry("ClusterGroup.statusInformation", "statusInfo"),
            Map.entry("ClusterGroup.isCoreGroup", "isCore"),
            Map.entry("FailoverPolicy.autoFailbackType", "autoFailback"),
            Map.entry("ClusterResource.resourceType", "type"),
            Map.entry("ClusterResource.statusInformation", "statusInfo"),
            Map.entry("ClusterResource.isCoreResource", "isCore"),
            Map.entry("ClusterResource.maintenanceMode", "maintenance"),
            Map.entry("VirtualMachine.operationalStatus", "opStatus"),
            Map.entry("VirtualMachine.hardDrives", "disks"),
            Map.entry("VirtualMachine.adapters", "nics"),
            Map.entry("VmIdentity.generation", "gen"),
            Map.entry("VmLoad.cpuUsage", "cpu"),
            Map.entry("VmLoad.processorCount", "vcpu"),
            Map.entry("VmLoad.uptime", "uptimeSec"),
            Map.entry("VmMemory.memoryAssigned", "memAssigned"),
            Map.entry("VmMemory.memoryDemand", "memDemand"),
            Map.entry("VmMemory.memoryStartup", "memStartup"),
            Map.entry("VmMemory.memoryMinimum", "memMinimum"),
            Map.entry("VmMemory.memoryMaximum", "memMaximum"),
            Map.entry("VmMemory.dynamicMemoryEnabled", "dynMem"),
            Map.entry("VmReplication.replicationState", "replState"),
            Map.entry("VmReplication.replicationMode", "replMode"),
            Map.entry("VmReplication.replicationHealth", "replHealth"),
            Map.entry("VmHardDrive.controllerType", "ctl"),
            Map.entry("VmHardDrive.controllerNumber", "num"),
            Map.entry("VmHardDrive.controllerLocation", "loc"),
            Map.entry("VirtualNetworkAdapter.switchName", "switch"),
            Map.entry("VirtualNetworkAdapter.macAddress", "mac"),
            Map.entry("VirtualNetworkAdapter.ipAddresses", "ips"),
            Map.entry("AdapterVlan.vlan", "vlanId"),
            Map.entry("AdapterVlan.nativeVlan", "nativeVlanId"),
            Map.entry("VmMigration.migrationState", "state"),
            Map.entry("VmMigration.migrationProgress", "progress"),
            Map.entry("VmMigration.migrationFailureReason", "failureHresult"),
            Map.entry("VolumeInfo.friendlyVolumeName", "path"),
            Map.entry("VolumeInfo.maintenanceMode", "maintenance"),
            Map.entry("VolumeInfo.redirectedAccess", "redirected"),
            Map.entry("VolumeSpace.volumeName", "volume"),
            Map.entry("VolumeSpace.freeSpace", "free"),
            Map.entry("VolumeSpace.usedSpace", "used"),
            Map.entry("VolumeFileSystem.fileSystemType", "fsType"),
            Map.entry("VolumeFileSystem.fileSystemLabel", "label"),
            Map.entry("VolumeFileSystem.healthStatus", "health"),
            Map.entry("VolumeFileSystem.allocationUnitSize", "allocUnit"),
            Map.entry("ClusterSharedVolume.states", "perNode"),
            Map.entry("SharedVolumeState.fileSystemRedirectedReasons", "fsReason"),
            Map.entry("SharedVolumeState.blockRedirectedReasons", "blockReason"));

    private PowerShellKeys() {}

    /** The members to look for, in order: the number of an enumeration comes before its name, because it decides. */
    static List<String> of(RecordComponent component) {
        String name = component.getName();
        String brief = plain(component);
        return Stream.of(brief + "N", name + "N", brief, name).distinct().toList();
    }

    /** The member that a component is read from when it is no enumeration. */
    static String plain(RecordComponent component) {
        String owner = component.getDeclaringRecord().getSimpleName();
        return SHORT.getOrDefault(owner + "." + component.getName(), component.getName());
    }
}
