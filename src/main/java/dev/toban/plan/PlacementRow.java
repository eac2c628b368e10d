package dev.toban.plan;

import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One role and every node: a row of the {@link PlacementMatrix}. Equal when all its reasons are. */
public final class PlacementRow {

    private final GroupName role;
    private final List<NodeName> nodes;
    private final int[] bits;

    PlacementRow(GroupName role, List<NodeName> nodes, int[] bits) {
        this.role = role;
        this.nodes = nodes;
        this.bits = bits;
    }

    public GroupName role() {
        return role;
    }

    /** Reasons for and against the node; none where the matrix does not know it. */
    public Reasons on(NodeName node) {
        int number = nodes.indexOf(node);
        return number < 0 ? Reasons.NONE : new Reasons(bits[number]);
    }

    /** The nodes of which this is true, in the order of the matrix. */
    public List<NodeName> nodes(Predicate<Reasons> test) {
        return nodes.stream().filter(node -> test.test(on(node))).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlacementRow row
                && row.role.equals(role)
                && Arrays.equals(row.bits, bits)
                && row.nodes.equals(nodes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, Arrays.hashCode(bits));
    }

    @Override
    public String toString() {
        return role + " " + Arrays.toString(bits);
    }
}
