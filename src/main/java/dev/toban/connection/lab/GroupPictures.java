package dev.toban.connection.lab;

import dev.toban.lab.LabSetting;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterParameter;
import dev.toban.model.ClusterResource;
import dev.toban.model.FailoverPolicy;
import dev.toban.model.GroupPlacement;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.GroupType;
import dev.toban.model.NodeName;
import dev.toban.model.ParameterType;
import dev.toban.model.ResourceMonitoring;
import dev.toban.model.ResourceName;
import dev.toban.model.ResourceState;
import dev.toban.model.ResourceStatus;
import dev.toban.model.RestartAction;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Describes roles and what they are made of. */
final class GroupPictures {

    private final Simulation sim;
    private final ResourceMonitoring monitoring;
    private final List<NodeName> everyNode;

    GroupPictures(Simulation sim) {
        this.sim = sim;
        this.monitoring = monitoring(sim.settings.count(LabSetting.RESTART_THRESHOLD));
        this.everyNode = names(sim.cluster.nodes.values());
    }

    private static ResourceMonitoring monitoring(long restartThreshold) {
        return new ResourceMonitoring(
                RestartAction.RESTART_AND_FAIL_OVER,
                300_000L,
                60_000L,
                5_000L,
                180_000L,
                500L,
                900_000L,
                restartThreshold,
                3_600_000L,
                2L,
                null,
                1L,
                null,
                0L,
                null,
                null,
                "",
                false);
    }

    private static List<NodeName> names(Collection<LabNode> nodes) {
        return nodes.stream().map(node -> node.name).toList();
    }

    ClusterGroup group(LabGroup group) {
        LabMachine machine = group.machine;
        return new ClusterGroup(
                group.name,
                ClusterBuilder.guid("group/" + group.name),
                "",
                group.type,
                group.state,
                group.flags,
                group.owner().name,
                group.isCore(),
                group.priority,
                group.wantedOnline ? 1 : 0,
                new FailoverPolicy(threshold(group), group.failoverPeriod, group.autoFailback, null, null),
                new GroupPlacement(
                        names(group.preferredOwners), group.antiAffinity, null, 0, 0, null, null, null, 0, 0),
                machine == null ? null : machine.id);
    }

    private static long threshold(LabGroup group) {
        return Optional.ofNullable(group.failoverThreshold).orElse(FailoverPolicy.DEFAULT_THRESHOLD);
    }

    int resourceCount(LabGroup group) {
        return group.resources.size() + (hasWitness(group) ? 1 : 0);
    }

    /** Resources that a role has at most: the witness can come later. */
    int mostResources(LabGroup group) {
        boolean canHaveWitness = group.type == GroupType.CLUSTER && !hasWitness(group);
        return resourceCount(group) + (canHaveWitness ? 1 : 0);
    }

    private boolean hasWitness(LabGroup group) {
        return group.type == GroupType.CLUSTER && ClusterPictures.resourceOf(sim.cluster.witness.type) != null;
    }

    ClusterResource resource(LabGroup group, int number) {
        if (number < group.resources.size()) {
            return resource(group.resources.get(number));
        }
        ResourceName witness = Objects.requireNonNull(ClusterPictures.resourceOf(sim.cluster.witness.type));
        String type = witness.value().replace(Witness.DISK_WITNESS, "Physical Disk");
        return new ClusterResource(
                witness,
                ClusterBuilder.guid("resource/" + witness),
                "",
                type,
                state(group),
                Set.of(),
                group.name,
                group.owner().name,
                group.isCore(),
                false,
                false,
                false,
                everyNode,
                List.of(),
                monitoring);
    }

    private static List<ClusterParameter> parameters(LabResource resource) {
        if (resource instanceof LabAddress address) {
            LabAddress.Setting stored = address.stored;
            return List.of(
                    text("Address", stored.address()),
                    text("SubnetMask", stored.mask()),
                    text(
                            "Network",
                            stored.network()
                                    .map(network -> network.name.value())
                                    .orElse("")),
                    new ClusterParameter(
                            "EnableDhcp", ParameterType.UINT32, false, List.of(stored.dhcp() ? "1" : "0")));
        }
        boolean named = resource.kind == ResourceKind.NETWORK_NAME;
        return named ? List.of(text("Name", resource.name.value())) : List.of();
    }

    private static ClusterParameter text(String name, String value) {
        return new ClusterParameter(name, ParameterType.STRING, false, List.of(value));
    }

    private ClusterResource resource(LabResource resource) {
        LabGroup group = resource.group;
        return new ClusterResource(
                resource.name,
                ClusterBuilder.guid("resource/" + resource.name),
                "",
                resource.kind.typeName(),
                resource.state(),
                resource.kind == ResourceKind.VIRTUAL_MACHINE ? flags(group) : Set.of(),
                group.name,
                group.owner().name,
                group.isCore(),
                resource.kind.isNetworkClass(),
                false,
                false,
                resource.possibleOwners.map(GroupPictures::names).orElse(everyNode),
                parameters(resource),
                monitoring);
    }

    private static ResourceState state(LabGroup group) {
        return switch (group.state) {
            case ONLINE, PARTIAL_ONLINE, FAILED -> ResourceState.ONLINE;
            case OFFLINE -> ResourceState.OFFLINE;
            case PENDING -> ResourceState.PENDING;
            case UNKNOWN -> ResourceState.UNKNOWN;
        };
    }

    private static Set<ResourceStatus> flags(LabGroup group) {
        Set<ResourceStatus> flags = EnumSet.noneOf(ResourceStatus.class);
        if (group.has(GroupStatus.NETWORK_FAILURE)) {
            flags.add(ResourceStatus.NETWORK_FAILURE);
        }
        if (group.has(GroupStatus.UNMONITORED)) {
            flags.add(ResourceStatus.UNMONITORED);
        }
        if (group.has(GroupStatus.LOCKED)) {
            flags.add(ResourceStatus.LOCKED);
        }
        if (group.state == GroupState.FAILED && group.has(GroupStatus.PHYSICAL_RESOURCES_LACKING)) {
            flags.add(ResourceStatus.INSUFFICIENT_MEMORY);
        }
        return flags;
    }

    /** The disk below a shared volume. */
    ClusterResource disk(LabVolume volume) {
        return new ClusterResource(
                new ResourceName(volume.name.value()),
                ClusterBuilder.guid("resource/" + volume.name),
                "",
                "Physical Disk",
                VolumePictures.state(volume),
                Set.of(),
                null,
                volume.owner.name,
                false,
                false,
                true,
                volume.maintenance,
                everyNode,
                List.of(),
                monitoring);
    }
}
