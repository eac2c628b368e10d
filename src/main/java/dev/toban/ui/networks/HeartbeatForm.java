package dev.toban.ui.networks;

import dev.toban.command.Intent;
import dev.toban.model.Inventory;
import dev.toban.model.WindowsServer;
import dev.toban.plan.HeartbeatSetting;
import dev.toban.text.Message;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Heartbeat settings while a person changes them: what is typed, whether it is allowed, and what it means. */
final class HeartbeatForm {

    private final Intent.Heartbeat now;
    private final WindowsServer version;
    private final Map<HeartbeatSetting, StringProperty> typed = new EnumMap<>(HeartbeatSetting.class);
    private final ObservableValue<Optional<Intent.Heartbeat>> wanted;

    HeartbeatForm(Intent.Heartbeat now, WindowsServer version) {
        this.now = now;
        this.version = version;
        for (HeartbeatSetting setting : HeartbeatSetting.values()) {
            setting.in(now).ifPresent(value -> typed.put(setting, new SimpleStringProperty(Integer.toString(value))));
        }
        this.wanted = Bindings.createObjectBinding(this::read, typed.values().toArray(StringProperty[]::new));
    }

    /** The form for a cluster; none while its settings are not known. */
    static Optional<HeartbeatForm> of(Inventory inventory) {
        return HeartbeatSetting.of(inventory.cluster().heartbeat())
                .map(now -> new HeartbeatForm(now, inventory.cluster().version().windowsServer()));
    }

    /** The settings that this cluster has. */
    List<HeartbeatSetting> settings() {
        return List.copyOf(typed.keySet());
    }

    StringProperty typed(HeartbeatSetting setting) {
        StringProperty known = typed.get(setting);
        if (known == null) {
            throw new IllegalArgumentException(setting + " is not in the form");
        }
        return known;
    }

    OptionalInt standard(HeartbeatSetting setting) {
        return setting.standard(version);
    }

    WindowsServer version() {
        return version;
    }

    /** What is typed, once all of it is allowed. */
    ObservableValue<Optional<Intent.Heartbeat>> wanted() {
        return wanted;
    }

    private Optional<Intent.Heartbeat> read() {
        return settings().stream().allMatch(this::isAllowed)
                ? Optional.of(new Intent.Heartbeat(
                        known(HeartbeatSetting.SAME_SUBNET_DELAY),
                        known(HeartbeatSetting.SAME_SUBNET_THRESHOLD),
                        known(HeartbeatSetting.CROSS_SUBNET_DELAY),
                        known(HeartbeatSetting.CROSS_SUBNET_THRESHOLD),
                        typed.containsKey(HeartbeatSetting.CROSS_SITE_DELAY) ? site() : null))
                : Optional.empty();
    }

    private Intent.CrossSite site() {
        return new Intent.CrossSite(
                known(HeartbeatSetting.CROSS_SITE_DELAY), known(HeartbeatSetting.CROSS_SITE_THRESHOLD));
    }

    private int known(HeartbeatSetting setting) {
        return value(setting).orElseThrow();
    }

    private boolean isAllowed(HeartbeatSetting setting) {
        return value(setting).stream().anyMatch(setting::allows);
    }

    /** What is wrong with a value; none when nothing is. */
    ObservableValue<Message> mistake(HeartbeatSetting setting) {
        return typed(setting)
                .map(_ -> isAllowed(setting)
                        ? Message.NONE
                        : Message.of(
                                "networks.heartbeat.outside", setting.property(), setting.least(), setting.most()));
    }

    private OptionalInt value(HeartbeatSetting setting) {
        String digits = typed(setting).get().strip();
        return digits.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    /** Why no plan can be made of it; none when one can. */
    Message refusal() {
        Optional<Message> wrong = settings().stream()
                .map(setting -> mistake(setting).getValue())
                .filter(mistake -> !mistake.isNone())
                .findFirst();
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return wanted.getValue().equals(Optional.of(now)) ? Message.of("networks.heartbeat.unchanged") : Message.NONE;
    }

    /** Puts the defaults of the Windows version in, where they are known. */
    void useStandards() {
        typed.forEach((setting, text) -> standard(setting).ifPresent(value -> text.set(Integer.toString(value))));
    }
}
