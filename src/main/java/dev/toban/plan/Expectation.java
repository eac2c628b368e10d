package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.AdapterId;
import dev.toban.model.GroupName;
import dev.toban.model.GroupState;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.VirtualMachineId;
import dev.toban.model.VolumeName;

/** What a cluster must show when it is read again after a step; data, so that it can be kept in a file. */
public sealed interface Expectation {

    /** The role is owned by this node and in this state. */
    record RoleOn(GroupName role, NodeName node, GroupState state) implements Expectation {}

    /** The role has left this node for any other one and is in this state. */
    record RoleAway(GroupName role, NodeName from, GroupState state) implements Expectation {}

    /** The role is in this state, wherever it is. */
    record RoleIs(GroupName role, GroupState state) implements Expectation {}

    /** The role neither migrates nor waits for it. */
    record RoleRests(GroupName role) implements Expectation {}

    record NodeIs(NodeName node, NodeState state) implements Expectation {}

    /** The node takes part in the cluster; a pause may have outlived its restart. */
    record NodeIsMember(NodeName node) implements Expectation {}

    /** The heartbeat settings within and between subnets have these values. */
    record HeartbeatIs(Intent.Heartbeat settings) implements Expectation {}

    /** The node owns no role any more. */
    record NodeIsEmpty(NodeName node) implements Expectation {}

    record VolumeOwnedBy(VolumeName volume, NodeName node) implements Expectation {}

    /** Redirected access was turned on, or off, by an administrator. */
    record VolumeRedirected(VolumeName volume, boolean on) implements Expectation {}

    record VolumeInMaintenance(VolumeName volume, boolean on) implements Expectation {}

    record AdapterProtected(VirtualMachineId machine, AdapterId adapter, boolean on) implements Expectation {}

    /** A setting is as this command sets it. */
    record SettingIs(ClusterCommand setting) implements Expectation {}
}
