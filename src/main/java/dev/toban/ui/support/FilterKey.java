package dev.toban.ui.support;

/**
 * A column a filter may name.
 *
 * @param key the name that holds in every language ("free")
 * @param title the column's title in the language of the moment, accepted as well
 */
public record FilterKey(String key, String title, boolean isNumber) {

    /** "owner" for a column that is called "Owner Node". */
    boolean isBegunBy(String name) {
        String whole = title.replace(" ", "");
        return whole.regionMatches(true, 0, name, 0, name.length());
    }

    boolean isNamed(String name) {
        return key.equalsIgnoreCase(name) || title.replace(" ", "").equalsIgnoreCase(name);
    }
}
