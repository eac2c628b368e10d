package dev.toban.ui.lab;

import dev.toban.lab.Laboratory;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.FaultMenu;
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
import org.jspecify.annotations.Nullable;

/** Lab: the clock of a simulated cluster, the faults it can suffer, and its trace. */
public final class LabPage implements Page, AutoCloseable {

    private final PageContext context;
    private final LabViewModel model;
    private final LabActions actions;
    private final ScenarioMenu scenarios;
    private final Action reset;
    private final List<Action> clock;
    private @Nullable Made made;

    /** Opens other scenarios through {@code opening}, which takes an address. */
    public LabPage(Laboratory laboratory, PageContext context, Consumer<String> opening) {
        this.context = context;
        this.model = new LabViewModel(laboratory, context);
        this.actions = new LabActions(model);
        this.clock = new ClockActions(laboratory, context, model::look).all();
        this.scenarios = new ScenarioMenu(model, context, opening);
        this.reset = new Action("lab-reset", "lab.reset", Icon.UNDO, model.leading(), model::reset);
    }

    /** Made when the page is first looked at, so that starting the console does not wait for it. */
    private record Made(LabView view, TracePane trace, ObservableValue<Optional<Node>> details) {}

    /** What the other pages of this cluster offer for their objects. */
    public FaultMenu faults() {
        return new LabFaults(model, context);
    }

    private Made made() {
        Made known = made;
        if (known == null) {
            TracePane trace = new TracePane(model, context);
            LabView view = new LabView(model, actions, scenarios, reset, context);
            known = new Made(view, trace, new ReadOnlyObjectWrapper<>(Optional.of(trace)));
            made = known;
        }
        return known;
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
        return made().view();
    }

    @Override
    public ObservableValue<Badge> badge() {
        return new ReadOnlyObjectWrapper<>(Badge.NONE);
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return made().details();
    }

    @Override
    public List<Action> actions() {
        return Stream.concat(actions.all().stream(), Stream.of(reset, scenarios.save()))
                .toList();
    }

    @Override
    public List<Action> everywhere() {
        return clock;
    }

    @Override
    public void refresh() {
        context.watch().refresh();
        model.look();
    }

    @Override
    public void focusFilter() {
        made().trace().focusFilter();
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
