package dev.toban.ui.adapters;

import dev.toban.model.NodeName;
import dev.toban.ui.support.ReadAge;
import java.util.Map;

/** Where a switch of one name is, and whether it has a link there; shared by all adapters that need it. */
record Reach(Map<NodeName, Place> places, int blocked, int unknown) {

    static final Reach ANYWHERE = new Reach(Map.of(), 0, 0);

    /** A node's switch of that name. */
    record Place(Link link, ReadAge age) {

        boolean isUnknown() {
            return link == Link.UNKNOWN || !age.isFresh();
        }
    }

    /** What a node offers an adapter. */
    enum Link {
        CONNECTED,
        NO_LINK,
        NO_SWITCH,
        NODE_DOWN,
        /** Nothing else stands against it, but a paused node takes no machine. */
        NODE_PAUSED,
        UNKNOWN
    }

    static Reach of(Map<NodeName, Place> places) {
        int blocked = 0;
        int unknown = 0;
        for (Place place : places.values()) {
            if (place.isUnknown()) {
                unknown++;
            } else if (place.link == Link.NO_LINK || place.link == Link.NO_SWITCH) {
                blocked++;
            }
        }
        return new Reach(Map.copyOf(places), blocked, unknown);
    }
}
