package dev.toban.ui.pages;

import dev.toban.command.Intent;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.NodePicker;
import dev.toban.ui.support.Plans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers the plans that were asked for, and answers questions for a node. */
public final class Wishes implements Plans, NodePicker {

    private final List<Intent> opened = new ArrayList<>();
    private List<Choice> offered = List.of();
    private Optional<NodeName> answer = Optional.empty();

    @Override
    public void open(Intent intent) {
        opened.add(intent);
    }

    @Override
    public Optional<NodeName> pick(Message title, List<Choice> choices) {
        offered = choices;
        return answer;
    }

    public List<Intent> opened() {
        return opened;
    }

    /** The choices of the last question. */
    public List<Choice> offered() {
        return offered;
    }

    public Wishes answer(String node) {
        answer = Optional.of(new NodeName(node));
        return this;
    }

    public static Action find(List<ActionGroup> groups, String id) {
        return ActionGroup.leaves(groups).stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The key of the reason why an action is refused; empty when it is not. */
    public static String refusal(List<ActionGroup> groups, String id) {
        return find(groups, id).refusal().getValue().key();
    }
}
