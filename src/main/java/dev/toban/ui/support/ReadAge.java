package dev.toban.ui.support;

import dev.toban.model.Freshness;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a fact belongs to the last round and, if not, when it was read.
 *
 * @param readAt only of what is not fresh, so that rows of fresh facts stay equal from round to round
 */
public record ReadAge(Freshness freshness, Optional<Instant> readAt) {

    public static final ReadAge FRESH = new ReadAge(Freshness.FRESH, Optional.empty());

    /** A node's share of a section. */
    public static ReadAge of(Inventory inventory, Section section, NodeName node) {
        return of(inventory.reading(Part.of(section, node)));
    }

    public static ReadAge of(Reading reading) {
        return reading.freshness() == Freshness.FRESH
                ? FRESH
                : new ReadAge(reading.freshness(), Optional.ofNullable(reading.asOf()));
    }

    public boolean isFresh() {
        return freshness == Freshness.FRESH;
    }

    /** The state while it is fresh; otherwise "unknown" with its age. */
    public StateWord over(StateWord last, Phrases phrases) {
        return isFresh() ? last : new StateWord(Look.UNKNOWN, phrases.texts().of("support.unknown"), words(phrases));
    }

    /** The same on one line: "Unknown, 84 s". */
    public StateWord briefly(StateWord last, Phrases phrases) {
        if (isFresh()) {
            return last;
        }
        String unknown = phrases.texts().of("support.unknown");
        return new StateWord(
                Look.UNKNOWN, Phrases.joined(unknown, readAt.map(phrases::age).orElse("")), words(phrases));
    }

    private String words(Phrases phrases) {
        return readAt.map(at -> phrases.texts().of("support.readAgo", phrases.ago(at)))
                .orElseGet(() -> phrases.texts().of("support.neverRead"));
    }
}
