package dev.toban.advisor;

import dev.toban.command.Intent;
import dev.toban.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that needs a person.
 *
 * @param level how bad it is
 * @param title what is the matter
 * @param cause why, and what follows from it
 * @param since when it began, as far as anybody saw
 * @param objects names of the objects concerned, the first one first of all
 * @param mend what a person would want in order to mend it; empty where no plan does
 */
public record Finding(
        FindingLevel level,
        Message title,
        Message cause,
        Optional<Instant> since,
        List<String> objects,
        Optional<Intent> mend) {

    public Finding {
        objects = List.copyOf(objects);
    }

    static Finding of(FindingLevel level, Message title, Message cause, String... objects) {
        return new Finding(level, title, cause, Optional.empty(), List.of(objects), Optional.empty());
    }

    Finding since(Optional<Instant> began) {
        return new Finding(level, title, cause, began, objects, mend);
    }

    Finding mendedBy(Optional<? extends Intent> intent) {
        return new Finding(level, title, cause, since, objects, intent.map(Intent.class::cast));
    }
}
