package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a fault does, and whether it breaks or mends. */
final class FaultWords {

    private FaultWords() {}

    static Message of(Fault fault) {
        return switch (fault) {
            case Fault.UplinkDown(var node, var name) -> say("uplinkDown", node, name);
            case Fault.UplinkUp(var node, var name) -> say("uplinkUp", node, name);
            case Fault.LinkDown(var node, var network) -> say("linkDown", node, network);
            case Fault.LinkUp(var node, var network) -> say("linkUp", node, network);
            case Fault.NodeCrash(var node) -> say("nodeCrash", node);
            case Fault.NodeStart(var node) -> say("nodeStart", node);
            case Fault.NodeShutdown(var node) -> say("nodeShutdown", node);
            case Fault.NodeRestart(var node) -> say("nodeRestart", node);
            case Fault.NodeStaysDown(var node) -> say("nodeStaysDown", node);
            case Fault.NodeFreeze(var node, var lasts) -> say("nodeFreeze", node, lasts);
            case Fault.ServiceStop(var node) -> say("serviceStop", node);
            case Fault.ServiceStart(var node) -> say("serviceStart", node);
            case Fault.ServiceCrash(var node) -> say("serviceCrash", node);
            case Fault.Partition(var sides) -> say("partition", sides(sides));
            case Fault.Heal() -> say("heal");
            case Fault.StoragePathDown(var node, var volume) -> say("storagePathDown", node, volume);
            case Fault.StoragePathUp(var node, var volume) -> say("storagePathUp", node, volume);
            case Fault.Load(var node, var percent, var lasts) -> say("load", node, percent, lasts);
            case Fault.SnapshotVolume(var volume, var lasts) -> say("snapshotVolume", volume, lasts);
            case Fault.WitnessDown() -> say("witnessDown");
            case Fault.WitnessUp() -> say("witnessUp");
            case Fault.VolumeFree(var volume, var free) -> say("volumeFree", volume, free);
            case Fault.CorruptVolume(var volume, var health) -> say("corruptVolume", volume, health);
            case Fault.Backup(var role, var lasts) -> say("backup", role, lasts);
            case Fault.GuestRestart(var machine) -> say("guestRestart", machine);
            case Fault.StaleConnection(var active, var passive) -> say("staleConnection", active, passive);
            case Fault.AddressTaken(var address) -> say("addressTaken", address);
            case Fault.AddressFree(var address) -> say("addressFree", address);
            case Fault.GatewayDown(var network) -> say("gatewayDown", network);
            case Fault.GatewayUp(var network) -> say("gatewayUp", network);
            case Fault.DnsDown() -> say("dnsDown");
            case Fault.DnsUp() -> say("dnsUp");
        };
    }

    static boolean mends(Fault fault) {
        return switch (fault) {
            case Fault.UplinkUp _,
                    Fault.LinkUp _,
                    Fault.NodeStart _,
                    Fault.ServiceStart _,
                    Fault.Heal _,
                    Fault.StoragePathUp _,
                    Fault.WitnessUp _,
                    Fault.AddressFree _,
                    Fault.GatewayUp _,
                    Fault.DnsUp _ -> true;
            default -> false;
        };
    }

    static Look look(Fault fault) {
        return mends(fault) ? Look.OK : Look.WARNING;
    }

    private static Message say(String fault, Object... args) {
        return Message.of("lab.fault." + fault, args);
    }

    private static String sides(List<List<NodeName>> sides) {
        return sides.stream()
                .map(side -> side.stream().map(NodeName::value).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | "));
    }
}
