package dev.toban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundlesTest {

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_]+)+");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,(?:[^{}]|\\{\\d+})*}");
    private static final Pattern COUNTED = Pattern.compile("(?<!of )(?<!of the )(?<!all )\\{\\d+} "
            + "(?:virtual |more |running |protected |trace )?"
            + "(?:steps|places|lines|rows|nodes|roles|volumes|machines|networks|adapters|uplinks|faults|jobs|entries"
            + "|findings|files|events|guesses|migrations|changes|others)\\b");
    /** Asked for more than one only. */
    private static final Set<String> MANY = Set.of(
            "advisor.role.unmonitored.many",
            "plan.migrate.title.many",
            "plan.names.roles",
            "plan.names.volumes",
            "roles.pick.many",
            "volumes.pick.many");

    private static final Pattern FILE =
            Pattern.compile(".*\\.(json|jsonl|properties|css|md|log|db|txt|ps1|xlsx|csv|html)");
    /** Areas whose keys start with another word than the area's name. */
    private static final Map<String, String> PREFIXES = Map.of("enums", "enum", "errors", "error");

    static List<String> areas() {
        return Areas.names();
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHaveTheSameKeys(String area) {
        assertThat(Areas.read(area, Language.JAPANESE).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Areas.read(area, Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHaveTheSameGaps(String area) {
        Map<String, String> japanese = Areas.read(area, Language.JAPANESE);
        Areas.read(area, Language.ENGLISH)
                .forEach((key, english) ->
                        assertThat(gaps(japanese.getOrDefault(key, ""))).as(key).isEqualTo(gaps(english)));
    }

    /** The words of an area's own enums and errors may stand beside its sentences. */
    @ParameterizedTest
    @MethodSource("areas")
    void everyKeyBeginsWithItsArea(String area) {
        assertThat(Areas.read(area, Language.ENGLISH).keySet())
                .allMatch(key ->
                        key.startsWith(prefix(area) + ".") || key.startsWith("enum.") || key.startsWith("error."));
    }

    /** A single quote begins what a pattern takes literally, and is not shown. */
    @ParameterizedTest
    @MethodSource("areas")
    void everyApostropheIsShown(String area) {
        Stream.of(Language.values())
                .flatMap(language -> Areas.read(area, language).entrySet().stream())
                .forEach(entry -> assertThat(entry.getValue().replace("''", ""))
                        .as(entry.getKey())
                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noWordIsBlankOrEndsInABlank(String area) {
        Stream.of(Language.values())
                .flatMap(language -> Areas.read(area, language).entrySet().stream())
                .forEach(entry -> assertThat(entry.getValue())
                        .as(entry.getKey())
                        .isNotBlank()
                        .isEqualTo(entry.getValue().strip()));
    }

    @Test
    void everyKeyUsedInTheCodeExists() {
        Texts texts = Texts.in(Language.ENGLISH);
        Set<String> prefixes = areas().stream().map(BundlesTest::prefix).collect(Collectors.toSet());
        Predicate<String> isKey = literal -> KEY.matcher(literal).matches()
                && !FILE.matcher(literal).matches()
                && prefixes.contains(literal.substring(0, literal.indexOf('.')));
        assertThat(SourceLiterals.all())
                .filteredOn(isKey)
                .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    /** A literal that ends in a dot ("error.reason.") stands for the keys that the code completes. */
    @Test
    void everyKeyIsUsedInTheCode() {
        Set<String> literals = SourceLiterals.all();
        List<String> begun = literals.stream()
                .filter(literal -> literal.endsWith("."))
                .filter(literal -> literal.length() > 4)
                .toList();
        assertThat(Texts.in(Language.ENGLISH).keys())
                .filteredOn(key -> !literals.contains(key) && begun.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    /** "1 steps" is no English: a count chooses its words, except beside a whole ("1 of 4 nodes"). */
    @ParameterizedTest
    @MethodSource("areas")
    void aCountChoosesBetweenOneAndMany(String area) {
        assertThat(Areas.read(area, Language.ENGLISH))
                .allSatisfy((key, english) -> assertThat(
                                COUNTED.matcher(CHOICE.matcher(english).replaceAll(""))
                                        .find())
                        .as(key)
                        .isEqualTo(MANY.contains(key)));
    }

    private static String prefix(String area) {
        return PREFIXES.getOrDefault(area, area);
    }

    private static Set<String> gaps(String pattern) {
        Matcher matcher = GAP.matcher(pattern);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toSet());
    }
}
