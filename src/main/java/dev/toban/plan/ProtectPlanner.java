package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.AdapterId;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchType;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Protects network adapters, or stops protecting them. Source: domain/wsfc.md §5+8. */
final class ProtectPlanner {

    private ProtectPlanner() {}

    private record Place(VirtualMachine machine, VirtualNetworkAdapter adapter) {}

    static void plan(Draft draft, Intent.Protect intent) {
        draft.title(
                intent.on() ? "plan.protect.title" : "plan.unprotect.title",
                intent.adapters().size());
        Map<AdapterId, Place> places = places(draft);
        int changed = 0;
        for (AdapterId id : intent.adapters()) {
            Optional<Place> place = Optional.ofNullable(places.get(id));
            if (place.isEmpty()) {
                draft.blocker(
                        Message.of("plan.check.noSuchAdapter", id.value()),
                        Message.of("plan.check.noSuchAdapter.why"),
                        id.value());
            } else if (!Objects.equals(place.get().adapter().clusterMonitored(), intent.on())) {
                add(draft, place.get(), intent.on());
                changed++;
            }
        }
        tell(draft, intent, changed);
    }

    private static void tell(Draft draft, Intent.Protect intent, int changed) {
        int same = intent.adapters().size() - changed;
        draft.passed(Message.of("plan.check.adapters", changed), Message.of("plan.check.adapters.why", changed, same));
        draft.concurrency(4);
        draft.effect(intent.on() ? "plan.effect.protect" : "plan.effect.unprotect", changed);
    }

    private static Map<AdapterId, Place> places(Draft draft) {
        Map<AdapterId, Place> places = new HashMap<>();
        for (VirtualMachine machine : draft.inventory().virtualMachines().values()) {
            machine.knownAdapters().forEach(adapter -> places.put(adapter.id(), new Place(machine, adapter)));
        }
        return places;
    }

    private static void add(Draft draft, Place place, boolean on) {
        VirtualMachine machine = place.machine();
        VirtualNetworkAdapter adapter = place.adapter();
        if (on && !isExternal(draft, place)) {
            draft.warning(
                    Message.of("plan.check.notExternal", machine.name().value(), adapter.name()),
                    Message.of("plan.check.notExternal.why"),
                    machine.name().value());
        }
        draft.step(new Step(
                command(place, on),
                Message.of(
                        on ? "plan.step.protect" : "plan.step.unprotect",
                        machine.name().value(),
                        adapter.name()),
                Message.NONE,
                Message.of("plan.step.protect.why"),
                new Expectation.AdapterProtected(machine.id(), adapter.id(), on),
                Duration.ofSeconds(2),
                command(place, !on),
                true));
    }

    private static ClusterCommand command(Place place, boolean on) {
        return new ClusterCommand.SetAdapterProtection(
                place.machine().name(), place.adapter().name(), place.adapter().id(), on);
    }

    /** A protected adapter on an internal or private switch can keep the machine from migrating at all. */
    private static boolean isExternal(Draft draft, Place place) {
        NodeName node = place.machine().computerName();
        var name = place.adapter().switchName();
        if (node == null || name == null) {
            return false;
        }
        return draft.inventory()
                .virtualSwitch(node, name)
                .filter(found -> found.switchType() == SwitchType.EXTERNAL)
                .isPresent();
    }
}
