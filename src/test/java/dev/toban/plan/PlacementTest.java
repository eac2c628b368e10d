package dev.toban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.lab.Fault;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementTest {

    private static final GroupName APP = new GroupName("app");
    private static final NodeName HV01 = new NodeName("HV01");
    private static final NodeName HV02 = new NodeName("HV02");
    private static final NodeName HV03 = new NodeName("HV03");
    private static final String PLAIN = "\"name\": \"app\", \"node\": \"HV01\", \"memoryGB\": 16";

    private static Assessment on(NodeName node, Inventory inventory) {
        return new Placement(inventory)
                .assess(APP, new Capacity(inventory)).stream()
                        .filter(found -> found.node().equals(node))
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<Obstacle> against(NodeName node, SmallCluster cluster) {
        return on(node, cluster.read()).obstacles();
    }

    @Test
    void anEmptyNodeWithSwitchLinkAndDiskHasEveryReasonForItAndNoneAgainst() {
        Reasons reasons = on(HV02, new SmallCluster(2, PLAIN).read()).reasons();
        assertThat(reasons.obstacles()).isEmpty();
        assertThat(reasons.advantages())
                .containsExactlyInAnyOrder(
                        Advantage.SWITCHES_LINKED,
                        Advantage.DIRECT_STORAGE,
                        Advantage.MEMORY_FREE,
                        Advantage.MOST_MEMORY_FREE);
    }

    @Test
    void theOwnerNeedsNoMemoryBesideWhatTheMachineHasAlready() {
        Assessment here =
                on(HV01, new SmallCluster(2, "\"name\": \"app\", \"node\": \"HV01\", \"memoryGB\": 60").read());
        assertThat(here.reasons().advantages()).contains(Advantage.OWNER);
        assertThat(here.obstacles()).isEmpty();
        assertThat(here.share()).isEqualTo(60 / 64.0);
    }

    @Test
    void ownersAreAllowedAndPreferred() {
        SmallCluster cluster = new SmallCluster(
                3, PLAIN + ", \"possibleOwners\": [\"HV01\", \"HV02\"], \"preferredOwners\": [\"HV01\", \"HV03\"]");
        assertThat(against(HV02, cluster)).containsExactly(Obstacle.NOT_PREFERRED);
        assertThat(against(HV03, cluster)).containsExactly(Obstacle.NOT_POSSIBLE_OWNER);
        assertThat(on(HV03, cluster.read()).reasons().has(Advantage.PREFERRED_OWNER))
                .isTrue();
    }

    @Test
    void aNodeThatIsPausedTakesNothingAndOneThatIsDownStillLess() {
        SmallCluster cluster =
                new SmallCluster(3, PLAIN).after(new ClusterCommand.SuspendNode(HV02, false, null, null));
        assertThat(against(HV02, cluster)).contains(Obstacle.NODE_PAUSED);
        assertThat(new Placement(cluster.read())
                        .afterResume(HV02)
                        .assess(APP, new Capacity(cluster.read()))
                        .get(1)
                        .obstacles())
                .isEmpty();
        cluster.after(new ClusterCommand.StopNode(HV03));
        assertThat(against(HV03, cluster)).contains(Obstacle.NODE_NOT_UP);
    }

    @Test
    void aSwitchWithoutLinkKeepsOnlyProtectedAdaptersAway() {
        Fault cut = new Fault.UplinkDown(HV02, new SwitchName("prod"));
        assertThat(against(HV02, new SmallCluster(2, PLAIN).after(cut))).containsExactly(Obstacle.SWITCH_WITHOUT_LINK);
        String open = PLAIN + ", \"adapters\": [{\"switch\": \"prod\", \"protected\": false}]";
        assertThat(against(HV02, new SmallCluster(2, open).after(cut))).isEmpty();
    }

    @Test
    void aDiskThatIsReachedThroughAnotherNodeIsADrawback() {
        SmallCluster cluster =
                new SmallCluster(2, PLAIN).after(new Fault.StoragePathDown(HV02, new VolumeName("Volume1")));
        assertThat(against(HV02, cluster)).containsExactly(Obstacle.VOLUME_REDIRECTED);
        assertThat(on(HV02, cluster.read()).reasons().has(Advantage.DIRECT_STORAGE))
                .isFalse();
    }

    @Test
    void rolesOfOneClassKeepApartButARoleNotFromItself() {
        String apart = ", \"antiAffinity\": [\"web\"]";
        SmallCluster cluster =
                new SmallCluster(2, PLAIN + apart, "\"name\": \"other\", \"node\": \"HV02\", \"memoryGB\": 2" + apart);
        assertThat(against(HV02, cluster)).containsExactly(Obstacle.ANTI_AFFINITY);
        assertThat(against(HV01, cluster)).isEmpty();
    }

    @Test
    void memoryMustBeFree() {
        SmallCluster cluster = new SmallCluster(2, PLAIN, "\"name\": \"big\", \"node\": \"HV02\", \"memoryGB\": 50");
        assertThat(against(HV02, cluster)).containsExactly(Obstacle.NOT_ENOUGH_MEMORY);
        String words = Texts.in(Language.ENGLISH)
                .of(PlacementMatrix.of(cluster.read())
                        .remedy()
                        .of(cluster.read().virtualMachine(APP).orElseThrow(), HV02, Obstacle.NOT_ENOUGH_MEMORY));
        assertThat(words).isEqualTo("free 2 GB of memory on HV02");
    }

    @Test
    void aNodeThatMigratesAsManyAsItMayLetsTheNextOneWait() {
        SmallCluster cluster = new SmallCluster(3, PLAIN, "\"name\": \"big\", \"node\": \"HV02\", \"memoryGB\": 40")
                .after(new ClusterCommand.MoveVirtualMachine(new GroupName("big"), HV03, MigrationType.LIVE));
        assertThat(against(HV02, cluster)).containsExactly(Obstacle.MIGRATIONS_AT_LIMIT);
        assertThat(against(HV03, cluster)).doesNotContain(Obstacle.MIGRATIONS_AT_LIMIT);
    }

    @Test
    void theScoreIsTheSumOfItsParts() {
        SmallCluster cluster = new SmallCluster(2, PLAIN + ", \"preferredOwners\": [\"HV01\"]");
        PlacementScore score = on(HV02, cluster.read()).score().orElseThrow();
        assertThat(score.memory()).isEqualTo(PlacementScore.MEMORY * 48 / 64.0, within(1e-9));
        assertThat(score.drawbacks()).containsExactly(Obstacle.NOT_PREFERRED);
        assertThat(score.total()).isEqualTo(85 + 11.25 - 15, within(1e-9));
    }

    @Test
    void whatIsImpossibleHasNoScore() {
        SmallCluster cluster = new SmallCluster(2, PLAIN + ", \"possibleOwners\": [\"HV01\"]");
        assertThat(on(HV02, cluster.read()).score()).isEmpty();
    }

    @Test
    void allDrawbacksTogetherLeaveAScoreThatIsNotNegative() {
        int all = java.util.Arrays.stream(Obstacle.values())
                .mapToInt(Obstacle::weight)
                .sum();
        assertThat(all).isEqualTo(PlacementScore.BASE);
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void noEmptinessMakesUpForADrawbackExceptForTheWaiting(Obstacle obstacle) {
        if (!obstacle.isHard() && obstacle != Obstacle.MIGRATIONS_AT_LIMIT) {
            assertThat(obstacle.weight()).isGreaterThanOrEqualTo(PlacementScore.MEMORY);
        }
    }

    @Test
    void thePlanGoesWhereTheScoreIsBest() {
        Inventory inventory = new SmallCluster(
                        4,
                        PLAIN + ", \"preferredOwners\": [\"HV01\", \"HV03\", \"HV04\"]",
                        "\"name\": \"other\", \"node\": \"HV03\", \"memoryGB\": 8")
                .read();
        Plan plan = Planner.plan(inventory, new Intent.Drain(HV01, null));
        Assessment best = new Placement(inventory)
                .assess(APP, new Capacity(inventory)).stream()
                        .filter(node -> !node.node().equals(HV01))
                        .max(java.util.Comparator.comparingDouble(Assessment::points))
                        .orElseThrow();
        assertThat(best.node()).isEqualTo(new NodeName("HV04"));
        assertThat(plan.steps())
                .anySatisfy(step -> assertThat(step.command())
                        .isEqualTo(new ClusterCommand.MoveVirtualMachine(APP, best.node(), MigrationType.LIVE)));
    }

    @Test
    void theMatrixSaysOfEveryCellWhatTheAssessmentSays() {
        SmallCluster cluster = new SmallCluster(
                3,
                PLAIN + ", \"possibleOwners\": [\"HV01\", \"HV02\"]",
                "\"name\": \"big\", \"node\": \"HV02\", \"memoryGB\": 60");
        PlacementMatrix matrix = PlacementMatrix.of(cluster.read());
        assertThat(matrix.rows()).hasSize(2);
        for (PlacementRow row : matrix.rows()) {
            for (Assessment node : matrix.assess(row.role())) {
                assertThat(row.on(node.node()).obstacles()).isEqualTo(node.obstacles());
            }
        }
    }

    @Test
    void aRowIsEqualAsLongAsItsReasonsAre() {
        SmallCluster cluster = new SmallCluster(2, PLAIN);
        PlacementMatrix before = PlacementMatrix.of(cluster.read());
        assertThat(PlacementMatrix.of(cluster.read()).rows()).isEqualTo(before.rows());
        cluster.after(new Fault.UplinkDown(HV02, new SwitchName("prod")));
        assertThat(PlacementMatrix.of(cluster.read()).rows()).isNotEqualTo(before.rows());
    }
}
