package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.ui.lab.FaultParts.Part;
import java.util.List;

/** The faults a person can choose, what each of them asks for, and how it is put together. */
enum FaultKind {
    UPLINK_DOWN(Fault.UplinkDown.class),
    UPLINK_UP(Fault.UplinkUp.class),
    LINK_DOWN(Fault.LinkDown.class),
    LINK_UP(Fault.LinkUp.class),
    NODE_CRASH(Fault.NodeCrash.class),
    NODE_START(Fault.NodeStart.class),
    NODE_SHUTDOWN(Fault.NodeShutdown.class),
    NODE_RESTART(Fault.NodeRestart.class),
    NODE_STAYS_DOWN(Fault.NodeStaysDown.class),
    NODE_FREEZE(Fault.NodeFreeze.class),
    SERVICE_STOP(Fault.ServiceStop.class),
    SERVICE_START(Fault.ServiceStart.class),
    SERVICE_CRASH(Fault.ServiceCrash.class),
    PARTITION(Fault.Partition.class),
    HEAL(Fault.Heal.class),
    STORAGE_PATH_DOWN(Fault.StoragePathDown.class),
    STORAGE_PATH_UP(Fault.StoragePathUp.class),
    LOAD(Fault.Load.class),
    SNAPSHOT_VOLUME(Fault.SnapshotVolume.class),
    WITNESS_DOWN(Fault.WitnessDown.class),
    WITNESS_UP(Fault.WitnessUp.class),
    VOLUME_FREE(Fault.VolumeFree.class),
    CORRUPT_VOLUME(Fault.CorruptVolume.class),
    BACKUP(Fault.Backup.class),
    GUEST_RESTART(Fault.GuestRestart.class),
    STALE_CONNECTION(Fault.StaleConnection.class),
    ADDRESS_TAKEN(Fault.AddressTaken.class),
    ADDRESS_FREE(Fault.AddressFree.class),
    GATEWAY_DOWN(Fault.GatewayDown.class),
    GATEWAY_UP(Fault.GatewayUp.class),
    DNS_DOWN(Fault.DnsDown.class),
    DNS_UP(Fault.DnsUp.class);

    private final Class<? extends Fault> type;

    FaultKind(Class<? extends Fault> type) {
        this.type = type;
    }

    Class<? extends Fault> type() {
        return type;
    }

    /** What must be chosen for it, in this order. */
    List<Part> parts() {
        return switch (this) {
            case UPLINK_DOWN, UPLINK_UP -> List.of(Part.NODE, Part.SWITCH);
            case LINK_DOWN, LINK_UP -> List.of(Part.NODE, Part.NETWORK);
            case NODE_CRASH, NODE_START, NODE_SHUTDOWN, NODE_RESTART, NODE_STAYS_DOWN -> List.of(Part.NODE);
            case SERVICE_STOP, SERVICE_START, SERVICE_CRASH, PARTITION -> List.of(Part.NODE);
            case NODE_FREEZE -> List.of(Part.NODE, Part.LASTS);
            case STORAGE_PATH_DOWN, STORAGE_PATH_UP -> List.of(Part.NODE, Part.VOLUME);
            case LOAD -> List.of(Part.NODE, Part.PERCENT, Part.LASTS);
            case SNAPSHOT_VOLUME -> List.of(Part.VOLUME, Part.LASTS);
            case VOLUME_FREE -> List.of(Part.VOLUME, Part.FREE);
            case CORRUPT_VOLUME -> List.of(Part.VOLUME, Part.HEALTH);
            case BACKUP -> List.of(Part.ROLE, Part.LASTS);
            case GUEST_RESTART -> List.of(Part.MACHINE);
            case STALE_CONNECTION -> List.of(Part.NODE, Part.OTHER_NODE);
            case ADDRESS_TAKEN, ADDRESS_FREE -> List.of(Part.ADDRESS);
            case GATEWAY_DOWN, GATEWAY_UP -> List.of(Part.NETWORK);
            case HEAL, WITNESS_DOWN, WITNESS_UP, DNS_DOWN, DNS_UP -> List.of();
        };
    }

    Fault make(FaultParts p) {
        return switch (this) {
            case UPLINK_DOWN -> new Fault.UplinkDown(p.node(), p.switchName());
            case UPLINK_UP -> new Fault.UplinkUp(p.node(), p.switchName());
            case LINK_DOWN -> new Fault.LinkDown(p.node(), p.network());
            case LINK_UP -> new Fault.LinkUp(p.node(), p.network());
            case NODE_CRASH -> new Fault.NodeCrash(p.node());
            case NODE_START -> new Fault.NodeStart(p.node());
            case NODE_SHUTDOWN -> new Fault.NodeShutdown(p.node());
            case NODE_RESTART -> new Fault.NodeRestart(p.node());
            case NODE_STAYS_DOWN -> new Fault.NodeStaysDown(p.node());
            case NODE_FREEZE -> new Fault.NodeFreeze(p.node(), p.lasts());
            case SERVICE_STOP -> new Fault.ServiceStop(p.node());
            case SERVICE_START -> new Fault.ServiceStart(p.node());
            case SERVICE_CRASH -> new Fault.ServiceCrash(p.node());
            case PARTITION -> new Fault.Partition(p.apart());
            case HEAL -> new Fault.Heal();
            case STORAGE_PATH_DOWN -> new Fault.StoragePathDown(p.node(), p.volume());
            case STORAGE_PATH_UP -> new Fault.StoragePathUp(p.node(), p.volume());
            case LOAD -> new Fault.Load(p.node(), p.percent(), p.lasts());
            case SNAPSHOT_VOLUME -> new Fault.SnapshotVolume(p.volume(), p.lasts());
            case WITNESS_DOWN -> new Fault.WitnessDown();
            case WITNESS_UP -> new Fault.WitnessUp();
            case VOLUME_FREE -> new Fault.VolumeFree(p.volume(), p.free());
            case CORRUPT_VOLUME -> new Fault.CorruptVolume(p.volume(), p.health());
            case BACKUP -> new Fault.Backup(p.role(), p.lasts());
            case GUEST_RESTART -> new Fault.GuestRestart(p.machine());
            case STALE_CONNECTION -> new Fault.StaleConnection(p.node(), p.other());
            case ADDRESS_TAKEN -> new Fault.AddressTaken(p.address());
            case ADDRESS_FREE -> new Fault.AddressFree(p.address());
            case GATEWAY_DOWN -> new Fault.GatewayDown(p.network());
            case GATEWAY_UP -> new Fault.GatewayUp(p.network());
            case DNS_DOWN -> new Fault.DnsDown();
            case DNS_UP -> new Fault.DnsUp();
        };
    }
}
