package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterExpressionTest {

    private static final List<FilterKey> KEYS = List.of(
            new FilterKey("name", "名前", false),
            new FilterKey("state", "状態", false),
            new FilterKey("free", "Free", true),
            new FilterKey("size", "Size", true));

    private static final FilterFacts ROW = new FilterFacts() {
        private final Map<String, String> texts =
                Map.of("name", "volume1", "state", "block redirected", "free", "44 %", "size", "4 tb");
        private final Map<String, Double> numbers = Map.of("free", 44.0, "size", 0x4p40);

        @Override
        public String all() {
            return String.join("\n", texts.values());
        }

        @Override
        public String text(String key) {
            return texts.getOrDefault(key, "");
        }

        @Override
        public double number(String key) {
            return numbers.getOrDefault(key, Double.NaN);
        }
    };

    private static final List<FilterKey> BYTES = List.of(
            new FilterKey("size", "Größe", List.of("サイズ"), true, 0x1p40), new FilterKey("node", "Owner Node", false));

    @ParameterizedTest
    @ValueSource(
            strings = {"size:>3", "size:4", "size:<=4", "size:\">3 TB\"", "size:>\"3 TB\"", "サイズ:>3", "größe:<4097GB"})
    void aNumberWithoutAUnitIsCountedInTheUnitOfItsColumn(String text) {
        assertThat(FilterExpression.parse(text, BYTES).matches(ROW)).isTrue();
    }

    @Test
    void aHintNamesColumnsAsTheyAreTitledAndTyped() {
        assertThat(FilterExpression.parse("colour:red", BYTES).problem().args()).contains("größe, owner");
    }

    @Test
    void aQuoteThatIsLeftOpenIsSaid() {
        assertThat(FilterExpression.parse("state:\"block redirected", KEYS)
                        .problem()
                        .key())
                .isEqualTo("support.filter.openQuote");
        assertThat(FilterExpression.parse("state:\"block redirected\"", KEYS)
                        .problem()
                        .isNone())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "volume",
                "VOLUME1",
                "volume redirected",
                "\"block redirected\"",
                "state:redirected",
                "STATE:Redirected",
                "状態:redirected",
                "状態：redirected",
                "volume1　redirected",
                "state:direct,block",
                "state:",
                "name:vol*",
                "name:*1",
                "name:v*e*",
                "name:=volume1",
                "free:<80",
                "free:<80%",
                "free:>=44",
                "free:44",
                "free:44%",
                "size:>3.5TB",
                "size:<=4tb",
                "!volume2",
                "!state:up",
                "state:\"block redirected\" !name:app*"
            })
    void theRowPasses(String text) {
        assertThat(FilterExpression.parse(text, KEYS).matches(ROW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volume2",
                "volume redirected web",
                "!volume",
                "!state:redirected",
                "name:=volume",
                "name:ol*",
                "free:>44",
                "free:<44",
                "size:<4TB",
                "size:>4TB",
                "state:up,paused",
                "\"volume1 block\""
            })
    void theRowIsHidden(String text) {
        assertThat(FilterExpression.parse(text, KEYS).matches(ROW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"web:443,web", "!owner:hv01,owner"})
    void anUnknownNameIsSaidAndNarrowsNothing(String text, String name) {
        FilterExpression expression = FilterExpression.parse(text, KEYS);
        assertThat(expression.matches(ROW)).isTrue();
        assertThat(expression.problem().key()).isEqualTo("support.filter.unknownKey");
        assertThat(expression.problem().args()).containsExactly(name, "名前, 状態, free, size");
    }

    @Test
    void theBeginningOfATitleNamesItsColumn() {
        List<FilterKey> keys = List.of(new FilterKey("node", "Owner Node", false));
        assertThat(FilterExpression.parse("owner:hv02", keys).problem().isNone())
                .isTrue();
        assertThat(FilterExpression.parse("wner:hv02", keys).problem().isNone()).isFalse();
    }

    @Test
    void wordsWithAColonStandInQuotes() {
        FilterExpression expression = FilterExpression.parse("\"web:443\"", KEYS);
        assertThat(expression.problem().isNone()).isTrue();
        assertThat(expression.matches(ROW)).isFalse();
    }

    @Test
    void signsOfRegularExpressionsAreOrdinarySigns() {
        assertThat(FilterExpression.parse("name:v.l*", KEYS).matches(ROW)).isFalse();
        assertThat(FilterExpression.parse("name:(*", KEYS).matches(ROW)).isFalse();
    }

    @Test
    void anUnknownNumberPassesNoComparison() {
        List<FilterKey> keys = List.of(new FilterKey("age", "Age", true));
        assertThat(FilterExpression.parse("age:<5", keys).matches(ROW)).isFalse();
        assertThat(FilterExpression.parse("age:>5", keys).matches(ROW)).isFalse();
    }
}
