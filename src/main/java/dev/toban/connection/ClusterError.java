package dev.toban.connection;

import java.util.Locale;

/**
 * What a cluster said when it did not do something.
 *
 * @param code the number, an HRESULT
 * @param symbol its symbolic name, for example {@code ERROR_CLUSTER_GROUP_QUEUED}; the key of its text
 * @param detail the objects concerned, in plain words without a language; may be empty
 */
public record ClusterError(int code, String symbol, String detail) {

    /** The number as {@code 0x} and eight digits. */
    public String hex() {
        return String.format(Locale.ROOT, "0x%08X", code);
    }
}
