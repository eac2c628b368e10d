package dev.toban.ui.support;

import dev.toban.text.Language;
import java.util.List;
import java.util.Set;

/** The families the console is set in: the first of each list that the machine has. */
record FontChoice(String body, String strong, String mono) {

    private static final List<String> LATIN = List.of("Segoe UI", "Inter", "Noto Sans CJK JP", "DejaVu Sans");
    private static final List<String> JAPANESE =
            List.of("Yu Gothic UI", "Meiryo UI", "Noto Sans CJK JP", "IPAPGothic", "VL PGothic", "DejaVu Sans");
    private static final List<String> MONO =
            List.of("Cascadia Mono", "Consolas", "JetBrains Mono", "DejaVu Sans Mono", "MS Gothic");
    /** JavaFX knows regular and bold only; a family of its own is the way to a weight between the two. */
    private static final List<String> STRONG_SUFFIXES = List.of(" Semibold", " Semi Bold", " SemiBold");

    static FontChoice of(Language language, List<String> installed) {
        Set<String> families = Set.copyOf(installed);
        String body = first(language == Language.JAPANESE ? JAPANESE : LATIN, families, "System");
        List<String> strong = STRONG_SUFFIXES.stream().map(body::concat).toList();
        return new FontChoice(body, first(strong, families, body), first(MONO, families, "Monospaced"));
    }

    boolean hasStrongFamily() {
        return !strong.equals(body);
    }

    private static String first(List<String> wanted, Set<String> families, String otherwise) {
        return wanted.stream().filter(families::contains).findFirst().orElse(otherwise);
    }
}
