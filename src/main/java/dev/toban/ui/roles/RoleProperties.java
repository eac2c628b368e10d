package dev.toban.ui.roles;

import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterResource;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.Form;
import dev.toban.ui.support.FormField;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/** Settings of the selected roles: each change opens its plan. */
final class RoleProperties {

    private final PageContext context;
    private final ObservableValue<List<RoleRow>> selection;
    private final ObservableValue<Optional<Inventory>> inventory;

    RoleProperties(
            PageContext context,
            ObservableValue<List<RoleRow>> selection,
            ObservableValue<Optional<Inventory>> inventory) {
        this.context = context;
        this.selection = selection;
        this.inventory = inventory;
    }

    ActionGroup group() {
        ObservableValue<Message> some = selection.map(RoleProperties::whyNotSome);
        ObservableValue<Message> one = selection.map(RoleProperties::whyNotOne);
        return new ActionGroup(
                "roles-properties",
                "roles.properties",
                Icon.SETTINGS,
                List.of(priorities(some)),
                List.of(
                        new Action(
                                "roles-preferred",
                                "roles.owners.preferred",
                                Icon.NODE,
                                one,
                                () -> withRole(this::askPreferred)),
                        new Action(
                                "roles-possible",
                                "roles.owners.possible",
                                Icon.NODE,
                                one,
                                () -> withRole(this::askPossible)),
                        new Action("roles-policy", "roles.policy", Icon.EDIT, one, () -> withRole(this::askPolicy))));
    }

    private ActionGroup priorities(ObservableValue<Message> refusal) {
        Action[] actions = Stream.of(
                        GroupPriority.HIGH, GroupPriority.MEDIUM, GroupPriority.LOW, GroupPriority.NO_AUTO_START)
                .map(priority -> new Action(
                        "roles-priority-" + priority.number(),
                        Texts.key(priority),
                        Icon.ROLE,
                        refusal,
                        () -> open(new Intent.SetRolePolicy(names(), priority, null, null, null, null))))
                .toArray(Action[]::new);
        return ActionGroup.of("roles-priority", "roles.priority.change", Icon.ROLE, actions);
    }

    private static Message whyNotSome(List<RoleRow> chosen) {
        if (chosen.isEmpty()) {
            return Message.of("roles.refusal.nothingSelected");
        }
        return chosen.stream()
                .filter(row -> !row.isClustered())
                .findFirst()
                .map(row -> Message.of("roles.refusal.notClustered", row.label()))
                .orElse(Message.NONE);
    }

    private static Message whyNotOne(List<RoleRow> chosen) {
        return chosen.size() > 1 ? Message.of("roles.refusal.onlyOne") : whyNotSome(chosen);
    }

    private void withRole(BiConsumer<ClusterGroup, Inventory> ask) {
        inventory
                .getValue()
                .ifPresent(known -> names().stream()
                        .findFirst()
                        .flatMap(known.groups()::find)
                        .ifPresent(role -> ask.accept(role, known)));
    }

    private List<GroupName> names() {
        return selection.getValue().stream().flatMap(row -> row.role().stream()).toList();
    }

    private void askPreferred(ClusterGroup role, Inventory known) {
        FormField.Names owners = FormField.Names.of(
                "roles-preferred-nodes",
                Message.of("roles.owners.preferred.nodes"),
                nodes(known),
                names(Unknown.orNone(role.placement().preferredOwners())),
                true);
        String name = role.name().value();
        if (ask("roles.owners.preferred.title", name, Message.of("roles.owners.preferred.about"), owners)) {
            open(new Intent.SetPreferredOwners(role.name(), chosen(owners)));
        }
    }

    private void askPossible(ClusterGroup role, Inventory known) {
        FormField.Names owners = FormField.Names.of(
                "roles-possible-nodes",
                Message.of("roles.owners.possible.nodes"),
                nodes(known),
                nodes(known).stream().filter(node -> canOwn(known, role, node)).toList(),
                false);
        String name = role.name().value();
        if (ask("roles.owners.possible.title", name, Message.of("roles.owners.possible.about"), owners)) {
            open(new Intent.SetPossibleOwners(role.name(), chosen(owners)));
        }
    }

    private static boolean canOwn(Inventory known, ClusterGroup role, String node) {
        return known.resourcesOf(role.name()).stream()
                .map(ClusterResource::possibleOwners)
                .map(Unknown::orNone)
                .allMatch(owners -> owners.isEmpty() || owners.contains(new NodeName(node)));
    }

    private void askPolicy(ClusterGroup role, Inventory known) {
        PolicyForm form = new PolicyForm(role, known.nodes().size());
        if (context.dialogs().ask(form.form())) {
            open(form.wanted());
        }
    }

    private boolean ask(String titleKey, String role, Message about, FormField field) {
        return context.dialogs().ask(new Form(Message.of(titleKey, role), about, field));
    }

    private static List<String> nodes(Inventory known) {
        return names(known.nodes().stream().map(ClusterNode::name).sorted().toList());
    }

    private static List<String> names(List<NodeName> nodes) {
        return nodes.stream().map(NodeName::value).toList();
    }

    private static List<NodeName> chosen(FormField.Names field) {
        return field.chosen().stream().map(NodeName::new).toList();
    }

    private void open(Intent intent) {
        context.plans().open(intent);
    }
}
