package dev.toban.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

/** What the rules forbid to call or to read, by method reference too. */
final class Accesses {

    private static final Set<String> STREAMS = Set.of("out", "err");

    private Accesses() {}

    static DescribedPredicate<JavaAccess<?>> toStandardStreams() {
        return describe("System.out, System.err or a printed stack trace", access -> {
            AccessTarget target = access.getTarget();
            return (isOf(System.class, target) && STREAMS.contains(target.getName()))
                    || target.getName().equals("printStackTrace");
        });
    }

    /** Any method of this name: that of a thread, a time unit, a test robot. */
    static DescribedPredicate<JavaAccess<?>> toSleep() {
        return describe("sleep", access -> access.getTarget().getName().equals("sleep"));
    }

    static DescribedPredicate<JavaAccess<?>> toTheSystemClock() {
        return describe("the system's clock", access -> {
            AccessTarget target = access.getTarget();
            String name = target.getName();
            return (isOf(System.class, target) && name.equals("currentTimeMillis"))
                    || (isOf(Clock.class, target) && name.startsWith("system"))
                    || (isOf(InstantSource.class, target) && name.equals("system"))
                    || (isOf(Date.class, target) && name.equals("<init>") && takesNothing(target))
                    || (target.getOwner().getPackageName().equals("java.time")
                            && name.equals("now")
                            && !takesClock(target));
        });
    }

    private static boolean isOf(Class<?> owner, AccessTarget target) {
        return target.getOwner().isEquivalentTo(owner);
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().isEmpty();
    }

    private static boolean takesClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
