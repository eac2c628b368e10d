package dev.toban.ui.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.model.GroupName;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.plan.PlacementRow;
import dev.toban.text.Language;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.pages.Wishes;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Look;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacementViewModelTest {

    private static final GroupName APP01 = new GroupName("app01");
    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV03 = new NodeName("HV03");

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY);
    private final Wishes wishes = new Wishes();
    private final RolesViewModel roles =
            new RolesViewModel(cluster.context(wishes, wishes, Background.direct(), Language.ENGLISH));
    private final PlacementViewModel model = roles.placement();
    private final Action move = model.move();

    private PlacementRow row(String role) {
        return model.rows().find(new GroupName(role)).orElseThrow();
    }

    private void show() {
        cluster.read();
        model.show(true);
    }

    @Test
    void nothingIsReckonedUntilSomebodyLooks() {
        cluster.read();
        assertThat(model.rows().items()).isEmpty();
        model.show(true);
        assertThat(model.rows().items()).hasSize(60);
    }

    @Test
    void aHiddenMatrixCatchesUpWhenItIsShownAgain() {
        show();
        model.show(false);
        cluster.uplinksDown("HV03", "vsw-prod").read();
        assertThat(model.state(row("app01"), HV03).look()).isEqualTo(Look.POSSIBLE);
        model.show(true);
        assertThat(model.state(row("app01"), HV03).look()).isEqualTo(Look.NOT_POSSIBLE);
    }

    @Test
    void aRowThatSaysTheSameStaysTheSameRow() {
        show();
        List<PlacementRow> before = List.copyOf(model.rows().items());
        cluster.read();
        assertThat(model.rows().items()).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(model.rows().items().get(i)).isSameAs(before.get(i));
        }
    }

    @Test
    void aCellSaysWhyNotAndWhatToDo() {
        show();
        assertThat(model.state(row("app01"), HV01).look()).isEqualTo(Look.RUNNING_HERE);
        assertThat(model.state(row("app07"), HV01).look()).isEqualTo(Look.NOT_POSSIBLE);
        assertThat(model.sentence(row("app07"), HV01))
                .startsWith("app07 on HV01: Cannot, no switch of that name")
                .contains("To do: create the switch vsw-dmz on HV01")
                .doesNotContain("Score");
        assertThat(model.sentence(row("app01"), HV03))
                .startsWith("app01 on HV03: Can")
                .contains("Score: 9");
    }

    @Test
    void theDetailsShowReasonsScoreAndRanking() {
        show();
        model.select(List.of(row("app01")));
        model.point(Optional.of(HV03));
        Details details = model.details().getValue().orElseThrow();
        assertThat(details.name()).isEqualTo("app01");
        assertThat(details.tabs().getFirst())
                .extracting(Details.Group::title)
                .containsExactly("Against it, and what would make it possible", "For it", "Score");
        assertThat(details.tabs().getFirst().getLast().facts().getFirst())
                .isEqualTo(Details.Fact.of("can take it", "85"));
        assertThat(details.tabs().getLast().getFirst().facts()).hasSize(4);
    }

    @Test
    void whatIsThereAlreadyDoesNotMove() {
        show();
        assertThat(move.refusal().getValue().key()).isEqualTo("roles.refusal.nothingSelected");
        model.select(List.of(row("app01")));
        model.point(Optional.of(HV01));
        assertThat(move.refusal().getValue().key()).isEqualTo("roles.refusal.isThere");
    }

    @Test
    void theCellOpensThePlanToItsNode() {
        show();
        model.select(List.of(row("app01")));
        model.point(Optional.of(HV03));
        move.runIfAllowed();
        assertThat(wishes.opened()).containsExactly(new Intent.Migrate(List.of(APP01), HV03, MigrationType.LIVE));
    }

    @Test
    void theActionBarActsOnTheRolesSelectedHere() {
        show();
        model.select(List.of(row("app01"), row("app02")));
        Wishes.find(roles.actions(), "roles-live-best").runIfAllowed();
        assertThat(wishes.opened())
                .containsExactly(new Intent.Migrate(List.of(APP01, new GroupName("app02")), null, MigrationType.LIVE));
    }
}
