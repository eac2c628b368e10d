package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.lab.Hardware;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.text.Message;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Target;
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
    private final Consumer<List<Fault>> injecting;
    private final List<Offer> all;

    /** An action and the kind of object that it is made for; others may still be near enough. */
    private record Offer(Action action, Class<? extends Target> made) {}

    LabActions(LabViewModel model) {
        this(model, model::inject);
    }

    /** Actions that have faults happen in a way of their own. */
    LabActions(LabViewModel model, Consumer<List<Fault>> injecting) {
        this.model = model;
        this.injecting = injecting;
        this.all = List.of(
                onUplinks("lab-pull-one", "lab.pullOne", Icon.STOP, Hardware.Uplinks::linked, this::pull),
                onUplinks("lab-pull-all", "lab.pullAll", Icon.CLOSE, Hardware.Uplinks::linked, this::pullAll),
                onUplinks("lab-plug-in", "lab.plugIn", Icon.UNDO, links -> links.all() - links.linked(), this::plugIn),
                onLink("lab-link-cut", "lab.linkCut", Icon.CLOSE, true, Fault.LinkDown::new),
                onLink("lab-link-mend", "lab.linkMend", Icon.UNDO, false, Fault.LinkUp::new),
                onPath("lab-path-lose", "lab.pathLose", Icon.CLOSE, true, Fault.StoragePathDown::new),
                onPath("lab-path-restore", "lab.pathRestore", Icon.UNDO, false, Fault.StoragePathUp::new),
                onHost("lab-crash", "lab.crash", Icon.POWER, LabActions::whyNotCrash, Fault.NodeCrash::new),
                onHost("lab-start", "lab.start", Icon.RUN, LabActions::whyNotStart, Fault.NodeStart::new));
    }

    List<Action> all() {
        return all.stream().map(Offer::action).toList();
    }

    /** Those that are made for the kind of object that is pointed at. */
    List<Action> fitting() {
        return all.stream()
                .filter(offer -> target.get().filter(offer.made()::isInstance).isPresent())
                .map(Offer::action)
                .toList();
    }

    ObjectProperty<Optional<Target>> target() {
        return target;
    }

    /** An action on a switch; {@code count} says how many of its uplinks are left for it. */
    private Offer onUplinks(
            String id, String key, Icon icon, Function<Hardware.Uplinks, Integer> count, UplinkFaults faults) {
        return new Offer(
                action(
                        id,
                        key,
                        icon,
                        (at, row) -> {
                            if (!(at instanceof Target.Uplinks(var _, var name))) {
                                return Message.of("lab.refusal.switch");
                            }
                            return row.links(name)
                                    .map(links ->
                                            count.apply(links) > 0 ? Message.NONE : Message.of("lab.refusal.already"))
                                    .orElse(Message.of("lab.refusal.noUplinks"));
                        },
                        at -> {
                            if (at instanceof Target.Uplinks uplinks) {
                                injecting.accept(faults.of(uplinks));
                            }
                        }),
                Target.Uplinks.class);
    }

    private Offer onLink(
            String id, String key, Icon icon, boolean whileLinked, BiFunction<NodeName, NetworkName, Fault> fault) {
        var refusal = refusal(
                Target.Link.class,
                "lab.refusal.link",
                whileLinked,
                (Target.Link at, TargetRow row) -> row.connection(at.network()));
        var run = injecting(Target.Link.class, at -> fault.apply(at.node(), at.network()));
        return new Offer(action(id, key, icon, refusal, run), Target.Link.class);
    }

    /** What else can happen to what is pointed at. */
    FaultOffers others() {
        FaultOffers offers = new FaultOffers(
                model,
                target.get()
                        .map(at -> TargetFaults.of(at, model.laboratory().simulatedFaults()))
                        .orElse(List.of()));
        offers.ask();
        return offers;
    }

    private Offer onPath(
            String id, String key, Icon icon, boolean whileReached, BiFunction<NodeName, VolumeName, Fault> fault) {
        var refusal = refusal(
                Target.Path.class,
                "lab.refusal.path",
                whileReached,
                (Target.Path at, TargetRow row) -> row.path(at.volume()));
        var run = injecting(Target.Path.class, at -> fault.apply(at.node(), at.volume()));
        return new Offer(action(id, key, icon, refusal, run), Target.Path.class);
    }

    /** Refuses what is made for another kind of object, and what is so already; what is not known may be tried. */
    private static <T extends Target.OnNode> BiFunction<Target.OnNode, TargetRow, Message> refusal(
            Class<T> made, String otherwise, boolean whileSo, BiFunction<T, TargetRow, Optional<Boolean>> state) {
        return (at, row) -> {
            if (!made.isInstance(at)) {
                return Message.of(otherwise);
            }
            boolean so = state.apply(made.cast(at), row).orElse(whileSo);
            return so == whileSo ? Message.NONE : Message.of("lab.refusal.already");
        };
    }

    private <T extends Target.OnNode> Consumer<Target.OnNode> injecting(Class<T> made, Function<T, Fault> fault) {
        return at -> {
            if (made.isInstance(at)) {
                injecting.accept(List.of(fault.apply(made.cast(at))));
            }
        };
    }

    private Offer onHost(
            String id,
            String key,
            Icon icon,
            Function<Hardware.Host, Message> whyNot,
            Function<NodeName, Fault> fault) {
        return new Offer(
                action(
                        id,
                        key,
                        icon,
                        (_, row) -> whyNot.apply(row.host()),
                        at -> injecting.accept(List.of(fault.apply(at.node())))),
                Target.Host.class);
    }

    private static Message whyNotCrash(Hardware.Host host) {
        boolean on = host.state() != Hardware.HostState.OFF && host.state() != Hardware.HostState.STARTING;
        return on ? Message.NONE : FaultRefusals.state(host);
    }

    private static Message whyNotStart(Hardware.Host host) {
        return switch (host.state()) {
            case OFF, SERVICE_STOPPED -> Message.NONE;
            case RUNS, STARTING, HANGS -> FaultRefusals.state(host);
        };
    }

    private Action action(
            String id,
            String key,
            Icon icon,
            BiFunction<Target.OnNode, TargetRow, Message> refusal,
            Consumer<Target.OnNode> run) {
        var why = Bindings.createObjectBinding(
                () -> model.untouchable().getValue().isNone()
                        ? pointedAt()
                                .flatMap(at -> row(at).map(row -> refusal.apply(at, row)))
                                .orElse(Message.of("lab.refusal.nothing"))
                        : model.untouchable().getValue(),
                target,
                model.targets().inventory(),
                model.untouchable());
        return new Action(id, key, icon, why, () -> pointedAt().ifPresent(run));
    }

    private Optional<Target.OnNode> pointedAt() {
        return target.get().filter(Target.OnNode.class::isInstance).map(Target.OnNode.class::cast);
    }

    private Optional<TargetRow> row(Target.OnNode at) {
        return model.targets().rows().find(at.node());
    }

    private List<Fault> pull(Target.Uplinks at) {
        return List.of(new Fault.UplinkDown(at.node(), at.switchName()));
    }

    private List<Fault> pullAll(Target.Uplinks at) {
        int up = links(at).map(Hardware.Uplinks::linked).orElse(0);
        return Collections.nCopies(up, new Fault.UplinkDown(at.node(), at.switchName()));
    }

    private List<Fault> plugIn(Target.Uplinks at) {
        int down = links(at).map(links -> links.all() - links.linked()).orElse(0);
        return Collections.nCopies(down, new Fault.UplinkUp(at.node(), at.switchName()));
    }

    private Optional<Hardware.Uplinks> links(Target.Uplinks at) {
        return row(at).flatMap(row -> row.links(at.switchName()));
    }

    /** The faults that do it. */
    @FunctionalInterface
    private interface UplinkFaults {
        List<Fault> of(Target.Uplinks at);
    }
}
