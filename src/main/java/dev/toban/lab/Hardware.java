package dev.toban.lab;

import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the hosts of a simulated cluster are really like, whatever the cluster has noticed of it. */
public record Hardware(List<Host> hosts) {

    public Hardware {
        hosts = List.copyOf(hosts);
    }

    /**
     * A host and what it is plugged into.
     *
     * @param links whether it has a link to a network; false when one of several is broken
     * @param switches uplinks of its external switches
     * @param paths whether it reaches the disk of a volume itself
     */
    public record Host(
            NodeName name,
            HostState state,
            Map<NetworkName, Boolean> links,
            Map<SwitchName, Uplinks> switches,
            Map<VolumeName, Boolean> paths) {

        public Host {
            links = Map.copyOf(links);
            switches = Map.copyOf(switches);
            paths = Map.copyOf(paths);
        }

        /** Empty when it has no connection there. */
        public Optional<Boolean> link(NetworkName network) {
            return Optional.ofNullable(links.get(network));
        }

        /** Empty when it has no such external switch. */
        public Optional<Uplinks> uplinks(SwitchName name) {
            return Optional.ofNullable(switches.get(name));
        }

        public Optional<Boolean> path(VolumeName volume) {
            return Optional.ofNullable(paths.get(volume));
        }
    }

    /** How many uplinks of a switch have a link. */
    public record Uplinks(int linked, int all) {}

    /** How far a host is up. */
    public enum HostState {
        /** The host runs, and its cluster service too. */
        RUNS,
        /** The host runs without its cluster service. */
        SERVICE_STOPPED,
        /** The host is on its way up. */
        STARTING,
        /** The host hangs. */
        HANGS,
        /** The host is off. */
        OFF
    }
}
