package dev.toban.ui.networks;

import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Section;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Details.Fact;
import dev.toban.ui.support.Details.Group;
import dev.toban.ui.support.NaturalOrder;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says everything about one network and its connections. */
final class NetworkDetails {

    private final Phrases phrases;
    private final ObservableTexts texts;

    NetworkDetails(Phrases phrases) {
        this.phrases = phrases;
        this.texts = phrases.texts();
    }

    Details of(NetworkRow row, Inventory inventory) {
        return new Details(
                row.label(),
                row.subnets(),
                row.state().in(texts),
                List.of(),
                List.of(List.of(network(row)), List.of(connections(row))),
                Optional.ofNullable(inventory.reading(Section.NETWORKS).asOf()));
    }

    private Group network(NetworkRow row) {
        ClusterNetwork network = row.network();
        return new Group(
                texts.of("networks.details.network"),
                List.of(
                        Fact.of(texts.of("networks.state"), row.state().in(texts)),
                        Fact.of(texts.of("networks.role"), texts.of(network.role())),
                        Fact.of(texts.of("networks.subnet"), row.subnets()),
                        Fact.of(texts.of("networks.metric"), metric(row)),
                        Fact.of(texts.of("networks.migration"), migration(row)),
                        Fact.of(
                                texts.of("networks.details.ipv6"),
                                network.ipv6Addresses().isEmpty()
                                        ? Phrases.DASH
                                        : String.join("\n", network.ipv6Addresses()))));
    }

    String metric(NetworkRow row) {
        Long metric = row.network().metric();
        if (metric == null) {
            return Phrases.DASH;
        }
        boolean automatic = Boolean.TRUE.equals(row.network().autoMetric());
        return automatic ? texts.of("networks.metric.automatic", metric.toString()) : metric.toString();
    }

    String migration(NetworkRow row) {
        if (row.migrationPlace().isEmpty()) {
            return Phrases.DASH;
        }
        int place = row.migrationPlace().getAsInt();
        return place == 0 ? texts.of("networks.migration.excluded") : texts.of("networks.migration.place", place);
    }

    private Group connections(NetworkRow row) {
        List<Fact> facts = row.interfaces().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value(), NaturalOrder.INSTANCE))
                .flatMap(entry -> connections(entry).stream())
                .toList();
        return new Group("", facts, texts.of("networks.details.noConnections"));
    }

    private List<Fact> connections(Map.Entry<NodeName, List<ClusterNetworkInterface>> entry) {
        return entry.getValue().stream()
                .map(each -> Fact.of(entry.getKey().value(), said(each)))
                .toList();
    }

    private StateWord said(ClusterNetworkInterface each) {
        StateWord state = NetworkRow.word(each, phrases);
        String addresses = each.ipv4Addresses().isEmpty()
                ? state.detail()
                : Phrases.joined(String.join(", ", each.ipv4Addresses()), phrases.speed(each.transmitLinkSpeed()));
        String dhcp = Boolean.TRUE.equals(each.dhcpEnabled()) ? "DHCP" : "";
        return new StateWord(state.look(), state.word(), Phrases.joined(addresses, dhcp));
    }
}
