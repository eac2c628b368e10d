package dev.toban.ui.lab;

import dev.toban.lab.LabClock;
import dev.toban.lab.Laboratory;
import dev.toban.ui.support.Action;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import java.util.function.Consumer;

/** The hand on the lab's clock for the palette, whatever page is open. */
final class ClockActions {

    private final Laboratory laboratory;
    private final PageContext context;
    private final Runnable after;

    /** Actions that have the page look again through {@code after}. */
    ClockActions(Laboratory laboratory, PageContext context, Runnable after) {
        this.laboratory = laboratory;
        this.context = context;
        this.after = after;
    }

    List<Action> all() {
        return List.of(
                speed("lab-clock-tenth", "lab.palette.tenth", 0.1),
                speed("lab-clock-1", "lab.palette.real", 1),
                speed("lab-clock-10", "lab.palette.ten", 10),
                speed("lab-clock-100", "lab.palette.hundred", 100),
                speed("lab-clock-max", "lab.palette.max", 0),
                action("lab-clock-pause", "lab.palette.pause", Icon.PAUSE, LabClock::pause),
                action("lab-clock-resume", "lab.palette.resume", Icon.RESUME, LabClock::resume),
                action("lab-clock-step", "lab.palette.step", Icon.NEXT_EVENT, LabClock::stepToNextEvent));
    }

    private Action speed(String id, String key, double speed) {
        return action(id, key, Icon.LAB, clock -> clock.setSpeed(speed));
    }

    private Action action(String id, String key, Icon icon, Consumer<LabClock> order) {
        return Action.always(
                id,
                key,
                icon,
                () -> context.background()
                        .run(
                                () -> {
                                    order.accept(laboratory.clock());
                                    return true;
                                },
                                _ -> {
                                    context.watch().refresh();
                                    after.run();
                                },
                                _ -> {}));
    }
}
