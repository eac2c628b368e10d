package dev.toban.document;

import dev.toban.model.Freshness;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reading of one part in a document. */
record PartReading(
        Section section,
        @Nullable NodeName node,
        @Nullable Instant asOf,
        Freshness freshness,
        @Nullable ReadFailure failure) {

    static List<PartReading> all(Map<Part, Reading> readings) {
        return readings.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PartReading of(Part part, Reading reading) {
        return new PartReading(part.section(), part.node(), reading.asOf(), reading.freshness(), reading.failure());
    }

    Part part() {
        return new Part(section, node);
    }

    Reading reading() {
        return new Reading(asOf, freshness, failure);
    }
}
