package dev.toban.ui.jobs;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.connection.Capabilities;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionKind;
import dev.toban.job.Planning;
import dev.toban.model.Inventory;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachine;
import dev.toban.plan.Plan;
import dev.toban.plan.Schedule;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import dev.toban.text.Times;
import dev.toban.ui.support.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans what is wanted on the cluster as it was last read; may block. */
final class ProposalMaker {

    private final JobsContext context;
    private final Planning planning;

    ProposalMaker(JobsContext context) {
        this.context = context;
        this.planning = new Planning(context.archive());
    }

    /** Empty before the cluster has been read. */
    Optional<Proposal> make(Intent intent) {
        return context.watch().latest().map(inventory -> make(inventory, intent));
    }

    private Proposal make(Inventory inventory, Intent intent) {
        Plan plan = asOld(planning.plan(inventory, intent), inventory);
        Instant now = context.clock().instant();
        return new Proposal(plan, now, rows(plan, now, inventory), incapable(plan));
    }

    /** Nothing in a snapshot is unread, but all of it is as old as the snapshot. */
    private Plan asOld(Plan plan, Inventory inventory) {
        if (context.connection().capabilities().kind() != ConnectionKind.FILE) {
            return plan;
        }
        String taken = Optional.ofNullable(inventory.reading(Section.CLUSTER).asOf())
                .map(new Times(context.texts().now(), context.clock().getZone())::dateTime)
                .orElse(Phrases.DASH);
        return plan.insteadOfFresh(Message.of("jobs.check.snapshot"), Message.of("jobs.check.snapshot.why", taken));
    }

    private List<StepRow> rows(Plan plan, Instant now, Inventory inventory) {
        Schedule schedule = Schedule.of(plan);
        List<StepRow> rows = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            Schedule.Slot slot = schedule.slots().get(i);
            rows.add(new StepRow(
                    i + 1,
                    step,
                    slot,
                    schedule.end(),
                    now.plus(slot.end()),
                    memory(step, inventory),
                    script(step.command()),
                    script(step.inverse())));
        }
        return rows;
    }

    private String script(@Nullable ClusterCommand command) {
        ClusterConnection connection = context.connection();
        return command == null ? "" : connection.script(command);
    }

    private static long memory(Step step, Inventory inventory) {
        return step.command() instanceof ClusterCommand.MoveVirtualMachine(var group, var _, var _)
                ? inventory
                        .virtualMachine(group)
                        .map(VirtualMachine::memoryNeeded)
                        .orElse(0L)
                : 0;
    }

    private Message incapable(Plan plan) {
        Capabilities capabilities = context.connection().capabilities();
        if (capabilities.readOnly()) {
            return Message.of("jobs.refusal.readOnly");
        }
        return plan.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.command()))
                .filter(command -> !capabilities.can(command.getClass()))
                .findFirst()
                .map(command -> Message.of("jobs.refusal.cannot", Proposal.nameOf(command)))
                .orElse(Message.NONE);
    }
}
