package dev.toban.ui.adapters;

import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Section;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Details.Fact;
import dev.toban.ui.support.Details.Group;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeAnswers;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateMessage;
import dev.toban.ui.support.StateWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Says everything about one adapter, and where its machine could go as a whole. */
final class AdapterDetails {

    private static final int FEW = 12;

    private final Phrases phrases;
    private final ObservableTexts texts;

    AdapterDetails(Phrases phrases) {
        this.phrases = phrases;
        this.texts = phrases.texts();
    }

    Details of(AdapterRow row, Inventory inventory) {
        return new Details(
                row.machine(),
                row.name(),
                row.protection().in(texts),
                callouts(row),
                List.of(List.of(adapter(row), places(row, inventory)), List.of(machine(row, inventory))),
                Optional.ofNullable(inventory.reading(Section.VIRTUAL_MACHINES).asOf()));
    }

    private List<Details.Callout> callouts(AdapterRow row) {
        if (!row.isCutOff()) {
            return List.of();
        }
        return List.of(new Details.Callout(
                Look.FAILED,
                texts.of("adapters.callout.title", row.switchName(), row.hostName()),
                texts.of(row.isProtected() ? "adapters.callout.protected" : "adapters.callout.notProtected"),
                List.of()));
    }

    private Group adapter(AdapterRow row) {
        VirtualNetworkAdapter adapter = row.adapter();
        return new Group(
                texts.of("adapters.details.adapter"),
                List.of(
                        Fact.of(
                                texts.of("adapters.protection"),
                                row.protection().in(texts)),
                        Fact.of(texts.of("adapters.switch"), row.switchName()),
                        Fact.of(texts.of("adapters.vlan"), row.vlan()),
                        Fact.of(
                                texts.of("adapters.details.vlanMode"),
                                texts.of(adapter.vlan().vlanMode())),
                        Fact.of(texts.of("adapters.mac"), Phrases.text(adapter.macAddress())),
                        Fact.of(
                                texts.of("adapters.addresses"),
                                Optional.ofNullable(adapter.ipAddresses())
                                        .map(found -> found.isEmpty() ? Phrases.DASH : String.join("\n", found))
                                        .orElseGet(() -> texts.of("support.unknown"))),
                        Fact.of(texts.of("adapters.node"), row.hostName()),
                        Fact.of(texts.of("adapters.details.machineState"), texts.of(row.state()))));
    }

    /** The adapter alone: switch and link. */
    private Group places(AdapterRow row, Inventory inventory) {
        List<NodeName> nodes = new NodeAnswers(inventory).nodes();
        return new Group(
                texts.of("adapters.details.places"),
                grouped(nodes, node -> row.on(node, phrases)),
                texts.of("adapters.details.noNodes"));
    }

    /** The machine as a whole: owners, memory, volume, all its switches. */
    private Group machine(AdapterRow row, Inventory inventory) {
        GroupName role = row.role();
        if (role == null) {
            return new Group("", List.of(), texts.of("adapters.details.notClustered"));
        }
        Map<NodeName, StateMessage> answers = new NodeAnswers(inventory).of(role);
        return new Group(
                texts.of("adapters.details.machine"),
                grouped(
                        List.copyOf(answers.keySet()),
                        node -> Objects.requireNonNull(answers.get(node)).in(texts)));
    }

    private List<Fact> grouped(List<NodeName> nodes, java.util.function.Function<NodeName, StateWord> state) {
        Map<StateWord, List<NodeName>> same = new TreeMap<>();
        nodes.forEach(node ->
                same.computeIfAbsent(state.apply(node), _ -> new ArrayList<>()).add(node));
        if (nodes.size() <= FEW) {
            return nodes.stream()
                    .map(node -> Fact.of(node.value(), state.apply(node)))
                    .toList();
        }
        List<Fact> facts = new ArrayList<>();
        same.forEach((word, those) -> {
            if (those.size() <= FEW) {
                those.forEach(node -> facts.add(Fact.of(node.value(), word)));
            } else {
                facts.add(Fact.of(texts.of("adapters.details.count", those.size()), word));
            }
        });
        return facts;
    }
}
