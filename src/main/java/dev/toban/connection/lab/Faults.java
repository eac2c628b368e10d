package dev.toban.connection.lab;

import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.FaultRefusal;
import dev.toban.lab.TraceKind;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has faults happen; one small method each. A fault without a method here is refused by name. */
final class Faults {

    private final Simulation sim;
    private final Map<Class<? extends Fault>, Handler<Fault>> handlers = new LinkedHashMap<>();

    Faults(Simulation sim) {
        this.sim = sim;
        on(Fault.UplinkDown.class, fault -> uplink(fault.node(), fault.switchName(), false));
        on(Fault.UplinkUp.class, fault -> uplink(fault.node(), fault.switchName(), true));
        on(Fault.LinkDown.class, fault -> link(fault.node(), fault.network(), false));
        on(Fault.LinkUp.class, fault -> link(fault.node(), fault.network(), true));
        on(Fault.StoragePathDown.class, fault -> path(fault.node(), fault.volume(), false));
        on(Fault.StoragePathUp.class, fault -> path(fault.node(), fault.volume(), true));
        new NodeFaults(sim).register(this);
        new RoleFaults(sim).register(this);
        new VolumeFaults(sim).register(this);
    }

    /** Finds out whether a fault can happen, and gives back what it does. */
    @FunctionalInterface
    interface Handler<F extends Fault> {
        Runnable prepare(F fault) throws Refusal;
    }

    /** A fault that cannot happen. */
    static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient FaultOutcome.Refused outcome;

        Refusal(FaultRefusal why, Object object) {
            super(why + " " + object, null, false, false);
            this.outcome = new FaultOutcome.Refused(why, object.toString());
        }
    }

    <F extends Fault> void on(Class<F> type, Handler<F> handler) {
        handlers.put(type, fault -> handler.prepare(type.cast(fault)));
    }

    Set<Class<? extends Fault>> simulated() {
        return Set.copyOf(handlers.keySet());
    }

    /** Why a fault cannot happen now; empty when it can. */
    Optional<FaultOutcome.Refused> refusal(Fault fault) {
        try {
            prepared(fault);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.outcome);
        }
    }

    private Runnable prepared(Fault fault) throws Refusal {
        Handler<Fault> handler = handlers.get(fault.getClass());
        if (handler == null) {
            throw new Refusal(FaultRefusal.NOT_SIMULATED, Documents.nameOf(fault.getClass()));
        }
        return handler.prepare(fault);
    }

    FaultOutcome apply(Fault fault) {
        try {
            Runnable effect = prepared(fault);
            int index = sim.tracer.lines().size();
            sim.tracer.line(TraceKind.FAULT, Fields.of("fault", Documents.named((Record) fault)));
            effect.run();
            return new FaultOutcome.Applied(index);
        } catch (Refusal refusal) {
            return refusal.outcome;
        }
    }

    private Runnable uplink(NodeName name, SwitchName switchName, boolean up) throws Refusal {
        LabSwitch found = known(node(name).switches.get(switchName), switchName);
        boolean changes = found.canLink(up);
        require(changes, switchName);
        return () -> {
            boolean worked = found.works();
            found.link(up, sim.now());
            if (worked && !found.works()) {
                sim.protectedNetworks.uplinkLost(found);
            } else if (!worked && found.works()) {
                sim.protectedNetworks.uplinkBack(found);
            }
        };
    }

    private Runnable link(NodeName name, NetworkName networkName, boolean up) throws Refusal {
        LabNode node = node(name);
        LabNetwork network = known(sim.cluster.network(networkName).orElse(null), networkName);
        var nics = node.nics.stream()
                .filter(nic -> nic.network == network && nic.linked != up)
                .toList();
        require(!nics.isEmpty(), networkName);
        return () -> {
            nics.forEach(nic -> nic.linked = up);
            sim.migrations.linksChanged(node);
            sim.addresses.interfacesChanged(node);
            sim.heartbeats.recheck(node);
            sim.membership.evaluateSoon();
        };
    }

    private Runnable path(NodeName name, VolumeName volumeName, boolean up) throws Refusal {
        LabNode node = node(name);
        LabVolume volume = known(sim.cluster.volumes.get(volumeName), volumeName);
        require(volume.pathsLost.contains(node) == up, volumeName);
        return up ? () -> sim.volumes.pathUp(volume, node) : () -> sim.volumes.pathDown(volume, node);
    }

    private LabNode node(NodeName name) throws Refusal {
        return known(sim.cluster.nodes.get(name), name);
    }

    static <T> T known(@Nullable T found, Object name) throws Refusal {
        if (found == null) {
            throw new Refusal(FaultRefusal.UNKNOWN_OBJECT, name);
        }
        return found;
    }

    static void require(boolean changes, Object name) throws Refusal {
        if (!changes) {
            throw new Refusal(FaultRefusal.NOTHING_TO_CHANGE, name);
        }
    }
}
