package dev.toban.ui.networks;

import dev.toban.command.Intent;
import dev.toban.model.Inventory;
import dev.toban.model.WindowsServer;
import dev.toban.plan.HeartbeatSetting;
import dev.toban.text.Message;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
            typed.put(setting, new SimpleStringProperty(Integer.toString(setting.in(now))));
        }
        this.wanted = Bindings.createObjectBinding(this::read, typed.values().toArray(StringProperty[]::new));
    }

    /** The form for a cluster; none while its settings are not known. */
    static Optional<HeartbeatForm> of(Inventory inventory) {
        return HeartbeatSetting.of(inventory.cluster().heartbeat())
                .map(now -> new HeartbeatForm(now, HeartbeatRow.version(inventory)));
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
        boolean allowed = Stream.of(HeartbeatSetting.values()).allMatch(setting -> {
            OptionalInt value = value(setting);
            return value.isPresent() && setting.allows(value.getAsInt());
        });
        return allowed
                ? Optional.of(new Intent.Heartbeat(
                        value(HeartbeatSetting.SAME_SUBNET_DELAY).orElseThrow(),
                        value(HeartbeatSetting.SAME_SUBNET_THRESHOLD).orElseThrow(),
                        value(HeartbeatSetting.CROSS_SUBNET_DELAY).orElseThrow(),
                        value(HeartbeatSetting.CROSS_SUBNET_THRESHOLD).orElseThrow()))
                : Optional.empty();
    }

    private OptionalInt value(HeartbeatSetting setting) {
        String digits = typed(setting).get().strip();
        return digits.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    /** Why no plan can be made of it; none when one can. */
    Message refusal() {
        Optional<HeartbeatSetting> wrong = Stream.of(HeartbeatSetting.values())
                .filter(setting -> value(setting).stream().noneMatch(setting::allows))
                .findFirst();
        if (wrong.isPresent()) {
            HeartbeatSetting setting = wrong.get();
            return Message.of("networks.heartbeat.outside", setting.property(), setting.least(), setting.most());
        }
        return wanted.getValue().equals(Optional.of(now)) ? Message.of("networks.heartbeat.unchanged") : Message.NONE;
    }

    /** Puts the defaults of the Windows version in, where they are known. */
    void useStandards() {
        typed.forEach((setting, text) -> standard(setting).ifPresent(value -> text.set(Integer.toString(value))));
    }
}
