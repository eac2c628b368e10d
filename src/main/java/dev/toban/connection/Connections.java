package dev.toban.connection;

import dev.toban.document.DocumentException;

/** Opens clusters by their address; the program's roof knows how. */
@FunctionalInterface
public interface Connections {

    /**
     * Opens the cluster at an address such as {@code lab:duty} or {@code file:snapshot.json}.
     *
     * @throws DocumentException when the address is wrong, or the file behind it cannot be used
     * @throws ClusterException when the cluster cannot be reached
     */
    ClusterConnection open(ConnectionUri uri) throws DocumentException, ClusterException;
}
