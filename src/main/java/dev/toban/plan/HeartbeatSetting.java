package dev.toban.plan;

import dev.toban.command.Intent;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.Range;
import dev.toban.model.WindowsServer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The heartbeat settings that a person changes, their limits and defaults. Source: domain/wsfc.md §11. */
public enum HeartbeatSetting {
    SAME_SUBNET_DELAY("SameSubnetDelay", HeartbeatSettings.SAME_SUBNET_DELAY, Intent.Heartbeat::sameSubnetDelay),
    SAME_SUBNET_THRESHOLD("SameSubnetThreshold", HeartbeatSettings.THRESHOLD, Intent.Heartbeat::sameSubnetThreshold),
    CROSS_SUBNET_DELAY("CrossSubnetDelay", HeartbeatSettings.CROSS_SUBNET_DELAY, Intent.Heartbeat::crossSubnetDelay),
    CROSS_SUBNET_THRESHOLD("CrossSubnetThreshold", HeartbeatSettings.THRESHOLD, Intent.Heartbeat::crossSubnetThreshold),
    CROSS_SITE_DELAY(HeartbeatSettings.CROSS_SITE_DELAY, "CrossSiteDelay", Intent.CrossSite::delay),
    CROSS_SITE_THRESHOLD(HeartbeatSettings.THRESHOLD, "CrossSiteThreshold", Intent.CrossSite::threshold);

    private static final int DELAY = 1000;

    private final String property;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two numbers
    private final Range range;

    @SuppressWarnings("ImmutableEnumChecker") // a method of a record
    private final Function<Intent.Heartbeat, OptionalInt> reading;

    HeartbeatSetting(String property, Range range, ToIntFunction<Intent.Heartbeat> reading) {
        this.property = property;
        this.range = range;
        this.reading = settings -> OptionalInt.of(reading.applyAsInt(settings));
    }

    HeartbeatSetting(Range range, String property, ToIntFunction<Intent.CrossSite> reading) {
        this.property = property;
        this.range = range;
        this.reading = settings ->
                Stream.ofNullable(settings.crossSite()).mapToInt(reading).findFirst();
    }

    /** The name that the cluster gives it. */
    public String property() {
        return property;
    }

    public int least() {
        return range.least();
    }

    public int most() {
        return range.most();
    }

    public boolean allows(int value) {
        return range.holds(value);
    }

    public boolean isDelay() {
        return this == SAME_SUBNET_DELAY || this == CROSS_SUBNET_DELAY || this == CROSS_SITE_DELAY;
    }

    /** What it is set to; empty between sites, where the Windows version knows none or none is wanted. */
    public OptionalInt in(Intent.Heartbeat settings) {
        return reading.apply(settings);
    }

    /** True when this is wanted otherwise than it is; what is not wanted stays. */
    boolean changes(Intent.Heartbeat now, Intent.Heartbeat wanted) {
        return in(wanted).isPresent() && !in(wanted).equals(in(now));
    }

    /** True when a cluster is set as it is wanted. */
    static boolean isMet(Intent.Heartbeat now, Intent.Heartbeat wanted) {
        return Stream.of(values()).noneMatch(setting -> setting.changes(now, wanted));
    }

    /** The default of a Windows version with the Hyper-V role; none where the sources differ or the version is open. */
    public OptionalInt standard(WindowsServer version) {
        boolean open = version == WindowsServer.UNKNOWN;
        if (open || (isOfSites() && version == WindowsServer.WINDOWS_2012_R2)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                switch (this) {
                    case SAME_SUBNET_DELAY, CROSS_SUBNET_DELAY, CROSS_SITE_DELAY -> DELAY;
                    case CROSS_SUBNET_THRESHOLD, CROSS_SITE_THRESHOLD -> 20;
                    case SAME_SUBNET_THRESHOLD ->
                        version == WindowsServer.WINDOWS_2012_R2 || version == WindowsServer.WINDOWS_2016 ? 10 : 20;
                });
    }

    private boolean isOfSites() {
        return this == CROSS_SITE_DELAY || this == CROSS_SITE_THRESHOLD;
    }

    /** What a cluster is set to; empty when it did not tell all four of the subnets. */
    public static Optional<Intent.Heartbeat> of(HeartbeatSettings now) {
        Integer sameDelay = now.sameSubnetDelay();
        Integer sameThreshold = now.sameSubnetThreshold();
        Integer crossDelay = now.crossSubnetDelay();
        Integer crossThreshold = now.crossSubnetThreshold();
        return sameDelay == null || sameThreshold == null || crossDelay == null || crossThreshold == null
                ? Optional.empty()
                : Optional.of(new Intent.Heartbeat(sameDelay, sameThreshold, crossDelay, crossThreshold, site(now)));
    }

    private static Intent.@Nullable CrossSite site(HeartbeatSettings now) {
        Integer delay = now.crossSiteDelay();
        Integer threshold = now.crossSiteThreshold();
        return delay == null || threshold == null ? null : new Intent.CrossSite(delay, threshold);
    }

    /** How long a node on the same subnet may be silent before its route is down. */
    public static Duration sameSubnet(Intent.Heartbeat settings) {
        return Duration.ofMillis((long) settings.sameSubnetDelay() * settings.sameSubnetThreshold());
    }

    /** How long a node on another subnet may be silent before its route is down. */
    public static Duration crossSubnet(Intent.Heartbeat settings) {
        return Duration.ofMillis((long) settings.crossSubnetDelay() * settings.crossSubnetThreshold());
    }

    /** How long a node in another site may be silent before its route is down; empty where it is not told apart. */
    public static Optional<Duration> crossSite(Intent.Heartbeat settings) {
        return Optional.ofNullable(settings.crossSite())
                .map(site -> Duration.ofMillis((long) site.delay() * site.threshold()));
    }
}
