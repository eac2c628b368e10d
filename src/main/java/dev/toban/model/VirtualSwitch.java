package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Hyper-V virtual switch of one node.
 *
 * @param node the host
 * @param name name, equal on all hosts that can take the same machines
 * @param id identifier
 * @param switchType external, internal or private
 * @param uplinks physical adapters of an external switch; absent when not read
 * @param allowManagementOS whether the host uses it too
 * @param embeddedTeamingEnabled switch embedded teaming
 * @param iovEnabled SR-IOV
 * @param bandwidthReservationMode how bandwidth is shared
 * @param softwareRscEnabled receive segment coalescing
 * @param notes free text
 */
public record VirtualSwitch(
        NodeName node,
        SwitchName name,
        @Nullable String id,
        SwitchType switchType,
        @Nullable List<Uplink> uplinks,
        @Nullable Boolean allowManagementOS,
        @Nullable Boolean embeddedTeamingEnabled,
        @Nullable Boolean iovEnabled,
        BandwidthReservationMode bandwidthReservationMode,
        @Nullable Boolean softwareRscEnabled,
        @Nullable String notes)
        implements InventoryItem {

    public VirtualSwitch {
        uplinks = Unknown.copyOf(uplinks);
    }

    /** Which switch of which node. */
    public record Key(NodeName node, SwitchName name) {

        @Override
        public String toString() {
            return name + " (" + node + ")";
        }
    }

    @Override
    public Key key() {
        return new Key(node, name);
    }

    /** The uplinks that were read. */
    public List<Uplink> knownUplinks() {
        return Unknown.orNone(uplinks);
    }

    /**
     * Link state of the switch as a whole: an external switch is disconnected only when every uplink is (domain/wsfc.md
     * §5+8, "Protected network"); an internal or private one has none and counts as connected.
     */
    public LinkState link() {
        if (switchType != SwitchType.EXTERNAL) {
            return switchType == SwitchType.UNKNOWN ? LinkState.UNKNOWN : LinkState.CONNECTED;
        }
        List<Uplink> known = knownUplinks();
        if (known.stream().anyMatch(uplink -> uplink.link() == LinkState.CONNECTED)) {
            return LinkState.CONNECTED;
        }
        boolean allDown = !known.isEmpty() && known.stream().allMatch(up -> up.link() == LinkState.DISCONNECTED);
        return allDown ? LinkState.DISCONNECTED : LinkState.UNKNOWN;
    }
}
