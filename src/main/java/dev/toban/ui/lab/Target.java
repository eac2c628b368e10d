package dev.toban.ui.lab;

import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;

/** What a person points at to break or mend it. */
sealed interface Target {

    NodeName node();

    /** A host. */
    record Host(NodeName node) implements Target {}

    /** The uplinks of a switch on a node. */
    record Uplinks(NodeName node, SwitchName switchName) implements Target {}

    /** A node's connection to a network. */
    record Link(NodeName node, NetworkName network) implements Target {}

    /** A node's path to the disk of a volume. */
    record Path(NodeName node, VolumeName volume) implements Target {}
}
