package dev.toban.ui.jobs;

import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Jobs: what runs and what ran in this console, step by step. */
final class JobsPage implements Page {

    static final String ID = "jobs";

    private final JobsContext context;
    private final JobsViewModel model;
    private @Nullable JobsView made;
    private final ObservableValue<Optional<Node>> noDetails = new ReadOnlyObjectWrapper<>(Optional.empty());

    JobsPage(JobsViewModel model, JobsContext context) {
        this.context = context;
        this.model = model;
    }

    /** Made when it is first looked at, so that the console starts without it. */
    private JobsView view() {
        JobsView view = made;
        if (view == null) {
            view = new JobsView(model, context);
            made = view;
        }
        return view;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleKey() {
        return "jobs.title";
    }

    @Override
    public Icon icon() {
        return Icon.JOB;
    }

    @Override
    public Node node() {
        return view();
    }

    @Override
    public ObservableValue<Badge> badge() {
        return model.badge();
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return noDetails;
    }

    @Override
    public List<Action> actions() {
        return model.actions();
    }

    @Override
    public void refresh() {
        context.watch().refresh();
        model.readPast();
    }

    @Override
    public void focusFilter() {
        view().focusFilter();
    }
}
