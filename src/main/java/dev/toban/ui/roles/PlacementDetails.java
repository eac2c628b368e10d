package dev.toban.ui.roles;

import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Section;
import dev.toban.plan.Assessment;
import dev.toban.plan.Obstacle;
import dev.toban.plan.PlacementMatrix;
import dev.toban.plan.PlacementScore;
import dev.toban.ui.support.Details;
import dev.toban.ui.support.Details.Fact;
import dev.toban.ui.support.Details.Group;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.NodeAnswers;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.StateWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says everything about one cell of the matrix: a role on a node. */
final class PlacementDetails {

    private static final int RANKED = 16;
    private static final Comparator<Assessment> BEST_FIRST = Comparator.<Assessment>comparingDouble(
                    found -> found.score().map(PlacementScore::total).orElse(-1.0))
            .reversed();

    private final Phrases phrases;
    private final ObservableTexts texts;

    PlacementDetails(Phrases phrases) {
        this.phrases = phrases;
        this.texts = phrases.texts();
    }

    /** A role on a node. */
    record Cell(GroupName role, NodeName node) {}

    Details of(Cell cell, PlacementMatrix matrix, Inventory inventory) {
        List<Assessment> nodes = matrix.assess(cell.role());
        Optional<Assessment> here = find(nodes, cell.node());
        return new Details(
                cell.role().value(),
                texts.of("roles.matrix.on", cell.node()),
                here.map(found -> briefly(found)).orElse(new StateWord(Look.UNKNOWN, texts.of("support.unknown"))),
                List.of(),
                List.of(
                        here.map(found -> List.of(
                                        against(cell, found, new Remedies(matrix, inventory)),
                                        forIt(found),
                                        score(found)))
                                .orElse(List.of()),
                        List.of(ranking(nodes))),
                Optional.ofNullable(inventory.reading(Section.GROUPS).asOf()));
    }

    private static Optional<Assessment> find(List<Assessment> nodes, NodeName node) {
        return nodes.stream().filter(found -> found.node().equals(node)).findFirst();
    }

    private StateWord briefly(Assessment found) {
        StateWord state = NodeAnswers.of(found.reasons()).in(texts);
        return new StateWord(state.look(), state.word());
    }

    private Group against(Cell cell, Assessment found, Remedies remedies) {
        List<Fact> facts = new ArrayList<>();
        for (Obstacle obstacle : found.obstacles()) {
            facts.add(Fact.of(
                    texts.of(obstacle),
                    new StateWord(
                            obstacle.isHard() ? Look.NOT_POSSIBLE : Look.WARNING,
                            texts.of(obstacle.isHard() ? "roles.matrix.hard" : "roles.matrix.soft")),
                    remedies.of(cell, obstacle).orElse("")));
        }
        return new Group(texts.of("roles.matrix.against"), facts, texts.of("roles.matrix.nothingAgainst"));
    }

    private Group forIt(Assessment found) {
        List<Fact> facts = found.reasons().advantages().stream()
                .map(advantage -> Fact.of(texts.of(advantage), new StateWord(Look.OK, texts.of("roles.matrix.yes"))))
                .toList();
        return new Group(texts.of("roles.matrix.for"), facts, texts.of("roles.matrix.nothingFor"));
    }

    /** What would make it possible, as far as the machine is known. */
    private final class Remedies {

        private final PlacementMatrix matrix;
        private final Inventory inventory;

        Remedies(PlacementMatrix matrix, Inventory inventory) {
            this.matrix = matrix;
            this.inventory = inventory;
        }

        Optional<String> of(Cell cell, Obstacle obstacle) {
            return inventory
                    .virtualMachine(cell.role())
                    .map(machine -> texts.of(matrix.remedy().of(machine, cell.node(), obstacle)));
        }
    }

    private Group score(Assessment found) {
        List<Fact> facts = new ArrayList<>();
        found.score().ifPresent(score -> {
            facts.add(Fact.of(texts.of("roles.matrix.base"), points(PlacementScore.BASE)));
            facts.add(Fact.of(
                    texts.of("roles.matrix.memory", phrases.percent(found.share())), "+" + points(score.memory())));
            found.obstacles()
                    .forEach(obstacle -> facts.add(Fact.of(texts.of(obstacle), "−" + points(obstacle.weight()))));
            facts.add(Fact.of(texts.of("roles.matrix.total"), points(score.total())));
        });
        return new Group(texts.of("roles.matrix.score"), facts, texts.of("roles.matrix.noScore"));
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, points == Math.rint(points) ? "%.0f" : "%.1f", points);
    }

    /** The best nodes first: what a plan that may choose would choose, unless it is the owner. */
    private Group ranking(List<Assessment> nodes) {
        List<Fact> facts = nodes.stream()
                .sorted(BEST_FIRST)
                .limit(RANKED)
                .map(found -> Fact.of(
                        found.node().value(),
                        briefly(found),
                        found.score().map(score -> points(score.total())).orElse("")))
                .toList();
        return new Group(texts.of("roles.matrix.ranking"), facts);
    }

    /** The whole cell in a few lines, for a tool tip and for the screen reader. */
    String sentence(Cell cell, PlacementMatrix matrix, Inventory inventory) {
        Optional<Assessment> found = find(matrix.assess(cell.role()), cell.node());
        if (found.isEmpty()) {
            return "";
        }
        StateWord state = NodeAnswers.of(found.get().reasons()).in(texts);
        List<String> lines = new ArrayList<>();
        String words = Phrases.joined(state.word(), state.detail());
        lines.add(texts.of("support.sentence", cell.role().value(), cell.node().value(), words));
        Remedies remedies = new Remedies(matrix, inventory);
        found.get().obstacles().stream()
                .flatMap(obstacle -> remedies.of(cell, obstacle).stream())
                .distinct()
                .reduce((left, right) -> texts.of("support.list", left, right))
                .ifPresent(all -> lines.add(texts.of("roles.matrix.remedies", all)));
        found.get().score().ifPresent(score -> lines.add(texts.of("roles.matrix.points", points(score.total()))));
        return String.join("\n", lines);
    }
}
