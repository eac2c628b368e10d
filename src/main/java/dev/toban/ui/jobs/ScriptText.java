package dev.toban.ui.jobs;

import dev.toban.command.ClusterCommand;
import dev.toban.ui.support.ObservableTexts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The PowerShell of a whole plan with its steps named as comments, to read and to run by hand. */
final class ScriptText {

    private ScriptText() {}

    static String forward(List<StepRow> rows, ObservableTexts texts) {
        return rows.stream()
                .map(row -> block(row, row.script(), "jobs.script.readAgain", texts))
                .collect(Collectors.joining("\n\n"));
    }

    /** What takes the plan back: the last step first, but a paused node takes nothing back before it is resumed. */
    static String backward(List<StepRow> rows, ObservableTexts texts) {
        return rows.reversed().stream()
                .sorted(Comparator.comparing(row -> !resumes(row)))
                .map(row -> back(row, texts))
                .collect(Collectors.joining("\n\n"));
    }

    private static String back(StepRow row, ObservableTexts texts) {
        String title = texts.of(
                "jobs.script.back", Integer.toString(row.number()), row.step().title());
        String script = row.inverse().isEmpty() ? "# " + texts.of("jobs.script.noInverse") : row.inverse();
        return "# " + title + "\n" + script;
    }

    private static boolean resumes(StepRow row) {
        return row.step().inverse() instanceof ClusterCommand.ResumeNode;
    }

    private static String block(StepRow row, String script, String insteadKey, ObservableTexts texts) {
        String title = texts.of(
                "jobs.script.step",
                Integer.toString(row.number()),
                row.step().title(),
                row.step().route());
        String body = script.isEmpty()
                ? "# " + texts.of(insteadKey, ExpectationWords.of(row.step().expected()))
                : script;
        return "# " + title.strip() + "\n" + body;
    }
}
