package dev.toban.ui.support;

import java.util.List;
import java.util.stream.Stream;

/**
 * Actions under one name, as Failover Cluster Manager groups them: "Pause" over "Drain Roles".
 *
 * @param actions none in a group that holds groups only
 */
public record ActionGroup(String id, String textKey, Icon icon, List<ActionGroup> groups, List<Action> actions) {

    public ActionGroup {
        groups = List.copyOf(groups);
        actions = List.copyOf(actions);
    }

    /** A submenu. */
    public static ActionGroup of(String id, String textKey, Icon icon, Action... actions) {
        return new ActionGroup(id, textKey, icon, List.of(), List.of(actions));
    }

    /** An action that stands alone, without a submenu. */
    public static ActionGroup single(Action action) {
        return new ActionGroup("", action.textKey(), action.icon(), List.of(), List.of(action));
    }

    boolean isSingle() {
        return id.isEmpty();
    }

    /** All actions in it, for the palette. */
    public Stream<Action> leaves() {
        return Stream.concat(groups.stream().flatMap(ActionGroup::leaves), actions.stream());
    }

    public static List<Action> leaves(List<ActionGroup> groups) {
        return groups.stream().flatMap(ActionGroup::leaves).toList();
    }
}
