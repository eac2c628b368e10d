package dev.toban.ui.support;

import java.util.List;

/** Names without what all of them begin and end with, where that is long: what tells them apart is seen first. */
public final class ShortNames {

    /** A shorter beginning takes no room worth the question what the whole name is. */
    private static final int LONG = 10;

    private ShortNames() {}

    /** In the same order; the names themselves where they have nothing long in common. */
    public static List<String> of(List<String> names) {
        if (names.size() < 2) {
            return names;
        }
        int begins = toWord(
                names.getFirst(),
                names.stream().reduce(ShortNames::beginning).orElseThrow().length());
        List<String> reversed = names.stream()
                .map(name -> new StringBuilder(name.substring(begins)).reverse().toString())
                .toList();
        int ends = brackets(reversed.stream().reduce(ShortNames::beginning).orElseThrow());
        boolean told = names.stream().allMatch(name -> name.length() > begins + ends);
        return begins < LONG || !told
                ? names
                : names.stream()
                        .map(name -> name.substring(begins, name.length() - ends))
                        .toList();
    }

    private static String beginning(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.substring(0, same);
    }

    /** A word that begins alike stays whole: "Disk (Data1)" and "Disk (Data2)" become "Data1" and "Data2". */
    private static int toWord(String name, int length) {
        int end = length;
        while (end > 0 && Character.isLetterOrDigit(name.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int brackets(String end) {
        int length = 0;
        while (length < end.length() && !Character.isLetterOrDigit(end.charAt(length))) {
            length++;
        }
        return length;
    }
}
