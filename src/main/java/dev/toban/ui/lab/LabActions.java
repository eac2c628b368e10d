package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What a person can do to the host, switch or storage path that is pointed at. */
final class LabActions {

    private final LabViewModel model;
    private final ObjectProperty<Optional<Target>> target = new SimpleObjectProperty<>(Optional.empty());
    private final List<Action> all;

    LabActions(LabViewModel model) {
        this.model = model;
        this.all = List.of(
                onUplinks("lab-pull-one", "lab.pullOne", Icon.STOP, TargetRow.Links::up, this::pull),
                onUplinks("lab-pull-all", "lab.pullAll", Icon.CLOSE, TargetRow.Links::up, this::pullAll),
                onUplinks("lab-plug-in", "lab.plugIn", Icon.UNDO, links -> links.all() - links.up(), this::plugIn),
                onLink("lab-link-cut", "lab.linkCut", Icon.CLOSE, true, Fault.LinkDown::new),
                onLink("lab-link-mend", "lab.linkMend", Icon.UNDO, false, Fault.LinkUp::new),
                onPath("lab-path-lose", "lab.pathLose", Icon.CLOSE, true, Fault.StoragePathDown::new),
                onPath("lab-path-restore", "lab.pathRestore", Icon.UNDO, false, Fault.StoragePathUp::new),
                onHost("lab-crash", "lab.crash", Icon.POWER, true, Fault.NodeCrash::new),
                onHost("lab-start", "lab.start", Icon.RUN, false, Fault.NodeStart::new));
    }

    List<Action> all() {
        return all;
    }

    ObjectProperty<Optional<Target>> target() {
        return target;
    }

    /** An action on a switch; {@code count} says how many of its uplinks are left for it. */
    private Action onUplinks(
            String id, String key, Icon icon, Function<TargetRow.Links, Integer> count, UplinkFaults faults) {
        return action(
                id,
                key,
                icon,
                (at, row) -> {
                    if (!(at instanceof Target.Uplinks(var _, var name))) {
                        return Message.of("lab.refusal.switch");
                    }
                    int left = row.links(name).map(count).orElse(0);
                    return left > 0 ? Message.NONE : Message.of("lab.refusal.already");
                },
                at -> {
                    if (at instanceof Target.Uplinks uplinks) {
                        model.inject(faults.of(uplinks));
                    }
                });
    }

    private Action onLink(
            String id, String key, Icon icon, boolean whileLinked, BiFunction<NodeName, NetworkName, Fault> fault) {
        return action(
                id,
                key,
                icon,
                (at, row) -> {
                    if (!(at instanceof Target.Link(var _, var network))) {
                        return Message.of("lab.refusal.link");
                    }
                    boolean known = row.connection(network).orElse(whileLinked);
                    return known == whileLinked ? Message.NONE : Message.of("lab.refusal.already");
                },
                at -> {
                    if (at instanceof Target.Link(var node, var network)) {
                        model.inject(fault.apply(node, network));
                    }
                });
    }

    /** What else can happen to what is pointed at. */
    List<Fault> others() {
        return target.get()
                .map(at -> TargetFaults.of(at, model.laboratory().simulatedFaults()))
                .orElse(List.of());
    }

    private Action onPath(
            String id, String key, Icon icon, boolean whileReached, BiFunction<NodeName, VolumeName, Fault> fault) {
        return action(
                id,
                key,
                icon,
                (at, row) -> {
                    if (!(at instanceof Target.Path(var _, var volume))) {
                        return Message.of("lab.refusal.path");
                    }
                    boolean known = row.path(volume).orElse(whileReached);
                    return known == whileReached ? Message.NONE : Message.of("lab.refusal.already");
                },
                at -> {
                    if (at instanceof Target.Path(var node, var volume)) {
                        model.inject(fault.apply(node, volume));
                    }
                });
    }

    private Action onHost(String id, String key, Icon icon, boolean whileUp, Function<NodeName, Fault> fault) {
        return action(
                id,
                key,
                icon,
                (_, row) -> row.up() == whileUp ? Message.NONE : Message.of("lab.refusal.already"),
                at -> model.inject(fault.apply(at.node())));
    }

    private Action action(
            String id, String key, Icon icon, BiFunction<Target, TargetRow, Message> refusal, Consumer<Target> run) {
        var why = Bindings.createObjectBinding(
                () -> target.get()
                        .flatMap(at -> row(at).map(row -> refusal.apply(at, row)))
                        .orElse(Message.of("lab.refusal.nothing")),
                target,
                model.targets().inventory());
        return new Action(id, key, icon, why, () -> target.get().ifPresent(run));
    }

    private Optional<TargetRow> row(Target at) {
        return model.targets().rows().find(at.node());
    }

    private List<Fault> pull(Target.Uplinks at) {
        return List.of(new Fault.UplinkDown(at.node(), at.switchName()));
    }

    private List<Fault> pullAll(Target.Uplinks at) {
        int up = links(at).map(TargetRow.Links::up).orElse(0);
        return Collections.nCopies(up, new Fault.UplinkDown(at.node(), at.switchName()));
    }

    private List<Fault> plugIn(Target.Uplinks at) {
        int down = links(at).map(links -> links.all() - links.up()).orElse(0);
        return Collections.nCopies(down, new Fault.UplinkUp(at.node(), at.switchName()));
    }

    private Optional<TargetRow.Links> links(Target.Uplinks at) {
        return row(at).flatMap(row -> row.links(at.switchName()));
    }

    /** The faults that do it. */
    @FunctionalInterface
    private interface UplinkFaults {
        List<Fault> of(Target.Uplinks at);
    }
}
