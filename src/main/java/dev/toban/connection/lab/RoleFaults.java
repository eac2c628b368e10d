package dev.toban.connection.lab;

import dev.toban.lab.Fault;
import dev.toban.lab.FaultRefusal;
import dev.toban.lab.Subnet;
import dev.toban.model.NetworkName;
import dev.toban.model.VmState;
import java.util.List;

/** Faults that concern roles, their guests and their addresses. */
final class RoleFaults {

    private final Simulation sim;

    RoleFaults(Simulation sim) {
        this.sim = sim;
    }

    void register(Faults faults) {
        faults.on(Fault.Backup.class, this::backup);
        faults.on(Fault.GuestRestart.class, this::guestRestart);
        faults.on(Fault.AddressTaken.class, fault -> address(fault.address(), true));
        faults.on(Fault.AddressFree.class, fault -> address(fault.address(), false));
        faults.on(Fault.GatewayDown.class, fault -> gateway(fault.network(), false));
        faults.on(Fault.GatewayUp.class, fault -> gateway(fault.network(), true));
        faults.on(Fault.DnsDown.class, fault -> nameServers(false));
        faults.on(Fault.DnsUp.class, fault -> nameServers(true));
    }

    private Runnable backup(Fault.Backup fault) throws Faults.Refusal {
        LabGroup group = Faults.known(sim.cluster.groups.get(fault.role()), fault.role());
        Faults.require(group.owner().isMember() && !fault.lasts().isNegative(), fault.role());
        return () -> sim.locks.lock(group, fault.lasts());
    }

    private Runnable guestRestart(Fault.GuestRestart fault) throws Faults.Refusal {
        List<LabMachine> found = sim.cluster.machinesNamed(fault.virtualMachine());
        if (found.isEmpty()) {
            throw new Faults.Refusal(FaultRefusal.UNKNOWN_OBJECT, fault.virtualMachine());
        }
        List<LabMachine> running = found.stream()
                .filter(machine -> machine.state() == VmState.RUNNING && machine.host().powered)
                .toList();
        Faults.require(!running.isEmpty(), fault.virtualMachine());
        return () -> sim.guests.restart(running.getFirst());
    }

    private Runnable address(String address, boolean taken) throws Faults.Refusal {
        if (Subnet.address(address).isEmpty()) {
            throw new Faults.Refusal(FaultRefusal.UNKNOWN_OBJECT, address);
        }
        Faults.require(sim.addresses.isTaken(address) != taken, address);
        return taken ? () -> sim.addresses.take(address) : () -> sim.addresses.free(address);
    }

    /** Without its gateway a network carries no heartbeats to other subnets. */
    private Runnable gateway(NetworkName name, boolean up) throws Faults.Refusal {
        LabNetwork network =
                sim.cluster.network(name).orElseThrow(() -> new Faults.Refusal(FaultRefusal.UNKNOWN_OBJECT, name));
        Faults.require(network.spec.gateway() != null && network.gatewayAnswers != up, name);
        return () -> {
            network.gatewayAnswers = up;
            sim.cluster.nodes.values().forEach(sim.heartbeats::recheck);
            sim.membership.evaluateSoon();
        };
    }

    private Runnable nameServers(boolean answer) throws Faults.Refusal {
        Faults.require(sim.addresses.nameServersAnswer() != answer, "dns");
        return () -> sim.addresses.nameServers(answer);
    }
}
