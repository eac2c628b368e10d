package dev.toban.job;

import dev.toban.command.Intent;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.plan.Basis;
import dev.toban.plan.Check;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Expectation;
import dev.toban.plan.Plan;
import dev.toban.plan.Planner;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans with what the journal and the running jobs know beside the cluster: what a drain took from a node, what a job
 * has done, and who is at work.
 */
public final class Planning {

    private final JobArchive archive;

    /** Plans for the cluster of an archive. */
    public Planning(JobArchive archive) {
        this.archive = archive;
    }

    /** The plan; may block while the journal is read. */
    public Plan plan(Inventory now, Intent intent) {
        try {
            return guarded(known(now, intent), now);
        } catch (JournalException e) {
            Check blocker = new Check(CheckLevel.BLOCKER, Message.of("plan.check.noJournal"), e.sentence(), List.of());
            return Planner.plan(now, intent).with(blocker);
        }
    }

    private Plan known(Inventory now, Intent intent) throws JournalException {
        return switch (intent) {
            case Intent.Undo(var job) -> archive.named(job).undo(now);
            case Intent.Resume(var node, var failback, var returning)
            when failback == Failback.IMMEDIATE && returning.isEmpty() ->
                Planner.plan(now, new Intent.Resume(node, failback, taken(now, node)));
            default -> Planner.plan(now, intent);
        };
    }

    /** Roles that were drained from a node since it was last resumed, and are elsewhere now. */
    private List<GroupName> taken(Inventory now, NodeName node) throws JournalException {
        Set<GroupName> taken = new LinkedHashSet<>();
        for (PastJob job : archive.all().reversed()) {
            Optional<Plan> plan = job.plan().map(document -> document.toPlan());
            Optional<Intent> intent = plan.map(Plan::intent);
            if (intent.filter(wanted -> wanted instanceof Intent.Resume resume
                                    && resume.node().equals(node))
                            .isPresent()
                    && job.state() == JobState.SUCCEEDED) {
                break;
            }
            if (intent.filter(wanted ->
                            wanted instanceof Intent.Drain drain && drain.node().equals(node))
                    .isPresent()) {
                taken.addAll(left(job.begun()));
            }
        }
        return taken.stream()
                .filter(role -> now.groups().find(role).stream().noneMatch(group -> node.equals(group.ownerNode())))
                .toList();
    }

    private static List<GroupName> left(List<Step> steps) {
        List<GroupName> roles = new ArrayList<>();
        for (Step step : steps) {
            switch (step.expected()) {
                case Expectation.RoleAway(var role, var _, var _) -> roles.add(role);
                case Expectation.RoleOn(var role, var _, var _) -> roles.add(role);
                default -> {}
            }
        }
        return roles;
    }

    /** A blocker for each running job that works on what this plan works on. */
    private Plan guarded(Plan plan, Inventory now) {
        Set<String> ours = objects(plan.steps(), now);
        Plan guarded = plan;
        for (JobProgress job : archive.running()) {
            Set<String> both = new TreeSet<>(objects(job.plan().steps(), now));
            both.retainAll(ours);
            if (!both.isEmpty()) {
                guarded = guarded.with(new Check(
                        CheckLevel.BLOCKER,
                        Message.of(
                                "plan.check.jobRuns",
                                both.iterator().next(),
                                job.plan().title()),
                        Message.of("plan.check.jobRuns.why"),
                        List.copyOf(both)));
            }
        }
        return guarded;
    }

    private static Set<String> objects(List<Step> steps, Inventory now) {
        Set<String> objects = new TreeSet<>();
        steps.forEach(step -> objects.addAll(Basis.of(step, now).facts().keySet()));
        return objects;
    }
}
