package dev.toban.cli;

import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.GroupState;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import dev.toban.text.Sizes;
import dev.toban.text.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cluster on one screen of text. */
final class InventorySummary {

    private final Inventory inventory;
    private final Texts texts;

    InventorySummary(Inventory inventory, Texts texts) {
        this.inventory = inventory;
        this.texts = texts;
    }

    void print(PrintWriter out) {
        out.println(texts.of(
                Message.of("cli.summary.cluster", inventory.cluster().name().value())));
        long online = inventory.groups().stream()
                .filter(group -> group.state() == GroupState.ONLINE)
                .count();
        out.println(texts.of(Message.of(
                "cli.summary.counts",
                inventory.nodes().size(),
                inventory.groups().size(),
                online,
                inventory.virtualMachines().size(),
                inventory.networks().size(),
                inventory.sharedVolumes().size())));
        out.println();
        new TextTable(List.of(
                        texts.of("cli.summary.node"), texts.of("cli.summary.state"), texts.of("cli.summary.roles")))
                .add(inventory.nodes().stream().map(this::row).toList())
                .print(out);
        out.println();
        new TextTable(List.of(
                        texts.of("cli.summary.volume"),
                        texts.of("cli.summary.owner"),
                        texts.of("cli.summary.free"),
                        texts.of("cli.summary.states")))
                .add(inventory.sharedVolumes().stream().map(this::row).toList())
                .print(out);
    }

    private List<String> row(ClusterNode node) {
        int roles = inventory.groupsOn(node.name()).size();
        return List.of(node.name().value(), texts.of(node.state()), String.valueOf(roles));
    }

    private List<String> row(ClusterSharedVolume volume) {
        List<String> states = volume.states().stream()
                .map(state -> state.node().value() + " " + texts.of(state.state()))
                .toList();
        return List.of(volume.name().value(), name(volume.ownerNode()), free(volume), String.join(", ", states));
    }

    private static String name(@Nullable NodeName node) {
        return Optional.ofNullable(node).map(NodeName::value).orElse("?");
    }

    private String free(ClusterSharedVolume volume) {
        return Optional.ofNullable(volume.space().freeSpace())
                .map(bytes -> Sizes.bytes(texts, bytes))
                .orElse("?");
    }
}
