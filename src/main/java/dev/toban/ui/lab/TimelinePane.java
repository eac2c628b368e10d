package dev.toban.ui.lab;

import dev.toban.text.Times;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.WordWidths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The run as a drawing around the clock: what happened at its left, what is to come at its right. Drawn again only when
 * there is something new in sight; while the clock runs, its line alone moves.
 */
final class TimelinePane extends Pane {

    private static final double MARGIN = 12;
    /** So many sentences are told on hovering; of more, the number. */
    private static final int TOLD = 6;

    private final LabViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;
    private final Consumer<Mark> chosen;
    private final Region future = new Region();
    private final Region axis = new Region();
    private final Region clock = new Region();
    private final Label now = new Label();
    private final Label nothing = new Label();
    private WordWidths widths;
    private final List<Label> ticks = new ArrayList<>();
    private final List<TimelineSpot> nodes = new ArrayList<>();
    private List<TimelineLayout.Spot> spots = List.of();
    private Optional<Drawn> drawn = Optional.empty();
    private Optional<Duration> span = Optional.empty();
    private Optional<String> current = Optional.empty();

    /** What the drawing was made of. */
    private record Drawn(TimelineScale scale, int revision) {}

    TimelinePane(LabViewModel model, PageContext context, Consumer<Mark> chosen) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        this.widths = new WordWidths(texts.language());
        this.chosen = chosen;
        setId("lab-timeline");
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setMinHeight(TimelineSpot.AXIS + 30);
        future.getStyleClass().add("timeline-future");
        axis.getStyleClass().add("timeline-axis");
        clock.getStyleClass().add("timeline-clock");
        now.getStyleClass().add("timeline-now");
        now.textProperty().bind(texts.bind("lab.timeline.now"));
        nothing.getStyleClass().add("timeline-nothing");
        nothing.setWrapText(true);
        List.of(future, axis, clock, now, nothing).forEach(part -> {
            part.setManaged(false);
            part.setMouseTransparent(true);
        });
        getChildren().addAll(future, axis, clock, now, nothing);
        setOnMousePressed(press -> {
            requestFocus();
            press.consume(); // the scroll pane around it would take the focus for itself
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        model.picture().subscribe(_ -> draw());
        widthProperty().subscribe(_ -> draw());
        visibleProperty().subscribe(_ -> draw());
        texts.languageProperty().subscribe((_, _) -> drawAnew());
    }

    private void drawAnew() {
        widths = new WordWidths(texts.language());
        drawn = Optional.empty();
        draw();
    }

    private void draw() {
        model.picture().get().filter(_ -> getWidth() > 0 && isVisible()).ifPresent(this::draw);
    }

    private void draw(LabPicture picture) {
        TimelineScale scale = TimelineScale.around(picture.now(), span(picture), getWidth());
        Drawn wanted = new Drawn(scale, model.marks().revision());
        if (!drawn.equals(Optional.of(wanted))) {
            drawn = Optional.of(wanted);
            axis.resizeRelocate(0, TimelineSpot.AXIS, getWidth(), 1);
            drawTicks(scale);
            drawSpots(scale);
            sayNothing();
            setAccessibleText(texts.of(
                    "lab.timeline.spoken",
                    model.marks().faults(),
                    model.marks().coming().size()));
        }
        double x = Math.rint(scale.x(picture.now()));
        placeNothing(x);
        future.resizeRelocate(x, 0, Math.max(0, getWidth() - x), TimelineSpot.AXIS);
        clock.resizeRelocate(x - 1, 0, 2, TimelineSpot.AXIS + 4);
        double wide = Math.ceil(now.prefWidth(-1));
        now.resizeRelocate(Math.rint(x - wide / 2), TimelineSpot.AXIS + 4, wide, 18);
        ticks.forEach(tick -> tick.setOpacity(isUnderNow(tick) ? 0 : 1));
    }

    /** An empty drawing says why it is empty. */
    private void sayNothing() {
        nothing.setVisible(spots.isEmpty());
        nothing.setText(texts.of(model.marks().isEmpty() ? "lab.timeline.none" : "lab.timeline.noneHere"));
    }

    /** On the wider side of the clock's line, so that the line does not cross it. */
    private void placeNothing(double clock) {
        boolean right = getWidth() - clock >= clock;
        double wide = Math.max(0, (right ? getWidth() - clock : clock) - 2 * MARGIN);
        nothing.resizeRelocate((right ? clock : 0) + MARGIN, TimelineSpot.AXIS / 4, wide, TimelineSpot.AXIS * 0.6);
    }

    private boolean isUnderNow(Label tick) {
        return tick.getLayoutX() < now.getLayoutX() + now.getWidth() + 4
                && tick.getLayoutX() + tick.getWidth() > now.getLayoutX() - 4;
    }

    /** Until a person chooses, as much as shows the next thing to come. */
    private Duration span(LabPicture picture) {
        if (span.isEmpty()) {
            Instant next =
                    model.marks().coming().stream().map(Mark::at).findFirst().orElse(picture.now());
            span = Optional.of(TimelineScale.spanUntil(Duration.between(picture.now(), next)));
        }
        return span.get();
    }

    private void drawTicks(TimelineScale scale) {
        List<Instant> times = scale.ticks();
        while (ticks.size() < times.size()) {
            Label tick = new Label();
            tick.getStyleClass().addAll("timeline-tick", "mono");
            tick.setManaged(false);
            tick.setMouseTransparent(true);
            ticks.add(tick);
            getChildren().add(1, tick);
            tick.applyCss(); // its font, before its width is asked for
        }
        Times words = new Times(texts.now(), context.clock().getZone());
        for (int i = 0; i < ticks.size(); i++) {
            Label tick = ticks.get(i);
            tick.setVisible(i < times.size());
            if (i < times.size()) {
                Instant at = times.get(i);
                tick.setText(scale.isFine() ? words.time(at) : words.minute(at));
                double wide = Math.ceil(tick.prefWidth(-1));
                double left = Math.clamp(scale.x(at) - wide / 2, 4, Math.max(4, getWidth() - wide - 4));
                tick.resizeRelocate(Math.rint(left), TimelineSpot.AXIS + 5, wide, 16);
            }
        }
    }

    private void drawSpots(TimelineScale scale) {
        List<Mark> marks = model.marks().between(scale.begin(), scale.end());
        spots = TimelineLayout.of(marks, scale, those -> width(words(those)));
        while (nodes.size() < spots.size()) {
            nodes.add(spot(nodes.size()));
        }
        for (int i = 0; i < nodes.size(); i++) {
            boolean shown = i < spots.size();
            nodes.get(i).setVisible(shown);
            if (shown) {
                List<Mark> those = spots.get(i).marks();
                String words = words(those);
                nodes.get(i).show(spots.get(i), words, all(those));
                nodes.get(i).current(current.equals(Optional.of(those.getFirst().key())));
            }
        }
    }

    private TimelineSpot spot(int place) {
        TimelineSpot made = new TimelineSpot();
        made.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> choose(place));
        getChildren().add(made);
        getChildren().add(1, made.stem()); // behind the clock, and behind all words
        return made;
    }

