package dev.toban.connection.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.TaskTrigger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTimesTest {

    /** A Saturday. */
    private static final Instant REGISTERED = Instant.parse("2026-01-10T22:00:00Z");

    private static final LocalTime TEN_PAST = LocalTime.of(22, 10);

    private static Optional<Instant> after(TaskTrigger trigger, String time) {
        return new TaskTimes(trigger, REGISTERED).after(Instant.parse(time));
    }

    @Test
    void onceIsOnceAndNeverInThePast() {
        Instant at = Instant.parse("2026-01-10T22:05:00Z");
        assertThat(after(new TaskTrigger.Once(at), "2026-01-10T22:00:00Z")).contains(at);
        assertThat(after(new TaskTrigger.Once(at), "2026-01-10T22:05:00Z")).isEmpty();
    }

    @Test
    void daysAreCountedFromTheDayOfRegistration() {
        TaskTrigger everyThirdDay = new TaskTrigger.Daily(TEN_PAST, 3);
        assertThat(after(everyThirdDay, "2026-01-10T22:00:00Z")).contains(Instant.parse("2026-01-10T22:10:00Z"));
        assertThat(after(everyThirdDay, "2026-01-10T22:10:00Z")).contains(Instant.parse("2026-01-13T22:10:00Z"));
    }

    @Test
    void weeksBeginOnMonday() {
        TaskTrigger everySecondSunday = new TaskTrigger.Weekly(TEN_PAST, List.of(DayOfWeek.SUNDAY), 2);
        assertThat(after(everySecondSunday, "2026-01-10T22:00:00Z")).contains(Instant.parse("2026-01-11T22:10:00Z"));
        assertThat(after(everySecondSunday, "2026-01-12T00:00:00Z")).contains(Instant.parse("2026-01-25T22:10:00Z"));
    }

    @Test
    void aMonthWithoutTheDayIsPassedOver() {
        TaskTrigger onTheLast = new TaskTrigger.Monthly(TEN_PAST, List.of(31));
        assertThat(after(onTheLast, "2026-02-01T00:00:00Z")).contains(Instant.parse("2026-03-31T22:10:00Z"));
    }
}
