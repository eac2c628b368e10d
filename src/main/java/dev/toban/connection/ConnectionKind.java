package dev.toban.connection;

/** Which way a cluster is reached; decides the band in the window. */
public enum ConnectionKind {
    LAB,
    FILE,
    PRODUCTION
}
