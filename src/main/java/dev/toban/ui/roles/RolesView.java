package dev.toban.ui.roles;

import dev.toban.model.NodeName;
import dev.toban.text.Texts;
import dev.toban.ui.support.ActionMenus;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.DataTable;
import dev.toban.ui.support.DetailsView;
import dev.toban.ui.support.FaultSubmenu;
import dev.toban.ui.support.FilterField;
import dev.toban.ui.support.Legend;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.PageHead;
import dev.toban.ui.support.PageView;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.RoleDrag;
import dev.toban.ui.support.TableSentences;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lays out the roles page. */
final class RolesView extends VBox implements PageView {

    /** Two lines of nodes. */
    private static final double NODES_HEIGHT = 58;

    private final RolesViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final Phrases phrases;
    private final DataTable<RoleRow> table;
    private final FilterField filter;
    private final PlacementView matrix;
    /** What is to be selected as soon as the matrix is there. */
    private Optional<String> wanted = Optional.empty();

    private final ObjectProperty<RoleMode> shown = new SimpleObjectProperty<>(RoleMode.TABLE);
    private final ObservableValue<Optional<Node>> details;

    RolesView(RolesViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.phrases = context.phrases();
        this.table = table();
        this.filter = new FilterField("roles-filter", table, texts).example("roles.filter.example");
        this.matrix = new PlacementView(model.placement(), model.actions(), context);
        ObservableValue<Optional<Node>> ofTable = new DetailsView(
                        "roles-details",
                        context,
                        List.of("support.summary", "roles.tab.nodes", "roles.tab.resources", "roles.tab.devices"))
                .node(model.details());
        this.details = shown.flatMap(mode -> mode == RoleMode.TABLE ? ofTable : matrix.details());
        getStyleClass().add("page");
        model.rows().mergeWhile(sceneProperty().map(_ -> true).orElse(false));
        List<Node> ofRoles = List.of(filter, strip(), table.view(), foot());
        getChildren().addAll(head(), line());
        getChildren().addAll(ofRoles.subList(1, ofRoles.size()));
        getChildren().add(matrix);
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        VBox.setVgrow(matrix, Priority.ALWAYS);
        shown.subscribe(mode -> {
            ofRoles.forEach(node -> show(node, mode == RoleMode.TABLE));
            List.of(matrix, matrix.filter()).forEach(node -> show(node, mode == RoleMode.MATRIX));
        });
        sceneProperty().subscribe(_ -> tellShown());
        shown.subscribe((_, _) -> changed());
        model.placement().matrix().subscribe(_ -> revealWanted());
    }

    /** The two ways to look at roles. */
    private enum RoleMode {
        TABLE("left-pill"),
        MATRIX("right-pill");

        private final String pill;

