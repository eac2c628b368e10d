package dev.toban.ui.lab;

import dev.toban.lab.Hardware;
import dev.toban.model.Inventory;
import dev.toban.model.Name;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Column;
import dev.toban.ui.support.FrozenColumns;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Tables;
import dev.toban.ui.support.Target;
import dev.toban.ui.support.WordWidths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

/** Nodes against their switches and storage paths: the cell that has the focus is what the actions act on. */
final class TargetsTable {

    private static final double NODE_WIDTH = 104;
    private static final double CELL_WIDTH = 76;
    private static final double WIDEST = 160;
    private static final double NAME_MARGIN = 22;

    private final TableView<TargetRow> view;
    private final LabActions actions;
    private final ObservableTexts texts;
    private List<String> shown = List.of();
    private boolean changing;
    private FaultOffers others;

    TargetsTable(LabViewModel model, LabActions actions, ObservableTexts texts) {
        this.actions = actions;
        this.texts = texts;
        this.others = actions.others();
        this.view = Tables.table("lab-targets", texts.bind("support.reading"));
        view.setTableMenuButtonVisible(false);
        view.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        view.getSelectionModel().setCellSelectionEnabled(true);
        view.getStyleClass().addAll("bordered", "lab-targets");
        ObservableList<TargetRow> rows = model.targets().rows().items();
        // Order matters: the table moves its focus to the first row with every change of its rows.
        rows.addListener((ListChangeListener<TargetRow>) _ -> changing = true);
        view.setItems(rows);
        rows.addListener((ListChangeListener<TargetRow>) _ -> changed());
        view.setContextMenu(menu(model));
        model.targets().inventory().subscribe(known -> known.ifPresent(this::arrange));
        view.getFocusModel().focusedCellProperty().subscribe(_ -> point());
        view.focusedProperty().subscribe(focused -> {
            if (focused) {
                begin();
            }
            point();
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::first);
        texts.languageProperty().subscribe((_, _) -> view.refresh());
    }

    /** The actions of the bar that are for what is pointed at, and below them everything else that can happen to it. */
    private ContextMenu menu(LabViewModel model) {
        ContextMenu menu = Actions.menu(List.of(), texts);
        // Before the menu opens: one that changes while it opens does not answer to the keyboard.
        actions.target().subscribe(_ -> offer(menu, model));
        menu.setOnShowing(_ -> others.ask());
        return menu;
    }

    private void offer(ContextMenu menu, LabViewModel model) {
        List<Action> fitting = actions.fitting();
        menu.getItems()
                .setAll((fitting.isEmpty() ? actions.all() : fitting)
                        .stream().map(action -> Actions.menuItem(action, texts)).toList());
        others = actions.others();
        if (!others.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(others.items(model::inject, texts));
    }

    TableView<TargetRow> view() {
        return view;
    }

    /** What was pointed at keeps the focus. */
    private void changed() {
        actions.target().get().ifPresent(this::focus);
        changing = false;
    }

    private void focus(Target target) {
        for (int row = 0; row < view.getItems().size(); row++) {
            for (TableColumn<TargetRow, ?> column : view.getColumns()) {
                NodeName node = view.getItems().get(row).node();
                if (target.equals(target(node, column))) {
                    view.getFocusModel().focus(row, column);
                    view.getSelectionModel().clearAndSelect(row, column);
                }
            }
        }
    }

    /** Before anything is chosen the mark stands on the first cell, not on a row without a column. */
    private void begin() {
        if (view.getSelectionModel().isEmpty()
                && !view.getItems().isEmpty()
                && !view.getColumns().isEmpty()) {
            view.getFocusModel().focus(0, view.getColumns().getFirst());
        }
    }

    /** The first key that moves chooses the cell with the mark: JavaFX would begin beside it, perhaps out of sight. */
    private void first(KeyEvent key) {
        if (key.getCode().isNavigationKey()
                && view.getSelectionModel().isEmpty()
                && !view.getItems().isEmpty()) {
            view.getSelectionModel().clearAndSelect(0, view.getColumns().getFirst());
            view.scrollTo(0);
            view.scrollToColumnIndex(0);
            key.consume();
        }
    }

    private void point() {
        if (changing) {
            return;
        }
        int row = view.getFocusModel().getFocusedCell().getRow();
        TableColumn<?, ?> column = view.getFocusModel().getFocusedCell().getTableColumn();
        if (row < 0 || row >= view.getItems().size() || column == null) {
            return; // what was pointed at last stays
        }
        actions.target().set(Optional.of(target(view.getItems().get(row).node(), column)));
    }

    private static Target target(NodeName node, TableColumn<?, ?> column) {
        return switch (column.getUserData()) {
            case NetworkName name -> new Target.Link(node, name);
            case SwitchName name -> new Target.Uplinks(node, name);
            case VolumeName name -> new Target.Path(node, name);
            case null, default -> new Target.Host(node);
        };
    }

    /** Columns are made again only when a switch or a volume came or went. */
    private void arrange(Inventory inventory) {
        List<SwitchName> switches = inventory.virtualSwitches().stream()
                .filter(one -> one.switchType() == SwitchType.EXTERNAL)
                .map(VirtualSwitch::name)
                .distinct()
                .toList();
        List<VolumeName> volumes =
                inventory.sharedVolumes().stream().map(volume -> volume.name()).toList();
        List<NetworkName> networks =
                inventory.networks().stream().map(network -> network.name()).toList();
        List<String> names = new ArrayList<>();
        networks.forEach(name -> names.add(name.value()));
        switches.forEach(name -> names.add(name.value()));
        volumes.forEach(name -> names.add(name.value()));
        if (names.equals(shown)) {
            return;
        }
        shown = List.copyOf(names);
        WordWidths words = new WordWidths(texts.language());
        List<TableColumn<TargetRow, TargetRow>> columns = new ArrayList<>();
        columns.add(column(
                Column.<TargetRow>state("node", "lab.targets.node", this::host).width(NODE_WIDTH), "node"));
        networks.forEach(name -> columns.add(column(
                Column.<TargetRow>state("network-" + name, name.value(), row -> connection(row, name))
                        .width(width(words, name)),
                name)));
        switches.forEach(name -> columns.add(column(
                Column.<TargetRow>state("switch-" + name, name.value(), row -> uplinks(row, name))
                        .width(width(words, name)),
                name)));
        volumes.forEach(name -> columns.add(column(
                Column.<TargetRow>state("volume-" + name, name.value(), row -> path(row, name))
                        .width(width(words, name)),
                name)));
        view.getColumns().setAll(columns);
        FrozenColumns.freeze(view, 1);
        begin();
    }

    private static double width(WordWidths words, Name name) {
        return Math.clamp(NAME_MARGIN + words.title(name.value()), CELL_WIDTH, WIDEST);
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
                .orElseGet(() -> new StateWord(Look.OFF, texts.of("lab.targets.noSwitch")));
    }

    private StateWord connection(TargetRow row, NetworkName name) {
        return row.connection(name)
                .map(linked -> new StateWord(
                        linked ? Look.OK : Look.FAILED, texts.of(linked ? "lab.targets.link" : "lab.targets.noLink")))
                .orElseGet(() -> new StateWord(Look.OFF, texts.of("lab.targets.noSwitch")));
    }

    private static Look look(Hardware.Uplinks links) {
        if (links.linked() == 0) {
            return Look.FAILED;
        }
        return links.linked() < links.all() ? Look.WARNING : Look.OK;
    }

    private StateWord path(TargetRow row, VolumeName name) {
        return row.path(name)
                .map(reached -> new StateWord(
                        reached ? Look.OK : Look.FAILED, texts.of(reached ? "lab.targets.path" : "lab.targets.noPath")))
                .orElseGet(() -> new StateWord(Look.OFF, texts.of("lab.targets.noSwitch")));
    }

    /** What the actions act on, in words; nothing while the table is out of sight. */
    ObservableValue<String> pointedAt() {
        return Bindings.createStringBinding(
                () -> view.isVisible()
                        ? actions.target()
                                .get()
                                .map(target -> texts.of(LabFaults.name(target)))
                                .orElseGet(() -> texts.of("lab.targets.choose"))
                        : "",
                actions.target(),
                view.visibleProperty(),
                texts.languageProperty());
    }
}
