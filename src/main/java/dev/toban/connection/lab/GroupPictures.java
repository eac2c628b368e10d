package dev.toban.connection.lab;

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
import java.util.Set;

/** Describes roles and what they are made of. */
final class GroupPictures {

    private static final ResourceMonitoring MONITORING = new ResourceMonitoring(
            RestartAction.RESTART_AND_FAIL_OVER,
            300_000L,
            60_000L,
            5_000L,
            180_000L,
            500L,
            900_000L,
            1L,
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

    private final Simulation sim;
    private final List<NodeName> everyNode;

    GroupPictures(Simulation sim) {
        this.sim = sim;
        this.everyNode = names(sim.cluster.nodes.values());
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
                new FailoverPolicy(group.failoverThreshold, group.failoverPeriod, group.autoFailback, null, null),
                new GroupPlacement(
                        names(group.preferredOwners), group.antiAffinity, null, 0, 0, null, null, null, 0, 0),
                machine == null ? null : machine.id);
    }

    int resourceCount(LabGroup group) {
        if (group.type == GroupType.AVAILABLE_STORAGE) {
            return 0;
        }
        return group.machine != null ? 2 : 1 + addresses(group).size() + (hasWitness(group) ? 1 : 0);
    }

    /** Resources that a role has at most: the witness can come later. */
    int mostResources(LabGroup group) {
        boolean canHaveWitness = group.type == GroupType.CLUSTER && !hasWitness(group);
        return resourceCount(group) + (canHaveWitness ? 1 : 0);
    }

    private boolean hasWitness(LabGroup group) {
        return group.type == GroupType.CLUSTER && ClusterPictures.resourceOf(sim.cluster.witness.type) != null;
    }

    private List<String> addresses(LabGroup group) {
        String ofCluster = sim.cluster.spec.address();
        if (group.type == GroupType.CLUSTER) {
            return ofCluster == null ? List.of() : List.of(ofCluster);
        }
        return group.addresses;
    }

    ClusterResource resource(LabGroup group, int number) {
        if (group.machine != null) {
            return number == 0
                    ? resource(group, new ResourceName(Names.resource(group)), "Virtual Machine", List.of())
                    : resource(
                            group,
                            new ResourceName(Names.configuration(group)),
                            "Virtual Machine Configuration",
                            List.of());
        }
        if (number == 0) {
            String name = group.type == GroupType.CLUSTER ? "Cluster Name" : group.name.value();
            return resource(group, new ResourceName(name), "Network Name", List.of(text("Name", name)));
        }
        List<String> addresses = addresses(group);
        if (number <= addresses.size()) {
            return address(group, addresses.get(number - 1));
        }
        ResourceName witness = Objects.requireNonNull(ClusterPictures.resourceOf(sim.cluster.witness.type));
        String type = witness.value().replace("Cluster Disk Witness", "Physical Disk");
        return resource(group, witness, type, List.of());
    }

    private ClusterResource address(LabGroup group, String address) {
        String name = group.type == GroupType.CLUSTER ? "Cluster IP Address" : "IP Address " + address;
        return resource(group, new ResourceName(name), "IP Address", List.of(text("Address", address)));
    }

    private static ClusterParameter text(String name, String value) {
        return new ClusterParameter(name, ParameterType.STRING, false, List.of(value));
    }

    private ClusterResource resource(
            LabGroup group, ResourceName name, String type, List<ClusterParameter> parameters) {
        Set<LabNode> possible = group.possibleOwners;
        return new ClusterResource(
                name,
                ClusterBuilder.guid("resource/" + name),
                "",
                type,
                state(group),
                type.equals("Virtual Machine") ? flags(group) : Set.of(),
                group.name,
                group.owner().name,
                group.isCore(),
                type.equals("IP Address") || type.equals("Network Name"),
                false,
                false,
                possible == null ? everyNode : names(possible),
                parameters,
                MONITORING);
    }

    private static ResourceState state(LabGroup group) {
        GroupMove move = group.move;
        return switch (group.state) {
            case ONLINE -> ResourceState.ONLINE;
            case OFFLINE -> ResourceState.OFFLINE;
            case FAILED -> ResourceState.FAILED;
            case PENDING ->
                move != null && move.arriving ? ResourceState.ONLINE_PENDING : ResourceState.OFFLINE_PENDING;
            case PARTIAL_ONLINE, UNKNOWN -> ResourceState.UNKNOWN;
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
                MONITORING);
    }
}
