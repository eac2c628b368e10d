package dev.toban.ui.roles;

import dev.toban.model.NodeName;
import dev.toban.plan.Advantage;
import dev.toban.plan.Obstacle;
import dev.toban.plan.PlacementRow;
import dev.toban.plan.Reasons;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ActionMenus;
import dev.toban.ui.support.CellCursor;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.DetailsView;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.Legend;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeMatrix;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.PageView;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.TableSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lays out the matrix of virtual machines and nodes. */
final class PlacementView extends VBox implements PageView {

    private final PlacementViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final DataTable<PlacementRow> table;
    private final FilterField filter;
    private final ObservableValue<Optional<Node>> details;

    PlacementView(PlacementViewModel model, List<ActionGroup> actions, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.table = table(actions);
        this.filter = new FilterField("roles-matrix-filter", table, texts).example("roles.matrix.filter.example");
        this.details = new DetailsView("roles-matrix-details", context, List.of("support.summary", "roles.tab.nodes"))
                .node(model.details());
        getStyleClass().add("page-body");
        getChildren().addAll(table.view(), legend());
        VBox.setVgrow(table.view(), Priority.ALWAYS);
    }

    /** The field stands in the page's line above, beside the choice of the view. */
    FilterField filter() {
        return filter;
    }

    DataTable<PlacementRow> rows() {
        return table;
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

    private DataTable<PlacementRow> table(List<ActionGroup> actions) {
        DataTable<PlacementRow> made =
                new DataTable<>("roles-matrix", model.rows(), columns(), "roles.matrix.empty", texts);
        made.view().getStyleClass().addAll("two-line", "bordered");
        made.outputs(context, (at, row) -> Optional.of(at.group(row.role())));
        var move = model.move();
        List<ActionGroup> offered = new ArrayList<>(List.of(ActionGroup.single(move)));
        offered.addAll(actions);
        made.menuItems(ActionMenus.items(offered, texts));
        NodeMatrix<PlacementRow> matrix = new NodeMatrix<>(made, 1, 1, new Cells(), context);
        model.nodes().subscribe(matrix::show);
        made.remember(context.preferences());
        made.selection().subscribe(model::select);
        new CellCursor(made.view()).node().subscribe(model::point);
        made.onOpen(_ -> move.runIfAllowed());
        made.view().accessibleTextProperty().bind(model.cursorSentence());
        TableSentences.explainEmptiness(made, model.rows(), model.matrix(), "roles.matrix.empty", texts);
        return made;
    }

    private List<Column<PlacementRow>> columns() {
        return List.of(
                Column.<PlacementRow>text(
                                "name", "roles.name", row -> row.role().value())
                        .strong()
                        .width(120),
                Column.<PlacementRow>text("node", "roles.owner", row -> names(row, found -> found.has(Advantage.OWNER)))
                        .width(96),
                Column.<PlacementRow>number(
                                "possible",
                                "roles.matrix.possible",
                                PlacementView::possible,
                                row -> Integer.toString(possible(row)))
                        .width(84),
                Column.<PlacementRow>text(
                                "blocked", "roles.matrix.blocked", row -> names(row, found -> !found.isPossible()))
                        .hidden(),
                Column.<PlacementRow>text("drawback", "roles.matrix.drawback", row -> names(row, PlacementView::isBut))
                        .hidden(),
                Column.<PlacementRow>text("reason", "roles.matrix.reason", this::reasons)
                        .hidden());
    }

    private static int possible(PlacementRow row) {
        return row.nodes(found -> found.isPossible() && !found.has(Advantage.OWNER))
                .size();
    }

    private static boolean isBut(Reasons found) {
        return found.isPossible() && found.hasObstacles();
    }

    private static String names(PlacementRow row, Predicate<Reasons> test) {
        return row.nodes(test).stream().map(NodeName::value).collect(Collectors.joining(", "));
    }

    /** All that stands against the role on any node, for the filter. */
    private String reasons(PlacementRow row) {
        TreeSet<Obstacle> found = new TreeSet<>();
        row.nodes(Reasons::hasObstacles)
                .forEach(node -> found.addAll(row.on(node).obstacles()));
        return found.stream().map(texts::of).collect(Collectors.joining(", "));
    }

    private Node legend() {
        return new Legend(texts)
                .shape(Look.RUNNING_HERE, "support.answer.here")
                .shape(Look.POSSIBLE, "support.answer.can")
                .shape(Look.WARNING, "support.answer.canBut")
                .shape(Look.NOT_POSSIBLE, "support.answer.cannot")
                .shape(Look.UNKNOWN, "support.unknown")
                .note(texts.bind("roles.matrix.hint"))
                .note(TableSentences.selected(table, texts));
    }

    /** What the matrix asks. */
    private final class Cells implements NodeMatrix.Cells<PlacementRow> {

        @Override
        public StateWord state(PlacementRow row, NodeName node) {
            return model.state(row, node);
        }

        @Override
        public String sentence(PlacementRow row, NodeName node) {
            return model.sentence(row, node);
        }
    }
}