    private String words(List<Mark> marks) {
        String first = texts.of(marks.getFirst().sentence());
        return marks.size() == 1 ? first : texts.of("lab.timeline.more", first, marks.size());
    }

    /** As wide as when they are pointed at, which sets them in a stronger face. */
    private double width(String words) {
        return widths.title(words) + 6;
    }

    private String all(List<Mark> marks) {
        Times times = new Times(texts.now(), context.clock().getZone());
        String told = marks.stream()
                .limit(TOLD)
                .map(mark -> texts.of("lab.timeline.told", times.time(mark.at()), mark.sentence()))
                .collect(Collectors.joining("\n"));
        return marks.size() <= TOLD ? told : told + "\n" + texts.of("lab.timeline.others", marks.size() - TOLD);
    }

    private void choose(int place) {
        Mark mark = spots.get(place).first();
        point(place);
        chosen.accept(mark);
    }

    private void point(int place) {
        current = Optional.of(spots.get(place).first().key());
        for (int i = 0; i < spots.size(); i++) {
            nodes.get(i).current(i == place);
        }
        setAccessibleText(nodes.get(place).getAccessibleText());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** The place of the current spot; -1 while there is none in sight. */
    private int place() {
        for (int i = 0; i < spots.size(); i++) {
            if (current.equals(Optional.of(spots.get(i).first().key()))) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || spots.isEmpty()) {
            return;
        }
        int last = spots.size() - 1;
        switch (key.getCode()) {
            case RIGHT -> point(Math.min(last, place() + 1));
            case LEFT -> point(Math.max(0, place() < 0 ? last : place() - 1));
            case HOME -> point(0);
            case END -> point(last);
            case ENTER, SPACE -> choose(Math.max(0, place()));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void scrolled(ScrollEvent scroll) {
        if (scroll.getDeltaY() != 0) {
            zoom(scroll.getDeltaY() > 0 ? -1 : 1);
            scroll.consume();
        }
    }

    /** Shows more time, or less; negative is a closer look. */
    void zoom(int by) {
        span.ifPresent(now -> {
            int place = TimelineScale.SPANS.indexOf(now) + by;
            span = Optional.of(TimelineScale.SPANS.get(Math.clamp(place, 0, TimelineScale.SPANS.size() - 1)));
            draw();
        });
    }
}
