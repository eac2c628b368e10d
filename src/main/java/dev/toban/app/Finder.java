package dev.toban.app;

import dev.toban.connection.ClusterWatch;
import dev.toban.model.ClusterGroup;
import dev.toban.model.Inventory;
import dev.toban.model.Name;
import dev.toban.model.NodeName;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PaletteEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Finds objects of the cluster by a part of their names. */
final class Finder {

    private static final int MOST = 12;

    private final ClusterWatch watch;
    private final ObservableTexts texts;
    private final BiConsumer<String, String> show;

    /** Shows an object by the page it is on and its name. */
    Finder(ClusterWatch watch, ObservableTexts texts, BiConsumer<String, String> show) {
        this.watch = watch;
        this.texts = texts;
        this.show = show;
    }

    List<PaletteEntry> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? List.of()
                : watch.latest().map(inventory -> find(inventory, wanted)).orElse(List.of());
    }

    private List<PaletteEntry> find(Inventory inventory, String wanted) {
        Stream<PaletteEntry> nodes = inventory.nodes().stream()
                .filter(node -> matches(node.name(), wanted))
                .map(node -> entry(Icon.NODE, node.name(), texts.of("shell.find.node"), "nodes"));
        Stream<PaletteEntry> roles = inventory.groups().stream()
                .filter(role -> matches(role.name(), wanted))
                .map(role -> entry(Icon.ROLE, role.name(), texts.of("shell.find.role", owner(role)), "roles"));
        Stream<PaletteEntry> networks = inventory.networks().stream()
                .filter(network -> matches(network.name(), wanted))
                .map(network -> entry(Icon.NETWORK, network.name(), texts.of("shell.find.network"), "networks"));
        Stream<PaletteEntry> volumes = inventory.sharedVolumes().stream()
                .filter(volume -> matches(volume.name(), wanted))
                .map(volume -> entry(Icon.VOLUME, volume.name(), texts.of("shell.find.volume"), "volumes"));
        return Stream.of(nodes, volumes, networks, roles)
                .flatMap(found -> found)
                .limit(MOST)
                .toList();
    }

    private static boolean matches(Name name, String wanted) {
        return name.value().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String owner(ClusterGroup role) {
        return Optional.ofNullable(role.ownerNode()).map(NodeName::value).orElse("?");
    }

    private PaletteEntry entry(Icon icon, Name name, String hint, String page) {
        return new PaletteEntry(icon, name.value(), hint, () -> show.accept(page, name.value()));
    }
}
