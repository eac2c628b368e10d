package dev.toban.connection.lab;

import dev.toban.command.TaskTrigger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** When a trigger fires, in the cluster's time; days and weeks are counted from the day of registration. */
final class TaskTimes {

    /** Longer than the longest pause between two days that a trigger can name. */
    private static final int DAYS_AHEAD = 4000;

    private final TaskTrigger trigger;
    private final LocalDate registered;

    TaskTimes(TaskTrigger trigger, Instant registered) {
        this.trigger = trigger;
        this.registered = date(registered);
    }

    private static LocalDate date(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The first time after another; empty when it never fires again. */
    Optional<Instant> after(Instant time) {
        return switch (trigger) {
            case TaskTrigger.Once(var at) -> Optional.of(at).filter(time::isBefore);
            case TaskTrigger.Daily(var at, var interval) -> next(time, at, day -> daysTo(day) % interval == 0);
            case TaskTrigger.Weekly(var at, var days, var interval) ->
                next(time, at, day -> days.contains(day.getDayOfWeek()) && weeksTo(day) % interval == 0);
            case TaskTrigger.Monthly(var at, var days) -> next(time, at, day -> days.contains(day.getDayOfMonth()));
        };
    }

    private long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(registered, day);
    }

    private long weeksTo(LocalDate day) {
        return ChronoUnit.WEEKS.between(monday(registered), monday(day));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<Instant> next(Instant time, LocalTime at, Predicate<LocalDate> fits) {
        return Stream.iterate(date(time), day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .filter(fits)
                .map(day -> day.atTime(at).toInstant(ZoneOffset.UTC))
                .filter(time::isBefore)
                .findFirst();
    }
}
