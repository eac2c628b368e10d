package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.ui.lab.FaultParts.Part;
import java.util.List;
import java.util.function.Function;

/** The faults a person can choose, what each of them asks for, and how it is put together. */
enum FaultKind {
    UPLINK_DOWN(Fault.UplinkDown.class, p -> new Fault.UplinkDown(p.node(), p.switchName()), Part.NODE, Part.SWITCH),
    UPLINK_UP(Fault.UplinkUp.class, p -> new Fault.UplinkUp(p.node(), p.switchName()), Part.NODE, Part.SWITCH),
    LINK_DOWN(Fault.LinkDown.class, p -> new Fault.LinkDown(p.node(), p.network()), Part.NODE, Part.NETWORK),
    LINK_UP(Fault.LinkUp.class, p -> new Fault.LinkUp(p.node(), p.network()), Part.NODE, Part.NETWORK),
    NODE_CRASH(Fault.NodeCrash.class, p -> new Fault.NodeCrash(p.node()), Part.NODE),
    NODE_START(Fault.NodeStart.class, p -> new Fault.NodeStart(p.node()), Part.NODE),
    NODE_SHUTDOWN(Fault.NodeShutdown.class, p -> new Fault.NodeShutdown(p.node()), Part.NODE),
    NODE_RESTART(Fault.NodeRestart.class, p -> new Fault.NodeRestart(p.node()), Part.NODE),
    NODE_STAYS_DOWN(Fault.NodeStaysDown.class, p -> new Fault.NodeStaysDown(p.node()), Part.NODE),
    NODE_FREEZE(Fault.NodeFreeze.class, p -> new Fault.NodeFreeze(p.node(), p.lasts()), Part.NODE, Part.LASTS),
    SERVICE_STOP(Fault.ServiceStop.class, p -> new Fault.ServiceStop(p.node()), Part.NODE),
    SERVICE_START(Fault.ServiceStart.class, p -> new Fault.ServiceStart(p.node()), Part.NODE),
    SERVICE_CRASH(Fault.ServiceCrash.class, p -> new Fault.ServiceCrash(p.node()), Part.NODE),
    PARTITION(Fault.Partition.class, p -> new Fault.Partition(p.apart()), Part.NODE),
    HEAL(Fault.Heal.class, _ -> new Fault.Heal()),
    STORAGE_PATH_DOWN(
            Fault.StoragePathDown.class, p -> new Fault.StoragePathDown(p.node(), p.volume()), Part.NODE, Part.VOLUME),
    STORAGE_PATH_UP(
            Fault.StoragePathUp.class, p -> new Fault.StoragePathUp(p.node(), p.volume()), Part.NODE, Part.VOLUME),
    LOAD(Fault.Load.class, p -> new Fault.Load(p.node(), p.percent(), p.lasts()), Part.NODE, Part.PERCENT, Part.LASTS),
    SNAPSHOT_VOLUME(
            Fault.SnapshotVolume.class, p -> new Fault.SnapshotVolume(p.volume(), p.lasts()), Part.VOLUME, Part.LASTS),
    WITNESS_DOWN(Fault.WitnessDown.class, _ -> new Fault.WitnessDown()),
    WITNESS_UP(Fault.WitnessUp.class, _ -> new Fault.WitnessUp()),
    VOLUME_FREE(Fault.VolumeFree.class, p -> new Fault.VolumeFree(p.volume(), p.free()), Part.VOLUME, Part.FREE),
    CORRUPT_VOLUME(
            Fault.CorruptVolume.class, p -> new Fault.CorruptVolume(p.volume(), p.health()), Part.VOLUME, Part.HEALTH),
    BACKUP(Fault.Backup.class, p -> new Fault.Backup(p.role(), p.lasts()), Part.ROLE, Part.LASTS),
    GUEST_RESTART(Fault.GuestRestart.class, p -> new Fault.GuestRestart(p.machine()), Part.MACHINE),
    STALE_CONNECTION(
            Fault.StaleConnection.class,
            p -> new Fault.StaleConnection(p.node(), p.other()),
            Part.NODE,
            Part.OTHER_NODE),
    ADDRESS_TAKEN(Fault.AddressTaken.class, p -> new Fault.AddressTaken(p.address()), Part.ADDRESS),
    ADDRESS_FREE(Fault.AddressFree.class, p -> new Fault.AddressFree(p.address()), Part.ADDRESS),
    GATEWAY_DOWN(Fault.GatewayDown.class, p -> new Fault.GatewayDown(p.network()), Part.NETWORK),
    GATEWAY_UP(Fault.GatewayUp.class, p -> new Fault.GatewayUp(p.network()), Part.NETWORK),
    DNS_DOWN(Fault.DnsDown.class, _ -> new Fault.DnsDown()),
    DNS_UP(Fault.DnsUp.class, _ -> new Fault.DnsUp());

    private final Class<? extends Fault> type;
    private final Function<FaultParts, Fault> maker;
    private final List<Part> parts;

    FaultKind(Class<? extends Fault> type, Function<FaultParts, Fault> maker, Part... parts) {
        this.type = type;
        this.maker = maker;
        this.parts = List.of(parts);
    }

    Class<? extends Fault> type() {
        return type;
    }

    List<Part> parts() {
        return parts;
    }

    Fault make(FaultParts chosen) {
        return maker.apply(chosen);
    }
}
