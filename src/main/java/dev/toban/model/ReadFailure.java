package dev.toban.model;

/**
 * Why a part could not be read.
 *
 * @param code number as the cluster gave it, for example {@code 0x800706BA}
 * @param symbol symbolic name of the number, for example {@code RPC_S_SERVER_UNAVAILABLE}
 * @param detail what the cluster said, in its own language; may be empty
 */
public record ReadFailure(String code, String symbol, String detail) {}
