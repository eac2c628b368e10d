package dev.toban.ui.adapters;

import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.ui.support.ActionMenus;
import dev.toban.ui.support.Buttons;
import dev.toban.ui.support.CheckCell;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.DetailsView;
import dev.toban.ui.support.FaultSubmenu;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.Legend;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeMatrix;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.PageView;
import dev.toban.ui.support.QuickFilter;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.TableSentences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lays out the adapters page. */
final class AdaptersView extends VBox implements PageView {

    private static final int BEFORE_NODES = 5;
    /** The check mark, the machine and its adapter. */
    private static final int NAMED = 3;

    private final AdaptersViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final DataTable<AdapterRow> table;
    private final FilterField filter;
    private final ObservableValue<Optional<Node>> details;

    AdaptersView(AdaptersViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.table = table();
        this.filter = new FilterField("adapters-filter", table, texts).example("adapters.filter.example");
        this.details = new DetailsView(
                        "adapters-details", context, List.of("support.summary", "adapters.details.machineTab"))
                .node(model.details());
        getStyleClass().add("page");
        model.rows().mergeWhile(sceneProperty().map(_ -> true).orElse(false));
        getChildren().addAll(head(), filters(), bulkBar(), table.view(), legend());
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
                texts.bind("adapters.title"),
                TableSentences.shown(table, model.rows().rows(), texts),
                ActionMenus.bar(model.general(), texts));
    }

    private Node filters() {
        HBox line = new HBox(
                8,
                filter,
                new QuickFilter(
                        "adapters-blocked",
                        Look.NOT_POSSIBLE,
                        texts.bind(
                                "adapters.quick.blocked",
                                model.count(row -> row.reach().blocked() > 0)),
                        "blocked:>0",
                        filter),
                new QuickFilter(
                        "adapters-unknown",
                        Look.UNKNOWN,
                        texts.bind(
                                "adapters.quick.unknown",
                                model.count(row -> row.reach().unknown() > 0)),
                        "unknown:>0",
                        filter));
        HBox.setHgrow(filter, Priority.ALWAYS);
        return line;
    }

    /** Takes its room only while something is selected. */
    private Node bulkBar() {
        Label count = new Label();
        count.getStyleClass().add("strong");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(texts.bind("adapters.bulk.count", model.selection().map(List::size)));
        Label mix = new Label();
        mix.getStyleClass().add("muted");
        mix.setMinWidth(0);
        mix.textProperty().bind(texts.bind("adapters.bulk.protected", model.protectedOnes()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Node clear = Buttons.link(
                "adapters-clear",
                texts.bind("adapters.bulk.clear"),
                table.view().getSelectionModel()::clearSelection);
        HBox bar = new HBox(12, count, mix, gap, ActionMenus.bar(model.actions(), texts), clear);
        bar.setId("adapters-bulk");
        bar.getStyleClass().add("bulk-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        model.selection().subscribe(chosen -> {
            bar.setVisible(!chosen.isEmpty());
            bar.setManaged(!chosen.isEmpty());
        });
        return bar;
    }

    private DataTable<AdapterRow> table() {
        DataTable<AdapterRow> made =
                new DataTable<>("adapters-table", model.rows().rows(), columns(), "adapters.empty", texts);
        CheckCell.install(made, "adapters-select-all", texts);
        made.outputs(context, (at, row) -> row.powerShell(at));
        made.menuItems(ActionMenus.items(model.all(), texts));
        FaultSubmenu.install(made, context, AdapterRow::target);
        NodeMatrix<AdapterRow> matrix = new NodeMatrix<>(made, BEFORE_NODES, NAMED, new Cells(), context);
        model.nodes().subscribe(matrix::show);
        made.remember(context.preferences());
        made.selection().subscribe(model::select);
        TableSentences.explainEmptiness(made, model.rows().rows(), model.rows().inventory(), "adapters.empty", texts);
        return made;
    }

    private List<Column<AdapterRow>> columns() {
        return Stream.concat(
                        Stream.of(
                                Column.<AdapterRow>text("vm", "adapters.vm", AdapterRow::machine)
                                        .strong()
                                        .width(100),
                                Column.<AdapterRow>text("adapter", "adapters.adapter", AdapterRow::name)
                                        .width(136),
                                Column.<AdapterRow>text("switch", "adapters.switch", AdapterRow::switchName)
                                        .mono()
                                        .width(100),
                                Column.<AdapterRow>state(
                                                "protection",
                                                "adapters.protection",
                                                row -> row.protection().in(texts))
                                        .width(152),
                                Column.<AdapterRow>text("node", "adapters.node", AdapterRow::hostName)
                                        .width(96)
                                        .hidden(),
                                Column.<AdapterRow>text("vlan", "adapters.vlan", AdapterRow::vlan)
                                        .width(64)
                                        .hidden()),
                        hiddenColumns())
                .toList();
    }

    /** Found by the filter and by the column chooser. */
    private static Stream<Column<AdapterRow>> hiddenColumns() {
        return Stream.of(
                Column.<AdapterRow>text("protected", "adapters.protectedWord", row -> row.isProtected() ? "yes" : "no")
                        .hidden(),
                Column.<AdapterRow>text(
                                "mac",
                                "adapters.mac",
                                row -> String.valueOf(row.adapter().macAddress()))
                        .mono()
                        .hidden(),
                Column.<AdapterRow>text(
                                "address",
                                "adapters.addresses",
                                row -> String.join(
                                        ", ", Unknown.orNone(row.adapter().ipAddresses())))
                        .mono()
                        .hidden(),
                Column.<AdapterRow>number(
                                "blocked",
                                "adapters.blocked",
                                row -> row.reach().blocked(),
                                row -> Integer.toString(row.reach().blocked()))
                        .hidden(),
                Column.<AdapterRow>number(
                                "unknown",
                                "adapters.unknown",
                                row -> row.reach().unknown(),
                                row -> Integer.toString(row.reach().unknown()))
                        .hidden());
    }

    private Node legend() {
        return new Legend(texts)
                .shape(Look.RUNNING_HERE, "adapters.legend.here")
                .shape(Look.POSSIBLE, "adapters.legend.can")
                .shape(Look.NOT_POSSIBLE, "adapters.noSwitch")
                .shape(Look.FAILED, "adapters.noLink")
                .shape(Look.UNKNOWN, "support.unknown")
                .note(TableSentences.selected(table, texts));
    }

    /** What the matrix asks. */
    private final class Cells implements NodeMatrix.Cells<AdapterRow> {

        @Override
        public StateWord state(AdapterRow row, NodeName node) {
            return model.state(row, node);
        }

        @Override
        public String sentence(AdapterRow row, NodeName node) {
            return model.sentence(row, node);
        }
    }
}
