package dev.toban.connection.lab;

import dev.toban.connection.Win32Error;
import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what commands name, or refuses them as the cluster would. Source: domain/powershell.md §E.2. */
final class Lookup {

    private final ClusterState cluster;

    Lookup(ClusterState cluster) {
        this.cluster = cluster;
    }

    LabGroup group(GroupName name) throws Refusal {
        return known(cluster.groups.get(name), Win32Error.ERROR_GROUP_NOT_FOUND, name);
    }

    LabNode node(NodeName name) throws Refusal {
        return known(cluster.nodes.get(name), Win32Error.ERROR_CLUSTER_NODE_NOT_FOUND, name);
    }

    LabVolume volume(VolumeName name) throws Refusal {
        return known(cluster.volumes.get(name), Win32Error.ERROR_RESOURCE_NOT_FOUND, name);
    }

    /** A backup of the whole volume keeps it where and as it is. */
    void requireNoBackup(LabVolume volume) throws Refusal {
        boolean runs = Boolean.TRUE.equals(volume.spec.backup());
        require(!runs, Win32Error.ERROR_CLUSTER_BACKUP_IN_PROGRESS, volume.name);
    }

    /** A resource of a role; a shared volume has commands of its own. */
    LabResource resource(ResourceName name) throws Refusal {
        boolean isVolume = cluster.volumes.containsKey(new VolumeName(name.value()));
        require(!isVolume, Win32Error.ERROR_CLUSTER_USE_SHARED_VOLUMES_API, name);
        return known(cluster.resources.get(name), Win32Error.ERROR_RESOURCE_NOT_FOUND, name);
    }

    List<LabMachine> machines(VirtualMachineName name) throws Refusal {
        List<LabMachine> found = cluster.machinesNamed(name).stream()
                .filter(machine -> cluster.isConfigured(machine.host()))
                .toList();
        return known(found.isEmpty() ? null : found, Win32Error.ERROR_RESOURCE_NOT_FOUND, name);
    }

    LabNetwork network(NetworkName name) throws Refusal {
        return cluster.network(name).orElseThrow(() -> new Refusal(Win32Error.ERROR_CLUSTER_NETWORK_NOT_FOUND, name));
    }

    static LabMachine machine(LabGroup group) throws Refusal {
        return known(group.machine, Win32Error.ERROR_INVALID_STATE, group.name);
    }

    /** Refuses what is on its way already, or waits for it. */
    static void idle(LabGroup group) throws Refusal {
        Migration migration = group.migration;
        if (migration != null && migration.isWaiting()) {
            throw new Refusal(Win32Error.ERROR_CLUSTER_GROUP_QUEUED, group.name);
        }
        if (group.isBusy()) {
            throw new Refusal(Win32Error.ERROR_CLUSTER_GROUP_MOVING, group.name);
        }
        if (!group.owner().isMember()) {
            throw new Refusal(Win32Error.ERROR_HOST_NODE_NOT_AVAILABLE, group.owner().name);
        }
    }

    static void require(boolean fine, Win32Error error, Object detail) throws Refusal {
        if (!fine) {
            throw new Refusal(error, detail);
        }
    }

    static void allow(@Nullable Win32Error refusal, Object detail) throws Refusal {
        if (refusal != null) {
            throw new Refusal(refusal, detail);
        }
    }

    private static <T> T known(@Nullable T found, Win32Error error, Object name) throws Refusal {
        if (found == null) {
            throw new Refusal(error, name);
        }
        return found;
    }
}
