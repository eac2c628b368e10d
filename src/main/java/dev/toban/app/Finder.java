package dev.toban.app;

import dev.toban.connection.ClusterWatch;
import dev.toban.model.ClusterGroup;
import dev.toban.model.Inventory;
import dev.toban.model.Name;
import dev.toban.model.NodeName;
import dev.toban.model.Unknown;
import dev.toban.model.VirtualSwitch;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PaletteEntry;
import dev.toban.ui.support.Plans;
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
    private final SpokenPlans spoken;

    /** Shows an object by the page it is on and its name. */
    Finder(ClusterWatch watch, ObservableTexts texts, BiConsumer<String, String> show, Plans plans) {
        this.watch = watch;
        this.texts = texts;
        this.show = show;
        this.spoken = new SpokenPlans(texts, plans);
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
        return Stream.of(
                        spoken.find(inventory, wanted),
                        heartbeat(wanted),
                        event(wanted),
                        nodes,
                        volumes,
                        networks,
                        roles,
                        switches(inventory, wanted),
                        addresses(inventory, wanted),
                        spoken.unfinished(inventory, wanted)) // last, because there are as many as nodes
                .flatMap(found -> found)
                .limit(MOST)
                .toList();
    }

    /** Its settings are asked for on the page of the networks. */
    private Stream<PaletteEntry> heartbeat(String wanted) {
        boolean meant = wanted.length() > 2
                && Stream.of(Language.values())
                        .map(Texts::in)
                        .flatMap(words ->
                                Stream.of(words.of("shell.verb.heartbeat").split(",", -1)))
                        .anyMatch(words -> words.contains(wanted));
        return meant
                ? Stream.of(new PaletteEntry(
                        Icon.NETWORK,
                        texts.of("shell.plan.heartbeat"),
                        texts.of("shell.find.plan"),
                        () -> show.accept("networks", "")))
                : Stream.empty();
    }

    /** Any number may be that of an event; the overview says when there is none of it. */
    private Stream<PaletteEntry> event(String wanted) {
        return wanted.matches("\\d{1,5}")
                ? Stream.of(new PaletteEntry(
                        Icon.ACTIVITY,
                        texts.of("shell.find.event", wanted),
                        texts.of("shell.find.events"),
                        () -> show.accept("overview", wanted)))
                : Stream.empty();
    }

    private Stream<PaletteEntry> switches(Inventory inventory, String wanted) {
        return inventory.virtualSwitches().stream()
                .map(VirtualSwitch::name)
                .filter(name -> matches(name, wanted))
                .distinct()
                .map(name -> entry(Icon.ADAPTER, name, texts.of("shell.find.switch"), "adapters"));
    }

    /** Addresses of machines lead to their adapters, those of nodes to the network. */
    private Stream<PaletteEntry> addresses(Inventory inventory, String wanted) {
        Stream<PaletteEntry> ofMachines = inventory.virtualMachines().stream()
                .flatMap(machine -> machine.knownAdapters().stream()
                        .flatMap(adapter -> Unknown.orNone(adapter.ipAddresses()).stream())
                        .filter(address -> isPart(address, wanted))
                        .map(address -> address(address, machine.name().value(), "adapters", address)));
        Stream<PaletteEntry> ofNodes = inventory.networkInterfaces().stream()
                .flatMap(connection -> connection.ipv4Addresses().stream()
                        .filter(address -> isPart(address, wanted))
                        .map(address -> address(
                                address,
                                connection.node().value(),
                                "networks",
                                connection.network().value())));
        return Stream.concat(ofMachines, ofNodes);
    }

    private static boolean isPart(String address, String wanted) {
        return wanted.length() > 2 && address.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private PaletteEntry address(String address, String owner, String page, String sought) {
        return new PaletteEntry(
                Icon.NETWORK, address, texts.of("shell.find.address", owner), () -> show.accept(page, sought));
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
