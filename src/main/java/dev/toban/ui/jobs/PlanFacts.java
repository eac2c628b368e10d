package dev.toban.ui.jobs;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.model.Failback;
import dev.toban.model.GroupState;
import dev.toban.model.MigrationType;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Expectation;
import dev.toban.plan.Plan;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line below a plan's title: what it does, how much at a time, how long, what its users notice. */
final class PlanFacts {

    /** Why a role that was to move stays. */
    private static final Set<String> STAYS = Set.of("plan.check.noTarget", "plan.check.noLink");

    /** Its values: how many roles move, how many of them live, how many with an interruption. */
    private static final String DRAINED = "plan.effect.drain";

    private final Proposal proposal;
    private final Plan plan;

    PlanFacts(Proposal proposal) {
        this.proposal = proposal;
        this.plan = proposal.plan();
    }

    /** A name and what is to be said of it. */
    record Fact(String nameKey, Message words) {}

    List<Fact> all(Times times) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("jobs.fact.what", what()));
        long moves = moves();
        long without = plan.checks(CheckLevel.BLOCKER).stream()
                .filter(check -> STAYS.contains(check.title().key()))
                .count();
        if (moves + without > 0) {
            facts.add(new Fact("jobs.fact.moves", Message.of("jobs.fact.moves.words", moves, moves + without)));
        }
        if (!plan.steps().isEmpty()) {
            facts.add(new Fact("jobs.fact.atMost", Message.of("jobs.fact.atMost.words", plan.concurrency())));
            facts.add(new Fact(
                    "jobs.fact.takes",
                    Message.of(
                            "jobs.fact.takes.words",
                            plan.estimate(),
                            proposal.brief(proposal.made(), times),
                            proposal.brief(proposal.doneBy(), times))));
            facts.add(new Fact("jobs.fact.downtime", downtime()));
        }
        return facts;
    }

    private Message what() {
        return switch (plan.intent()) {
            case Intent.Migrate(var roles, var _, var type) ->
                Message.of("jobs.what.migrate", roles.size(), Message.of(Texts.key(type)));
            case Intent.CancelMigration(var roles) -> Message.of("jobs.what.cancel", roles.size());
            case Intent.Drain drain ->
                Message.of(drain.isByCluster() ? "jobs.what.drainByCluster" : "jobs.what.drain", moves());
            case Intent.Pause _ -> Message.of("jobs.what.pause");
            case Intent.Resume(var _, var failback, var _) ->
                switch (failback) {
                    case IMMEDIATE -> Message.of("jobs.what.resume.immediate");
                    case NO_FAILBACK -> Message.of("jobs.what.resume.noFailback");
                    case POLICY, UNKNOWN -> Message.of("jobs.what.resume.policy");
                };
            case Intent.StartNode(var _, var clear) ->
                Message.of(clear ? "jobs.what.clearQuarantine" : "jobs.what.startNode");
            case Intent.Undo _ -> Message.of("jobs.what.undo");
            case Intent.StopNode _ -> Message.of("jobs.what.stopNode");
            case Intent.ForceQuorum _ -> Message.of("jobs.what.forceQuorum");
            case Intent.Heartbeat _ -> Message.of("jobs.what.heartbeat");
            case Intent.MoveRole(var roles, var _) -> Message.of("jobs.what.moveRole", roles.size());
            case Intent.StartRole(var roles) -> Message.of("jobs.what.start", roles.size());
            case Intent.StopRole(var roles) -> Message.of("jobs.what.stop", roles.size());
            case Intent.MoveCsv(var volumes, var _) -> Message.of("jobs.what.moveCsv", volumes.size());
            case Intent.SuspendCsv(var _, var mode) ->
                Message.of(mode == VolumeSuspension.MAINTENANCE ? "jobs.what.maintenance" : "jobs.what.redirect");
            case Intent.ResumeCsv _ -> Message.of("jobs.what.resumeCsv");
            case Intent.Protect(var adapters, var on) ->
                Message.of(on ? "jobs.what.protect" : "jobs.what.unprotect", adapters.size());
            case Intent.Setting setting -> setting(setting);
        };
    }

    private static Message setting(Intent.Setting setting) {
        return switch (setting) {
            case Intent.SetMigrationLimit _ -> Message.of("jobs.what.limit");
            case Intent.SetMigrationNetworks _ -> Message.of("jobs.what.migrationNetworks");
            case Intent.SetNetworkRole _ -> Message.of("jobs.what.networkRole");
            case Intent.RenameNetwork _ -> Message.of("jobs.what.renameNetwork");
            case Intent.SetPreferredOwners _ -> Message.of("jobs.what.preferredOwners");
            case Intent.SetPossibleOwners _ -> Message.of("jobs.what.possibleOwners");
            case Intent.SetRolePolicy policy ->
                Message.of("jobs.what.policy", policy.roles().size());
            case Intent.SetWitness _ -> Message.of("jobs.what.witness");
            case Intent.SetVotes(var nodes, var vote) ->
                Message.of(vote ? "jobs.what.giveVotes" : "jobs.what.takeVotes", nodes.size());
        };
    }

    private Message downtime() {
        if (asks(command -> command instanceof ClusterCommand.StopGroup)) {
            return Message.of("jobs.downtime.untilStarted");
        }
        if (asks(command -> command instanceof ClusterCommand.SuspendSharedVolume(var _, var mode)
                && mode == VolumeSuspension.MAINTENANCE)) {
            return Message.of("jobs.downtime.untilMaintenanceEnds");
        }
        if (asks(command -> command instanceof ClusterCommand.StopNode)) {
            return Message.of("jobs.downtime.whileLeaving");
        }
        if (plan.intent() instanceof Intent.Resume resume
                && resume.returning().isEmpty()
                && resume.failback() != Failback.NO_FAILBACK) {
            return Message.of("jobs.downtime.returning");
        }
        long interrupted = ofCluster(2)
                .orElseGet(() ->
                        plan.steps().stream().filter(PlanFacts::interrupts).count());
        return interrupted > 0
                ? Message.of("jobs.downtime.whileMoving", interrupted)
                : Message.of("jobs.downtime.none");
    }

    /** A role that is stopped anyway loses nothing by being moved. */
    private static boolean interrupts(Step step) {
        boolean runs = switch (step.expected()) {
            case Expectation.RoleOn(var _, var _, var state) -> state != GroupState.OFFLINE;
            case Expectation.RoleAway(var _, var _, var state) -> state != GroupState.OFFLINE;
            default -> true;
        };
        return runs
                && switch (step.command()) {
                    case ClusterCommand.MoveGroup _ -> true;
                    case ClusterCommand.MoveVirtualMachine(var _, var _, var type) -> type != MigrationType.LIVE;
                    case null, default -> false;
                };
    }

    private boolean asks(Predicate<ClusterCommand> wanted) {
        return plan.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.command()))
                .anyMatch(wanted);
    }

    private long moves() {
        return ofCluster(0)
                .orElseGet(() -> plan.steps().stream()
                        .filter(step -> isMove(step.command()))
                        .count());
    }

    /** A drain by the cluster is one step; what it moves, and how, stands in its effect alone. */
    private Optional<Long> ofCluster(int arg) {
        boolean byCluster = plan.intent() instanceof Intent.Drain drain && drain.isByCluster();
        return plan.effect().stream()
                .filter(effect -> byCluster && effect.key().equals(DRAINED))
                .map(effect -> ((Number) effect.args().get(arg)).longValue())
                .findFirst();
    }

    static boolean isMove(@Nullable ClusterCommand command) {
        return command instanceof ClusterCommand.MoveVirtualMachine || command instanceof ClusterCommand.MoveGroup;
    }
}
