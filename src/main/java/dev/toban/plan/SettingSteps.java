package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.model.NetworkRole;
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
            Optional<ClusterCommand> back = now.filter(this::isAccepted);
            if (back.isEmpty()) {
                draft.warning(Message.of("plan.setting.oneWay", title), Message.of("plan.setting.oneWay.why"));
            }
            Expectation expected = new Expectation.SettingIs(wanted);
            draft.step(new Step(wanted, title, Message.NONE, why, expected, WRITE, back.orElse(null), false));
        }
    }

    /** Not everything that is set could be set again: an account that is not told, a network that has addresses. */
    private boolean isAccepted(ClusterCommand back) {
        return switch (back) {
            case ClusterCommand.SetQuorum quorum ->
                switch (quorum.witness()) {
                    case CLOUD -> quorum.accountName() != null;
                    case DISK ->
                        !Boolean.TRUE.equals(draft.inventory()
                                .cluster()
                                .storageSpacesDirect()
                                .s2DEnabled());
                    case NONE, FILE_SHARE, UNKNOWN -> true;
                };
            case ClusterCommand.SetNetworkRole(var network, var role) ->
                role == NetworkRole.CLUSTER_AND_CLIENT
                        || new RoleAddresses(draft.inventory()).on(network).isEmpty();
            default -> true;
        };
    }
}
