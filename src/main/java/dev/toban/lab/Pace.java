package dev.toban.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How fast a copy works: what an operation takes differs from the lab's constants by up to a fifth. */
final class Pace {

    /** The least and the most that a duration is multiplied with. */
    private static final double QUICKEST = 0.8;

    private static final double SLOWEST = 1.2;

    private static final List<LabSetting> DURATIONS = List.of(
            LabSetting.MIGRATION_SETUP,
            LabSetting.MIGRATION_SWITCHOVER,
            LabSetting.MIGRATION_BLACKOUT,
            LabSetting.VIRTUAL_MACHINE_START,
            LabSetting.VIRTUAL_MACHINE_SHUTDOWN,
            LabSetting.ROLE_ONLINE,
            LabSetting.ROLE_OFFLINE,
            LabSetting.VOLUME_MOVE,
            LabSetting.NODE_JOIN);

    /** Shares of a line: the smaller, the longer it takes. */
    private static final List<LabSetting> SHARES =
            List.of(LabSetting.MIGRATION_SHARE_SLOW, LabSetting.MIGRATION_SHARE_FAST, LabSetting.MIGRATION_SHARE_SMB);

    private final Random random;
    private final LabSettings settings;
    private final Map<String, Object> varied;

    private Pace(Scenario scenario, long seed) {
        this.random = new Random(seed);
        this.settings = LabSettings.of(scenario.settings());
        this.varied = new HashMap<>(scenario.settings());
    }

    /** The settings of a scenario, with durations drawn from a seed; the same seed gives the same ones. */
    static Map<String, Object> of(Scenario scenario, long seed) {
        Pace pace = new Pace(scenario, seed);
        DURATIONS.forEach(pace::duration);
        SHARES.forEach(pace::share);
        pace.rate(LabSetting.SAVE_MBPS);
        return pace.varied;
    }

    private double factor() {
        return random.nextDouble(QUICKEST, SLOWEST);
    }

    private void duration(LabSetting setting) {
        double millis = settings.duration(setting).toMillis() * factor();
        varied.put(setting.settingName(), Duration.ofMillis(Math.round(millis)).toString());
    }

    /** No more than the whole line. */
    private void share(LabSetting setting) {
        varied.put(setting.settingName(), Math.min(1, settings.number(setting) / factor()));
    }

    private void rate(LabSetting setting) {
        varied.put(setting.settingName(), settings.number(setting) / factor());
    }
}
