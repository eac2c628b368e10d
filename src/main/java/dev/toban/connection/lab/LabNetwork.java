package dev.toban.connection.lab;

import dev.toban.lab.Scenario;
import dev.toban.lab.Subnet;
import dev.toban.model.NetworkName;
import dev.toban.model.NetworkRole;
import dev.toban.model.NetworkState;
import java.util.ArrayList;
import java.util.List;

/** A cluster network of the simulated cluster. */
final class LabNetwork extends Item {

    NetworkName name;
    final Scenario.Network spec;
    final Subnet subnet;
    NetworkRole role;
    final List<LabNic> nics = new ArrayList<>();
    NetworkState state = NetworkState.UP;
    boolean gatewayAnswers = true;

    LabNetwork(Scenario.Network spec) {
        this.name = spec.name();
        this.spec = spec;
        this.subnet = Subnet.parse(spec.subnet());
        this.role = spec.role();
    }

    boolean carriesHeartbeats() {
        return role != NetworkRole.NONE;
    }
}
