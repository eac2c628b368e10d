package dev.toban.ui.nodes;

import dev.toban.ui.support.ActionMenus;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.DetailsView;
import dev.toban.ui.support.FaultSubmenu;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.Legend;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.PageView;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.RoleDrag;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.TableSentences;
import dev.toban.ui.support.Tables;
import dev.toban.ui.support.Target;
import dev.toban.ui.support.UsageCell;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lays out the nodes page. */
final class NodesView extends VBox implements PageView {

    /** "2022 (20348)": that it is a Windows Server is known. */
    private static final String PRODUCT = "Windows Server ";

    /** As often as the details say how old they are. */
    private static final Duration AGES = Duration.ofSeconds(1);

    private final NodesViewModel model;
    private final ObservableTexts texts;
    private final Phrases phrases;
    private final PageContext context;
    private final DataTable<NodeRow> table;
    private final FilterField filter;
    private final ObservableValue<Optional<Node>> details;

    NodesView(NodesViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.phrases = context.phrases();
        this.table = table();
        this.filter = new FilterField("nodes-filter", table, texts).example("nodes.filter.example");
        this.details = new DetailsView(
                        "nodes-details", context, List.of("support.summary", "nodes.roles", "nodes.details.network"))
                .node(model.details());
        getStyleClass().add("page");
        context.background().repeat(AGES, () -> Tables.tellAges(table.view()));
        model.rows().mergeWhile(sceneProperty().map(_ -> true).orElse(false));
        getChildren()
                .addAll(head(), filter, table.view(), new Legend(texts).note(TableSentences.selected(table, texts)));
        VBox.setVgrow(table.view(), Priority.ALWAYS);
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return details;
    }

    @Override
    public void focusFilter() {
        filter.focusField();
    }

    @Override
    public void find(String text) {
        filter.find(text, table);
    }

    private Node head() {
        return new PageHead(
                texts.bind("nodes.title"),
                TableSentences.shown(table, model.rows().rows(), texts),
                ActionMenus.bar(model.actions(), texts));
    }

    private DataTable<NodeRow> table() {
        DataTable<NodeRow> made = new DataTable<>("nodes-table", model.rows().rows(), columns(), "nodes.empty", texts);
        made.view().getStyleClass().add("two-line");
        made.outputs(context, (at, row) -> Optional.of(at.node(row.name())));
        made.menuItems(ActionMenus.items(model.actions(), texts));
        FaultSubmenu.install(made, context, (row, _) -> Optional.of(new Target.Host(row.name())));
        made.remember(context.preferences());
        made.selection().subscribe(model::select);
        RoleDrag.onto(made.view(), NodesView::rowBelow, model::drop);
        TableSentences.explainEmptiness(made, model.rows().rows(), model.rows().inventory(), "nodes.empty", texts);
        return made;
    }

    /** The row that dragged roles hang over. */
    private static Optional<RoleDrag.Place> rowBelow(DragEvent drag) {
        Node node = drag.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && row.getItem() instanceof NodeRow item
                ? Optional.of(new RoleDrag.Place(row, item.name()))
                : Optional.empty();
    }

    private List<Column<NodeRow>> columns() {
        return List.of(
                Column.<NodeRow>text("name", "nodes.name", NodeRow::label)
                        .strong()
                        .width(110),
                Column.<NodeRow>state("state", "nodes.state", row -> row.state().in(texts))
                        .width(150),
                Column.<NodeRow>text(
                                "since",
                                "nodes.since",
                                row -> phrases.brief(
                                        Optional.ofNullable(row.node().since())))
                        .ordered(Comparator.comparing(
                                row -> row.node().since(), Comparator.nullsLast(Comparator.naturalOrder())))
                        .width(84),
                Column.<NodeRow>number("roles", "nodes.roles", NodeRow::roles, row -> Integer.toString(row.roles()))
                        .width(72),
                Column.<NodeRow>number("memory", "nodes.memory", row -> row.memoryShare() * 100, this::memory)
                        .drawnBy(() -> new UsageCell<>(NodeRow::memoryShare, this::memory))
                        .unknownWhen(row -> !row.age().isFresh())
                        .width(150),
                Column.<NodeRow>number("cpu", "nodes.cpu", NodeRow::processors, this::processors)
                        .width(72),
                Column.<NodeRow>text("vote", "nodes.vote", NodeRow::vote).width(72),
                Column.<NodeRow>text("drain", "nodes.drain", row -> texts.of(row.drain()))
                        .width(126),
                Column.<NodeRow>text("build", "nodes.build", this::build)
                        .width(110)
                        .growing());
    }

    private String memory(NodeRow row) {
        String share = phrases.percent(row.memoryShare());
        return row.age().briefly(new StateWord(Look.OK, share), phrases).word();
    }

    private String processors(NodeRow row) {
        return row.age().isFresh() ? phrases.percent(row.processors() / 100) : Phrases.DASH;
    }

    private String build(NodeRow row) {
        return texts.of(row.version()).replace(PRODUCT, "") + " ("
                + Phrases.text(row.node().version().buildNumber()) + ")";
    }
}
