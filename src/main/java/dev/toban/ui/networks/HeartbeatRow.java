package dev.toban.ui.networks;

import dev.toban.model.HeartbeatSettings;
import dev.toban.model.Inventory;
import dev.toban.model.WindowsServer;
import dev.toban.plan.HeartbeatSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A heartbeat setting beside the default of the cluster's Windows version. Source of the defaults: domain/wsfc.md §11;
 * where it marks one as unsure there is none here.
 *
 * @param name name of the property
 * @param detection how long until a silent route counts as down; on thresholds only
 */
record HeartbeatRow(
        String name, @Nullable Integer value, @Nullable Integer standard, Optional<Duration> detection) {

    private static final int DELAY = 1000;

    boolean isStandard() {
        return value == null || standard == null || value.equals(standard);
    }

    static List<HeartbeatRow> of(Inventory inventory) {
        HeartbeatSettings now = inventory.cluster().heartbeat();
        WindowsServer version = inventory.cluster().version().windowsServer();
        List<HeartbeatRow> rows = new ArrayList<>();
        pair(
                rows,
                "SameSubnet",
                now.sameSubnetDelay(),
                now.sameSubnetThreshold(),
                standard(HeartbeatSetting.SAME_SUBNET_THRESHOLD, version));
        pair(
                rows,
                "CrossSubnet",
                now.crossSubnetDelay(),
                now.crossSubnetThreshold(),
                standard(HeartbeatSetting.CROSS_SUBNET_THRESHOLD, version));
        pair(
                rows,
                "CrossSite",
                now.crossSiteDelay(),
                now.crossSiteThreshold(),
                standard(HeartbeatSetting.CROSS_SUBNET_THRESHOLD, version));
        rows.add(new HeartbeatRow("RouteHistoryLength", now.routeHistoryLength(), null, Optional.empty()));
        return rows;
    }

    private static void pair(
            List<HeartbeatRow> rows,
            String route,
            @Nullable Integer delay,
            @Nullable Integer threshold,
            @Nullable Integer standard) {
        if (delay == null && threshold == null) {
            return; // this Windows version does not have it
        }
        Optional<Duration> detection = delay == null || threshold == null
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) delay * threshold));
        rows.add(new HeartbeatRow(route + "Delay", delay, standard == null ? null : DELAY, Optional.empty()));
        rows.add(new HeartbeatRow(route + "Threshold", threshold, standard, detection));
    }

    private static @Nullable Integer standard(HeartbeatSetting setting, WindowsServer version) {
        OptionalInt standard = setting.standard(version);
        return standard.isPresent() ? Integer.valueOf(standard.getAsInt()) : null;
    }
}
