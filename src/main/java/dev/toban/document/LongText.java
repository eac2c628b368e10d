package dev.toban.document;

import java.io.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Finds the text that no document needs: the reader that refuses it no longer knows where it stood. */
final class LongText {

    private static final JsonFactory PATIENT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private LongText() {}

    /** The JSON pointer of the first text that is longer; empty when there is none. */
    static String pointer(Reader json, int longest) {
        try (JsonParser parser = PATIENT.createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.VALUE_STRING && parser.getStringLength() > longest) {
                    return parser.streamReadContext().pathAsPointer().toString();
                }
                token = parser.nextToken();
            }
            return "";
        } catch (JacksonException e) {
            return ""; // broken elsewhere as well: then the sentence stands without a place
        }
    }
}
