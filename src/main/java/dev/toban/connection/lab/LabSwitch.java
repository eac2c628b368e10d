package dev.toban.connection.lab;

import dev.toban.model.SwitchName;
import dev.toban.model.SwitchType;
import java.util.Arrays;

/** A virtual switch of a node. */
final class LabSwitch extends Item {

    final LabNode node;
    final SwitchName name;
    final SwitchType type;
    private final boolean[] linked;
    private final long[] since;

    LabSwitch(LabNode node, SwitchName name, SwitchType type, int uplinks) {
        this.node = node;
        this.name = name;
        this.type = type;
        this.linked = new boolean[uplinks];
        this.since = new long[uplinks];
        Arrays.fill(linked, true);
    }

    int uplinks() {
        return linked.length;
    }

    boolean linked(int uplink) {
        return linked[uplink];
    }

    long since(int uplink) {
        return since[uplink];
    }

    /** True when an uplink is not yet so. */
    boolean canLink(boolean up) {
        for (boolean now : linked) {
            if (now != up) {
                return true;
            }
        }
        return false;
    }

    /** Turns the first uplink that is not yet so up or down. */
    void link(boolean up, long now) {
        for (int i = 0; i < linked.length; i++) {
            if (linked[i] != up) {
                linked[i] = up;
                since[i] = now;
                changed();
                return;
            }
        }
    }

    /** False only for an external switch without any linked uplink. Source: domain/wsfc.md §5+8. */
    boolean works() {
        if (type != SwitchType.EXTERNAL || linked.length == 0) {
            return true;
        }
        for (boolean up : linked) {
            if (up) {
                return true;
            }
        }
        return false;
    }
}
