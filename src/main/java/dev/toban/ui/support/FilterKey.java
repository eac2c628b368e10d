package dev.toban.ui.support;

import java.util.List;
import java.util.Locale;

/**
 * A column a filter may name.
 *
 * @param key the name that holds in every language ("free")
 * @param title the column's title in the language of the moment, accepted as well
 * @param elsewhere its titles in the other languages, accepted as well
 * @param isNumber whether numbers can be compared
 * @param unit what a number without a unit is counted in, such as the bytes of the GB that the column shows
 */
public record FilterKey(String key, String title, List<String> elsewhere, boolean isNumber, double unit) {

    public FilterKey {
        elsewhere = List.copyOf(elsewhere);
    }

    public FilterKey(String key, String title, boolean isNumber) {
        this(key, title, List.of(), isNumber, 1);
    }

    /** The name that is offered: the title's first word, as people type it. */
    String shown() {
        int blank = title.indexOf(' ');
        return (blank < 0 ? title : title.substring(0, blank)).toLowerCase(Locale.ROOT);
    }

    /** "owner" for a column that is called "Owner Node". */
    boolean isBegunBy(String name) {
        String whole = title.replace(" ", "");
        return whole.regionMatches(true, 0, name, 0, name.length());
    }

    boolean isNamed(String name) {
        return key.equalsIgnoreCase(name)
                || isTitle(title, name)
                || elsewhere.stream().anyMatch(other -> isTitle(other, name));
    }

    private static boolean isTitle(String title, String name) {
        return title.replace(" ", "").equalsIgnoreCase(name);
    }
}
