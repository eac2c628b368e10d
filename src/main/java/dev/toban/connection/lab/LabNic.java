package dev.toban.connection.lab;

import dev.toban.model.InterfaceName;
import dev.toban.model.InterfaceState;
import java.util.LinkedHashSet;
import java.util.Set;

/** A node's connection to a network. */
final class LabNic extends Item {

    final InterfaceName name;
    final LabNode node;
    final LabNetwork network;
    final String address;
    final Set<Migration> transfers = new LinkedHashSet<>();
    boolean linked = true;
    InterfaceState state = InterfaceState.UP;

    LabNic(InterfaceName name, LabNode node, LabNetwork network, String address) {
        this.name = name;
        this.node = node;
        this.network = network;
        this.address = address;
    }
}
