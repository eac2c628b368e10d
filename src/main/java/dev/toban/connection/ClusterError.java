package dev.toban.connection;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
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

    /** What happened and what to do, with the number as evidence; the objects concerned follow when they are known. */
    public Message sentence() {
        Message words = isWorded() ? Message.of("error.cluster." + symbol) : Message.of("error.unknown", symbol);
        return detail.isEmpty()
                ? Message.of("error.sentence", words, hex())
                : Message.of("error.sentence.about", words, hex(), detail);
    }

    /** True when there is a text for this symbol. */
    boolean isWorded() {
        return Texts.in(Language.ENGLISH).has("error.cluster." + symbol);
    }
}
