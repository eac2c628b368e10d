package dev.toban.ui.overview;

import dev.toban.model.GroupName;
import dev.toban.model.Name;
import dev.toban.plan.Survival;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import java.util.ArrayList;
import java.util.List;

/** Says in the language of the moment which roles find no place when nodes are lost. */
final class SurvivalWords {

    private static final int FEW = 3;

    private final ObservableTexts texts;
    private final Phrases phrases;

    SurvivalWords(ObservableTexts texts, Phrases phrases) {
        this.texts = texts;
        this.phrases = phrases;
    }

    /** A sentence on the worst loss, with the first names. */
    String worst(Survival.Shortage shortage) {
        Survival.Loss loss = shortage.first();
        List<GroupName> roles =
                loss.homeless().stream().map(Survival.Homeless::role).toList();
        return texts.of("overview.capacity.missing", nodes(loss.lost()), roles.size(), roles(roles));
    }

    /** A sentence on the votes that stay. */
    String stops(Survival.Stops stops) {
        return texts.of("overview.capacity.stops", nodes(stops.lost()), stops.left(), stops.total());
    }

    String nodes(List<? extends Name> nodes) {
        return names(nodes);
    }

    String roles(List<GroupName> roles) {
        return names(roles);
    }

    private String names(List<? extends Name> names) {
        String all = joined(names.stream().limit(FEW).toList());
        return names.size() <= FEW ? all : texts.of("overview.capacity.more", all, names.size() - FEW);
    }

    private String joined(List<? extends Name> names) {
        return names.stream()
                .map(Name::value)
                .reduce((left, right) -> texts.of("overview.joined", left, right))
                .orElse("");
    }

    /** True when there are more names than the tile may show. */
    boolean hasNames(Survival survival) {
        return survival.one() instanceof Survival.Shortage
                || survival.two() instanceof Survival.Shortage
                || survival.two() instanceof Survival.Stops
                || !survival.tied().isEmpty();
    }

    /** Every loss and every name, as lines that can be copied. */
    String list(Survival survival) {
        List<String> lines = new ArrayList<>();
        add(lines, "overview.capacity.anyOne", survival.one());
        add(lines, "overview.capacity.anyTwo", survival.two());
        if (!survival.tied().isEmpty()) {
            lines.add("");
            lines.add(texts.of("overview.capacity.tied", survival.tied().size()));
            survival.tied().forEach(role -> lines.add(indented(role.value())));
        }
        return String.join("\n", lines).strip();
    }

    private void add(List<String> lines, String key, Survival.Answer answer) {
        lines.add("");
        switch (answer) {
            case Survival.Fits _ -> lines.add(texts.of("overview.capacity.allFit", texts.of(key)));
            case Survival.Stops stops -> lines.add(texts.of("overview.capacity.votes", texts.of(key), stops(stops)));
            case Survival.Unknown _ -> lines.add(texts.of("overview.capacity.nobodyKnows", texts.of(key)));
            case Survival.TooFew _ -> lines.add(texts.of("overview.capacity.tooFew", texts.of(key)));
            case Survival.Shortage shortage -> {
                lines.add(texts.of("overview.capacity.bad", texts.of(key), shortage.bad()));
                shortage.worst().forEach(loss -> add(lines, loss));
                if (shortage.bad() > shortage.worst().size()) {
                    lines.add(texts.of(
                            "overview.capacity.losses",
                            shortage.bad() - shortage.worst().size()));
                }
            }
        }
    }

    private void add(List<String> lines, Survival.Loss loss) {
        lines.add(texts.of(
                "overview.capacity.loss", nodes(loss.lost()), loss.homeless().size(), phrases.bytes(loss.missing())));
        loss.homeless()
                .forEach(each -> lines.add(indented(texts.of(
                        "overview.capacity.homeless", each.role().value(), phrases.bytes(each.bytes()), each.why()))));
    }

    private static String indented(String line) {
        return "    " + line;
    }
}
