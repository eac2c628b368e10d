package dev.toban.cli;

import dev.toban.plan.Check;
import dev.toban.plan.CheckLevel;
import dev.toban.plan.Plan;
import dev.toban.plan.Schedule;
import dev.toban.plan.Step;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import java.io.PrintWriter;
import java.util.List;

/** A plan as lines on a screen: what is the matter first, then what happens and how long it takes. */
final class PlanText {

    private final Plan plan;
    private final Texts texts;

    PlanText(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    void print(PrintWriter out) {
        out.println(texts.of(plan.title()));
        checks(out);
        steps(out);
        plan.effect().forEach(sentence -> out.println(texts.of(sentence)));
    }

    private void checks(PrintWriter out) {
        for (Check check : plan.checks()) {
            out.println("  " + mark(check.level()) + " " + texts.of(check.title()));
            if (check.level() != CheckLevel.PASSED) {
                out.println("    " + texts.of(check.detail()));
            }
        }
    }

    /** A step and where it takes its object, unless its title says so already. */
    static String words(Step step, Texts texts) {
        String title = texts.of(step.title());
        String route = texts.of(step.route());
        return route.isEmpty() || title.endsWith(route) ? title : title + " " + route;
    }

    private String mark(CheckLevel level) {
        return texts.of(Message.of("cli.plan.level", level));
    }

    private void steps(PrintWriter out) {
        List<Schedule.Slot> slots = Schedule.of(plan).slots();
        for (int i = 0; i < slots.size(); i++) {
            Step step = plan.steps().get(i);
            String line = texts.of(
                    "cli.plan.step", i + 1, words(step, texts), slots.get(i).end());
            out.println("  " + line.strip());
        }
        out.println(texts.of("cli.plan.total", plan.steps().size(), plan.estimate()));
    }
}
