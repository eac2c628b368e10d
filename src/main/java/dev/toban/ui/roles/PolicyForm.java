package dev.toban.ui.roles;

import dev.toban.command.Intent;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.ClusterGroup;
import dev.toban.model.FailoverPolicy;
import dev.toban.model.Unknown;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Form;
import dev.toban.ui.support.FormField;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks when a role fails over, returns and keeps apart; what is left as it was is not asked of the cluster. */
final class PolicyForm {

    /** What Windows sets where nobody has chosen. Source: domain/wsfc.md §12.5. */
    private static final int USUAL_HOURS = 6;

    private static final int MOST_HOURS = 1193;

    private final ClusterGroup role;
    private final FormField.Text failovers;
    private final FormField.Text hours;
    private final FormField.Choice<AutoFailbackType> failback;
    private final FormField.Text apart;
    private final List<String> before;

    PolicyForm(ClusterGroup role, int nodes) {
        this.role = role;
        FailoverPolicy policy = role.failover();
        Integer period = policy.failoverPeriod();
        failovers = FormField.Text.number(
                "roles-policy-threshold",
                Message.of("roles.policy.threshold"),
                threshold(policy, nodes),
                0,
                FailoverPolicy.DEFAULT_THRESHOLD);
        hours = FormField.Text.number(
                "roles-policy-period",
                Message.of("roles.policy.period"),
                period == null ? USUAL_HOURS : period,
                0,
                MOST_HOURS);
        failback = FormField.Choice.of(
                "roles-policy-failback",
                Message.of("roles.policy.failback"),
                List.of(AutoFailbackType.PREVENT, AutoFailbackType.ALLOW),
                policy.autoFailbackType() == AutoFailbackType.ALLOW ? AutoFailbackType.ALLOW : AutoFailbackType.PREVENT,
                type -> Message.of(Texts.key(type)));
        apart = FormField.Text.of(
                "roles-policy-apart",
                Message.of("roles.policy.apart"),
                String.join(", ", Unknown.orNone(role.placement().antiAffinityClassNames())),
                _ -> Message.NONE);
        before = values();
    }

    /** The default counts the nodes. */
    private static long threshold(FailoverPolicy policy, int nodes) {
        Long set = policy.failoverThreshold();
        return set == null || policy.hasDefaultThreshold() ? Math.max(1, nodes - 1) : set;
    }

    Form form() {
        return new Form(
                Message.of("roles.policy.title", role.name().value()),
                Message.of("roles.policy.about"),
                failovers,
                hours,
                failback,
                apart);
    }

    private List<String> values() {
        return List.of(
                failovers.text(),
                hours.text(),
                failback.value().get().name(),
                classes().toString());
    }

    Intent wanted() {
        return new Intent.SetRolePolicy(
                List.of(role.name()),
                null,
                changed(0, failovers.number()),
                changed(1, (int) hours.number()),
                changed(2, failback.value().get()),
                changed(3, classes()));
    }

    private <T> @Nullable T changed(int field, T value) {
        return Objects.equals(before.get(field), values().get(field)) ? null : value;
    }

    private List<String> classes() {
        return Arrays.stream(apart.text().split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
