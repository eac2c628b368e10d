package dev.toban.ui.overview;

import dev.toban.advisor.Finding;
import dev.toban.advisor.FindingLevel;
import dev.toban.advisor.Findings;
import dev.toban.connection.ClusterException;
import dev.toban.connection.ClusterUpdate;
import dev.toban.model.Inventory;
import dev.toban.model.Section;
import dev.toban.plan.Survival;
import dev.toban.plan.SurvivalCheck;
import dev.toban.text.Message;
import dev.toban.ui.support.ClusterWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything the overview shows of one round, in no language yet.
 *
 * @param readAt when the cluster answered last
 * @param answering false when the last round brought nothing
 * @param findings what needs a person, the worst first
 */
record OverviewState(
        Optional<Instant> readAt,
        boolean answering,
        List<Finding> findings,
        NodesSummary nodes,
        QuorumOutlook quorum,
        Survival capacity,
        VolumesSummary volumes,
        AdaptersSummary adapters,
        ClusterWork work) {

    OverviewState {
        findings = List.copyOf(findings);
    }

    static OverviewState of(ClusterUpdate update, SurvivalCheck survival) {
        Inventory inventory = update.inventory();
        List<Finding> findings = new ArrayList<>(Findings.of(inventory));
        Optional<Instant> readAt =
                Optional.ofNullable(inventory.reading(Section.CLUSTER).asOf());
        update.failure().ifPresent(failure -> findings.addFirst(silence(failure, readAt)));
        return new OverviewState(
                readAt,
                update.failure().isEmpty(),
                findings,
                NodesSummary.of(inventory),
                QuorumOutlook.of(inventory),
                survival.of(inventory),
                VolumesSummary.of(inventory),
                AdaptersSummary.of(inventory),
                ClusterWork.of(inventory));
    }

    /** The same with more that needs a person, in the place of its level. */
    OverviewState with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        for (Finding one : more) {
            int at = answering ? 0 : 1; // that nobody answers stands first of all
            while (at < all.size() && all.get(at).level().compareTo(one.level()) < 0) {
                at++;
            }
            all.add(Math.min(at, all.size()), one);
        }
        return new OverviewState(readAt, answering, all, nodes, quorum, capacity, volumes, adapters, work);
    }

    /** The whole cluster gave no answer, so all that follows is old. */
    private static Finding silence(ClusterException failure, Optional<Instant> readAt) {
        return new Finding(
                FindingLevel.UNKNOWN,
                Message.of("overview.silent"),
                Message.of("error.reason." + failure.reason()),
                readAt,
                List.of("CLUSTER"),
                Optional.empty());
    }
}