        RoleMode(String pill) {
            this.pill = pill;
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void tellShown() {
        model.placement().show(getScene() != null && shown.get() == RoleMode.MATRIX);
    }

    /** The role that was selected stays selected in the other view. */
    private void changed() {
        List<RoleRow> selected = model.selection().get();
        tellShown();
        if (selected.size() == 1) {
            String name = selected.getFirst().label();
            if (shown.get() == RoleMode.MATRIX) {
                wanted = matrix.rows().reveal(name) ? Optional.empty() : Optional.of(name);
            } else {
                table.reveal(name);
            }
        } else if (shown.get() == RoleMode.TABLE) {
            model.select(table.selected());
        }
    }

    private void revealWanted() {
        Optional<String> name = wanted;
        wanted = Optional.empty();
        name.ifPresent(matrix.rows()::reveal);
    }

    private Node line() {
        ToggleGroup group = new ToggleGroup();
        HBox modes = new HBox();
        modes.getStyleClass().add("segments");
        modes.setAlignment(Pos.CENTER);
        modes.setMinWidth(USE_PREF_SIZE);
        Arrays.stream(RoleMode.values()).forEach(mode -> modes.getChildren().add(segment(mode, group)));
        HBox line = new HBox(8, modes, filter, matrix.filter());
        line.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox.setHgrow(matrix.filter(), Priority.ALWAYS);
        return line;
    }

    private ToggleButton segment(RoleMode mode, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId("roles-view-" + mode.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("segment", mode.pill);
        button.setToggleGroup(group);
        button.textProperty().bind(texts.bind(Texts.key(mode)));
        shown.subscribe(now -> button.setSelected(now == mode));
        button.setOnAction(_ -> {
            button.setSelected(true); // what is shown stays chosen when it is pressed again
            shown.set(mode);
        });
        return button;
    }

    @Override
    public ObservableValue<Optional<Node>> details() {
        return details;
    }

    @Override
    public void focusFilter() {
        (shown.get() == RoleMode.TABLE ? filter : matrix.filter()).focusField();
    }

    @Override
    public void find(String text) {
        shown.set(RoleMode.TABLE); // not every role is in the matrix
        filter.find(text, table);
    }

    private Node head() {
        return new PageHead(
                texts.bind("roles.title"),
                shown.flatMap(mode -> mode == RoleMode.TABLE
                        ? TableSentences.shown(table, model.rows().rows(), texts)
                        : TableSentences.shown(matrix.rows(), model.placement().rows(), texts)),
                ActionMenus.bar(model.actions(), texts));
    }

    private Node strip() {
        NodeStrip strip = new NodeStrip(this::showRolesOf, model::drop, texts);
        model.nodes().subscribe(strip::show);
        // Sixty-four nodes must not push the table away; the wheel brings the others.
        ScrollPane scroll = new ScrollPane(strip);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(NODES_HEIGHT / 2);
        scroll.setMaxHeight(NODES_HEIGHT);
        return scroll;
    }

    private void showRolesOf(NodeName node) {
        String term = "node:=" + node.value();
        filter.setExpression(filter.expressionProperty().get().equals(term) ? "" : term);
    }

    private Node foot() {
        return new Legend(texts).note(texts.bind("roles.drag")).note(TableSentences.selected(table, texts));
    }

    private DataTable<RoleRow> table() {
        DataTable<RoleRow> made = new DataTable<>("roles-table", model.rows().rows(), columns(), "roles.empty", texts);
        made.outputs(context, (at, row) -> row.powerShell(at));
        made.menuItems(ActionMenus.items(model.actions(), texts));
        FaultSubmenu.install(made, context, (row, _) -> row.target());
        made.remember(context.preferences());
        made.selection().subscribe(chosen -> {
            if (shown.get() == RoleMode.TABLE) {
                model.select(chosen);
            }
        });
        RoleDrag.from(made.view(), model::draggable);
        TableSentences.explainEmptiness(made, model.rows().rows(), model.rows().inventory(), "roles.empty", texts);
        return made;
    }

    private List<Column<RoleRow>> columns() {
        return List.of(
                Column.<RoleRow>text("name", "roles.name", RoleRow::label)
                        .strong()
                        .width(150),
                Column.<RoleRow>state("state", "roles.state", model::state).width(216),
                Column.<RoleRow>text("type", "roles.type", this::type).muted().width(120),
                Column.<RoleRow>text("node", "roles.owner", RoleRow::ownerName).width(96),
                Column.<RoleRow>text("priority", "roles.priority", this::priority)
                        .ordered(Comparator.comparingLong(row ->
                                row.priority().map(found -> found.number()).orElse(-1L)))
                        .width(84),
                Column.<RoleRow>number(
                                "memory",
                                "roles.memory",
                                row -> row.memory() == null ? Double.NaN : row.memory(),
                                row -> phrases.bytes(row.memory()))
                        .width(90),
                Column.<RoleRow>text("preferred", "roles.preferred", this::preferred)
                        .muted()
                        .hidden()
                        .width(150),
                Column.<RoleRow>text("threshold", "roles.threshold", this::threshold)
                        .muted()
                        .hidden(),
                Column.<RoleRow>text("information", "roles.information", this::information)
                        .muted()
                        .growing()
                        .width(110));
    }

    private String type(RoleRow row) {
        return row.isClustered() ? texts.of(row.type()) : texts.of("roles.notClusteredMachine");
    }

    private String priority(RoleRow row) {
        return row.priority().map(texts::of).orElse("");
    }

    private String threshold(RoleRow row) {
        return row.isClustered() ? row.threshold().map(texts::of).orElseGet(this::unknown) : "";
    }

    private String preferred(RoleRow row) {
        return row.isClustered() ? row.preferredOwners().orElseGet(this::unknown) : "";
    }

    private String unknown() {
        return texts.of("support.unknown");
    }

    private String information(RoleRow row) {
        return row.isClustered() ? texts.of(row.state().detail()) : texts.of("roles.notClustered");
    }
}
