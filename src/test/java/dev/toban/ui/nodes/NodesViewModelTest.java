package dev.toban.ui.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.WitnessType;
import dev.toban.text.Language;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.pages.Wishes;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Form;
import dev.toban.ui.support.FormField;
import dev.toban.ui.support.Look;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodesViewModelTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final NodesViewModel model =
            new NodesViewModel(cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH));

    private NodeRow row(String name) {
        return model.rows().rows().find(new NodeName(name)).orElseThrow();
    }

    @Test
    void aPausedNodeIsDrawnAsPausedAndCanBeResumed() throws Exception {
        cluster.lab().execute(new ClusterCommand.SuspendNode(new NodeName("HV02"), false, null, null), _ -> {});
        cluster.read();
        assertThat(row("HV02").state().look()).isEqualTo(Look.PAUSED);
        model.select(List.of(row("HV02")));
        assertThat(Wishes.refusal(model.actions(), "nodes-drain")).isEmpty();
        Wishes.find(model.actions(), "nodes-no-failback").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.Resume(new NodeName("HV02"), Failback.NO_FAILBACK));
    }

    @Test
    void theDetailsNameTheDomainOfTheNode() throws Exception {
        cluster.read();
        model.select(List.of(row("HV02")));
        assertThat(model.details()
                        .getValue()
                        .orElseThrow()
                        .tabs()
                        .getFirst()
                        .getLast()
                        .facts())
                .anyMatch(fact -> fact.name().equals("Domain") && fact.value().equals("example.local"));
    }

    @Test
    void aNodeIsPausedWithoutItsDrainOnlyOnce() throws Exception {
        cluster.read();
        model.select(List.of(row("HV01")));
        Wishes.find(model.actions(), "nodes-no-drain").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.Pause(new NodeName("HV01")));
        cluster.lab().execute(new ClusterCommand.SuspendNode(new NodeName("HV01"), false, null, null), _ -> {});
        cluster.read();
        model.select(List.of(row("HV01")));
        assertThat(Wishes.refusal(model.actions(), "nodes-no-drain")).isEqualTo("nodes.refusal.pausedAlready");
    }

    @Test
    void howLongANodeIsPausedDoesNotBeginAnewWhenItsDrainEnds() throws Exception {
        cluster.lab().execute(new ClusterCommand.SuspendNode(new NodeName("HV02"), true, null, null), _ -> {});
        cluster.read();
        NodeRow draining = row("HV02");
        cluster.lab().clock().advance(Duration.ofMinutes(30));
        cluster.read();
        assertThat(row("HV02").node().drain()).isNotEqualTo(draining.node().drain());
        assertThat(row("HV02").node().since()).isEqualTo(draining.node().since());
    }

    @Test
    void drainOpensItsPlanForOneNode() {
        cluster.read();
        assertThat(Wishes.refusal(model.actions(), "nodes-drain")).isEqualTo("nodes.refusal.nothingSelected");
        model.select(List.of(row("HV01"), row("HV02")));
        assertThat(Wishes.refusal(model.actions(), "nodes-drain")).isEqualTo("nodes.refusal.onlyOne");
        model.select(List.of(row("HV01")));
        assertThat(Wishes.refusal(model.actions(), "nodes-failback")).isEqualTo("nodes.refusal.notPaused");
        Wishes.find(model.actions(), "nodes-drain").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.Drain(new NodeName("HV01"), null));
    }

    @Test
    void theNodeToDrainIsNoTargetOfItsOwnDrain() {
        cluster.read();
        model.select(List.of(row("HV01")));
        Wishes.find(model.actions(), "nodes-drain-to").runIfAllowed();
        assertThat(wishes.offered())
                .filteredOn(choice -> !choice.allowed())
                .extracting(choice -> choice.node().value())
                .containsExactly("HV01");
        assertThat(wishes.opened()).isEmpty();
    }

    @Test
    void rolesDroppedOnANodeOpenTheirMigration() {
        cluster.read();
        List<GroupName> roles = List.of(new GroupName("app01"));
        model.drop(roles, new NodeName("HV03"));
        assertThat(wishes.opened())
                .containsExactly(new Intent.Migrate(roles, new NodeName("HV03"), MigrationType.LIVE));
    }

    @Test
    void memoryOfASilentNodeIsUnknown() {
        cluster.silence("HV04").read();
        assertThat(row("HV04").memoryShare()).isNaN();
        assertThat(row("HV01").memoryShare()).isBetween(0.1, 0.9);
        model.select(List.of(row("HV04")));
        Details details = model.details().getValue().orElseThrow();
        assertThat(details.callouts()).hasSize(1);
        assertThat(details.tabs().getFirst().getLast().facts())
                .filteredOn(fact -> fact.name().equals("Memory"))
                .extracting(Details.Fact::value)
                .singleElement()
                .asString()
                .startsWith("Unknown");
        assertThat(details.readAt()).isEqualTo(row("HV04").age().readAt());
    }

    @Test
    void theClusterServiceOfARunningNodeIsStoppedAndThatOfAStoppedOneStarted() throws Exception {
        NodeName node = new NodeName("HV02");
        cluster.read();
        model.select(List.of(row("HV02")));
        assertThat(Wishes.refusal(model.actions(), "nodes-service-start")).isEqualTo("nodes.refusal.runs");
        assertThat(Wishes.refusal(model.actions(), "nodes-clear-quarantine")).isEqualTo("nodes.refusal.notQuarantined");
        Wishes.find(model.actions(), "nodes-service-stop").runIfAllowed();
        cluster.lab().execute(new ClusterCommand.StopNode(node), _ -> {});
        cluster.lab().clock().advance(Duration.ofMinutes(10));
        cluster.read();
        model.select(List.of(row("HV02")));
        assertThat(Wishes.refusal(model.actions(), "nodes-service-stop")).isEqualTo("nodes.refusal.down");
        Wishes.find(model.actions(), "nodes-service-start").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.StopNode(node), new Intent.StartNode(node, false));
    }

    @Test
    void aQuarantinedNodeIsStartedOnlyTogetherWithClearingItsQuarantine() {
        NodeName node = new NodeName("HV02");
        for (int i = 0; i < 3; i++) {
            cluster.lab().laboratory().inject(new Fault.ServiceStart(node));
            cluster.lab().clock().advance(Duration.ofMinutes(1));
            cluster.lab().laboratory().inject(new Fault.ServiceCrash(node));
            cluster.lab().clock().advance(Duration.ofMinutes(5));
        }
        cluster.read();
        model.select(List.of(row("HV02")));
        assertThat(Wishes.refusal(model.actions(), "nodes-service-start")).isEqualTo("nodes.refusal.quarantined");
        Wishes.find(model.actions(), "nodes-clear-quarantine").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.StartNode(node, true));
    }

    @Test
    void votesOfSeveralNodesAreOnePlanAndTheWitnessNeedsNoNode() {
        cluster.read().fill(NodesViewModelTest::chooseShare);
        model.select(List.of(row("HV01"), row("HV02")));
        Wishes.find(model.actions(), "nodes-vote-take").runIfAllowed();
        model.select(List.of());
        assertThat(Wishes.refusal(model.actions(), "nodes-vote-take")).isEqualTo("nodes.refusal.nothingSelected");
        Wishes.find(model.actions(), "nodes-witness").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(
                        new Intent.SetVotes(List.of(new NodeName("HV01"), new NodeName("HV02")), false),
                        new Intent.SetWitness(WitnessType.FILE_SHARE, null, "\\\\files\\vote", null));
    }

    private static void chooseShare(Form form) {
        @SuppressWarnings("unchecked")
        FormField.Choice<WitnessType> type =
                (FormField.Choice<WitnessType>) form.fields().getFirst();
        type.value().set(WitnessType.FILE_SHARE);
        ((FormField.Text) form.fields().getLast()).value().set("\\\\files\\vote");
    }

    @Test
    void theLimitOfTheSelectedHostsIsAskedFor() {
        cluster.read()
                .fill(form ->
                        ((FormField.Text) form.fields().getFirst()).value().set("6"));
        model.select(List.of(row("HV01")));
        Wishes.find(model.actions(), "nodes-limit").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.SetMigrationLimit(List.of(new NodeName("HV01")), 6));
    }
}
