package dev.toban.ui.lab;

import dev.toban.ui.support.Icon;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Tooltips;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The lab's clock, how fast it goes, and the buttons that stop it and push it on. */
final class ClockBar extends HBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT);
    /** 0 lets time pass only while somebody waits, as fast as possible. */
    private static final List<Double> SPEEDS = List.of(0.1, 1.0, 10.0, 100.0, 0.0);

    private final LabViewModel model;
    private final PageContext context;
    private final ObservableTexts texts;

    ClockBar(LabViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
        this.texts = context.texts();
        setId("lab-clock-bar");
        getStyleClass().add("clock-bar");
        setAlignment(Pos.CENTER_LEFT);
        FlowPane controls = new FlowPane(speeds(), next());
        controls.getStyleClass().add("clock-controls");
        controls.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(controls, Priority.ALWAYS);
        Node pause = pause();
        getChildren().addAll(pause, clock(), words(), controls);
        for (Node hand : List.of(pause, controls)) {
            hand.disableProperty().bind(model.leading().map(why -> !why.isNone()));
        }
    }

    private Node pause() {
        Button pause = new Button();
        pause.setId("lab-pause");
        pause.getStyleClass().addAll("accent", "icon-button", "clock-pause");
        pause.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> (model.paused().get() ? Icon.RESUME : Icon.PAUSE).node(), model.paused()));
        ObservableValue<String> words = Bindings.createStringBinding(
                () -> texts.of(model.paused().get() ? "lab.clock.resume" : "lab.clock.pause"),
                model.paused(),
                texts.languageProperty());
        pause.accessibleTextProperty().bind(words);
        pause.setTooltip(Tooltips.of(words));
        pause.setOnAction(_ -> model.pauseOrResume());
        return pause;
    }

    private Node clock() {
        Label clock = new Label();
        clock.setId("lab-clock");
        clock.getStyleClass().addAll("mono", "lab-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        clock.textProperty().bind(model.picture().map(this::time));
        return clock;
    }

    private String time(Optional<LabPicture> seen) {
        Instant now = seen.map(LabPicture::now)
                .orElse(
                        model.laboratory().scenario().start() == null
                                ? Instant.EPOCH
                                : context.clock().instant());
        return TIME.format(now.atZone(context.clock().getZone()));
    }

    /** Whether time passes, and what it waits for when it does not. */
    private Node words() {
        Label state = new Label();
        state.setId("lab-clock-state");
        state.getStyleClass().addAll("muted", "small");
        state.setWrapText(true);
        state.setMinWidth(90);
        state.textProperty()
                .bind(Bindings.createStringBinding(
                        this::state, model.paused(), model.speed(), model.leading(), texts.languageProperty()));
        return state;
    }

    private String state() {
        if (!model.leading().getValue().isNone()) {
            return texts.of("lab.clock.follows");
        }
        if (model.paused().get()) {
            return texts.of("lab.clock.paused");
        }
        if (Double.isNaN(model.speed().get())) {
            return ""; // the lab was not asked yet
        }
        return model.speed().get() == 0
                ? texts.of("lab.clock.waits")
                : texts.of("lab.clock.runs", label(model.speed().get()));
    }

    private Node speeds() {
        ToggleGroup group = new ToggleGroup();
        HBox all = new HBox();
        all.getStyleClass().add("segments");
        all.setAlignment(Pos.CENTER);
        for (int i = 0; i < SPEEDS.size(); i++) {
            String pill = i == 0 ? "left-pill" : i == SPEEDS.size() - 1 ? "right-pill" : "center-pill";
            all.getChildren().add(speed(SPEEDS.get(i), pill, group));
        }
        return all;
    }

    private ToggleButton speed(double speed, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId("lab-speed-" + (speed == 0 ? "max" : label(speed)));
        button.getStyleClass().addAll("segment", pill);
        button.setToggleGroup(group);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> speed == 0 ? texts.of("lab.speed.max") : texts.of("lab.speed.times", label(speed)),
                        texts.languageProperty()));
        ObservableValue<String> hint = Bindings.createStringBinding(
                () -> speed == 0 ? texts.of("lab.speed.max.hint") : texts.of("lab.speed.hint", label(speed)),
                texts.languageProperty());
        button.setTooltip(Tooltips.of(hint));
        button.accessibleTextProperty().bind(hint);
        model.speed().subscribe(now -> button.setSelected(now.doubleValue() == speed));
        button.setOnAction(_ -> {
            button.setSelected(true); // the chosen speed stays chosen when it is pressed again
            model.setSpeed(speed);
        });
        return button;
    }

    private static String label(double speed) {
        return speed == Math.rint(speed) ? Long.toString(Math.round(speed)) : Double.toString(speed);
    }

    private Node next() {
        Button next = new Button();
        next.setId("lab-next-event");
        next.setGraphic(Icon.NEXT_EVENT.node());
        next.textProperty().bind(texts.bind("lab.clock.next"));
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setTooltip(Tooltips.of(texts.bind("lab.clock.next.hint")));
        next.setOnAction(_ -> model.stepToNextEvent());
        return next;
    }
}
