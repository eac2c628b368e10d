package dev.toban.ui.support;

import dev.toban.model.NodeName;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/** The columns of a table that stand for nodes, one each: made again only when nodes come or go. */
public final class NodeMatrix<T> {

    private static final Duration AGES = Duration.ofSeconds(5);
    private static final String COMPACT = "compact-column";

    private final DataTable<T> table;
    private final int place;
    private final Cells<T> cells;
    private final ObservableTexts texts;
    private final Tooltip tip = new Tooltip();
    private final Map<NodeName, StateShape> shapes = new HashMap<>();
    private List<NodeColumn> heads = List.of();

    /**
     * A matrix in a table.
     *
     * @param place columns before it
     * @param named how many of those name the row, and so stay in sight
     */
    public NodeMatrix(DataTable<T> table, int place, int named, Cells<T> cells, PageContext context) {
        this.table = table;
        this.place = place;
        this.cells = cells;
        this.texts = context.texts();
        tip.setShowDelay(javafx.util.Duration.millis(200));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        context.background().repeat(AGES, this::tellAges);
        FrozenColumns.freeze(table.view(), named);
        texts.languageProperty().subscribe((_, _) -> {
            rebuild(heads);
            context.background().onUi(table.view()::refresh);
        });
    }

    /** Shows these nodes; called with every round. */
    public void show(List<NodeColumn> nodes) {
        boolean same = NodeColumn.names(nodes).equals(NodeColumn.names(heads));
        heads = nodes;
        if (!same) {
            rebuild(nodes);
        }
        nodes.forEach(node -> {
            StateShape shape = shapes.get(node.node());
            if (shape != null) {
                head(shape, node);
            }
        });
    }

    private void rebuild(List<NodeColumn> nodes) {
        Density density = Density.of(nodes.size());
        table.matrix(
                place, nodes.stream().map(node -> column(node.node(), density)).toList());
        table.view().getStyleClass().removeAll("matrix-compact");
        if (density == Density.SHAPES) {
            table.view().getStyleClass().add("matrix-compact");
        }
        shapes.clear();
        for (TableColumn<T, ?> column : table.view().getColumns()) {
            nodes.stream()
                    .filter(node -> NodeColumn.key(node.node()).equals(column.getId()))
                    .forEach(node -> dress(column, node, density));
        }
    }

    private Column<T> column(NodeName node, Density density) {
        return Column.<T>state(NodeColumn.key(node), node.value(), row -> cells.state(row, node))
                .width(density.width())
                .drawnBy(() -> new MatrixCell<T>(
                        row -> cells.state(row, node), row -> cells.sentence(row, node), density, tip));
    }

    private void dress(TableColumn<T, ?> column, NodeColumn node, Density density) {
        StateShape shape = new StateShape(node.state().look(), 13);
        shapes.put(node.node(), shape);
        head(shape, node);
        column.setReorderable(false);
        column.getStyleClass().add("node-column");
        if (density == Density.SHAPES) {
            Label name = new Label(node.node().value());
            name.setGraphic(shape);
            name.setRotate(-90);
            name.setMaxWidth(96);
            column.setGraphic(new Group(name));
            column.getStyleClass().add(COMPACT);
            column.setMinWidth(density.width());
            column.setMaxWidth(density.width());
        } else {
            column.setGraphic(shape);
        }
    }

    /** A node that is up needs no mark. */
    private void head(StateShape shape, NodeColumn node) {
        boolean quiet = node.state().look() == Look.OK;
        shape.show(node.state().look());
        shape.setAccessibleText(texts.of(node.state().word()));
        shape.setVisible(!quiet);
        shape.setManaged(!quiet);
    }

    /** Ages grow without a refresh; only cells that show one are told. */
    private void tellAges() {
        if (table.view().getScene() != null) {
            for (Node node : table.view().lookupAll(".matrix-state.look-unknown")) {
                MatrixCell.again(node);
            }
        }
    }

    /** What the matrix says in a row about a node. */
    public interface Cells<T> {

        StateWord state(T row, NodeName node);

        /** The same as a sentence that names row and node. */
        String sentence(T row, NodeName node);
    }
}
