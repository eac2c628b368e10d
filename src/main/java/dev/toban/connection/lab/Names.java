package dev.toban.connection.lab;

import dev.toban.model.GroupType;

/** Names that the cluster makes up for resources. Source: domain/powershell.md §A.5. */
final class Names {

    private Names() {}

    /** The resource that stands for a role. */
    static String resource(LabGroup group) {
        return group.type == GroupType.VIRTUAL_MACHINE ? "Virtual Machine " + group.name : group.name.value();
    }

    static String type(LabGroup group) {
        return group.type == GroupType.VIRTUAL_MACHINE ? "Virtual Machine" : "Network Name";
    }

    static String configuration(LabGroup group) {
        return "Virtual Machine Configuration " + group.name;
    }
}
