package dev.toban.ui.networks;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NetworkStates;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateMessage;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A network and each node's connections to it.
 *
 * @param migrationPlace its place from 1 in the order for live migrations; 0 when it is excluded; empty when not listed
 */
record NetworkRow(
        ClusterNetwork network, Map<NodeName, List<ClusterNetworkInterface>> interfaces, OptionalInt migrationPlace) {

    NetworkRow {
        interfaces = Map.copyOf(interfaces);
    }

    /** What can be broken: a node's connection in the column of the node, else the network. */
    Target target(Optional<NodeName> node) {
        return node.<Target>map(there -> new Target.Link(there, name())).orElseGet(() -> new Target.Network(name()));
    }

    NetworkName name() {
        return network.name();
    }

    String label() {
        return network.name().value();
    }

    StateMessage state() {
        return NetworkStates.of(network.state());
    }

    /** "192.168.10.0/24", one for each subnet. */
    String subnets() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < network.ipv4Addresses().size(); i++) {
            String prefix = i < network.ipv4PrefixLengths().size()
                    ? "/" + network.ipv4PrefixLengths().get(i)
                    : "";
            all.append(all.isEmpty() ? "" : ", ")
                    .append(network.ipv4Addresses().get(i))
                    .append(prefix);
        }
        return all.isEmpty() ? Phrases.text(network.address()) : all.toString();
    }

    List<ClusterNetworkInterface> on(NodeName node) {
        return interfaces.getOrDefault(node, List.of());
    }

    /** The worst of a node's connections, with address and speed. */
    StateWord word(NodeName node, Phrases phrases) {
        return on(node).stream()
                .map(each -> word(each, phrases))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> new StateWord(Look.OFF, phrases.texts().of("networks.noConnection")));
    }

    static StateWord word(ClusterNetworkInterface each, Phrases phrases) {
        StateWord state = NetworkStates.of(each.state()).in(phrases.texts());
        String address = each.address() == null ? "" : each.address();
        String speed = each.transmitLinkSpeed() == null ? "" : phrases.speed(each.transmitLinkSpeed());
        return new StateWord(state.look(), Phrases.joined(state.word(), speed), address);
    }

    Look worst() {
        Look worst = state().look();
        for (List<ClusterNetworkInterface> those : interfaces.values()) {
            for (ClusterNetworkInterface each : those) {
                Look look = NetworkStates.of(each.state()).look();
                worst = look.compareTo(worst) < 0 ? look : worst;
            }
        }
        return worst;
    }
}
