package dev.toban.lab;

import dev.toban.document.DocumentException;
import dev.toban.model.Name;
import dev.toban.text.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Refuses a scenario at the first thing that is wrong with it. */
final class Problems {

    private final String source;

    Problems(String source) {
        this.source = source;
    }

    void require(boolean fine, String pointer, String key, Object... args) throws DocumentException {
        if (!fine) {
            throw refusal(pointer, key, args);
        }
    }

    DocumentException refusal(String pointer, String key, Object... args) {
        List<Object> plain = List.of(args).stream().map(Problems::plain).toList();
        return new DocumentException(source, pointer, Message.of(key, plain.toArray()));
    }

    private static Object plain(Object arg) {
        return arg instanceof Name || arg instanceof Number ? String.valueOf(arg) : arg;
    }

    /** Refuses a list in which two entries have the same name. */
    <T> void unique(List<T> entries, String pointer, Function<T, ?> name) throws DocumentException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String found = String.valueOf(name.apply(entries.get(i)));
            boolean isNew = seen.add(found.toLowerCase(Locale.ROOT));
            require(isNew, pointer + "/" + i + "/name", "lab.scenario.duplicate", found);
        }
    }

    void known(Set<? extends Name> names, Name name, String pointer, String key) throws DocumentException {
        require(names.contains(name), pointer, key, name);
    }

    void positive(double number, String pointer) throws DocumentException {
        require(number > 0, pointer, "lab.scenario.positive", number);
    }

    void notNegative(double number, String pointer) throws DocumentException {
        require(number >= 0, pointer, "lab.scenario.notNegative", number);
    }

    void address(Subnet subnet, String subnetText, String address, String pointer) throws DocumentException {
        require(subnet.contains(address), pointer, "lab.scenario.address", address, subnetText);
    }
}
