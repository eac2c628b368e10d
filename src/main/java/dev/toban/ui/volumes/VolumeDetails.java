package dev.toban.ui.volumes;

import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.FileSystemType;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Section;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Details.Fact;
import dev.toban.ui.support.Details.Group;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NaturalOrder;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.VolumeStates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Says everything about one volume. */
final class VolumeDetails {

    private static final int FEW = 12;

    private final Phrases phrases;
    private final ObservableTexts texts;
    private final Action moveAway;

    VolumeDetails(Phrases phrases, Action moveAway) {
        this.phrases = phrases;
        this.texts = phrases.texts();
        this.moveAway = moveAway;
    }

    Details of(VolumeRow row, Inventory inventory) {
        List<VolumeMachines.Machine> machines = VolumeMachines.on(row.volume(), inventory);
        return new Details(
                row.label(),
                fileSystem(row) + ", " + phrases.bytes(row.volume().space().size()),
                new StateWord(row.worst(), worstWord(row)),
                callouts(row, machines),
                List.of(List.of(onEachNode(row), facts(row)), List.of(machines(row, machines))),
                Optional.ofNullable(inventory.reading(Section.SHARED_VOLUMES).asOf()));
    }

    static String fileSystem(VolumeRow row) {
        FileSystemType type = row.volume().fileSystem().fileSystemType();
        return type == FileSystemType.UNKNOWN ? Phrases.DASH : type.plainName();
    }

    private String worstWord(VolumeRow row) {
        return row.with(row.worst())
                .findFirst()
                .map(entry -> entry.getValue().word(phrases).word())
                .orElseGet(() -> texts.of("support.unknown"));
    }

    private List<Details.Callout> callouts(VolumeRow row, List<VolumeMachines.Machine> machines) {
        return inOrder(row)
                .filter(entry -> entry.getValue().look() == Look.FAILED)
                .map(entry -> callout(
                        row,
                        entry.getKey(),
                        entry.getValue().word(phrases),
                        machines.stream()
                                .filter(machine -> entry.getKey().equals(machine.host()))
                                .count()))
                .toList();
    }

    private Details.Callout callout(VolumeRow row, NodeName node, StateWord state, long affected) {
        String title = texts.of("volumes.callout.title", node.value(), row.label(), state.word());
        String text = texts.of("volumes.callout.text", state.detail().isEmpty() ? state.word() : state.detail())
                + " "
                + texts.of("volumes.callout.machines", affected);
        return new Details.Callout(state.look(), title, text, List.of(moveAway));
    }

    private Group onEachNode(VolumeRow row) {
        if (row.cells().size() > FEW) {
            return new Group(texts.of("volumes.details.nodes"), grouped(row));
        }
        List<Fact> facts = inOrder(row)
                .map(entry -> {
                    boolean owner = entry.getKey().equals(row.volume().ownerNode());
                    return Fact.of(
                            entry.getKey().value(),
                            entry.getValue().word(phrases),
                            owner ? texts.of("volumes.owner.mark") : "");
                })
                .toList();
        return new Group(texts.of("volumes.details.nodes"), facts, texts.of("volumes.details.noNodes"));
    }

    /** From many nodes: faults by name, the rest by number. */
    private List<Fact> grouped(VolumeRow row) {
        Map<StateWord, List<String>> nodes = new TreeMap<>();
        inOrder(row)
                .forEach(entry -> nodes.computeIfAbsent(entry.getValue().word(phrases), _ -> new ArrayList<>())
                        .add(entry.getKey().value()));
        List<Fact> facts = new ArrayList<>();
        nodes.forEach((state, names) -> {
            if (names.size() <= FEW && state.look() != Look.OK) {
                names.forEach(name -> facts.add(Fact.of(name, state)));
            } else {
                facts.add(Fact.of(texts.of("volumes.details.count", names.size()), state));
            }
        });
        return facts;
    }

    private Group facts(VolumeRow row) {
        ClusterSharedVolume volume = row.volume();
        String space = texts.of(
                "volumes.details.space",
                phrases.bytes(volume.space().freeSpace()),
                phrases.bytes(volume.space().size()),
                phrases.percent(row.free()));
        return new Group(
                texts.of("volumes.details.volume"),
                List.of(
                        Fact.of(texts.of("volumes.owner"), row.owner()),
                        Fact.of(texts.of("volumes.free"), space),
                        Fact.of(
                                texts.of("volumes.details.path"),
                                Phrases.text(volume.info().friendlyVolumeName())),
                        Fact.of(texts.of("volumes.fs"), fileSystem(row)),
                        Fact.of(
                                texts.of("volumes.health"),
                                VolumeStates.of(volume.fileSystem().healthStatus())
                                        .in(texts)),
                        Fact.of(
                                texts.of("volumes.defragmented"),
                                phrases.dated(volume.fileSystem().lastDefragmentation())),
                        Fact.of(
                                texts.of("volumes.scanned"),
                                phrases.dated(volume.fileSystem().lastScan())),
                        Fact.of(
                                texts.of("volumes.redirected"),
                                phrases.yesNo(volume.info().redirectedAccess())),
                        Fact.of(
                                texts.of("volumes.maintenance"),
                                phrases.yesNo(volume.info().maintenanceMode()))));
    }

    private Group machines(VolumeRow row, List<VolumeMachines.Machine> machines) {
        List<Fact> facts = machines.stream()
                .map(machine -> {
                    String host = Phrases.text(machine.host());
                    return VolumeActions.isAtFault(row, machine.host())
                            ? Fact.of(machine.name(), new StateWord(Look.FAILED, host))
                            : Fact.of(machine.name(), host);
                })
                .toList();
        return new Group("", facts, texts.of("volumes.details.noMachines"));
    }

    private static java.util.stream.Stream<Map.Entry<NodeName, VolumeRow.Cell>> inOrder(VolumeRow row) {
        return row.cells().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value(), NaturalOrder.INSTANCE));
    }
}
