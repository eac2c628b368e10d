package dev.toban.connection.lab;

import dev.toban.model.AdapterId;
import dev.toban.model.SwitchName;
import org.jspecify.annotations.Nullable;

/** A network adapter of a simulated machine. */
final class LabAdapter {

    final String name;
    final AdapterId id;
    final SwitchName switchName;
    final String macAddress;
    final @Nullable Integer vlan;
    final @Nullable String address;
    boolean clusterMonitored;

    LabAdapter(AdapterId id, String macAddress, dev.toban.lab.Scenario.Adapter spec) {
        String given = spec.name();
        Boolean monitored = spec.isProtected();
        this.name = given == null ? "Network Adapter" : given;
        this.id = id;
        this.switchName = spec.switchName();
        this.macAddress = macAddress;
        this.vlan = spec.vlan();
        this.address = spec.address();
        this.clusterMonitored = monitored == null || monitored;
    }
}
