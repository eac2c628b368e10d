package dev.toban.connection.lab;

/** Types of resources as the cluster names them, the same in every language. Source: domain/powershell.md §A.5. */
enum ResourceKind {
    VIRTUAL_MACHINE("Virtual Machine"),
    CONFIGURATION("Virtual Machine Configuration"),
    NETWORK_NAME("Network Name"),
    ADDRESS("IP Address");

    private final String typeName;

    ResourceKind(String typeName) {
        this.typeName = typeName;
    }

    String typeName() {
        return typeName;
    }

    boolean isNetworkClass() {
        return this == NETWORK_NAME || this == ADDRESS;
    }
}
