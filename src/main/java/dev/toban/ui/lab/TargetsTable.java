package dev.toban.ui.lab;

import dev.toban.model.Inventory;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.FrozenColumns;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Tables;
import dev.toban.ui.support.Target;
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

    private static final double EDGES = 2;

    private final TableView<TargetRow> view;
    private final LabActions actions;
    private final ObservableTexts texts;
    private final ObservableValue<Optional<Inventory>> inventory;
    private List<String> shown = List.of();
    private boolean compact;
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
        this.inventory = model.targets().inventory();
        inventory.subscribe(_ -> arrange());
        view.widthProperty().subscribe((_, _) -> arrange());
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

    /** Columns are made again only when hardware came or went, or when there is room for words or no longer. */
    private void arrange() {
        Optional<Inventory> known = inventory.getValue();
        if (known.isEmpty()) {
            return;
        }
        TargetColumns columns = new TargetColumns(known.get(), texts);
        boolean narrow = view.getWidth() > 0 && columns.areWiderThan(view.getWidth() - EDGES);
        if (columns.keys().equals(shown) && narrow == compact) {
            return;
        }
        shown = columns.keys();
        compact = narrow;
        changing = true;
        view.getStyleClass().removeAll(TargetColumns.COMPACT);
        if (compact) {
            view.getStyleClass().add(TargetColumns.COMPACT);
        }
        view.getColumns().setAll(columns.columns(compact));
        FrozenColumns.freeze(view, 1);
        begin();
        changed();
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
