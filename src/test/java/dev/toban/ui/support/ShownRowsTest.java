package dev.toban.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class ShownRowsTest {

    private static final Comparator<Row> BY_VALUE = Comparator.comparingInt(Row::value);

    private final ObservableList<Row> source = FXCollections.observableArrayList();
    private final BitSet replaced = new BitSet();
    private final ShownRows<Row> shown = new ShownRows<>(source, Row::name, replaced::or);
    private final List<Row> mirror = new ArrayList<>();
    private int events;

    record Row(String name, int value) {}

    ShownRowsTest() {
        shown.addListener((ListChangeListener<Row>) this::follow);
    }

    /** Does what a table does: keeps up by the events alone, and by the places that were told. */
    private void follow(ListChangeListener.Change<? extends Row> change) {
        events++;
        while (change.next()) {
            assertThat(mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()))
                    .extracting(Row::name)
                    .isEqualTo(change.getRemoved().stream().map(Row::name).toList());
            mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                    .clear();
            mirror.addAll(change.getFrom(), change.getAddedSubList());
        }
    }

    @Test
    void aRowThatIsReplacedWhereItStandsIsToldByItsPlaceAlone() {
        source.addAll(new Row("a", 1), new Row("b", 1));
        events = 0;
        source.set(1, new Row("b", 2));
        assertThat(events).isZero();
        assertThat(replaced).isEqualTo(bits(1));
        assertThat(shown).containsExactly(new Row("a", 1), new Row("b", 2));
    }

    @Test
    void aRowWhosePlaceInTheOrderChangesIsAChangeOfTheList() {
        source.addAll(new Row("a", 1), new Row("b", 2));
        shown.sortBy(BY_VALUE);
        events = 0;
        source.set(0, new Row("a", 3));
        assertThat(events).isOne();
        assertThat(mirror).containsExactly(new Row("b", 2), new Row("a", 3));
    }

    @Test
    void withoutAnOrderTheRowsStandAsInTheSource() {
        source.addAll(new Row("b", 2), new Row("a", 1));
        shown.sortBy(BY_VALUE);
        assertThat(shown).extracting(Row::name).containsExactly("a", "b");
        shown.sortBy(null);
        assertThat(shown).extracting(Row::name).containsExactly("b", "a");
    }

    @Test
    void whoeverFollowsTheEventsAndThePlacesEndsWithTheSameRows() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int step = 0; step < 2_000; step++) {
            change(random, step);
            replaced.stream().forEach(place -> mirror.set(place, shown.get(place)));
            replaced.clear();
            assertThat(mirror).as("seed %d, step %d", seed, step).isEqualTo(List.copyOf(shown));
        }
    }

    private void change(Random random, int step) {
        switch (random.nextInt(6)) {
            case 0, 1 -> source.add(random.nextInt(source.size() + 1), new Row("r" + step, random.nextInt(9)));
            case 2 -> source.removeIf(_ -> random.nextInt(7) == 0);
            case 3 -> shown.sortBy(random.nextBoolean() ? BY_VALUE : null);
            default -> source.replaceAll(row -> random.nextInt(5) == 0 ? new Row(row.name(), random.nextInt(9)) : row);
        }
    }

    private static BitSet bits(int place) {
        BitSet bits = new BitSet();
        bits.set(place);
        return bits;
    }
}
