package dev.toban.ui.support;

import dev.toban.text.Message;
import dev.toban.text.Texts;

/** A state that is not yet said in a language. */
public record StateMessage(Look look, Message word, Message detail) {

    public static StateMessage of(Look look, Message word) {
        return new StateMessage(look, word, Message.NONE);
    }

    public static StateMessage of(Look look, Enum<?> constant) {
        return of(look, Message.of(Texts.key(constant)));
    }

    public StateMessage detailed(Message otherDetail) {
        return new StateMessage(look, word, otherDetail);
    }

    public StateWord in(ObservableTexts texts) {
        return new StateWord(look, texts.of(word), texts.of(detail));
    }

    /** The worse of two. */
    public static StateMessage worse(StateMessage left, StateMessage right) {
        return left.look().compareTo(right.look()) <= 0 ? left : right;
    }
}
