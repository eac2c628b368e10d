package dev.toban.cli;

import dev.toban.command.Intent;
import dev.toban.model.AutoFailbackType;
import dev.toban.model.GroupName;
import dev.toban.model.GroupPriority;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a policy of roles is to be; what is left out stays. */
final class PolicyOptions {

    @Option(names = "--priority", paramLabel = "NoAutoStart|Low|Medium|High", description = "Order of start and drain.")
    private @Nullable GroupPriority priority;

    @Option(names = "--failover-threshold", paramLabel = "N", description = "Failovers allowed in the period.")
    private @Nullable Long threshold;

    @Option(names = "--failover-period", paramLabel = "HOURS", description = "Length of the period.")
    private @Nullable Integer period;

    @Option(names = "--auto-failback", paramLabel = "Prevent|Allow", description = "Whether it returns by itself.")
    private @Nullable AutoFailbackType failback;

    @Option(
            names = "--anti-affinity",
            paramLabel = "NAMES",
            description = "Class names, separated by commas; roles that share one keep apart. Empty for none.")
    private @Nullable String antiAffinity;

    Intent of(List<GroupName> roles) {
        return new Intent.SetRolePolicy(roles, priority, threshold, period, failback, classes());
    }

    private @Nullable List<String> classes() {
        String names = antiAffinity;
        return names == null
                ? null
                : Arrays.stream(names.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
