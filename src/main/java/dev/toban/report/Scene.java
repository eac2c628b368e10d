package dev.toban.report;

import dev.toban.document.SnapshotDocument;
import dev.toban.model.Inventory;
import dev.toban.model.InventoryItem;
import dev.toban.model.Reading;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Sizes;
import dev.toban.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What every section of a report needs: the snapshot, and the page it is written on. */
record Scene(SnapshotDocument snapshot, Html html) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** Length of a date and the blank after it. */
    private static final int DAY = 11;

    Inventory inventory() {
        return snapshot.inventory();
    }

    /** Date and time in UTC: a report is read anywhere. */
    static String stamp(Instant instant) {
        return STAMP.format(instant);
    }

    /** "since 22:04:17 (12 min)", counted to the moment of the snapshot; nothing when nobody saw it begin. */
    Message since(Optional<Instant> began) {
        return began.map(instant -> Message.of("report.since", brief(instant), age(instant)))
                .orElse(Message.NONE);
    }

    /** A state of an object, marked as old when its part could not be read again, and as unknown when it never was. */
    Shown shown(InventoryItem item, Shown state) {
        Reading reading = inventory().reading(item);
        return switch (reading.freshness()) {
            case FRESH -> state;
            case UNKNOWN -> Shown.of(Mark.UNKNOWN, Message.of("report.unknown"));
            case STALE ->
                state.unconfirmed(Optional.ofNullable(reading.asOf())
                        .map(read -> Message.of("report.old", age(read)))
                        .orElse(Message.of("report.unknown")));
        };
    }

    /** The time alone on the day of the snapshot. */
    private String brief(Instant instant) {
        String whole = stamp(instant);
        String day = stamp(snapshot.taken()).substring(0, DAY);
        return whole.startsWith(day) ? whole.substring(DAY) : whole;
    }

    Duration age(Instant instant) {
        Duration age = Duration.between(instant, snapshot.taken());
        return age.isNegative() ? Duration.ZERO : Duration.ofSeconds(age.toSeconds());
    }

    void section(String id, long count) {
        html.raw("<section id=\"" + id + "\"><h2>").words("report." + id);
        if (count >= 0) {
            html.raw(" <span class=\"count\">").words("report.number", count).raw("</span>");
        }
        html.raw("</h2>\n");
    }

    void end() {
        html.raw("</section>\n");
    }

    /** A sentence where a table would be empty. */
    void nothing(String key) {
        html.raw("<p class=\"nothing\">").words(key).raw("</p>\n");
    }

    static Optional<String> bytes(Optional<Long> amount) {
        return amount.filter(bytes -> bytes >= 0).map(Scene::bytes);
    }

    private static String bytes(long bytes) {
        return Sizes.bytes(Texts.in(Language.ENGLISH), bytes);
    }
}
