package dev.toban.ui.lab;

import dev.toban.lab.Hardware;
import dev.toban.model.Inventory;
import dev.toban.model.Name;
import dev.toban.model.NetworkName;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.Density;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.MatrixCell;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.ShortNames;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Tables;
import dev.toban.ui.support.WordWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/**
 * The columns of the lab's hardware: the host, then its networks, switches and volumes. Where there is no room for all
 * of them, their names stand upright and the shapes speak without words.
 */
final class TargetColumns {

    static final String COMPACT = "targets-compact";

    private static final double NODE_WIDTH = 104;
    private static final double CELL_WIDTH = 76;
    private static final double WIDEST = 240;
    private static final double NAME_MARGIN = 22;
    private static final double COMPACT_NODE = 92;
    private static final double COMPACT_CELL = 50;
    private static final double COUNT_CELL = 64;
    /** A longer name ends in dots; its tooltip has all of it. */
    private static final double UPRIGHT = 90;

    private final ObservableTexts texts;
    private final Tooltip tip = new Tooltip();
    private final List<Part> parts = new ArrayList<>();

    /** A piece of hardware that every host has, and what it is called here. */
    private record Part(Name name, String key, String title, Function<TargetRow, StateWord> state) {}

    TargetColumns(Inventory inventory, ObservableTexts texts) {
        this.texts = texts;
        List<NetworkName> networks =
                inventory.networks().stream().map(network -> network.name()).toList();
        List<SwitchName> switches = inventory.virtualSwitches().stream()
                .filter(one -> one.switchType() == SwitchType.EXTERNAL)
                .map(VirtualSwitch::name)
                .distinct()
                .toList();
        List<VolumeName> volumes =
                inventory.sharedVolumes().stream().map(volume -> volume.name()).toList();
        add("network-", networks, name -> row -> connection(row, name));
        add("switch-", switches, name -> row -> uplinks(row, name));
        add("volume-", volumes, name -> row -> path(row, name));
    }

    private <N extends Name> void add(String prefix, List<N> names, Function<N, Function<TargetRow, StateWord>> state) {
        List<String> titles = ShortNames.of(names.stream().map(Name::value).toList());
        for (int i = 0; i < names.size(); i++) {
            N name = names.get(i);
            parts.add(new Part(name, prefix + name, titles.get(i), state.apply(name)));
        }
    }

    /** While these stay the same, so do the columns. */
    List<String> keys() {
        return parts.stream().map(Part::key).toList();
    }

    /** Whether all columns with their words are wider than that. */
    boolean areWiderThan(double room) {
        WordWidths words = new WordWidths(texts.language());
        return NODE_WIDTH
                        + parts.stream().mapToDouble(part -> width(words, part)).sum()
                > room;
    }

    List<TableColumn<TargetRow, TargetRow>> columns(boolean compact) {
        WordWidths words = new WordWidths(texts.language());
        List<TableColumn<TargetRow, TargetRow>> columns = new ArrayList<>();
        Column<TargetRow> host = Column.<TargetRow>state("node", "lab.targets.node", this::host)
                .width(compact ? COMPACT_NODE : NODE_WIDTH);
        columns.add(column(host, "node"));
        parts.forEach(part ->
                columns.add(compact ? upright(part) : column(column(part, width(words, part)), part.name())));
        return columns;
    }

    private static Column<TargetRow> column(Part part, double width) {
        return Column.<TargetRow>state(part.key(), part.title(), part.state()).width(width);
    }

    private static double width(WordWidths words, Part part) {
        return Math.clamp(NAME_MARGIN + words.title(part.title()), CELL_WIDTH, WIDEST);
    }

    private TableColumn<TargetRow, TargetRow> upright(Part part) {
        // Counts are short enough for their words.
        Column<TargetRow> column = part.name() instanceof SwitchName
                ? column(part, COUNT_CELL)
                : column(part, COMPACT_CELL).drawnBy(() -> shape(part));
        TableColumn<TargetRow, TargetRow> made = column(column, part.name());
        Label name = new Label(part.title());
        name.setRotate(-90);
        name.setMaxWidth(UPRIGHT);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(part.name().value()));
        made.setGraphic(new Group(name));
        made.getStyleClass().add("compact-column");
        return made;
    }

    private MatrixCell<TargetRow> shape(Part part) {
        return new MatrixCell<>(part.state(), row -> sentence(row, part), Density.SHAPES, tip);
    }

    private String sentence(TargetRow row, Part part) {
        String word = part.state().apply(row).word();
        return texts.of("lab.targets.sentence", part.name().value(), row.node().value(), word);
    }

    private TableColumn<TargetRow, TargetRow> column(Column<TargetRow> column, Object about) {
        TableColumn<TargetRow, TargetRow> made = Tables.column(column, texts);
        made.setUserData(about);
        made.setSortable(false);
        made.setReorderable(false);
        return made;
    }

    private StateWord host(TargetRow row) {
        StateWord state = row.state().in(texts);
        return new StateWord(state.look(), row.node().value(), state.word());
    }

    private StateWord uplinks(TargetRow row, SwitchName name) {
        return row.links(name)
                .map(links -> new StateWord(look(links), texts.of("lab.targets.links", links.linked(), links.all())))
                .orElseGet(this::none);
    }

    private StateWord connection(TargetRow row, NetworkName name) {
        return row.connection(name)
                .map(linked -> new StateWord(
                        linked ? Look.OK : Look.FAILED, texts.of(linked ? "lab.targets.link" : "lab.targets.noLink")))
                .orElseGet(this::none);
    }

    private StateWord path(TargetRow row, VolumeName name) {
        return row.path(name)
                .map(reached -> new StateWord(
                        reached ? Look.OK : Look.FAILED, texts.of(reached ? "lab.targets.path" : "lab.targets.noPath")))
                .orElseGet(this::none);
    }

    private StateWord none() {
        return new StateWord(Look.OFF, texts.of("lab.targets.noSwitch"));
    }

    private static Look look(Hardware.Uplinks links) {
        if (links.linked() == 0) {
            return Look.FAILED;
        }
        return links.linked() < links.all() ? Look.WARNING : Look.OK;
    }
}
