package dev.toban.ui.overview;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.UsageBar;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Volumes: how many are in each state, and which one fills up first. */
final class VolumesTile extends Tile<VolumesSummary> {

    private static final int GROUPS = 4;
    private static final double BAR = 68;

    VolumesTile(PageContext context) {
        super("overview-volumes", "overview.volumes", Icon.VOLUME, context);
    }

    @Override
    String count(VolumesSummary volumes) {
        return counted(volumes.count());
    }

    @Override
    String note(VolumesSummary volumes) {
        return volumes.size() == 0
                ? ""
                : texts.of("overview.volumes.free", phrases.bytes(volumes.free()), phrases.bytes(volumes.size()));
    }

    @Override
    List<Node> lines(VolumesSummary volumes) {
        if (volumes.count() == 0) {
            return List.of(label(texts.of("overview.volumes.none"), "muted"));
        }
        List<Node> lines = new ArrayList<>();
        volumes.groups().stream().limit(GROUPS).map(this::group).forEach(lines::add);
        volumes.least().ifPresent(least -> {
            Region gap = new Region();
            VBox.setVgrow(gap, Priority.ALWAYS);
            lines.add(gap);
            lines.add(least(least));
        });
        return lines;
    }

    private Node group(VolumesSummary.Group group) {
        StateWord word = group.state().in(texts);
        return line(state(word), label(where(group, word), word.look() == Look.UNKNOWN ? "muted" : "plain"));
    }

    /** Of a fault where it is, of the rest how many and why. */
    private String where(VolumesSummary.Group group, StateWord word) {
        boolean special = word.look().compareTo(Look.UNKNOWN) <= 0;
        if (special && group.nodes().size() == 1) {
            String node = group.nodes().getFirst().value();
            return group.volumes() == 1
                    ? texts.of("overview.volumes.on", group.volume(), node)
                    : texts.of("overview.volumes.countOn", group.volumes(), node);
        }
        if (special && group.volumes() == 1) {
            return group.volume();
        }
        return word.detail().isEmpty()
                ? counted(group.volumes())
                : texts.of("overview.volumes.because", group.volumes(), word.detail());
    }

    private Node least(VolumesSummary.Space least) {
        UsageBar bar = new UsageBar(BAR, false);
        bar.show(1 - least.free(), texts.of("overview.volumes.leastFree", phrases.percent(least.free())));
        Label name = label(texts.of("overview.volumes.least", least.volume()));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setTooltip(new Tooltip(least.volume()));
        var line = line(name, bar);
        line.getStyleClass().add("tile-foot");
        return line;
    }
}
