package dev.toban.report;

import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.SharedVolumeState;
import dev.toban.model.VolumeHealth;
import dev.toban.text.Message;
import dev.toban.text.Sizes;
import java.util.Optional;

/** Volumes and nodes: how each node reaches each volume, why and since when. */
final class VolumeSection {

    /** Below this share of free space the figure is a warning. */
    private static final double LITTLE = 0.2;

    private final Scene scene;

    private VolumeSection(Scene scene) {
        this.scene = scene;
    }

    static void write(Scene scene) {
        Inventory inventory = scene.inventory();
        scene.section("volumes", inventory.sharedVolumes().size());
        if (inventory.sharedVolumes().isEmpty()) {
            scene.nothing("report.volumes.none");
        } else {
            Table table = Table.of(
                    scene.html(),
                    "volumes matrix",
                    "report.volumes.volume",
                    "report.volumes.owner",
                    "#report.volumes.size",
                    "report.volumes.free");
            inventory.nodes().stream().forEach(node -> table.heading(node.name().value()));
            table.body();
            VolumeSection section = new VolumeSection(scene);
            inventory.sharedVolumes().stream().forEach(volume -> section.row(table, volume));
            table.close();
        }
        scene.end();
    }

    private void row(Table table, ClusterSharedVolume volume) {
        Html html = scene.html();
        html.raw("<tr><th scope=\"row\">").text(volume.name().value()).raw("<small>");
        html.words(Shown.word(volume.fileSystem().fileSystemType()));
        if (volume.fileSystem().healthStatus() != VolumeHealth.UNKNOWN) {
            html.raw(", ").words(Shown.word(volume.fileSystem().healthStatus()));
        }
        Optional.ofNullable(volume.info().friendlyVolumeName())
                .ifPresent(path -> html.raw("<br>").text(path));
        html.raw("</small></th>");
        table.text(Optional.ofNullable(volume.ownerNode()).map(NodeName::value))
                .figure(Scene.bytes(Optional.ofNullable(volume.space().size())));
        free(table, volume);
        scene.inventory().nodes().stream().forEach(node -> cell(table, volume, node));
        table.end();
    }

    private void free(Table table, ClusterSharedVolume volume) {
        Optional<Long> size = Optional.ofNullable(volume.space().size()).filter(bytes -> bytes > 0);
        Optional<Long> free = Optional.ofNullable(volume.space().freeSpace());
        if (size.isEmpty() || free.isEmpty()) {
            table.text(Optional.empty());
            return;
        }
        double share = (double) free.get() / size.get();
        scene.html()
                .raw(share < LITTLE ? "<td class=\"free warn-cell\">" : "<td class=\"free\">")
                .raw("<span class=\"bar\"><i style=\"width:");
        scene.html()
                .raw(Math.round((1 - share) * 100) + "%\"></i></span> ")
                .words(texts -> Sizes.percent(texts, share));
        scene.html().raw("<small>").text(Scene.bytes(free).orElse("")).raw("</small></td>");
    }

    private void cell(Table table, ClusterSharedVolume volume, ClusterNode node) {
        Optional<SharedVolumeState> state = Optional.ofNullable(volume.on(node.name()));
        table.state(
                state.map(States::of).orElse(Shown.of(Mark.UNKNOWN, Message.of("report.unknown"))),
                state.filter(found -> States.of(found).mark() != Mark.OK)
                        .map(found -> scene.since(Optional.ofNullable(found.since())))
                        .orElse(Message.NONE));
    }
}
