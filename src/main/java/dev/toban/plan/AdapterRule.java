package dev.toban.plan;

import dev.toban.model.AdapterId;
import dev.toban.model.AdapterVlan;
import dev.toban.model.Inventory;
import dev.toban.model.VirtualNetworkAdapter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Picks network adapters by patterns with {@code *} and {@code ?}, capital letters aside; what is not given fits every
 * adapter.
 *
 * @param onSwitch name of the virtual switch
 * @param vlan identifier of the VLAN, of an access port or native
 * @param machine name of the virtual machine
 * @param adapter name of the adapter
 */
public record AdapterRule(
        @Nullable String onSwitch,
        @Nullable Integer vlan,
        @Nullable String machine,
        @Nullable String adapter) {

    /** True when it would fit every adapter of the cluster. */
    public boolean isEmpty() {
        return onSwitch == null && vlan == null && machine == null && adapter == null;
    }

    /** The adapters that it fits. */
    public List<AdapterId> in(Inventory inventory) {
        return adapters(inventory).map(VirtualNetworkAdapter::id).toList();
    }

    /** How many of them a change to this protection would touch. */
    public long changes(Inventory inventory, boolean on) {
        return adapters(inventory)
                .filter(one -> !Objects.equals(one.clusterMonitored(), on))
                .count();
    }

    private Stream<VirtualNetworkAdapter> adapters(Inventory inventory) {
        return inventory.virtualMachines().stream()
                .filter(found -> fits(machine, found.name()))
                .flatMap(found -> found.knownAdapters().stream())
                .filter(one -> fits(adapter, one.name()))
                .filter(one -> fits(onSwitch, one.switchName()))
                .filter(one -> isOn(one.vlan()));
    }

    private boolean isOn(AdapterVlan of) {
        return vlan == null || vlan.equals(of.vlan()) || vlan.equals(of.nativeVlan());
    }

    private static boolean fits(@Nullable String pattern, @Nullable Object name) {
        return pattern == null
                || glob(pattern).matcher(Objects.toString(name, "")).matches();
    }

    private static Pattern glob(String pattern) {
        String regex = pattern.toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
