package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final Rows<String, Row> rows = new Rows<>(Row::name);
    private final List<ListChangeListener.Change<? extends Row>> events = new ArrayList<>();

    record Row(String name, int value) {}

    private void watch() {
        rows.items().addListener((ListChangeListener<Row>) events::add);
    }

    @Test
    void aRowIsReplacedWhereItStands() {
        rows.putAll(List.of(new Row("a", 1), new Row("b", 1)));
        rows.put(new Row("a", 2));
        assertThat(rows.items()).containsExactly(new Row("a", 2), new Row("b", 1));
    }

    @Test
    void anEqualRowChangesNothing() {
        rows.put(new Row("a", 1));
        watch();
        rows.put(new Row("a", 1));
        assertThat(events).isEmpty();
    }

    @Test
    void manyRowsAreOneEvent() {
        List<Row> old =
                IntStream.range(0, 8000).mapToObj(i -> new Row("r" + i, 0)).toList();
        rows.putAll(old);
        watch();
        rows.putAll(old.stream().map(row -> new Row(row.name(), 1)).toList());
        assertThat(events).hasSize(1);
        assertThat(rows.items()).allMatch(row -> row.value() == 1);
    }

    @Test
    void afterARemovalTheOthersAreStillFound() {
        rows.putAll(List.of(new Row("a", 1), new Row("b", 1), new Row("c", 1)));
        rows.remove("b");
        rows.remove("not there");
        rows.put(new Row("c", 2));
        assertThat(rows.items()).containsExactly(new Row("a", 1), new Row("c", 2));
        assertThat(rows.find("b")).isEmpty();
        assertThat(rows.find("c")).contains(new Row("c", 2));
    }

    @Test
    void replacingAllKeepsThePlacesOfThoseThatStay() {
        rows.putAll(List.of(new Row("a", 1), new Row("b", 1), new Row("c", 1)));
        watch();
        rows.replaceWith(List.of(new Row("d", 1), new Row("c", 3), new Row("b", 1)));
        assertThat(rows.items()).containsExactly(new Row("b", 1), new Row("c", 3), new Row("d", 1));
        assertThat(events).hasSize(1);
    }
}
