package dev.toban.ui.support;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Something the palette offers: a page, an action, or an object of the cluster.
 *
 * @param words what is shown
 * @param hint muted words behind it: what it is, or why it cannot be done now
 * @param names what it is found by; a command by its words in every language
 */
public record PaletteEntry(Icon icon, String words, String hint, List<String> names, Runnable run) {

    public PaletteEntry {
        names = names.stream().map(PaletteEntry::plain).toList();
    }

    /** Found by the words it shows. */
    public PaletteEntry(Icon icon, String words, String hint, Runnable run) {
        this(icon, words, hint, List.of(words), run);
    }

    /** In small letters and one width, as an input method may type either. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** True when one of its names has all that is typed. */
    public boolean isMeant(String plain) {
        List<String> parts = List.of(plain.split("\\s+", -1));
        return names.stream().anyMatch(name -> parts.stream().allMatch(name::contains));
    }

    /** The smaller, the more likely it is what a person typed: the name itself, its beginning, a part of it. */
    public int distance(String plain) {
        return names.stream()
                .mapToInt(name -> name.equals(plain) ? 0 : name.startsWith(plain) ? 1 : 2)
                .min()
                .orElse(2);
    }
}
