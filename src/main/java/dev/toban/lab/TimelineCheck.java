package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.document.Key;
import dev.toban.model.Name;
import dev.toban.model.NetworkName;
import dev.toban.model.NodeName;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through a timeline: what a fault names must exist; a command may be wrong, for the cluster to refuse it. */
final class TimelineCheck {

    private final Scenario scenario;
    private final Problems problems;

    TimelineCheck(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    void run() throws DocumentException {
        for (int i = 0; i < scenario.timeline().size(); i++) {
            Scenario.Entry entry = scenario.timeline().get(i);
            String at = "/timeline/" + i;
            problems.require(
                    !entry.at().isNegative(),
                    at + "/at",
                    "lab.scenario.negativeTime",
                    entry.at().toString());
            problems.require(
                    isTime(entry.every()), at + "/every", "lab.scenario.noPeriod", String.valueOf(entry.every()));
            problems.require((entry.fault() == null) != (entry.command() == null), at, "lab.scenario.oneOfTwo");
            if (entry.fault() instanceof Record fault) {
                String place = at + "/fault/" + nameOf(fault.getClass());
                fault(fault, place);
                values(entry.fault(), place);
            }
        }
    }

    private static boolean isTime(@Nullable Duration every) {
        return every == null || every.isPositive();
    }

    private void values(Fault fault, String at) throws DocumentException {
        switch (fault) {
            case Fault.AddressTaken(var address) -> address(address, at);
            case Fault.AddressFree(var address) -> address(address, at);
            case Fault.Load(var _, var percent, var _) ->
                problems.require(percent <= 100, at + "/heartbeatLossPercent", "lab.scenario.range", 0, 100, percent);
            case Fault.VolumeFree(var volume, var free) -> free(volume, free, at + "/freeGB");
            default -> {} // their names say all that there is
        }
    }

    private void address(String address, String at) throws DocumentException {
        problems.require(Subnet.address(address).isPresent(), at + "/address", "lab.scenario.noAddress", address);
    }

    private void free(VolumeName name, double free, String at) throws DocumentException {
        problems.notNegative(free, at);
        for (Scenario.Volume volume : scenario.volumes()) {
            boolean fits = !volume.name().equals(name) || free <= volume.sizeGB();
            problems.require(fits, at, "lab.scenario.tooMuchFree", free, volume.sizeGB());
        }
    }

    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void fault(Record fault, String at) throws DocumentException {
        for (RecordComponent component : fault.getClass().getRecordComponents()) {
            Key key = component.getAnnotation(Key.class);
            value(read(component, fault), at + "/" + (key == null ? component.getName() : key.value()));
        }
    }

    private void value(Object value, String at) throws DocumentException {
        switch (value) {
            case Name name -> exists(name, at);
            case Duration time ->
                problems.require(!time.isNegative(), at, "lab.scenario.negativeTime", time.toString());
            case Double number -> problems.notNegative(number, at);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    value(list.get(i), at + "/" + i);
                }
            }
            default -> {} // words and enumerations are as they are
        }
    }

    private void exists(Name name, String at) throws DocumentException {
        switch (name) {
            case NodeName node -> problems.known(HardwareCheck.names(scenario), node, at, "lab.scenario.noNode");
            case NetworkName network -> {
                Set<NetworkName> known =
                        scenario.networks().stream().map(Scenario.Network::name).collect(Collectors.toSet());
                problems.known(known, network, at, "lab.scenario.noNetwork");
            }
            case VolumeName volume -> {
                Set<VolumeName> known =
                        scenario.volumes().stream().map(Scenario.Volume::name).collect(Collectors.toSet());
                problems.known(known, volume, at, "lab.scenario.noVolume");
            }
            case SwitchName found -> problems.require(isKnown(found), at, "lab.scenario.noSuchSwitch", found);
            default -> {} // roles and machines are looked up when the fault happens
        }
    }

    private boolean isKnown(SwitchName name) {
        return ScenarioExpansion.nodes(scenario).stream()
                .anyMatch(node -> node.switches() != null
                        && node.switches().stream()
                                .anyMatch(found -> found.name().equals(name)));
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
