package dev.toban.plan;

import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import java.util.List;

/**
 * Whether the cluster keeps its quorum and the highly available machines still find a place when nodes are lost: votes,
 * memory, possible owners, switches and volumes counted, as {@link Placement} knows them.
 *
 * @param one what the loss of any one node means
 * @param two what the loss of any two nodes at once means
 * @param tied roles that are set up so that one node alone can have them: no possible owner elsewhere has the switches.
 *     They are lost with it whatever room there is, and the answers leave them out
 * @param unknown nodes whose memory or machines nobody knows now
 */
public record Survival(Answer one, Answer two, List<GroupName> tied, List<NodeName> unknown) {

    public Survival {
        tied = List.copyOf(tied);
        unknown = List.copyOf(unknown);
    }

    /** What follows from the loss that leaves the least. */
    public sealed interface Answer {

        /** True when every machine finds a place whichever nodes are lost. */
        default boolean survives() {
            return this instanceof Fits;
        }
    }

    /**
     * Every machine finds a place.
     *
     * @param tightest the nodes whose loss leaves the least
     * @param share share of the memory that is used then, 0 to 1
     * @param left bytes that are left then
     */
    public record Fits(List<NodeName> tightest, double share, long left) implements Answer {

        public Fits {
            tightest = List.copyOf(tightest);
        }
    }

    /**
     * Not every machine finds a place.
     *
     * @param worst the losses after which some find none, the worst first, as many as a person may want to read
     * @param bad how many losses there are after which some find none
     */
    public record Shortage(List<Loss> worst, int bad) implements Answer {

        public Shortage {
            worst = List.copyOf(worst);
        }

        /** The loss after which most memory finds no place. */
        public Loss first() {
            return worst.getFirst();
        }
    }

    /**
     * The cluster itself stops, because too few votes stay.
     *
     * @param lost the nodes, lost at once
     * @param left votes that stay then
     * @param total votes of now
     */
    public record Stops(List<NodeName> lost, int left, int total) implements Answer {

        public Stops {
            lost = List.copyOf(lost);
        }
    }

    /** Some memory is not known, so nobody can tell. */
    public record Unknown() implements Answer {}

    /** The cluster has no more nodes than are lost. */
    public record TooFew() implements Answer {}

    /**
     * Nodes that are lost, and what then finds no place.
     *
     * @param missing bytes of the machines that find none
     */
    public record Loss(List<NodeName> lost, List<Homeless> homeless, long missing) {

        public Loss {
            lost = List.copyOf(lost);
            homeless = List.copyOf(homeless);
        }
    }

    /**
     * A role that finds no place.
     *
     * @param bytes the memory it needs
     * @param why memory, where a node that stays could take it if it had room; otherwise nothing but the nodes that are
     *     lost could
     */
    public record Homeless(GroupName role, long bytes, NoPlace why) {}

    /** Why a role finds no place. */
    public enum NoPlace {
        NO_MEMORY,
        NO_NODE
    }
}
