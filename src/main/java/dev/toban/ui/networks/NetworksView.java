package dev.toban.ui.networks;

import dev.toban.model.NodeName;
import dev.toban.ui.support.ActionMenus;
import dev.toban.ui.support.Card;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.DetailsView;
import dev.toban.ui.support.FaultSubmenu;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Legend;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeMatrix;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.PageView;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.TableSentences;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lays out the networks page. */
final class NetworksView extends VBox implements PageView {

    private static final double HEARTBEAT_HEIGHT = 300;

    private final NetworksViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final DataTable<NetworkRow> table;
    private final FilterField filter;
    private final ObservableValue<Optional<Node>> details;

    NetworksView(NetworksViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.table = table();
        this.filter = new FilterField("networks-filter", table, texts).example("networks.filter.example");
        this.details = new DetailsView(
                        "networks-details", context, List.of("support.summary", "networks.details.connections"))
                .node(model.details());
        getStyleClass().add("page");
        model.rows().mergeWhile(sceneProperty().map(_ -> true).orElse(false));
        getChildren().addAll(head(), filter, table.view(), legend(), migrationOrder(), heartbeat());
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
                texts.bind("networks.title"),
                TableSentences.shown(table, model.rows().rows(), texts),
                ActionMenus.bar(model.actions(), texts));
    }

    private DataTable<NetworkRow> table() {
        DataTable<NetworkRow> made =
                new DataTable<>("networks-table", model.rows().rows(), columns(), "networks.empty", texts);
        made.view().getStyleClass().add("two-line");
        made.outputs(context, (at, row) -> Optional.of(at.network(row.name())));
        made.menuItems(ActionMenus.items(model.actions(), texts));
        FaultSubmenu.install(made, context, (row, node) -> Optional.of(row.target(node)));
        NodeMatrix<NetworkRow> matrix = new NodeMatrix<>(made, 2, 1, new Cells(), context);
        model.nodes().subscribe(matrix::show);
        made.remember(context.preferences());
        made.selection().subscribe(model::select);
        TableSentences.explainEmptiness(made, model.rows().rows(), model.rows().inventory(), "networks.empty", texts);
        return made;
    }

    private List<Column<NetworkRow>> columns() {
        return List.of(
                Column.<NetworkRow>text("name", "networks.name", NetworkRow::label)
                        .strong()
                        .width(120),
                Column.<NetworkRow>state(
                                "state", "networks.state", row -> row.state().in(texts))
                        .width(110),
                Column.<NetworkRow>text(
                                "role",
                                "networks.role",
                                row -> texts.of(row.network().role()))
                        .width(136),
                Column.<NetworkRow>text("subnet", "networks.subnet", NetworkRow::subnets)
                        .mono()
                        .width(120),
                Column.<NetworkRow>text(
                                "metric",
                                "networks.metric",
                                row -> model.speaker().metric(row))
                        .width(96)
                        .hidden(),
                Column.<NetworkRow>text(
                                "migration",
                                "networks.migration",
                                row -> model.speaker().migration(row))
                        .width(120)
                        .hidden());
    }

    private Node legend() {
        return new Legend(texts)
                .shape(Look.OK, "networks.legend.up")
                .shape(Look.WARNING, "networks.legend.unreachable")
                .shape(Look.FAILED, "networks.legend.failed")
                .note(TableSentences.selected(table, texts));
    }

    private Node migrationOrder() {
        Label order = new Label();
        order.setId("networks-migration-order");
        order.setGraphic(Icon.MOVE.node());
        order.setWrapText(true);
        order.textProperty().bind(model.migrationOrder());
        return order;
    }

    private Node heartbeat() {
        DataTable<HeartbeatRow> settings =
                new DataTable<>("networks-heartbeat", model.heartbeat(), heartbeatColumns(), "support.reading", texts);
        settings.view().setPrefHeight(HEARTBEAT_HEIGHT);
        settings.view().setMinHeight(120);
        Card card = new Card("networks-heartbeat-card", texts.bind("networks.heartbeat"), settings.view())
                .icon(Icon.ACTIVITY)
                .note(texts.bind("networks.heartbeat.note"));
        card.setMaxHeight(HEARTBEAT_HEIGHT);
        card.getStyleClass().add(Page.LOWER_PANE);
        return card;
    }

    private List<Column<HeartbeatRow>> heartbeatColumns() {
        return List.of(
                Column.<HeartbeatRow>text("setting", "networks.heartbeat.setting", HeartbeatRow::name)
                        .mono()
                        .width(190),
                Column.<HeartbeatRow>text("value", "networks.heartbeat.value", row -> unit(row, row.value()))
                        .width(110),
                Column.<HeartbeatRow>text("default", "networks.heartbeat.standard", row -> unit(row, row.standard()))
                        .muted()
                        .width(150),
                Column.<HeartbeatRow>state("compared", "networks.heartbeat.compared", model::compared)
                        .width(180),
                Column.<HeartbeatRow>text(
                                "detection",
                                "networks.heartbeat.detection",
                                row -> row.detection()
                                        .map(time -> texts.of("networks.heartbeat.duration", time))
                                        .orElse(""))
                        .width(190));
    }

    private String unit(HeartbeatRow row, @Nullable Integer value) {
        if (value == null) {
            return Phrases.DASH;
        }
        return row.name().endsWith("Delay")
                ? texts.of("networks.heartbeat.milliseconds", value.toString())
                : value.toString();
    }

    /** What the matrix asks. */
    private final class Cells implements NodeMatrix.Cells<NetworkRow> {

        @Override
        public StateWord state(NetworkRow row, NodeName node) {
            return model.state(row, node);
        }

        @Override
        public String sentence(NetworkRow row, NodeName node) {
            return model.sentence(row, node);
        }
    }
}
