package dev.toban.ui.support;

import dev.toban.model.GroupName;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VolumeName;
import java.util.Optional;

/** What a person points at to break or mend it in a simulated cluster. */
public sealed interface Target {

    /** Something that is on one node. */
    sealed interface OnNode extends Target {
        NodeName node();
    }

    /** A host. */
    record Host(NodeName node) implements OnNode {}

    /** The uplinks of a switch on a node. */
    record Uplinks(NodeName node, SwitchName switchName) implements OnNode {}

    /** A node's connection to a network. */
    record Link(NodeName node, NetworkName network) implements OnNode {}

    /** A node's path to the disk of a volume. */
    record Path(NodeName node, VolumeName volume) implements OnNode {}

    /** A network as a whole. */
    record Network(NetworkName network) implements Target {}

    /** A volume as a whole. */
    record Volume(VolumeName volume) implements Target {}

    /** A virtual machine and its role, where it is highly available. */
    record Machine(VirtualMachineName machine, Optional<GroupName> role) implements Target {}
}
