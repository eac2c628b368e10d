package dev.toban.report;

import dev.toban.advisor.Finding;
import dev.toban.advisor.FindingLevel;
import dev.toban.advisor.Findings;
import java.util.List;

/** What needs attention, worst first. */
final class FindingSection {

    private FindingSection() {}

    static void write(Scene scene) {
        List<Finding> findings = Findings.of(scene.inventory());
        scene.section("findings", findings.size());
        if (findings.isEmpty()) {
            scene.nothing("report.findings.none");
        } else {
            Table table = Table.of(
                            scene.html(),
                            "findings",
                            "report.level",
                            "report.finding",
                            "report.cause",
                            "report.sinceHead")
                    .body();
            findings.forEach(finding -> row(table, scene, finding));
            table.close();
        }
        scene.end();
    }

    private static void row(Table table, Scene scene, Finding finding) {
        scene.html().raw("<tr>");
        table.state(Shown.of(mark(finding.level()), finding.level()))
                .words(finding.title())
                .words(finding.cause())
                .words(scene.since(finding.since()))
                .end();
    }

    private static Mark mark(FindingLevel level) {
        return switch (level) {
            case FAULT -> Mark.FAILED;
            case WARNING -> Mark.WARNING;
            case UNKNOWN -> Mark.UNKNOWN;
            case NOTE -> Mark.INFORMATION;
        };
    }
}
