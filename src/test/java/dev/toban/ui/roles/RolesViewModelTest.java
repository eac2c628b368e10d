package dev.toban.ui.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.GroupStatus;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.pages.Wishes;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.FormField;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodePicker;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesViewModelTest {

    private static final GroupName APP01 = new GroupName("app01");

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final RolesViewModel model =
            new RolesViewModel(cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH));

    private RoleRow row(String label) {
        return model.rows().rows().items().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void liveMigrationIsForRunningMachines() {
        cluster.read();
        assertThat(Wishes.refusal(model.actions(), "roles-live-best")).isEqualTo("roles.refusal.nothingSelected");
        model.select(List.of(row("app01"), row("Cluster Group")));
        assertThat(Wishes.refusal(model.actions(), "roles-live-best")).isEqualTo("roles.refusal.noMachine");
        model.select(List.of(row("app01")));
        assertThat(Wishes.refusal(model.actions(), "roles-move-best")).isEqualTo("roles.refusal.useLive");
        assertThat(Wishes.refusal(model.actions(), "roles-cancel")).isEqualTo("roles.refusal.notMigrating");
        Wishes.find(model.actions(), "roles-live-best").runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.Migrate(List.of(APP01), null, MigrationType.LIVE));
    }

    @Test
    void aRoleThatLostItsNetworkSaysSoWhileItWaits() {
        for (String node : List.of("HV01", "HV02", "HV03", "HV04")) {
            cluster.uplinksDown(node, "vsw-prod");
        }
        cluster.lab().laboratory().clock().advance(Duration.ofSeconds(90));
        cluster.read();
        assertThat(model.rows().rows().items())
                .filteredOn(row -> row.group()
                        .filter(group -> group.has(GroupStatus.NETWORK_FAILURE))
                        .isPresent())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(model.state(row))
                        .matches(state -> state.look() == Look.WARNING)
                        .matches(state -> state.word().endsWith(": protected network lost")));
        assertThat(model.rows().badge().getValue().worst()).contains(Look.WARNING);
    }

    @Test
    void whatWasNotReadOfARoleIsUnknown() {
        cluster.sparse().read();
        model.select(List.of(row("クラスター グループ")));
        assertThat(fact("Preferred Owners")).isEqualTo("Unknown");
        assertThat(fact("Failovers allowed")).isEqualTo("Unknown");
        model.select(List.of(row("APP01")));
        assertThat(fact("Preferred Owners")).isEqualTo("Any node");
    }

    private String fact(String name) {
        return model.details().getValue().orElseThrow().tabs().getFirst().stream()
                .flatMap(group -> group.facts().stream())
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact.value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePickerSaysForEachNodeWhyNot() {
        cluster.read();
        model.select(List.of(row("app07")));
        Wishes.find(model.actions(), "roles-live-select").runIfAllowed();
        assertThat(wishes.offered())
                .filteredOn(choice -> choice.node().equals(new NodeName("HV01")))
                .singleElement()
                .satisfies(choice -> {
                    assertThat(choice.allowed()).isFalse();
                    assertThat(choice.answer().look()).isEqualTo(Look.NOT_POSSIBLE);
                });
        model.select(List.of(row("app01")));
        wishes.answer("HV02");
        Wishes.find(model.actions(), "roles-live-select").runIfAllowed();
        assertThat(wishes.offered()).filteredOn(NodePicker.Choice::allowed).hasSizeGreaterThan(1);
        assertThat(wishes.opened())
                .containsExactly(new Intent.Migrate(List.of(APP01), new NodeName("HV02"), MigrationType.LIVE));
    }

    @Test
    void machinesThatAreNotClusteredAreShownAndRefused() {
        cluster.read();
        List<RoleRow> single = model.rows().rows().items().stream()
                .filter(row -> !row.isClustered())
                .toList();
        single.forEach(row -> {
            model.select(List.of(row));
            assertThat(Wishes.refusal(model.actions(), "roles-start")).isEqualTo("roles.refusal.notClustered");
            assertThat(Wishes.refusal(model.actions(), "roles-live-best")).isEqualTo("roles.refusal.notClustered");
        });
        assertThat(model.rows().rows().items()).hasSizeGreaterThan(60);
    }

    @Test
    void machinesOfASilentNodeAreUnknownWithTheirAge() {
        cluster.silence("HV04").read();
        assertThat(model.state(row("app07")).word()).isEqualTo("Unknown, 84 s");
        assertThat(model.state(row("app01")).look()).isEqualTo(Look.OK);
    }

    @Test
    void theDetailsSayForEachNodeWhatStandsAgainstIt() {
        cluster.read();
        model.select(List.of(row("app07")));
        var reasons = model.details()
                .getValue()
                .orElseThrow()
                .tabs()
                .get(1)
                .getFirst()
                .facts();
        assertThat(reasons).hasSize(4);
        assertThat(reasons.getFirst().state().orElseThrow().detail()).contains("no switch of that name");
    }

    @Test
    void thePriorityOfSeveralRolesIsOnePlan() {
        cluster.read();
        model.select(List.of(row("app01"), row("app02")));
        Wishes.find(model.actions(), "roles-priority-3000").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(new Intent.SetRolePolicy(
                        List.of(APP01, new GroupName("app02")), GroupPriority.HIGH, null, null, null, null));
        assertThat(Wishes.refusal(model.actions(), "roles-preferred")).isEqualTo("roles.refusal.onlyOne");
    }

    @Test
    void preferredOwnersKeepTheOrderInWhichTheyWereBrought() {
        cluster.read().fill(form -> {
            FormField.Names nodes = (FormField.Names) form.fields().getFirst();
            nodes.entries().get(0).chosen().set(true);
            nodes.entries().get(3).chosen().set(true);
            assertThat(nodes.move(3, -9)).isZero();
        });
        model.select(List.of(row("app01")));
        Wishes.find(model.actions(), "roles-preferred").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(
                        new Intent.SetPreferredOwners(APP01, List.of(new NodeName("HV04"), new NodeName("HV01"))));
    }

    @Test
    void everyNodeThatCanOwnARoleIsChosenAtFirst() {
        cluster.read().fill(form -> {
            FormField.Names nodes = (FormField.Names) form.fields().getFirst();
            assertThat(nodes.chosen()).containsExactly("HV01", "HV02", "HV03", "HV04");
            nodes.entries().get(3).chosen().set(false);
        });
        model.select(List.of(row("app01")));
        Wishes.find(model.actions(), "roles-possible").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(new Intent.SetPossibleOwners(
                        APP01, List.of(new NodeName("HV01"), new NodeName("HV02"), new NodeName("HV03"))));
    }

    @Test
    void whatIsLeftAsItWasInAPolicyIsNotAskedFor() {
        cluster.read()
                .fill(form -> ((FormField.Text) form.fields().get(1)).value().set(" 12 "));
        model.select(List.of(row("app01")));
        Wishes.find(model.actions(), "roles-policy").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(new Intent.SetRolePolicy(List.of(APP01), null, null, 12, null, null));
    }
}
