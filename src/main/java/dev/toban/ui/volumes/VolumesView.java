package dev.toban.ui.volumes;

import dev.toban.model.NodeName;
import dev.toban.ui.support.ActionMenus;
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
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.TableSentences;
import dev.toban.ui.support.UsageCell;
import dev.toban.ui.support.VolumeStates;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lays out the volumes page. */
final class VolumesView extends VBox implements PageView {

    private final VolumesViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final Phrases phrases;
    private final DataTable<VolumeRow> table;
    private final FilterField filter;
    private final ObservableValue<Optional<Node>> details;

    VolumesView(VolumesViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.phrases = context.phrases();
        this.table = table();
        this.filter = new FilterField("volumes-filter", table, texts).example("volumes.filter.example");
        this.details = new DetailsView(
                        "volumes-details", context, List.of("support.summary", "support.virtualMachines"))
                .node(model.details());
        getStyleClass().add("page");
        model.rows().mergeWhile(sceneProperty().map(_ -> true).orElse(false));
        getChildren().addAll(head(), filter, table.view(), legend());
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
                texts.bind("volumes.title"),
                TableSentences.shown(table, model.rows().rows(), texts),
                ActionMenus.bar(model.actions(), texts));
    }

    private DataTable<VolumeRow> table() {
        DataTable<VolumeRow> made =
                new DataTable<>("volumes-table", model.rows().rows(), columns(), "volumes.empty", texts);
        made.view().getStyleClass().addAll("two-line", "bordered");
        made.outputs(context, (at, row) -> Optional.of(at.volume(row.name())));
        made.menuItems(ActionMenus.items(model.actions(), texts));
        FaultSubmenu.install(made, context, (row, node) -> Optional.of(row.target(node)));
        NodeMatrix<VolumeRow> matrix = new NodeMatrix<>(made, 1, 1, new Cells(), context);
        model.nodes().subscribe(matrix::show);
        made.remember(context.preferences());
        made.selection().subscribe(model::select);
        TableSentences.explainEmptiness(made, model.rows().rows(), model.rows().inventory(), "volumes.empty", texts);
        return made;
    }

    private List<Column<VolumeRow>> columns() {
        return List.of(
                Column.<VolumeRow>text("name", "volumes.name", VolumeRow::label)
                        .strong()
                        .width(96),
                Column.<VolumeRow>text("owner", "volumes.owner.short", VolumeRow::owner)
                        .width(72),
                Column.<VolumeRow>number(
                                "free", "volumes.free", row -> row.free() * 100, row -> phrases.percent(row.free()))
                        .drawnBy(() -> new UsageCell<>(row -> 1 - row.free(), row -> phrases.percent(row.free())))
                        .width(100),
                Column.<VolumeRow>text("fs", "volumes.fs", VolumeDetails::fileSystem)
                        .width(64),
                Column.<VolumeRow>state(
                                "health",
                                "volumes.health",
                                row -> VolumeStates.of(row.volume().fileSystem().healthStatus())
                                        .in(texts))
                        .width(130),
                Column.<VolumeRow>text(
                                "size",
                                "volumes.size",
                                row -> phrases.bytes(row.volume().space().size()))
                        .hidden(),
                Column.<VolumeRow>text("state", "volumes.states", model::states).hidden(),
                Column.<VolumeRow>text("node", "volumes.noted", VolumesViewModel::noted)
                        .hidden(),
                Column.<VolumeRow>text(
                                "defragmented",
                                "volumes.defragmented",
                                row -> phrases.dated(row.volume().fileSystem().lastDefragmentation()))
                        .hidden(),
                Column.<VolumeRow>text(
                                "scanned",
                                "volumes.scanned",
                                row -> phrases.dated(row.volume().fileSystem().lastScan()))
                        .hidden());
    }

    private Node legend() {
        return new Legend(texts)
                .shape(Look.OK, "volumes.legend.direct")
                .shape(Look.REDIRECTED_BY_DESIGN, "volumes.legend.byDesign")
                .shape(Look.FAILED, "volumes.legend.fault")
                .shape(Look.PAUSED, "volumes.legend.paused")
                .shape(Look.UNKNOWN, "support.unknown")
                .note(TableSentences.selected(table, texts));
    }

    /** What the matrix asks. */
    private final class Cells implements NodeMatrix.Cells<VolumeRow> {

        @Override
        public StateWord state(VolumeRow row, NodeName node) {
            return model.state(row, node);
        }

        @Override
        public String sentence(VolumeRow row, NodeName node) {
            return model.sentence(row, node);
        }
    }
}
