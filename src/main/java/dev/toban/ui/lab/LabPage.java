package dev.toban.ui.lab;

import dev.toban.lab.Laboratory;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Lab: the clock of a simulated cluster, the faults it can suffer, and its trace. */
public final class LabPage implements Page, AutoCloseable {

    private final PageContext context;
    private final LabViewModel model;
    private final LabActions actions;
    private final ScenarioMenu scenarios;
    private final LabView view;
    private final TracePane trace;
    private final ObservableValue<Optional<Node>> details;

    /** Opens other scenarios through {@code opening}, which takes an address. */
    public LabPage(Laboratory laboratory, PageContext context, Consumer<String> opening) {
        this.context = context;
        this.model = new LabViewModel(laboratory, context);
        this.actions = new LabActions(model);
        this.scenarios = new ScenarioMenu(model, context, opening);
        this.view = new LabView(model, actions, scenarios, context);
        this.trace = new TracePane(model, context);
        this.details = new ReadOnlyObjectWrapper<>(Optional.of(trace));
    }

    @Override
    public String id() {
        return "lab";
    }

    @Override
    public String titleKey() {
        return "lab.title";
    }

    @Override
    public Icon icon() {
        return Icon.LAB;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return new ReadOnlyObjectWrapper<>(Badge.NONE);
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return details;
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(actions.all().stream(), Stream.of(view.reset(), scenarios.save()))
                .toList();
    }

    @Override
    public void refresh() {
        context.watch().refresh();
        model.look();
    }

    @Override
    public void focusFilter() {
        trace.focusFilter();
    }

    @Override
    public boolean isAtFoot() {
        return true;
    }

    @Override
    public void close() {
        model.close();
    }
}
