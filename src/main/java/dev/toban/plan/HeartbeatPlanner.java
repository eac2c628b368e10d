package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes heartbeat settings; they count at once and need no restart. Source: domain/wsfc.md §11. */
final class HeartbeatPlanner {

    private final Draft draft;
    private final Intent.Heartbeat wanted;

    private HeartbeatPlanner(Draft draft, Intent.Heartbeat wanted) {
        this.draft = draft;
        this.wanted = wanted;
    }

    static void plan(Draft draft, Intent.Heartbeat wanted) {
        draft.title("plan.heartbeat.title");
        Optional<Intent.Heartbeat> now =
                HeartbeatSetting.of(draft.inventory().cluster().heartbeat());
        if (now.isEmpty()) {
            draft.blocker(Message.of("plan.check.heartbeatUnknown"), Message.of("plan.check.heartbeatUnknown.why"));
        } else {
            new HeartbeatPlanner(draft, wanted).plan(now.get());
        }
    }

    private void plan(Intent.Heartbeat now) {
        if (wanted.crossSite() != null && now.crossSite() == null) {
            draft.blocker(Message.of("plan.check.noSites"), Message.of("plan.check.noSites.why"));
            return;
        }
        checkLimits();
        List<HeartbeatSetting> changed = Stream.of(HeartbeatSetting.values())
                .filter(setting -> setting.changes(now, wanted))
                .toList();
        if (changed.isEmpty()) {
            draft.blocker(Message.of("plan.check.heartbeatSame"), Message.of("plan.check.heartbeatSame.why"));
            return;
        }
        checkTolerance(now);
        draft.step(new Step(
                command(now, wanted),
                Message.of("plan.step.heartbeat"),
                Message.NONE,
                Message.of("plan.step.heartbeat.why"),
                new Expectation.HeartbeatIs(wanted),
                Duration.ofSeconds(2),
                command(wanted, now),
                false));
        draft.effect(
                "plan.effect.heartbeat", HeartbeatSetting.sameSubnet(wanted), HeartbeatSetting.crossSubnet(wanted));
    }

    private void checkLimits() {
        List<HeartbeatSetting> outside = Stream.of(HeartbeatSetting.values())
                .filter(setting -> !setting.in(wanted).stream().allMatch(setting::allows))
                .toList();
        outside.forEach(setting -> draft.blocker(
                Message.of("plan.check.heartbeatOutside", setting.property()),
                Message.of(
                        "plan.check.heartbeatOutside.why",
                        setting.least(),
                        setting.most(),
                        setting.in(wanted).orElse(0))));
        if (outside.isEmpty()) {
            draft.passed(Message.of("plan.check.heartbeatLimits"), Message.of("plan.check.heartbeatLimits.why"));
        }
    }

    /** A cluster that waits less takes a short silence for a failure, one that waits longer fails over later. */
    private void checkTolerance(Intent.Heartbeat now) {
        Duration before = HeartbeatSetting.sameSubnet(now);
        Duration after = HeartbeatSetting.sameSubnet(wanted);
        if (after.compareTo(before) < 0) {
            draft.warning(
                    Message.of("plan.check.heartbeatShorter"),
                    Message.of("plan.check.heartbeatShorter.why", before, after));
        } else if (after.compareTo(before) > 0) {
            draft.warning(
                    Message.of("plan.check.heartbeatLonger"),
                    Message.of("plan.check.heartbeatLonger.why", before, after));
        }
    }

    /** What stays the same is not asked for. */
    private static ClusterCommand command(Intent.Heartbeat from, Intent.Heartbeat to) {
        return new ClusterCommand.SetHeartbeat(
                changed(HeartbeatSetting.SAME_SUBNET_DELAY, from, to),
                changed(HeartbeatSetting.SAME_SUBNET_THRESHOLD, from, to),
                changed(HeartbeatSetting.CROSS_SUBNET_DELAY, from, to),
                changed(HeartbeatSetting.CROSS_SUBNET_THRESHOLD, from, to),
                changed(HeartbeatSetting.CROSS_SITE_DELAY, from, to),
                changed(HeartbeatSetting.CROSS_SITE_THRESHOLD, from, to),
                null);
    }

    private static @Nullable Integer changed(HeartbeatSetting setting, Intent.Heartbeat from, Intent.Heartbeat to) {
        boolean changes = setting.in(from).isPresent() && setting.changes(from, to);
        return changes ? Integer.valueOf(setting.in(to).orElseThrow()) : null;
    }
}
