package dev.toban.ui.support;

import dev.toban.text.Message;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One value that a {@link Form} asks for. */
public sealed interface FormField {

    /** Stable, with dashes; tests and styles find the control by it. */
    String id();

    Message label();

    /**
     * Something that is typed.
     *
     * @param mistake what is wrong with a text; {@link Message#NONE} when nothing is
     */
    record Text(String id, Message label, StringProperty value, Function<String, Message> mistake)
            implements FormField {

        public static Text of(String id, Message label, String initial, Function<String, Message> mistake) {
            return new Text(id, label, new SimpleStringProperty(initial), mistake);
        }

        /** A whole number within limits. */
        public static Text number(String id, Message label, long initial, long least, long most) {
            return of(
                    id,
                    label,
                    Long.toString(initial),
                    typed -> isWithin(typed, least, most)
                            ? Message.NONE
                            : Message.of("support.form.number", Long.toString(least), Long.toString(most)));
        }

        /** A text that is not empty. */
        public static Text needed(String id, Message label, String initial) {
            return of(id, label, initial, typed -> typed.isEmpty() ? Message.of("support.form.needed") : Message.NONE);
        }

        private static boolean isWithin(String typed, long least, long most) {
            try {
                long number = Long.parseLong(typed);
                return number >= least && number <= most;
            } catch (NumberFormatException _) {
                return false;
            }
        }

        public String text() {
            return value.get().strip();
        }

        /** The number that was typed; only for a field without a mistake. */
        public long number() {
            return Long.parseLong(text());
        }
    }

    /** One of several values. */
    record Choice<E>(String id, Message label, List<E> values, ObjectProperty<E> value, Function<E, Message> words)
            implements FormField {

        public Choice {
            values = List.copyOf(values);
        }

        public static <E> Choice<E> of(
                String id, Message label, List<E> values, E initial, Function<E, Message> words) {
            return new Choice<>(id, label, values, new SimpleObjectProperty<>(initial), words);
        }
    }

    /** Any number of names; where their order counts, they can be moved up and down. */
    record Names(String id, Message label, ObservableList<Entry> entries, boolean ordered) implements FormField {

        /** The chosen names first and in their order, then the others. */
        public static Names of(String id, Message label, List<String> all, List<String> chosen, boolean ordered) {
            ObservableList<Entry> entries = FXCollections.observableArrayList();
            chosen.forEach(name -> entries.add(new Entry(name, new SimpleBooleanProperty(true))));
            all.stream()
                    .filter(name -> chosen.stream().noneMatch(name::equalsIgnoreCase))
                    .forEach(name -> entries.add(new Entry(name, new SimpleBooleanProperty(false))));
            return new Names(id, label, entries, ordered);
        }

        /** What is chosen, in order. */
        public List<String> chosen() {
            return entries.stream()
                    .filter(entry -> entry.chosen().get())
                    .map(Entry::name)
                    .toList();
        }

        /** Moves a name by some places, as far as there are any. */
        public int move(int from, int by) {
            int to = Math.clamp((long) from + by, 0, entries.size() - 1);
            entries.add(to, entries.remove(from));
            return to;
        }
    }

    /** A name and whether it is chosen. */
    record Entry(String name, BooleanProperty chosen) {}
}
