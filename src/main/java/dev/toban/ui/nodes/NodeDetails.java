package dev.toban.ui.nodes;

import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.Inventory;
import dev.toban.model.LinkState;
import dev.toban.model.Section;
import dev.toban.model.Uplink;
import dev.toban.model.VirtualMachineHost;
import dev.toban.model.VirtualSwitch;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Details.Fact;
import dev.toban.ui.support.Details.Group;
import dev.toban.ui.support.GroupStates;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NaturalOrder;
import dev.toban.ui.support.NetworkStates;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Says everything about one node. */
final class NodeDetails {

    private final Phrases phrases;
    private final ObservableTexts texts;

    NodeDetails(Phrases phrases) {
        this.phrases = phrases;
        this.texts = phrases.texts();
    }

    Details of(NodeRow row, Inventory inventory) {
        return new Details(
                row.label(),
                texts.of(row.version()),
                row.state().in(texts),
                callouts(row),
                List.of(
                        List.of(membership(row), hardware(row)),
                        List.of(roles(row, inventory)),
                        List.of(interfaces(row, inventory), switches(row, inventory))),
                readAt(row, inventory));
    }

    private List<Details.Callout> callouts(NodeRow row) {
        if (row.age().isFresh()) {
            return List.of();
        }
        String age = row.age().over(row.state().in(texts), phrases).detail();
        return List.of(new Details.Callout(
                Look.WARNING,
                texts.of("nodes.callout.title", row.label()),
                texts.of("nodes.callout.text", age),
                List.of()));
    }

    private Group membership(NodeRow row) {
        ClusterNode node = row.node();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(texts.of("nodes.state"), row.state().in(texts)));
        facts.add(Fact.of(texts.of("nodes.since"), phrases.dated(node.since())));
        node.statusInformation().forEach(flag -> facts.add(Fact.of(texts.of("nodes.details.flag"), texts.of(flag))));
        facts.add(Fact.of(texts.of("nodes.details.drain"), texts.of(node.drain().drainStatus())));
        facts.add(Fact.of(
                texts.of("nodes.details.failback"), texts.of(node.drain().failbackStatus())));
        facts.add(Fact.of(
                texts.of("nodes.details.vote"), Phrases.text(node.votes().nodeWeight())));
        facts.add(Fact.of(
                texts.of("nodes.details.currentVote"), Phrases.text(node.votes().dynamicWeight())));
        facts.add(Fact.of(
                texts.of("nodes.details.faultDomain"),
                Phrases.text(node.identity().faultDomain())));
        return new Group(texts.of("nodes.details.membership"), facts);
    }

    private Group hardware(NodeRow row) {
        VirtualMachineHost host = row.node().host();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                texts.of("nodes.build"),
                texts.of(row.version()) + ", "
                        + Phrases.text(row.node().version().buildNumber())));
        facts.add(Fact.used(texts.of("nodes.memory"), phrases.percent(row.memoryShare()), row.memoryShare()));
        facts.add(Fact.of(texts.of("nodes.details.memoryAmount"), memory(row)));
        facts.add(Fact.of(
                texts.of("nodes.details.model"),
                Phrases.text(row.node().identity().model())));
        facts.add(Fact.of(
                texts.of("nodes.details.serial"),
                Phrases.text(row.node().identity().serialNumber())));
        if (host != null) {
            facts.add(Fact.of(texts.of("nodes.details.domain"), domain(host)));
            facts.add(Fact.of(texts.of("nodes.details.processors"), Phrases.text(host.logicalProcessorCount())));
            facts.add(Fact.of(
                    texts.of("nodes.details.migrations"), Phrases.text(host.maximumVirtualMachineMigrations())));
            facts.add(Fact.of(
                    texts.of("nodes.details.performance"), texts.of(host.virtualMachineMigrationPerformanceOption())));
        }
        return new Group(texts.of("nodes.details.host"), facts);
    }

    /** Nodes of one cluster may be from several domains, or from none. */
    private static String domain(VirtualMachineHost host) {
        String name = Objects.requireNonNullElse(host.fullyQualifiedDomainName(), "");
        int dot = name.indexOf('.');
        return dot < 0 ? Phrases.DASH : name.substring(dot + 1);
    }

    /** How much of it is in use only the node itself can tell. */
    private String memory(NodeRow row) {
        String amount = texts.of("nodes.details.memory", phrases.bytes(row.memory()), phrases.bytes(row.memorySize()));
        return row.age().briefly(new StateWord(Look.OK, amount), phrases).word();
    }

    /** Of a node that does not answer, the age of what it told last: that of the row. */
    private static Optional<Instant> readAt(NodeRow row, Inventory inventory) {
        return row.age().isFresh()
                ? Optional.ofNullable(inventory.reading(Section.NODES).asOf())
                : row.age().readAt();
    }

    private Group roles(NodeRow row, Inventory inventory) {
        List<Fact> facts = inventory.groupsOn(row.name()).stream()
                .sorted(Comparator.comparing(group -> group.name().value(), NaturalOrder.INSTANCE))
                .map(group -> role(group, inventory))
                .toList();
        return new Group("", facts, texts.of("nodes.details.noRoles"));
    }

    private Fact role(ClusterGroup group, Inventory inventory) {
        StateWord state =
                GroupStates.of(group, inventory.virtualMachine(group.name())).in(texts);
        return Fact.of(group.name().value(), state);
    }

    private Group interfaces(NodeRow row, Inventory inventory) {
        List<Fact> facts = inventory.interfacesOf(row.name()).stream()
                .map(each -> Fact.of(each.network().value(), state(each)))
                .toList();
        return new Group(texts.of("nodes.details.interfaces"), facts, texts.of("nodes.details.noInterfaces"));
    }

    private StateWord state(ClusterNetworkInterface each) {
        StateWord state = NetworkStates.of(each.state()).in(texts);
        String facts = Phrases.joined(
                each.address() == null ? "" : each.address(),
                each.transmitLinkSpeed() == null ? "" : phrases.speed(each.transmitLinkSpeed()));
        return new StateWord(state.look(), state.word(), facts);
    }

    private Group switches(NodeRow row, Inventory inventory) {
        List<Fact> facts = inventory.switchesOf(row.name()).stream()
                .map(each -> Fact.of(each.name().value(), state(each)))
                .toList();
        return new Group(texts.of("nodes.details.switches"), facts, texts.of("nodes.details.noSwitches"));
    }

    private StateWord state(VirtualSwitch each) {
        StateWord link = NetworkStates.of(each.link()).in(texts);
        List<Uplink> known = each.knownUplinks();
        long up = known.stream()
                .map(Uplink::link)
                .filter(LinkState.CONNECTED::equals)
                .count();
        String uplinks =
                known.isEmpty() ? texts.of(each.switchType()) : texts.of("nodes.details.uplinks", up, known.size());
        return new StateWord(link.look(), link.word(), uplinks);
    }
}
