package dev.toban.cli;

import dev.toban.model.AdapterId;
import dev.toban.model.Inventory;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualNetworkAdapter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Picks network adapters by patterns with {@code *} and {@code ?}; what is not given fits everything. */
record AdapterFilter(
        @Nullable String onSwitch,
        @Nullable String machine,
        @Nullable String adapter) {

    boolean isEmpty() {
        return onSwitch == null && machine == null && adapter == null;
    }

    List<AdapterId> in(Inventory inventory) {
        return inventory.virtualMachines().stream()
                .filter(found -> fits(machine, found.name()))
                .flatMap(found -> adapters(found).stream())
                .toList();
    }

    private List<AdapterId> adapters(VirtualMachine found) {
        return found.knownAdapters().stream()
                .filter(one -> fits(adapter, one.name()))
                .filter(one -> fits(onSwitch, one.switchName()))
                .map(VirtualNetworkAdapter::id)
                .toList();
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
