package dev.toban.ui.nodes;

import dev.toban.command.Intent;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterResource;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.ResourceName;
import dev.toban.model.VolumeName;
import dev.toban.model.WitnessType;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Form;
import dev.toban.ui.support.FormField;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** The votes of the selected nodes, their limit of live migrations, and the witness; each opens its plan. */
final class QuorumActions {

    private static final int MOST_MIGRATIONS = 64;

    /** What Windows sets where nobody has chosen. Source: domain/wsfc.md §5+8, live-migration concurrency. */
    private static final int USUAL_MIGRATIONS = 2;

    private final PageContext context;
    private final ObservableValue<List<NodeRow>> selection;
    private final ObservableValue<Optional<Inventory>> inventory;

    QuorumActions(
            PageContext context,
            ObservableValue<List<NodeRow>> selection,
            ObservableValue<Optional<Inventory>> inventory) {
        this.context = context;
        this.selection = selection;
        this.inventory = inventory;
    }

    ActionGroup group() {
        ObservableValue<Message> some =
                selection.map(chosen -> chosen.isEmpty() ? Message.of("nodes.refusal.nothingSelected") : Message.NONE);
        return ActionGroup.of(
                "nodes-settings",
                "nodes.settings",
                Icon.SETTINGS,
                new Action(
                        "nodes-vote-give",
                        "nodes.vote.give",
                        Icon.VOTES,
                        selection.map(chosen -> voteRefusal(chosen, true)),
                        () -> open(new Intent.SetVotes(names(), true))),
                new Action(
                        "nodes-vote-take",
                        "nodes.vote.take",
                        Icon.VOTES,
                        selection.map(chosen -> voteRefusal(chosen, false)),
                        () -> open(new Intent.SetVotes(names(), false))),
                new Action("nodes-limit", "nodes.limit", Icon.MOVE, some, this::askLimit),
                new Action(
                        "nodes-witness",
                        "nodes.witness",
                        Icon.QUORUM,
                        inventory.map(known -> known.isPresent() ? Message.NONE : Message.of("nodes.refusal.unread")),
                        () -> inventory.getValue().ifPresent(this::askWitness)));
    }

    /** Nothing is left to do where every chosen node has the vote already, or has none. */
    private static Message voteRefusal(List<NodeRow> chosen, boolean give) {
        if (chosen.isEmpty()) {
            return Message.of("nodes.refusal.nothingSelected");
        }
        boolean done = chosen.stream()
                .map(row -> row.node().votes().nodeWeight())
                .allMatch(weight -> weight != null && weight > 0 == give);
        return done ? Message.of(give ? "nodes.refusal.hasVote" : "nodes.refusal.hasNoVote") : Message.NONE;
    }

    private void askLimit() {
        int now = selection.getValue().stream()
                .flatMap(row -> Stream.ofNullable(row.node().host()))
                .flatMap(host -> Stream.ofNullable(host.maximumVirtualMachineMigrations()))
                .findFirst()
                .orElse(USUAL_MIGRATIONS);
        FormField.Text limit =
                FormField.Text.number("nodes-limit-most", Message.of("nodes.limit.most"), now, 1, MOST_MIGRATIONS);
        Form form = new Form(Message.of("nodes.limit.title"), Message.of("nodes.limit.about"), limit);
        if (context.dialogs().ask(form)) {
            open(new Intent.SetMigrationLimit(names(), (int) limit.number()));
        }
    }

    private void askWitness(Inventory known) {
        ClusterQuorum now = known.quorum();
        FormField.Choice<WitnessType> type = FormField.Choice.of(
                "nodes-witness-type",
                Message.of("nodes.witness.type"),
                List.of(WitnessType.CLOUD, WitnessType.FILE_SHARE, WitnessType.DISK, WitnessType.NONE),
                now.witnessType() == WitnessType.UNKNOWN ? WitnessType.NONE : now.witnessType(),
                kind -> Message.of(Texts.key(kind)));
        FormField.Text where = FormField.Text.of(
                "nodes-witness-where", Message.of("nodes.witness.where"), place(now), _ -> Message.NONE);
        Message disks = Message.of("nodes.witness.about", String.join(", ", disks(known)));
        Message noDisks = Message.of("nodes.witness.about.noDisks");
        Form form = new Form(Message.of("nodes.witness.title"), disks(known).isEmpty() ? noDisks : disks, type, where);
        if (context.dialogs().ask(form)) {
            open(wanted(type.value().get(), where.text()));
        }
    }

    private static String place(ClusterQuorum now) {
        return switch (now.witnessType()) {
            case DISK -> Objects.toString(now.quorumResource(), "");
            case FILE_SHARE -> Objects.toString(now.witnessPath(), "");
            case CLOUD -> Objects.toString(now.witnessAccountName(), "");
            case NONE, UNKNOWN -> "";
        };
    }

    /** Disks that a witness can be on. */
    private static List<String> disks(Inventory known) {
        return known.resources().stream()
                .filter(resource -> Boolean.TRUE.equals(resource.isStorageClassResource()))
                .map(ClusterResource::name)
                .map(ResourceName::value)
                .filter(name -> known.sharedVolumes().find(new VolumeName(name)).isEmpty())
                .toList();
    }

    private static Intent wanted(WitnessType type, String where) {
        return switch (type) {
            case DISK -> new Intent.SetWitness(type, where.isEmpty() ? null : new ResourceName(where), null, null);
            case FILE_SHARE -> new Intent.SetWitness(type, null, where, null);
            case CLOUD -> new Intent.SetWitness(type, null, null, where);
            case NONE, UNKNOWN -> new Intent.SetWitness(type, null, null, null);
        };
    }

    private List<NodeName> names() {
        return selection.getValue().stream().map(NodeRow::name).toList();
    }

    private void open(Intent intent) {
        context.plans().open(intent);
    }
}
