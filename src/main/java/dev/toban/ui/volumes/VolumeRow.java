package dev.toban.ui.volumes;

import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.StateMessage;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Target;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A volume and how each node reaches it. */
record VolumeRow(ClusterSharedVolume volume, Map<NodeName, Cell> cells) {

    /** What can be broken: a node's path in the column of the node, else the volume. */
    Target target(Optional<NodeName> node) {
        return node.<Target>map(there -> new Target.Path(there, name())).orElseGet(() -> new Target.Volume(name()));
    }

    /** How one node reaches the volume. */
    record Cell(StateMessage state, Optional<Instant> since, ReadAge age) {

        Look look() {
            return age.isFresh() ? state.look() : Look.UNKNOWN;
        }

        /** The state with reason and begin, or its age when it is not fresh. */
        StateWord word(Phrases phrases) {
            return said(phrases, begin -> phrases.since(begin));
        }

        /** As short as a cell is wide: the begin as a time alone. */
        StateWord brief(Phrases phrases) {
            return said(phrases, begin -> phrases.brief(begin));
        }

        private StateWord said(Phrases phrases, Function<Instant, String> beginning) {
            StateWord last = state.in(phrases.texts());
            boolean told = state.look() != Look.OK && state.look() != Look.REDIRECTED_BY_DESIGN;
            String begin = told ? since.map(beginning).orElse("") : "";
            String detail = Phrases.joined(last.detail(), begin);
            return age.over(new StateWord(last.look(), last.word(), detail), phrases);
        }
    }

    VolumeRow {
        cells = Map.copyOf(cells);
    }

    VolumeName name() {
        return volume.name();
    }

    String label() {
        return volume.name().value();
    }

    String owner() {
        return Phrases.text(volume.ownerNode());
    }

    Optional<Cell> on(NodeName node) {
        return Optional.ofNullable(cells.get(node));
    }

    Stream<Map.Entry<NodeName, Cell>> with(Look look) {
        return cells.entrySet().stream().filter(entry -> entry.getValue().look() == look);
    }

    Look worst() {
        return cells.values().stream().map(Cell::look).min(Look::compareTo).orElse(Look.UNKNOWN);
    }

    /** Share of the volume that is free, 0 to 1; NaN when unknown. */
    double free() {
        Long size = volume.space().size();
        Long left = volume.space().freeSpace();
        if (size != null && left != null && size > 0) {
            return left / (double) size;
        }
        Double percent = volume.space().percentFree();
        return percent == null ? Double.NaN : percent / 100;
    }

    boolean isRefs() {
        return volume.fileSystem().fileSystemType().isRefs();
    }

    boolean isInMaintenance() {
        return Boolean.TRUE.equals(volume.info().maintenanceMode());
    }

    boolean isRedirectedByHand() {
        return Boolean.TRUE.equals(volume.info().redirectedAccess());
    }
}
