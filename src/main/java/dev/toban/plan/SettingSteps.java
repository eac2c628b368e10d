package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.Optional;

/** Steps that change settings: each knows what was set before, and that is its way back. */
final class SettingSteps {

    /** A property of the cluster is written at once and is on every node. */
    private static final Duration WRITE = Duration.ofSeconds(2);

    private final Draft draft;

    SettingSteps(Draft draft) {
        this.draft = draft;
    }

    /** Adds the step, or says why there is nothing to do. */
    void add(ClusterCommand wanted, Message title, Message why) {
        Optional<ClusterCommand> now = CurrentSetting.of(wanted, draft.inventory());
        if (now.isEmpty()) {
            draft.blocker(Message.of("plan.setting.unread", title), Message.of("plan.setting.unread.why"));
        } else if (CurrentSetting.isMet(wanted, draft.inventory())) {
            draft.passed(Message.of("plan.setting.same", title), Message.of("plan.setting.same.why"));
        } else {
            draft.step(new Step(
                    wanted, title, Message.NONE, why, new Expectation.SettingIs(wanted), WRITE, now.get(), false));
        }
    }
}
