package dev.toban.ui.support;

import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The words in the language of the moment; what is bound to them follows when a person changes it. */
public final class ObservableTexts {

    private final ObjectProperty<Language> language;

    public ObservableTexts(Language language) {
        this.language = new SimpleObjectProperty<>(language);
    }

    /**
     * The same words for a part of the program that ends before the program does. Whatever listens to the follower
     * goes with it: the texts that it follows hold it weakly.
     */
    public ObservableTexts follower() {
        ObservableTexts follower = new ObservableTexts(language());
        follower.language.bindBidirectional(language);
        return follower;
    }

    /**
     * Follows no more, at once and not only when nobody holds it any longer: what listens to a part of the program that
     * has ended must not be asked again.
     */
    public void leave(ObservableTexts followed) {
        language.unbindBidirectional(followed.language);
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    public Texts now() {
        return Texts.in(language());
    }

    public String of(String key, Object... args) {
        return now().of(key, args);
    }

    public String of(Enum<?> constant) {
        return now().of(constant);
    }

    public String of(Message message) {
        return now().of(message);
    }

    /** The sentence, said again whenever the language or one of the observable arguments changes. */
    public StringBinding bind(String key, ObservableValue<?>... args) {
        ObservableValue<?>[] dependencies = Arrays.copyOf(args, args.length + 1);
        dependencies[args.length] = language;
        return Bindings.createStringBinding(() -> of(key, values(args)), dependencies);
    }

    /** The words of a message that itself changes. */
    public StringBinding bind(ObservableValue<Message> message) {
        return Bindings.createStringBinding(() -> of(message.getValue()), language, message);
    }

    private static Object[] values(ObservableValue<?>[] args) {
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = args[i].getValue();
        }
        return values;
    }
}
