package dev.toban.ui.overview;

import dev.toban.model.NodeName;
import dev.toban.ui.support.UsageBar;
import java.util.List;

/**
 * Whether the highly available machines still find room when nodes are lost, by memory alone.
 *
 * @param one what the loss of one node means
 * @param two what the loss of two nodes at once means
 * @param notCounted machines that can run on one node only, and so are lost with it
 * @param unknown nodes whose memory nobody knows now
 */
record CapacityOutlook(Answer one, Answer two, List<String> notCounted, List<NodeName> unknown) {

    CapacityOutlook {
        notCounted = List.copyOf(notCounted);
        unknown = List.copyOf(unknown);
    }

    /** What follows from the loss that leaves the least. */
    sealed interface Answer {

        /** True when every machine finds room whichever nodes are lost. */
        default boolean survives() {
            return this instanceof Fits;
        }
    }

    /**
     * Every machine finds room.
     *
     * @param tightest the nodes whose loss leaves the least
     * @param share share of the memory that is used then, 0 to 1
     * @param left bytes that are left then
     */
    record Fits(List<NodeName> tightest, double share, long left) implements Answer {

        public Fits {
            tightest = List.copyOf(tightest);
        }

        /** True when whoever starts more machines should know how little would be left. */
        boolean isTight() {
            return share >= UsageBar.WARNING;
        }

        /** True when nothing that counts would be left. */
        boolean isFull() {
            return share >= UsageBar.FULL;
        }
    }

    /**
     * Not every machine finds room.
     *
     * @param lost the nodes whose loss is the worst
     * @param missing bytes of the machines that find none
     */
    record Shortage(List<NodeName> lost, long missing) implements Answer {

        public Shortage {
            lost = List.copyOf(lost);
        }
    }

    /** Some memory is not known, so nobody can tell. */
    record Unknown() implements Answer {}

    /** The cluster has no more nodes than are lost. */
    record TooFew() implements Answer {}
}
