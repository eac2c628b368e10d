package dev.toban.ui.overview;

import dev.toban.advisor.Finding;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Actions;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/** The right-click menu of a finding: its plan, the page of what it names, and in a lab what breaks and mends that. */
final class FindingMenu {

    private final OverviewViewModel model;
    private final PageContext context;

    FindingMenu(OverviewViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
    }

    void show(Finding finding, Node row, ContextMenuEvent asked) {
        ContextMenu menu = Actions.menu(actions(finding), context.texts());
        target(finding).flatMap(context.faults()::of).ifPresent(menu.getItems()::add);
        menu.setAutoHide(true);
        menu.show(row, asked.getScreenX(), asked.getScreenY());
    }

    private List<Action> actions(Finding finding) {
        List<Action> actions = new ArrayList<>();
        if (finding.mend().isPresent()) {
            actions.add(Action.always("finding-plan", "overview.menu.plan", Icon.JOB, () -> model.mend(finding)));
        }
        if (model.leadsToPages()) {
            actions.add(Action.always("finding-page", "overview.menu.page", Icon.OPEN, () -> model.show(finding)));
        }
        actions.add(Action.always("finding-copy", "overview.menu.copy", Icon.EXPORT, () -> copy(finding)));
        return actions;
    }

    private void copy(Finding finding) {
        ClipboardContent words = new ClipboardContent();
        words.putString(
                context.texts().of(finding.title()) + "\t" + context.texts().of(finding.cause()));
        Clipboard.getSystemClipboard().setContent(words);
    }

    /** The objects of a finding come in the order of its kind: a switch or a volume, then its node. */
    static Optional<Target> target(Finding finding) {
        List<String> objects = finding.objects();
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        Optional<NodeName> node = objects.size() == 2 ? Optional.of(new NodeName(objects.getLast())) : Optional.empty();
        String first = objects.getFirst();
        return switch (finding.title().key().split("\\.", -1)[1]) {
            case "switch" -> node.map(at -> new Target.Uplinks(at, new SwitchName(first)));
            case "interface" -> // here the node comes first
                node.map(_ -> new Target.Link(new NodeName(first), new NetworkName(objects.getLast())));
            case "volume" ->
                node.<Target>map(at -> new Target.Path(at, new VolumeName(first)))
                        .or(() -> Optional.of(new Target.Volume(new VolumeName(first))));
            case "network" -> Optional.of(new Target.Network(new NetworkName(first)));
            case "node" -> Optional.of(new Target.Host(new NodeName(first)));
            default -> Optional.empty();
        };
    }
}
