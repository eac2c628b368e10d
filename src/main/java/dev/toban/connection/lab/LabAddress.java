package dev.toban.connection.lab;

import dev.toban.model.ResourceName;
import dev.toban.model.ResourceState;
import java.util.Optional;

/** An IP address of a role, on one network; what is changed while it is online counts from the next time on. */
final class LabAddress extends LabResource {

    /** What it uses. */
    Setting used;
    /** What it is set to. */
    Setting stored;

    LabAddress(ResourceName name, LabGroup group, Setting setting) {
        super(name, ResourceKind.ADDRESS, group);
        this.used = setting;
        this.stored = setting;
    }

    /** Address, mask and network that belong together; without a network nothing is known of the subnet. */
    record Setting(String address, String mask, Optional<LabNetwork> network, boolean dhcp) {}

    /** Takes on what it is set to, as it does whenever it is about to come online. */
    void useStored() {
        used = stored;
        reason = Optional.empty();
    }

    boolean isOn(LabNetwork network) {
        return used.network().filter(network::equals).isPresent();
    }

    boolean isOnline() {
        return state() == ResourceState.ONLINE;
    }
}
