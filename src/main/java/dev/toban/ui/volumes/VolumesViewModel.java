package dev.toban.ui.volumes;

import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeColumn;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Rows and commands of the volumes page. */
final class VolumesViewModel implements AutoCloseable {

    private final ClusterRows<VolumeName, VolumeRow> rows;
    private final ReadOnlyObjectWrapper<List<VolumeRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<List<NodeColumn>> nodes;
    private final ObjectBinding<Optional<Details>> details;
    private final VolumeActions actions;
    private final VolumeDetails speaker;
    private final Phrases phrases;

    VolumesViewModel(PageContext context) {
        phrases = context.phrases();
        rows = new ClusterRows<>(context, VolumeRow::name, new VolumeRows());
        nodes = rows.inventory().map(known -> known.map(NodeColumn::of).orElse(List.of()));
        actions = new VolumeActions(context, selection, rows.inventory());
        speaker = new VolumeDetails(phrases, actions.moveAway());
        details = Bindings.createObjectBinding(
                this::detailsOfSelection,
                selection,
                rows.inventory(),
                context.texts().languageProperty());
    }

    ClusterRows<VolumeName, VolumeRow> rows() {
        return rows;
    }

    ObservableValue<List<NodeColumn>> nodes() {
        return nodes;
    }

    ObservableValue<Optional<Details>> details() {
        return details;
    }

    List<ActionGroup> actions() {
        return actions.groups();
    }

    void select(List<VolumeRow> volumes) {
        selection.set(volumes);
    }

    StateWord state(VolumeRow row, NodeName node) {
        return row.on(node).map(cell -> cell.brief(phrases)).orElseGet(this::nodeDown);
    }

    private StateWord nodeDown() {
        return new StateWord(Look.OFF, phrases.texts().of("volumes.nodeDown"));
    }

    String sentence(VolumeRow row, NodeName node) {
        StateWord state = row.on(node).map(cell -> cell.word(phrases)).orElseGet(this::nodeDown);
        String words = Phrases.joined(state.word(), state.detail());
        return phrases.texts().of("support.sentence", row.label(), node.value(), words);
    }

    /** The words of all states, for the filter: "state:redirected". */
    String states(VolumeRow row) {
        return String.join(
                ", ",
                row.cells().values().stream()
                        .map(cell -> cell.word(phrases).word())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The nodes where something is to be seen, for the filter: "node:HV02". */
    static String noted(VolumeRow row) {
        return String.join(
                ", ",
                row.cells().entrySet().stream()
                        .filter(entry -> entry.getValue().look() != Look.OK)
                        .map(entry -> entry.getKey().value())
                        .sorted()
                        .toList());
    }

    private Optional<Details> detailsOfSelection() {
        return selection.get().size() == 1
                ? rows.inventory().get().map(known -> speaker.of(selection.get().getFirst(), known))
                : Optional.empty();
    }

    @Override
    public void close() {
        rows.close();
    }
}
