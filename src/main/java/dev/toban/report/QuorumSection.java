package dev.toban.report;

import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.Inventory;
import dev.toban.model.NodeState;
import dev.toban.model.WitnessType;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has a vote, and how many are there. */
final class QuorumSection {

    private QuorumSection() {}

    static void write(Scene scene) {
        Inventory inventory = scene.inventory();
        Html html = scene.html();
        ClusterQuorum quorum = inventory.quorum();
        scene.section("quorum", -1);
        html.raw("<p>").words(Shown.word(quorum.quorumType())).raw(", ");
        html.words(Shown.word(quorum.witnessType())).raw(" ");
        if (quorum.witnessType() != WitnessType.NONE) {
            html.state(States.of(quorum.witnessState())).raw(" ");
        }
        Stream.of(quorum.witnessPath(), quorum.witnessAccountName())
                .flatMap(text -> Optional.ofNullable(text).stream())
                .forEach(text -> html.raw("<code>").text(text).raw("</code> "));
        html.raw("</p>\n<p class=\"votes\">").words("report.quorum.votes", present(inventory), all(inventory));
        html.raw("</p>\n");
        Table table = Table.of(html, "votes", "report.node", "#report.quorum.assigned", "#report.quorum.current")
                .body();
        inventory.nodes().stream().forEach(node -> table.row(node.name().value())
                .figure(vote(node.votes().nodeWeight()))
                .figure(vote(node.votes().dynamicWeight()))
                .end());
        html.raw("<tr><th scope=\"row\">").words("report.quorum.witness").raw("</th>");
        table.figure(Optional.empty()).figure(vote(inventory.cluster().votes().witnessDynamicWeight()));
        table.end().close();
        scene.end();
    }

    private static Optional<String> vote(@Nullable Integer weight) {
        return Optional.ofNullable(weight).map(String::valueOf);
    }

    private static long all(Inventory inventory) {
        return inventory.nodes().stream().mapToLong(QuorumSection::weight).sum() + witness(inventory);
    }

    private static long present(Inventory inventory) {
        long nodes = inventory.nodes().stream()
                .filter(node -> node.state() == NodeState.UP || node.state() == NodeState.PAUSED)
                .mapToLong(QuorumSection::weight)
                .sum();
        boolean online = States.of(inventory.quorum().witnessState()).mark() == Mark.OK;
        return nodes + (online ? witness(inventory) : 0);
    }

    private static long weight(ClusterNode node) {
        return Optional.ofNullable(node.votes().dynamicWeight()).orElse(0);
    }

    private static long witness(Inventory inventory) {
        return inventory.quorum().witnessType() == WitnessType.NONE
                ? 0
                : Optional.ofNullable(inventory.cluster().votes().witnessDynamicWeight())
                        .orElse(0);
    }
}
