package dev.toban.report;

import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.text.Message;
import java.util.Optional;

/** When each part was read; what was not read is drawn as unknown. */
final class ReadingSection {

    private ReadingSection() {}

    static void write(Scene scene) {
        scene.section("readings", -1);
        Table table = Table.of(
                        scene.html(),
                        "readings",
                        "report.readings.part",
                        "report.node",
                        "report.readings.asOf",
                        "report.state",
                        "report.readings.failure")
                .body();
        scene.inventory().readings().forEach((part, reading) -> row(table, scene, part, reading));
        table.close();
        scene.end();
    }

    private static void row(Table table, Scene scene, Part part, Reading reading) {
        scene.html()
                .raw("<tr><th scope=\"row\">")
                .words(Shown.word(part.section()))
                .raw("</th>");
        table.text(Optional.ofNullable(part.node()).map(node -> node.value()));
        scene.html().raw("<td class=\"m\">");
        Optional.ofNullable(reading.asOf()).ifPresent(read -> scene.html()
                .words(Message.of("report.readings.age", Scene.stamp(read), scene.age(read))));
        scene.html().raw("</td>");
        table.state(States.of(reading.freshness()))
                .text(Optional.ofNullable(reading.failure()).map(ReadingSection::words))
                .end();
    }

    private static String words(ReadFailure failure) {
        return String.join(" ", failure.symbol(), failure.code(), failure.detail())
                .strip();
    }
}
