package dev.toban.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the rules ask of a class, in words that a failure repeats. */
final class Conditions {

    private static final String ROOT = "dev.toban";

    private Conditions() {}

    static ArchCondition<JavaClass> standOnAFloor() {
        return condition("stand on a floor of the house", type -> {
            boolean onAFloor = Floors.wingOf(placeOf(type)).isPresent();
            return Stream.of(event(type, onAFloor, type.getName() + " is in a package that no floor holds"));
        });
    }

    static ArchCondition<JavaClass> useLowerFloorsOnly() {
        return condition(
                "use lower floors only",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                        .map(use -> event(
                                type,
                                Floors.mayUse(placeOf(type), placeOf(use.getTargetClass())),
                                use.getDescription())));
    }

    static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition("reside in a package whose package-info says @NullMarked", type -> {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            return Stream.of(event(type, marked, type.getPackageName() + " is not @NullMarked"));
        });
    }

    private static String placeOf(JavaClass type) {
        String name = type.getPackageName().substring(ROOT.length());
        return name.isEmpty() ? name : name.substring(1);
    }

    private static ConditionEvent event(JavaClass type, boolean satisfied, String text) {
        return new SimpleConditionEvent(type, satisfied, text);
    }

    private static ArchCondition<JavaClass> condition(String text, Function<JavaClass, Stream<ConditionEvent>> look) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                look.apply(type).forEach(events::add);
            }
        };
    }
}
