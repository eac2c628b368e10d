package dev.toban.lab;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The constants of one run: the defaults, and what the scenario says instead. */
public final class LabSettings {

    private final Map<LabSetting, Object> values = new EnumMap<>(LabSetting.class);

    private LabSettings() {
        for (LabSetting setting : LabSetting.values()) {
            values.put(setting, setting.preset());
        }
    }

    /**
     * Settings as a scenario gives them.
     *
     * @throws IllegalArgumentException when one is unknown or has an unfit value
     */
    public static LabSettings of(Map<String, ?> given) {
        LabSettings settings = new LabSettings();
        given.forEach((name, value) -> {
            LabSetting setting = find(name).orElseThrow(() -> new IllegalArgumentException("no setting " + name));
            Object fit = fit(setting, value);
            if (fit == null) {
                throw new IllegalArgumentException(name + " cannot be " + value);
            }
            settings.values.put(setting, fit);
        });
        return settings;
    }

    /** The setting of this name, regardless of case. */
    public static Optional<LabSetting> find(String name) {
        for (LabSetting setting : LabSetting.values()) {
            if (setting.settingName().equalsIgnoreCase(name)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /** The value in the type of the setting, or null when it does not fit. */
    static @Nullable Object fit(LabSetting setting, Object value) {
        return switch (setting.preset()) {
            case Duration _ -> value instanceof Duration time ? positive(time) : duration(value);
            case Boolean _ -> value instanceof Boolean ? value : null;
            case Integer _ -> value instanceof Number number && whole(number) ? number.intValue() : null;
            default -> value instanceof Number number && number.doubleValue() >= 0 ? number.doubleValue() : null;
        };
    }

    private static boolean whole(Number number) {
        return number.doubleValue() >= 0 && number.doubleValue() == number.intValue();
    }

    private static @Nullable Duration duration(Object value) {
        try {
            return value instanceof String text ? positive(Duration.parse(text)) : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable Duration positive(Duration time) {
        return time.isNegative() ? null : time;
    }

    /** The value of a setting. */
    public Object value(LabSetting setting) {
        Object value = values.get(setting);
        return value == null ? setting.preset() : value;
    }

    public Duration duration(LabSetting setting) {
        return (Duration) value(setting);
    }

    public double number(LabSetting setting) {
        return ((Number) value(setting)).doubleValue();
    }

    public int count(LabSetting setting) {
        return ((Number) value(setting)).intValue();
    }

    public boolean isOn(LabSetting setting) {
        return (Boolean) value(setting);
    }
}
