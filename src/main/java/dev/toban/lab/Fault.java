package dev.toban.lab;

import dev.toban.document.Key;
import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeHealth;
import dev.toban.model.VolumeName;
import java.time.Duration;
import java.util.List;

/** Everything that can go wrong in a scenario, and everything that can come right again; one record each. */
public sealed interface Fault {

    /** One uplink of a virtual switch loses its link. */
    record UplinkDown(NodeName node, @Key("switch") SwitchName switchName) implements Fault {}

    /** One uplink of a virtual switch has a link again. */
    record UplinkUp(NodeName node, @Key("switch") SwitchName switchName) implements Fault {}

    /** A node's connection to a network breaks. */
    record LinkDown(NodeName node, NetworkName network) implements Fault {}

    /** A node's connection to a network works again. */
    record LinkUp(NodeName node, NetworkName network) implements Fault {}

    /** A host stops from one moment to the next. */
    record NodeCrash(NodeName node) implements Fault {}

    /** A host that is off is switched on. */
    record NodeStart(NodeName node) implements Fault {}

    /** A host shuts down in an orderly way. */
    record NodeShutdown(NodeName node) implements Fault {}

    /** A host restarts in an orderly way. */
    record NodeRestart(NodeName node) implements Fault {}

    /** A host is down and ignores starts. */
    record NodeStaysDown(NodeName node) implements Fault {}

    /** A host hangs for a time. */
    record NodeFreeze(NodeName node, @Key("for") Duration lasts) implements Fault {}

    /** The cluster service of a node stops in an orderly way. */
    record ServiceStop(NodeName node) implements Fault {}

    /** The cluster service of a node starts. */
    record ServiceStart(NodeName node) implements Fault {}

    /** The cluster service of a node dies. */
    record ServiceCrash(NodeName node) implements Fault {}

    /** The nodes of different sides no longer hear each other. */
    record Partition(List<List<NodeName>> sides) implements Fault {
        public Partition {
            sides = sides.stream().map(List::copyOf).toList();
        }
    }

    /** All nodes hear each other again. */
    record Heal() implements Fault {}

    /** A node loses its path to the disk of a volume. */
    record StoragePathDown(NodeName node, VolumeName volume) implements Fault {}

    /** A node has its path to the disk of a volume again. */
    record StoragePathUp(NodeName node, VolumeName volume) implements Fault {}

    /** A node is so busy that it loses heartbeats. */
    record Load(
            NodeName node,
            double heartbeatLossPercent,
            @Key("for") Duration lasts) implements Fault {}

    /** A snapshot keeps a volume's coordinator from sending heartbeats. */
    record SnapshotVolume(VolumeName volume, @Key("for") Duration lasts) implements Fault {}

    /** The witness cannot be reached. */
    record WitnessDown() implements Fault {}

    /** The witness can be reached again. */
    record WitnessUp() implements Fault {}

    /** The free space of a volume changes. */
    record VolumeFree(VolumeName volume, double freeGB) implements Fault {}

    /** The file system of a volume is damaged. */
    record CorruptVolume(VolumeName volume, VolumeHealth health) implements Fault {}

    /** A backup locks a role for a time. */
    record Backup(GroupName role, @Key("for") Duration lasts) implements Fault {}

    /** A guest restarts. */
    record GuestRestart(VirtualMachineName virtualMachine) implements Fault {}

    /** The active node keeps a dead connection to the passive one over its next restart. */
    record StaleConnection(NodeName active, NodeName passive) implements Fault {}

    /** A stranger uses an address. */
    record AddressTaken(String address) implements Fault {}

    /** The stranger is gone. */
    record AddressFree(String address) implements Fault {}

    /** The gateway of a network fails. */
    record GatewayDown(NetworkName network) implements Fault {}

    /** The gateway of a network works again. */
    record GatewayUp(NetworkName network) implements Fault {}

    /** No name server answers. */
    record DnsDown() implements Fault {}

    /** The name servers answer again. */
    record DnsUp() implements Fault {}
}
