package dev.toban.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.advisor.Finding;
import dev.toban.advisor.FindingLevel;
import dev.toban.command.Intent;
import dev.toban.lab.BuiltIn;
import dev.toban.plan.Survival;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.pages.LabCluster;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.PageContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {

    private final LabCluster cluster = new LabCluster(BuiltIn.DUTY).read();
    private final List<Intent> opened = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final ObjectProperty<List<Finding>> decisions = new SimpleObjectProperty<>(List.of());
    private final OverviewViewModel model = model();

    private OverviewViewModel model() {
        PageContext context =
                cluster.context(opened::add, (_, _) -> Optional.empty(), Background.direct(), Language.ENGLISH);
        OverviewSources sources = new OverviewSources(
                cluster.lab()::eventsSince,
                Message.of("overview.events.none"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pages::add),
                decisions,
                false);
        return new OverviewViewModel(context, sources);
    }

    @Test
    void aCalmClusterNeedsNobodyBecauseOfAFault() {
        assertThat(state().nodes().lines())
                .extracting(line -> line.state().look())
                .containsOnly(Look.OK);
        assertThat(state().quorum().losses()).hasSize(3);
        assertThat(state().capacity().one().survives()).isTrue();
        assertThat(state().adapters().unknown()).isZero();
    }

    @Test
    void twoFaultsStandFirstAndInTheBadge() {
        faults();
        assertThat(state().findings().subList(0, 2))
                .extracting(finding -> finding.title().key())
                .containsExactlyInAnyOrder("advisor.switch.dead", "advisor.volume.state");
        assertThat(model.badge().getValue().worst()).contains(Look.FAILED);
    }

    @Test
    void whatWaitsForADecisionNeedsAttentionToo() {
        int before = state().findings().size();
        Finding waiting = new Finding(
                FindingLevel.WARNING,
                Message.of("jobs.interrupted.title", "Drain HV02"),
                Message.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty());
        decisions.set(List.of(waiting));
        assertThat(state().findings()).hasSize(before + 1).contains(waiting);
        model.mend(waiting);
        assertThat(pages).containsExactly("jobs");
    }

    @Test
    void thatNobodyAnswersStaysFirst() {
        OverviewState known = state();
        Finding silence = finding(FindingLevel.UNKNOWN);
        Finding fault = finding(FindingLevel.FAULT);
        OverviewState silent = new OverviewState(
                known.readAt(),
                false,
                List.of(silence, fault),
                known.nodes(),
                known.quorum(),
                known.capacity(),
                known.volumes(),
                known.adapters(),
                known.work());
        assertThat(silent.with(List.of()).findings()).containsExactly(silence, fault);
        Finding waiting = finding(FindingLevel.WARNING);
        assertThat(silent.with(List.of(waiting)).findings()).containsExactly(silence, fault, waiting);
    }

    private static Finding finding(FindingLevel level) {
        return new Finding(
                level,
                Message.of("jobs.interrupted.title", level.name()),
                Message.NONE,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    @Test
    void theBadgeCountsWhatThePageSaysNeedsAttention() {
        cluster.silence("HV04").read();
        assertThat(state().findings()).extracting(Finding::level).contains(FindingLevel.UNKNOWN);
        assertThat(model.badge().getValue().count())
                .isEqualTo(Integer.toString(state().findings().size()));
    }

    @Test
    void aFaultWithAPlanOpensItAndOneWithoutOpensThePageOfItsObject() {
        faults();
        model.mend(finding("advisor.volume.state"));
        model.mend(finding("advisor.switch.dead"));
        assertThat(opened).singleElement().isInstanceOf(Intent.Migrate.class);
        assertThat(pages).containsExactly("adapters");
    }

    @Test
    void whatANodeDidNotAnswerIsUnknownEverywhere() {
        cluster.silence("HV04").read();
        assertThat(state().capacity().one()).isEqualTo(new Survival.Unknown());
        assertThat(state().nodes().lines().getLast().memory()).isNaN();
        assertThat(state().adapters().unknown()).isPositive();
        assertThat(state().volumes().groups().getFirst().state().look()).isEqualTo(Look.UNKNOWN);
    }

    @Test
    void eventsComeNewestFirstAndNoMoreThanAreKept() {
        faults();
        List<dev.toban.connection.ClusterEvent> events = model.events().get().events();
        assertThat(events).isNotEmpty().hasSizeLessThanOrEqualTo(RecentEvents.KEPT);
        assertThat(events).extracting(event -> -event.recordId()).isSorted();
    }

    @Test
    void aLogThatBeganAnewIsReadAnew() {
        faults();
        cluster.lab().laboratory().reset();
        cluster.read();
        assertThat(model.events().get().events()).isEmpty();
    }

    private void faults() {
        cluster.uplinksDown("HV02", "vsw-web").pathDown("HV03", "Volume1");
        cluster.lab().clock().advance(Duration.ofMinutes(4));
        cluster.read();
    }

    private Finding finding(String key) {
        return state().findings().stream()
                .filter(found -> found.title().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private OverviewState state() {
        return model.state().get().orElseThrow();
    }
}
