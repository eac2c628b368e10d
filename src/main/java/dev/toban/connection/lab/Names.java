package dev.toban.connection.lab;

import dev.toban.model.GroupType;

/** Names that the cluster makes up for resources. Source: domain/powershell.md §A.5. */
final class Names {

    private Names() {}

    /** The resource that stands for a role. */
    static String resource(LabGroup group) {
        return group.type == GroupType.VIRTUAL_MACHINE ? "Virtual Machine " + group.name : group.name.value();
    }

    static ResourceKind kind(LabGroup group) {
        return group.type == GroupType.VIRTUAL_MACHINE ? ResourceKind.VIRTUAL_MACHINE : ResourceKind.NETWORK_NAME;
    }

    /** The name that stands for a role other than a machine's. */
    static String networkName(LabGroup group) {
        return group.type == GroupType.CLUSTER ? "Cluster Name" : group.name.value();
    }

    static String address(LabGroup group, String address) {
        return group.type == GroupType.CLUSTER ? "Cluster IP Address" : "IP Address " + address;
    }

    static String configuration(LabGroup group) {
        return "Virtual Machine Configuration " + group.name;
    }
}
