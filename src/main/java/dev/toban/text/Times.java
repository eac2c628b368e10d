package dev.toban.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Points in time in words; every form has a fixed width, so that columns of times line up. */
public final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Texts texts;
    private final ZoneId zone;

    public Times(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** "22:19:04". */
    public String time(Instant instant) {
        return TIME.format(at(instant));
    }

    /** "22:19". */
    public String minute(Instant instant) {
        return MINUTE.format(at(instant));
    }

    /** "2026-11-22 22:19:04". */
    public String dateTime(Instant instant) {
        return DATE_TIME.format(at(instant));
    }

    /** As short as it stays clear: "22:04" for today, "19 Nov" for this year, else the date. */
    public String brief(Instant instant, Instant now) {
        LocalDate day = at(instant).toLocalDate();
        LocalDate today = at(now).toLocalDate();
        if (day.equals(today)) {
            return minute(instant);
        }
        return day.getYear() == today.getYear() ? dayAndMonth(day) : DATE.format(day);
    }

    private String dayAndMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        texts.of("amounts.dayPattern"), texts.language().locale())
                .format(day);
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }
}
