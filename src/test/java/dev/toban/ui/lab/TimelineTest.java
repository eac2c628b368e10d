package dev.toban.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.model.NodeName;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.jobs.LabBench;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.ObservableTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOW = Instant.parse("2026-01-10T22:19:04Z");
    private static final TimelineScale HOUR = TimelineScale.around(NOW, Duration.ofHours(1), 800);
    private static final double WORDS = 300;

    private static Mark mark(Mark.Kind kind, Instant at, Look look) {
        return new Mark(kind + "-" + at, at, kind, look, Message.of("lab.fault.heal"), OptionalInt.of(0));
    }

    private static List<TimelineLayout.Spot> laidOut(Stream<Mark> marks) {
        return TimelineLayout.of(marks.toList(), HOUR, _ -> WORDS);
    }

    @Test
    void theDrawingStandsStillWhileTheClockRunsThroughIt() {
        assertThat(HOUR.begin()).isEqualTo(Instant.parse("2026-01-10T22:00:00Z"));
        assertThat(TimelineScale.around(NOW.plusSeconds(600), Duration.ofHours(1), 800))
                .isEqualTo(HOUR);
        assertThat(HOUR.x(NOW)).isBetween(200.0, 400.0);
    }

    @Test
    void ticksAreRoundTimesWithRoomForTheirWords() {
        for (Duration span : TimelineScale.SPANS) {
            List<Instant> ticks = TimelineScale.around(NOW, span, 600).ticks();
            assertThat(ticks).as(span.toString()).hasSizeBetween(2, 8);
        }
        assertThat(HOUR.ticks()).contains(Instant.parse("2026-01-10T22:20:00Z"));
    }

    @Test
    void theNextFaultToComeIsOnTheFirstDrawing() {
        assertThat(TimelineScale.spanUntil(Duration.ofMinutes(4))).isEqualTo(Duration.ofMinutes(10));
        assertThat(TimelineScale.spanUntil(Duration.ofMinutes(9))).isEqualTo(Duration.ofMinutes(30));
        assertThat(TimelineScale.spanUntil(Duration.ofDays(9))).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void wordsNeverLieOnEachOther() {
        Random random = new Random(7);
        for (int run = 0; run < 50; run++) {
            Stream<Mark> faults = IntStream.generate(() -> random.nextInt(3600))
                    .limit(40)
                    .sorted()
                    .mapToObj(second -> mark(Mark.Kind.FAULT, HOUR.begin().plusSeconds(second), Look.WARNING));
            List<TimelineLayout.Spot> spoken = laidOut(faults).stream()
                    .filter(spot -> spot.side() != TimelineLayout.Side.NONE)
                    .toList();
            assertThat(spoken).isNotEmpty();
            for (TimelineLayout.Spot one : spoken) {
                assertThat(left(one)).isNotNegative();
                assertThat(left(one) + one.room()).isLessThanOrEqualTo(HOUR.width());
                assertThat(one.room()).isBetween(TimelineLayout.NARROW, WORDS);
                assertThat(spoken)
                        .filteredOn(other -> !other.equals(one) && other.lane() == one.lane())
                        .noneMatch(other ->
                                left(one) < left(other) + other.room() && left(other) < left(one) + one.room());
            }
        }
    }

    @Test
    void wordsAreNotCutWhereThereIsRoomBesideThem() {
        Stream<Mark> two = Stream.of(60, 1800, 2700)
                .map(second -> mark(Mark.Kind.FAULT, HOUR.begin().plusSeconds(second), Look.WARNING));
        assertThat(laidOut(two)).extracting(TimelineLayout.Spot::room).containsExactly(WORDS, WORDS, WORDS);
    }

    private static double left(TimelineLayout.Spot spot) {
        return spot.side() == TimelineLayout.Side.RIGHT
                ? spot.x() + TimelineLayout.SHAPE / 2
                : spot.x() - TimelineLayout.SHAPE / 2 - spot.room();
    }

    @Test
    void aStormBecomesFewSpotsAndTheWorstOfThemSpeaks() {
        Stream<Mark> storm = IntStream.range(0, 3000)
                .mapToObj(second -> mark(
                        Mark.Kind.EVENT, HOUR.begin().plusSeconds(second), second % 7 == 3 ? Look.FAILED : Look.OK));
        List<TimelineLayout.Spot> spots = laidOut(storm);
        assertThat(spots).hasSizeLessThan(70).allMatch(spot -> spot.lane() == TimelineLayout.ON_AXIS);
        assertThat(spots).allMatch(spot -> spot.first().look() == Look.FAILED);
        assertThat(spots.stream().mapToInt(spot -> spot.marks().size()).sum()).isEqualTo(3000);
    }

    @Test
    void aRunIsMarkedWithItsFaultsWhatCameOfThemAndWhatIsToCome() {
        try (LabBench bench = new LabBench(BuiltIn.DUTY, 0).read();
                LabViewModel model = new LabViewModel(
                        bench.laboratory(),
                        bench.pageContext(Background.direct(), new ObservableTexts(Language.ENGLISH)))) {
            model.look();
            assertThat(model.marks().coming()).hasSize(3);
            model.inject(new Fault.NodeCrash(new NodeName("HV01")));
            bench.laboratory().clock().advance(Duration.ofMinutes(1));
            model.look();
            Instant start = bench.laboratory().clock().start();
            List<Mark> seen = model.marks().between(start, start.plusSeconds(3600));
            assertThat(seen)
                    .extracting(Mark::kind)
                    .contains(Mark.Kind.FAULT, Mark.Kind.EVENT)
                    .endsWith(Mark.Kind.COMING);
            assertThat(seen).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
            assertThat(model.marks().between(start.plusSeconds(3600), start.plusSeconds(7200)))
                    .isEmpty();
            model.pointAt(seen.getFirst().line().orElseThrow());
            assertThat(model.pointedAt().get()).contains(model.trace().getFirst());
        }
    }

    @Test
    void nothingIsDrawnAgainWhileNothingIsNew() {
        Marks marks = new Marks();
        FaultLine coming =
                new FaultLine("pending-0", NOW, false, Look.QUEUED, Message.of("lab.fault.heal"), Optional.empty());
        marks.coming(List.of(coming));
        int revision = marks.revision();
        marks.coming(List.of(coming));
        marks.gain(0, List.of());
        assertThat(marks.revision()).isEqualTo(revision);
        marks.clear();
        assertThat(marks.revision()).isNotEqualTo(revision);
    }
}
