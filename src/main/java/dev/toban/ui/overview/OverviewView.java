package dev.toban.ui.overview;

import dev.toban.text.Times;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.ClusterWork;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.RunningTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lays out the overview. */
final class OverviewView extends VBox {

    private final OverviewViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final Optional<ObservableValue<List<RunningTask>>> tasks;
    private final AttentionCard attention;
    private final NodesTile nodes;
    private final QuorumTile quorum;
    private final CapacityTile capacity;
    private final VolumesTile volumes;
    private final AdaptersTile adapters;
    private final TasksTile running;
    private final EventsCard events;
    private final TileGrid grid;

    OverviewView(OverviewViewModel model, PageContext context, OverviewSources sources, List<Action> actions) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.tasks = sources.tasks();
        this.attention = new AttentionCard(model, context);
        this.nodes = new NodesTile(context);
        this.quorum = new QuorumTile(context);
        this.capacity = new CapacityTile(context);
        this.volumes = new VolumesTile(context);
        this.adapters = new AdaptersTile(model, context);
        this.running = new TasksTile(context, sources.recorded());
        this.events = new EventsCard(context, sources.noEvents());
        this.grid = new TileGrid(tiles());
        getStyleClass().addAll("page", "overview");
        getChildren().addAll(head(actions), content());
        model.state().subscribe(_ -> show());
        model.events().subscribe(events::show);
        texts.languageProperty().subscribe((_, _) -> sayAgain());
        tasks.ifPresent(source -> source.subscribe(_ -> showTasks()));
    }

    /** The first of what needs a person. */
    void focusFinding() {
        attention.focusFirst();
    }

    void findEvent(int id) {
        events.find(id);
    }

    private List<Node> tiles() {
        List<Node> tiles =
                new ArrayList<>(List.of(nodes.node(), quorum.node(), capacity.node(), volumes.node(), adapters.node()));
        tasks.ifPresent(_ -> tiles.add(running.node()));
        return tiles;
    }

    private Node head(List<Action> actions) {
        return new PageHead(
                texts.bind("overview.title"),
                Bindings.createStringBinding(this::readAt, model.state(), texts.languageProperty()),
                Actions.bar(actions, texts));
    }

    private String readAt() {
        Times times = new Times(texts.now(), context.clock().getZone());
        return model.state()
                .get()
                .map(state -> state.readAt()
                        .map(times::time)
                        .map(at -> texts.of(state.answering() ? "overview.readAt" : "overview.lastReadAt", at))
                        .orElseGet(() -> texts.of("support.neverRead")))
                .orElse("");
    }

    private Node content() {
        VBox content = new VBox(attention.node(), grid, events.node());
        content.getStyleClass().add("overview-content");
        VBox.setVgrow(events.node(), Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setId("overview-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void show() {
        Optional<OverviewState> state = model.state().get();
        attention.show(state);
        grid.setVisible(state.isPresent());
        grid.setManaged(state.isPresent());
        state.ifPresent(this::show);
    }

    private void show(OverviewState state) {
        grid.getStyleClass().remove("stale");
        if (!state.answering()) {
            grid.getStyleClass().add("stale");
        }
        nodes.show(state.nodes());
        quorum.show(state.quorum());
        capacity.show(state.capacity());
        volumes.show(state.volumes());
        adapters.show(state.adapters());
        showTasks();
    }

    private void sayAgain() {
        show();
        events.show(model.events().get());
        events.sayAgain();
    }

    private void showTasks() {
        ClusterWork work = model.state().get().map(OverviewState::work).orElse(ClusterWork.NONE);
        tasks.ifPresent(source -> running.show(new TasksTile.Work(source.getValue(), work)));
    }
}
