package dev.toban.ui.jobs;

import dev.toban.advisor.Finding;
import dev.toban.command.Intent;
import dev.toban.text.Message;
import dev.toban.ui.support.OverlayPane;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.Plans;
import dev.toban.ui.support.TaskLine;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;

/** Opens plans, runs them as jobs, and tells the window how they go. */
public final class JobDesk implements Plans, AutoCloseable {

    private final JobsContext context;
    private final Window window;
    private final ProposalMaker maker;
    private final JobsViewModel jobs;
    private final JobsPage page;

    public JobDesk(JobsContext context, Window window) {
        this.context = context;
        this.window = window;
        this.maker = new ProposalMaker(context);
        this.jobs = new JobsViewModel(context, () -> window.openPage(JobsPage.ID), this);
        this.page = new JobsPage(jobs, context);
    }

    /** What the desk needs of the window around it; asked only once something is opened. */
    public interface Window {

        OverlayPane overlay();

        void openPage(String id);
    }

    @Override
    public void open(Intent intent) {
        context.background().run(() -> maker.make(intent), this::show, _ -> {});
    }

    /** The page with every job of this console. */
    public Page page() {
        return page;
    }

    /** What the strip at the window's foot says. */
    public ObservableValue<TaskLine> tasks() {
        return jobs.tasks();
    }

    /** Jobs of before that wait for a person's decision. */
    public ObservableValue<List<Finding>> decisions() {
        return jobs.decisions();
    }

    private void show(Optional<Proposal> proposal) {
        if (proposal.isEmpty()) {
            context.dialogs().information(Message.of("jobs.notRead"), Message.of("jobs.notRead.why"));
            return;
        }
        OverlayPane overlay = window.overlay();
        PlanViewModel model = new PlanViewModel(proposal.get(), maker, context, overlay::close);
        overlay.show(new PlanSheet(model, overlay, context.phrases()), Pos.CENTER);
    }

    @Override
    public void close() {
        jobs.close();
    }
}
