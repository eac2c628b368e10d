package dev.toban.connection.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.CommandOutcome;
import dev.toban.connection.EventLevel;
import dev.toban.connection.Win32Error;
import dev.toban.lab.Subnet;
import dev.toban.model.NetworkName;
import dev.toban.model.ResourceName;
import dev.toban.model.ResourceState;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands to address and name resources. Source: domain/wsfc.md §7 (steps 3-3 and 3-4), domain/powershell.md §B. */
final class AddressCommands {

    private final Simulation sim;
    private final Lookup lookup;

    AddressCommands(Simulation sim) {
        this.sim = sim;
        this.lookup = new Lookup(sim.cluster);
    }

    void register(Commands commands) {
        commands.on(ClusterCommand.SetAddressResource.class, this::set);
        commands.on(ClusterCommand.RenewAddressResource.class, (command, run) -> renew(command.resource()));
        commands.on(ClusterCommand.UpdateNetworkName.class, (command, run) -> update(command.resource()));
    }

    private LabAddress address(ResourceName name) throws Refusal {
        if (lookup.resource(name) instanceof LabAddress address) {
            return address;
        }
        throw new Refusal(Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, name);
    }

    /** What is stored counts from the next time that the address comes online. */
    private CommandOutcome set(ClusterCommand.SetAddressResource command, CommandRun run) throws Refusal {
        LabAddress address = address(command.resource());
        LabAddress.Setting old = address.stored;
        String text = Objects.requireNonNullElse(command.address(), old.address());
        Lookup.require(Subnet.address(text).isPresent(), Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, text);
        LabNetwork network = network(command.network(), old, text);
        String mask = mask(command, old);
        Lookup.require(mask.equals(network.subnet.mask()), Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, mask);
        boolean changes = !text.equals(old.address());
        Lookup.require(!changes || isFree(text), Win32Error.ERROR_CLUSTER_IPADDR_IN_USE, text);
        boolean dhcp = Objects.requireNonNullElse(command.dhcp(), old.dhcp());
        address.stored = new LabAddress.Setting(text, mask, Optional.of(network), dhcp);
        address.group.changed();
        if (address.state() != ResourceState.ONLINE) {
            return Commands.done();
        }
        return new CommandOutcome.Done(Map.of("stored", Win32Error.ERROR_RESOURCE_PROPERTIES_STORED.name()));
    }

    private LabNetwork network(@Nullable NetworkName name, LabAddress.Setting old, String address) throws Refusal {
        Optional<LabNetwork> wanted = name == null
                ? old.network().or(() -> sim.cluster.networkOf(address))
                : Optional.of(lookup.network(name));
        return wanted.filter(network -> network.subnet.contains(address))
                .orElseThrow(() -> new Refusal(Win32Error.ERROR_CLUSTER_NETWORK_NOT_FOUND_FOR_IP, address));
    }

    private static String mask(ClusterCommand.SetAddressResource command, LabAddress.Setting old) throws Refusal {
        Integer length = command.prefixLength();
        if (length == null) {
            return Objects.requireNonNullElse(command.subnetMask(), old.mask());
        }
        Lookup.require(length >= 0 && length <= 32, Win32Error.ERROR_CLUSTER_PARAMETER_OUT_OF_BOUNDS, length);
        String mask = Subnet.maskOf(length);
        String given = Objects.requireNonNullElse(command.subnetMask(), mask);
        Lookup.require(given.equals(mask), Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, given);
        return mask;
    }

    /** True when neither another resource nor a node has the address; a stranger shows only when it comes online. */
    private boolean isFree(String address) {
        boolean ofResource = sim.cluster.addresses.stream()
                .anyMatch(other -> other.stored.address().equals(address));
        return !ofResource && sim.cluster.nicWith(address).isEmpty();
    }

    /** Only a leased address can be renewed. Source: domain/wsfc.md §14. */
    private CommandOutcome renew(ResourceName name) throws Refusal {
        LabAddress address = address(name);
        Lookup.require(address.stored.dhcp(), Win32Error.ERROR_INVALID_STATE, name);
        Lookup.require(address.isOnline(), Win32Error.ERROR_RESOURCE_NOT_ONLINE, name);
        return Commands.done();
    }

    private CommandOutcome update(ResourceName name) throws Refusal {
        LabResource resource = lookup.resource(name);
        boolean isName = resource.kind == ResourceKind.NETWORK_NAME;
        Lookup.require(isName, Win32Error.ERROR_CLUSTER_PARAMETER_MISMATCH, name);
        Lookup.require(resource.state() == ResourceState.ONLINE, Win32Error.ERROR_RESOURCE_NOT_ONLINE, name);
        if (sim.addresses.nameServersAnswer()) {
            return Commands.done();
        }
        sim.tracer.event(1196, EventLevel.ERROR, resource.group.owner(), name);
        return new CommandOutcome.Failed(Win32Error.ERROR_TIMEOUT.about(name.value()));
    }
}
