package dev.toban.ui.roles;

import dev.toban.command.Intent;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.plan.Advantage;
import dev.toban.plan.PlacementMatrix;
import dev.toban.plan.PlacementRow;
import dev.toban.plan.Reasons;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.NodeAnswers;
import dev.toban.ui.support.NodeColumn;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Rows;
import dev.toban.ui.support.StateWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Where each virtual machine can run. The matrix is made off the screen's thread, while somebody looks at it, one
 * inventory at a time: what comes meanwhile is made up for with the newest.
 */
final class PlacementViewModel {

    private final PageContext context;
    private final RolesViewModel roles;
    private final ObservableTexts texts;
    private final PlacementDetails speaker;
    private final Rows<GroupName, PlacementRow> rows = new Rows<>(PlacementRow::role);
    private final ReadOnlyObjectWrapper<Optional<PlacementMatrix>> matrix =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PlacementRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<NodeName>> node = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Optional<Details>> details;
    /** Thousands of cells have few different answers. */
    private final Map<Reasons, StateWord> words = new HashMap<>();

    private boolean shown;
    private boolean busy;
    private Optional<Inventory> done = Optional.empty();

    PlacementViewModel(PageContext context, RolesViewModel roles) {
        this.context = context;
        this.roles = roles;
        this.texts = context.texts();
        this.speaker = new PlacementDetails(context.phrases());
        this.details =
                Bindings.createObjectBinding(this::detailsOfCell, selection, node, matrix, texts.languageProperty());
        texts.languageProperty().subscribe((_, _) -> words.clear());
        roles.rows().inventory().subscribe(_ -> follow());
    }

    Rows<GroupName, PlacementRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<PlacementMatrix>> matrix() {
        return matrix.getReadOnlyProperty();
    }

    ObservableValue<Optional<Inventory>> inventory() {
        return roles.rows().inventory();
    }

    ObservableValue<List<NodeColumn>> nodes() {
        return roles.nodes();
    }

    ObservableValue<Optional<Details>> details() {
        return details;
    }

    /** Nothing is reckoned for a matrix that nobody sees. */
    void show(boolean now) {
        shown = now;
        follow();
    }

    private void follow() {
        Optional<Inventory> newest = roles.rows().inventory().get();
        if (shown) {
            tellSelection();
        }
        if (shown && !busy && !same(newest, done)) {
            newest.ifPresent(this::make);
        }
    }

    /** By identity: a round that brought nothing new brings the same inventory. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Optional<Inventory> left, Optional<Inventory> right) {
        return left.isPresent() && right.isPresent() && left.get() == right.get();
    }

    private void make(Inventory inventory) {
        busy = true;
        context.background()
                .run(
                        () -> PlacementMatrix.of(inventory),
                        made -> take(inventory, made),
                        PlacementViewModel::impossible);
    }

    private void take(Inventory inventory, PlacementMatrix made) {
        busy = false;
        done = Optional.of(inventory);
        rows.replaceWith(made.rows());
        matrix.set(Optional.of(made));
        follow();
    }

    private static void impossible(RuntimeException refusal) {
        throw new IllegalStateException(refusal);
    }

    void select(List<PlacementRow> chosen) {
        selection.set(chosen);
        tellSelection();
    }

    /** The page's action bar acts on the roles that are selected here. */
    private void tellSelection() {
        roles.select(chosen());
    }

    private List<RoleRow> chosen() {
        return selection.get().stream()
                .flatMap(row -> roles.rows().rows().find(row.role()).stream())
                .toList();
    }

    void point(Optional<NodeName> cursor) {
        node.set(cursor);
    }

    StateWord state(PlacementRow row, NodeName at) {
        return words.computeIfAbsent(row.on(at), found -> NodeAnswers.of(found).in(texts));
    }

    /** What a cell says, with what would make it possible and its points. */
    String sentence(PlacementRow row, NodeName at) {
        return matrix.get()
                .flatMap(known -> inventory()
                        .getValue()
                        .map(inventory ->
                                speaker.sentence(new PlacementDetails.Cell(row.role(), at), known, inventory)))
                .orElse("");
    }

    /** The sentence of the cell that the cursor is on. */
    ObservableValue<String> cursorSentence() {
        return Bindings.createStringBinding(
                () -> cell().map(at -> sentence(selection.get().getFirst(), at.node()))
                        .orElse(""),
                selection,
                node,
                matrix,
                texts.languageProperty());
    }

    private Optional<PlacementDetails.Cell> cell() {
        return selection.get().size() == 1
                ? node.get()
                        .map(at -> new PlacementDetails.Cell(
                                selection.get().getFirst().role(), at))
                : Optional.empty();
    }

    private Optional<Details> detailsOfCell() {
        return cell().flatMap(at -> matrix.get()
                .flatMap(known -> inventory().getValue().map(inventory -> speaker.of(at, known, inventory))));
    }

    /** Plans to move the selected roles to the node that the cursor is on. */
    Action move() {
        ObservableValue<Message> refusal = Bindings.createObjectBinding(
                this::whyNotMove, selection, node, roles.rows().inventory());
        return new Action("roles-matrix-move", "roles.matrix.move", Icon.MOVE, refusal, this::openMove);
    }

    private Message whyNotMove() {
        Optional<NodeName> to = node.get();
        if (selection.get().isEmpty() || to.isEmpty()) {
            return Message.of("roles.refusal.nothingSelected");
        }
        return selection.get().stream()
                .filter(row -> row.on(to.get()).has(Advantage.OWNER))
                .findFirst()
                .map(row -> Message.of("roles.refusal.isThere", row.role().value(), to.get()))
                .or(() -> chosen().stream()
                        .filter(RoleRow::isMigrating)
                        .findFirst()
                        .map(row -> Message.of("roles.refusal.migrating", row.label())))
                .orElse(Message.NONE);
    }

    /** Machines that run migrate live; where none runs, their roles are moved. */
    private void openMove() {
        List<GroupName> running = chosen().stream()
                .filter(RoleRow::isRunning)
                .flatMap(row -> row.role().stream())
                .toList();
        List<GroupName> all = selection.get().stream().map(PlacementRow::role).toList();
        node.get()
                .ifPresent(to -> context.plans()
                        .open(
                                running.isEmpty()
                                        ? new Intent.MoveRole(all, to)
                                        : new Intent.Migrate(running, to, MigrationType.LIVE)));
    }
}
