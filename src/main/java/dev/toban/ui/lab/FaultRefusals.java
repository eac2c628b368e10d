package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.Hardware;
import dev.toban.lab.Laboratory;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import java.util.Optional;

/** Says in a sentence why a fault cannot happen now. */
final class FaultRefusals {

    private static final Message ALREADY = Message.of("lab.refusal.already");

    private FaultRefusals() {}

    /** For whoever tried it all the same. */
    static Message notice(Fault fault, FaultOutcome.Refused refused, Laboratory laboratory) {
        return switch (refused.refusal()) {
            case NOT_SIMULATED -> Message.of("lab.notice.notSimulated", refused.object());
            case UNKNOWN_OBJECT -> Message.of("lab.notice.unknownObject", refused.object());
            case NOT_KEPT -> Message.of("lab.notice.notKept");
            case NOTHING_TO_CHANGE -> {
                Message why = why(fault, refused, laboratory);
                yield why.equals(ALREADY)
                        ? Message.of("lab.notice.nothingToChange", refused.object())
                        : Message.of("lab.notice.refused", why);
            }
        };
    }

    static Message why(Fault fault, FaultOutcome.Refused refused, Laboratory laboratory) {
        return switch (refused.refusal()) {
            case NOT_SIMULATED -> Message.of("lab.notice.notSimulated", refused.object());
            case UNKNOWN_OBJECT -> Message.of("lab.notice.unknownObject", refused.object());
            case NOT_KEPT -> Message.of("lab.refusal.follows");
            case NOTHING_TO_CHANGE -> nothingToChange(fault, laboratory);
        };
    }

    private static Message nothingToChange(Fault fault, Laboratory laboratory) {
        return switch (fault) {
            case Fault.GuestRestart _ -> Message.of("lab.refusal.guest");
            case Fault.Backup _ -> Message.of("lab.refusal.owner");
            case Fault.SnapshotVolume _ -> Message.of("lab.refusal.coordinator");
            case Fault.GatewayDown(var network) -> gateway(network, laboratory);
            case Fault.GatewayUp(var network) -> gateway(network, laboratory);
            case Fault.DnsDown _ -> Message.of("lab.refusal.dnsDown");
            case Fault.DnsUp _ -> Message.of("lab.refusal.dnsUp");
            case Fault.WitnessDown _ -> Message.of("lab.refusal.witnessDown");
            case Fault.WitnessUp _ -> Message.of("lab.refusal.witnessUp");
            case Fault.Heal _ -> Message.of("lab.refusal.heal");
            case Fault.AddressTaken(var address) -> Message.of("lab.refusal.addressTaken", address);
            case Fault.AddressFree(var address) -> Message.of("lab.refusal.addressFree", address);
            default ->
                host(fault)
                        .flatMap(name -> laboratory.hardware().hosts().stream()
                                .filter(host -> host.name().equals(name))
                                .findFirst())
                        .map(host -> host(fault, host))
                        .orElse(ALREADY);
        };
    }

    private static Message gateway(NetworkName name, Laboratory laboratory) {
        boolean has = laboratory.scenario().networks().stream()
                .anyMatch(network -> network.name().equals(name) && network.gateway() != null);
        return has ? ALREADY : Message.of("lab.refusal.noGateway");
    }

    /** The host that a fault is about. */
    private static Optional<NodeName> host(Fault fault) {
        return switch (fault) {
            case Fault.NodeCrash(var node) -> Optional.of(node);
            case Fault.NodeStart(var node) -> Optional.of(node);
            case Fault.NodeShutdown(var node) -> Optional.of(node);
            case Fault.NodeRestart(var node) -> Optional.of(node);
            case Fault.NodeFreeze(var node, var _) -> Optional.of(node);
            case Fault.ServiceStop(var node) -> Optional.of(node);
            case Fault.ServiceStart(var node) -> Optional.of(node);
            case Fault.ServiceCrash(var node) -> Optional.of(node);
            case Fault.Load(var node, var _, var _) -> Optional.of(node);
            default -> Optional.empty();
        };
    }

    private static Message host(Fault fault, Hardware.Host host) {
        boolean starts = fault instanceof Fault.NodeStart || fault instanceof Fault.ServiceStart;
        return host.state() == Hardware.HostState.RUNS && !starts ? ALREADY : state(host);
    }

    /** What the host is, as a reason. */
    static Message state(Hardware.Host host) {
        String key = switch (host.state()) {
            case RUNS -> "lab.refusal.runs";
            case SERVICE_STOPPED -> "lab.refusal.stopped";
            case STARTING -> "lab.refusal.starting";
            case HANGS -> "lab.refusal.hangs";
            case OFF -> "lab.refusal.off";
        };
        return Message.of(key, host.name());
    }
}
