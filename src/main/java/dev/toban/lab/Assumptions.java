package dev.toban.lab;

import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what a twin had to assume: one sentence per kind, however many objects it is about. */
final class Assumptions {

    /** So many objects are named; of more, the number is told. */
    private static final int NAMED = 4;

    private final Map<Kind, List<String>> objects = new LinkedHashMap<>();

    /** A sentence's key, and the value that was assumed. */
    private record Kind(String key, String value) {}

    /** Notes that this value was assumed for this object. */
    void note(String key, Object object, Object value) {
        objects.computeIfAbsent(new Kind(key, value.toString()), _ -> new ArrayList<>())
                .add(object.toString());
    }

    /** Notes that the usual value was assumed for this object, unless its own is known. */
    void noteUnless(@Nullable Object known, String key, Object object) {
        if (known == null) {
            note(key, object, "");
        }
    }

    List<Message> sentences() {
        return objects.entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Message sentence(Kind kind, List<String> names) {
        List<String> few = names.subList(0, Math.min(NAMED, names.size()));
        String listed = String.join(", ", few);
        Object who = names.size() > NAMED ? Message.of("lab.twin.andOthers", listed, names.size() - NAMED) : listed;
        return Message.of("lab.twin." + kind.key, who, kind.value);
    }
}
