package dev.toban.ui.adapters;

import dev.toban.command.Intent;
import dev.toban.model.AdapterId;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.NodeColumn;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Rows and commands of the adapters page. */
final class AdaptersViewModel implements AutoCloseable {

    private final PageContext context;
    private final Phrases phrases;
    private final ClusterRows<AdapterId, AdapterRow> rows;
    private final ReadOnlyObjectWrapper<List<AdapterRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<List<NodeColumn>> nodes;
    private final ObservableValue<Optional<Details>> details;
    private final List<ActionGroup> actions;

    AdaptersViewModel(PageContext context) {
        this.context = context;
        this.phrases = context.phrases();
        rows = new ClusterRows<>(context, AdapterRow::id, new AdapterRows());
        nodes = rows.inventory().map(known -> known.map(NodeColumn::of).orElse(List.of()));
        AdapterDetails speaker = new AdapterDetails(phrases);
        details = Bindings.createObjectBinding(
                () -> selection.get().size() == 1
                        ? rows.inventory()
                                .get()
                                .map(known -> speaker.of(selection.get().getFirst(), known))
                        : Optional.empty(),
                selection,
                rows.inventory(),
                context.texts().languageProperty());
        actions = List.of(
                ActionGroup.single(new Action(
                                "adapters-protect",
                                "adapters.protect",
                                Icon.ADAPTER,
                                refusal(AdapterRow::isProtected, "adapters.refusal.protected"),
                                () -> open(true))
                        .primary()),
                ActionGroup.single(new Action(
                        "adapters-unprotect",
                        "adapters.unprotect",
                        Icon.CLOSE,
                        refusal(row -> !row.isProtected(), "adapters.refusal.notProtected"),
                        () -> open(false))));
    }

    ClusterRows<AdapterId, AdapterRow> rows() {
        return rows;
    }

    ObservableValue<List<NodeColumn>> nodes() {
        return nodes;
    }

    ObservableValue<Optional<Details>> details() {
        return details;
    }

    List<ActionGroup> actions() {
        return actions;
    }

    /** Everything that the bars offer, as the menu of a row does. */
    List<ActionGroup> all() {
        return Stream.concat(actions.stream(), general().stream()).toList();
    }

    /** What can be done without a selection. */
    List<ActionGroup> general() {
        return List.of(ActionGroup.single(new Action(
                "adapters-by-rule",
                "adapters.rule",
                Icon.FILTER,
                rows.inventory().map(known -> known.isPresent() ? Message.NONE : Message.of("adapters.refusal.unread")),
                () -> rows.inventory().get().ifPresent(this::askRule))));
    }

    private void askRule(Inventory known) {
        RuleForm form = new RuleForm(known);
        if (context.dialogs().ask(form.form())) {
            context.plans().open(form.wanted());
        }
    }

    ObservableValue<List<AdapterRow>> selection() {
        return selection.getReadOnlyProperty();
    }

    void select(List<AdapterRow> adapters) {
        selection.set(adapters);
    }

    StateWord state(AdapterRow row, NodeName node) {
        StateWord whole = row.on(node, phrases);
        return new StateWord(whole.look(), whole.word());
    }

    String sentence(AdapterRow row, NodeName node) {
        StateWord state = row.on(node, phrases);
        String what = row.machine() + " / " + row.name() + " / " + row.switchName();
        return phrases.texts().of("support.sentence", what, node.value(), Phrases.joined(state.word(), state.detail()));
    }

    /** How many rows a quick filter would leave. */
    ObservableValue<Integer> count(Predicate<AdapterRow> test) {
        return rows.inventory()
                .map(_ -> Math.toIntExact(
                        rows.rows().items().stream().filter(test).count()));
    }

    /** How many of the selected adapters are protected. */
    ObservableValue<Integer> protectedOnes() {
        return selection.map(chosen ->
                Math.toIntExact(chosen.stream().filter(AdapterRow::isProtected).count()));
    }

    /** Only adapters that would change go into the plan. */
    private void open(boolean on) {
        List<AdapterId> adapters = selection.get().stream()
                .filter(row -> row.isProtected() != on)
                .map(AdapterRow::id)
                .toList();
        context.plans().open(new Intent.Protect(adapters, on));
    }

    private ObservableValue<Message> refusal(Predicate<AdapterRow> already, String key) {
        return selection.map(chosen -> {
            if (chosen.isEmpty()) {
                return Message.of("adapters.refusal.nothingSelected");
            }
            return chosen.stream().allMatch(already) ? Message.of(key) : Message.NONE;
        });
    }

    @Override
    public void close() {
        rows.close();
    }
}
