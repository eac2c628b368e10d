package dev.toban.command;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** When a clustered task runs. */
public sealed interface TaskTrigger {

    /** One time. */
    record Once(Instant at) implements TaskTrigger {}

    /** Every so many days. */
    record Daily(LocalTime at, int interval) implements TaskTrigger {}

    /** On these days of every so many weeks. */
    record Weekly(LocalTime at, List<DayOfWeek> days, int interval) implements TaskTrigger {
        public Weekly {
            days = List.copyOf(days);
        }
    }

    /** On these days of every month. */
    record Monthly(LocalTime at, List<Integer> daysOfMonth) implements TaskTrigger {
        public Monthly {
            daysOfMonth = List.copyOf(daysOfMonth);
        }
    }
}
