package dev.toban.plan;

import dev.toban.command.Intent;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.Range;
import dev.toban.model.WindowsServer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** The heartbeat settings that a person changes, their limits and defaults. Source: domain/wsfc.md §11. */
public enum HeartbeatSetting {
    SAME_SUBNET_DELAY("SameSubnetDelay", HeartbeatSettings.SAME_SUBNET_DELAY, Intent.Heartbeat::sameSubnetDelay),
    SAME_SUBNET_THRESHOLD("SameSubnetThreshold", HeartbeatSettings.THRESHOLD, Intent.Heartbeat::sameSubnetThreshold),
    CROSS_SUBNET_DELAY("CrossSubnetDelay", HeartbeatSettings.CROSS_SUBNET_DELAY, Intent.Heartbeat::crossSubnetDelay),
    CROSS_SUBNET_THRESHOLD("CrossSubnetThreshold", HeartbeatSettings.THRESHOLD, Intent.Heartbeat::crossSubnetThreshold);

    private static final int DELAY = 1000;

    private final String property;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two numbers
    private final Range range;

    @SuppressWarnings("ImmutableEnumChecker") // a method of a record
    private final ToIntFunction<Intent.Heartbeat> reading;

    HeartbeatSetting(String property, Range range, ToIntFunction<Intent.Heartbeat> reading) {
        this.property = property;
        this.range = range;
        this.reading = reading;
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
        return this == SAME_SUBNET_DELAY || this == CROSS_SUBNET_DELAY;
    }

    public int in(Intent.Heartbeat settings) {
        return reading.applyAsInt(settings);
    }

    /** The default of a Windows version with the Hyper-V role; none where the sources differ or the version is open. */
    public OptionalInt standard(WindowsServer version) {
        if (version == WindowsServer.UNKNOWN) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                switch (this) {
                    case SAME_SUBNET_DELAY, CROSS_SUBNET_DELAY -> DELAY;
                    case CROSS_SUBNET_THRESHOLD -> 20;
                    case SAME_SUBNET_THRESHOLD ->
                        version == WindowsServer.WINDOWS_2012_R2 || version == WindowsServer.WINDOWS_2016 ? 10 : 20;
                });
    }

    /** What a cluster is set to; empty when it did not tell all four. */
    public static Optional<Intent.Heartbeat> of(HeartbeatSettings now) {
        Integer sameDelay = now.sameSubnetDelay();
        Integer sameThreshold = now.sameSubnetThreshold();
        Integer crossDelay = now.crossSubnetDelay();
        Integer crossThreshold = now.crossSubnetThreshold();
        return sameDelay == null || sameThreshold == null || crossDelay == null || crossThreshold == null
                ? Optional.empty()
                : Optional.of(new Intent.Heartbeat(sameDelay, sameThreshold, crossDelay, crossThreshold));
    }

    /** How long a node on the same subnet may be silent before its route is down. */
    public static Duration sameSubnet(Intent.Heartbeat settings) {
        return Duration.ofMillis((long) settings.sameSubnetDelay() * settings.sameSubnetThreshold());
    }

    /** How long a node on another subnet may be silent before its route is down. */
    public static Duration crossSubnet(Intent.Heartbeat settings) {
        return Duration.ofMillis((long) settings.crossSubnetDelay() * settings.crossSubnetThreshold());
    }
}
