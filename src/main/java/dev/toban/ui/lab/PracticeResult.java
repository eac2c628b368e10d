package dev.toban.ui.lab;

import dev.toban.lab.Practice;
import dev.toban.text.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what an incident brought, part by part, and what cost points. */
final class PracticeResult {

    private PracticeResult() {}

    static Message total(Practice.Score score) {
        return Message.of("practice.result", score.total(), Practice.MOST);
    }

    /** A sentence for each part of the score. */
    static List<Message> lines(PracticeViewModel.State seen, Duration limit) {
        Practice.Score score = seen.score();
        List<Message> lines = new ArrayList<>();
        lines.add(line("cause", score.cause(), Practice.CAUSE, cause(seen.found(), seen.wrong())));
        lines.add(line("remedy", score.remedy(), Practice.REMEDY, remedy(seen.mending())));
        lines.add(line(
                "time",
                score.time(),
                Practice.TIME,
                seen.needed()
                        .map(needed -> Message.of("practice.result.time.needed", seconds(needed), limit))
                        .orElse(Message.of("practice.result.time.none"))));
        if (seen.hinted()) {
            lines.add(Message.of("practice.result.hint", Practice.HINT));
        }
        return lines;
    }

    private static Message line(String part, int points, int most, Message why) {
        return Message.of("practice.result." + part, points, most, why);
    }

    private static Message cause(boolean found, Set<String> wrong) {
        if (!found) {
            return Message.of("practice.result.cause.none");
        }
        return wrong.isEmpty()
                ? Message.of("practice.result.cause.first")
                : Message.of("practice.result.cause.wrong", wrong.size(), Practice.WRONG_GUESS);
    }

    private static Message remedy(Practice.Mending mending) {
        return Message.of(
                switch (mending) {
                    case PROVED -> "practice.result.remedy.works";
                    case CARRIED_OUT -> "practice.result.remedy.open";
                    case NOTHING, FAILED -> "practice.result.remedy.none";
                });
    }

    private static Duration seconds(Duration time) {
        return Duration.ofSeconds(time.toSeconds());
    }
}
