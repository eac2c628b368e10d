package dev.toban.advisor;

import dev.toban.model.Inventory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules on one inventory; a pure function. */
public final class Findings {

    private Findings() {}

    /** What needs a person, the worst first. */
    public static List<Finding> of(Inventory inventory) {
        return Stream.of(
                        QuorumRules.of(inventory), // where quorum is lost, everything else follows from that
                        NodeRules.of(inventory),
                        NetworkRules.of(inventory),
                        SwitchRules.of(inventory),
                        VolumeRules.of(inventory),
                        RoleRules.of(inventory),
                        ReadingRules.of(inventory))
                .flatMap(rule -> rule)
                .sorted(Comparator.comparing(Finding::level))
                .toList();
    }
}
