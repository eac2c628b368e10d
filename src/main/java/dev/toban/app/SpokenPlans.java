package dev.toban.app;

import dev.toban.command.Intent;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNode;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.Name;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PaletteEntry;
import dev.toban.ui.support.Plans;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Plans that are asked for in words, the verb before or behind the object: "drain HV02", "HV02 をドレイン". */
final class SpokenPlans {

    private static final List<Verb<NodeName>> ON_NODES = List.of(
            new Verb<>("drain", Icon.PAUSE, node -> new Intent.Drain(node, null)),
            new Verb<>("pause", Icon.PAUSE, Intent.Pause::new),
            new Verb<>("resume", Icon.RESUME, node -> new Intent.Resume(node, Failback.IMMEDIATE)),
            new Verb<>("startNode", Icon.RUN, node -> new Intent.StartNode(node, false)),
            new Verb<>("clearQuarantine", Icon.UNDO, node -> new Intent.StartNode(node, true)),
            new Verb<>("stopNode", Icon.STOP, Intent.StopNode::new),
            new Verb<>("forceQuorum", Icon.POWER, Intent.ForceQuorum::new));

    private static final List<Verb<GroupName>> ON_ROLES = List.of(
            new Verb<>("start", Icon.RUN, role -> new Intent.StartRole(List.of(role))),
            new Verb<>("stop", Icon.STOP, role -> new Intent.StopRole(List.of(role))));

    private static final Verb<GroupName> MIGRATE =
            new Verb<>("migrate", Icon.MOVE, role -> new Intent.Migrate(List.of(role), null, MigrationType.LIVE));

    private final ObservableTexts texts;
    private final Plans plans;

    SpokenPlans(ObservableTexts texts, Plans plans) {
        this.texts = texts;
        this.plans = plans;
    }

    /** The end of its text keys, and what it does to an object. */
    private record Verb<N extends Name>(String key, Icon icon, Function<N, Intent> intent) {}

    /** Plans for what is typed, in small letters. */
    Stream<PaletteEntry> find(Inventory inventory, String typed) {
        Stream<PaletteEntry> nodes = inventory.nodes().stream().flatMap(node -> entries(ON_NODES, node.name(), typed));
        Stream<PaletteEntry> roles =
                inventory.groups().stream().flatMap(role -> entries(verbs(role), role.name(), typed));
        return Stream.concat(nodes, roles);
    }

    /** A verb alone, or with the beginning of a name, offers the nodes that it may be meant for. */
    Stream<PaletteEntry> unfinished(Inventory inventory, String typed) {
        return ON_NODES.stream()
                .flatMap(verb -> words(verb)
                        .filter(word -> typed.startsWith(word) || (typed.length() > 2 && word.startsWith(typed)))
                        .findFirst()
                        .stream()
                        .flatMap(word -> inventory.nodes().stream()
                                .map(ClusterNode::name)
                                .filter(node ->
                                        isBegun(node, typed.replace(word, "").strip(), typed))
                                .map(node -> entry(verb, node))));
    }

    private static boolean isBegun(NodeName node, String rest, String typed) {
        String name = node.value().toLowerCase(Locale.ROOT);
        return !typed.contains(name) && (name.startsWith(rest) || typed.length() == rest.length());
    }

    private static Stream<String> words(Verb<?> verb) {
        return Stream.of(Language.values())
                .map(Texts::in)
                .map(words -> words.of("shell.verb." + verb.key()))
                .flatMap(words -> Arrays.stream(words.split(",", -1)));
    }

    private static List<Verb<GroupName>> verbs(ClusterGroup role) {
        return role.isVirtualMachine()
                ? Stream.concat(ON_ROLES.stream(), Stream.of(MIGRATE)).toList()
                : ON_ROLES;
    }

    private <N extends Name> Stream<PaletteEntry> entries(List<Verb<N>> verbs, N object, String typed) {
        String name = object.value().toLowerCase(Locale.ROOT);
        if (!typed.contains(name)) {
            return Stream.empty();
        }
        String rest = typed.replace(name, " ").strip();
        return verbs.stream().filter(verb -> isMeant(verb, rest)).map(verb -> entry(verb, object));
    }

    /** The whole verb among the words that are left, or its beginning while a person types. */
    private static boolean isMeant(Verb<?> verb, String rest) {
        Predicate<String> meant = word -> rest.contains(word) || (rest.length() > 1 && word.startsWith(rest));
        return !rest.isEmpty() && words(verb).anyMatch(meant);
    }

    private <N extends Name> PaletteEntry entry(Verb<N> verb, N object) {
        return new PaletteEntry(
                verb.icon(),
                texts.of("shell.plan." + verb.key(), object.value()),
                texts.of("shell.find.plan"),
                () -> plans.open(verb.intent().apply(object)));
    }
}
