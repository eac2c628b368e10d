package dev.toban.report;

import dev.toban.model.Cluster;
import dev.toban.model.HeartbeatSettings;
import dev.toban.model.WindowsEnum;
import dev.toban.model.WindowsServer;
import dev.toban.text.Durations;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cluster's own settings and its heartbeat. */
final class ClusterSection {

    private final Html html;
    private final Cluster cluster;

    private ClusterSection(Scene scene) {
        this.html = scene.html();
        this.cluster = scene.inventory().cluster();
    }

    static void write(Scene scene) {
        scene.section("cluster", -1);
        new ClusterSection(scene).write();
        scene.end();
    }

    private void write() {
        html.raw("<dl>");
        fact("report.cluster.domain", Optional.ofNullable(cluster.domain()));
        level();
        fact("report.cluster.id", Optional.ofNullable(cluster.id()));
        fact("report.cluster.root", Optional.ofNullable(cluster.sharedVolumes().sharedVolumesRoot()));
        number("report.cluster.migrations", cluster.migration().maximumParallelMigrations());
        yes(
                "report.cluster.s2d",
                Optional.ofNullable(cluster.storageSpacesDirect().s2DEnabled()));
        html.raw("</dl>\n");
        heartbeat(cluster.heartbeat());
    }

    private void level() {
        Integer level = cluster.version().clusterFunctionalLevel();
        Optional.ofNullable(level).ifPresent(number -> {
            term("report.cluster.level");
            html.words(Shown.word(WindowsEnum.byNumber(WindowsServer.class, number)))
                    .raw("</dd>");
        });
    }

    private void fact(String key, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> {
            term(key);
            html.text(text).raw("</dd>");
        });
    }

    private void number(String key, @Nullable Integer value) {
        Optional.ofNullable(value).ifPresent(number -> {
            term(key);
            html.words("report.number", number).raw("</dd>");
        });
    }

    private void yes(String key, Optional<Boolean> value) {
        value.ifPresent(on -> {
            term(key);
            html.words(on ? "report.on" : "report.off").raw("</dd>");
        });
    }

    private void term(String key) {
        html.raw("<dt>").words(key).raw("</dt><dd>");
    }

    private void heartbeat(HeartbeatSettings settings) {
        html.raw("<h3>").words("report.heartbeat").raw("</h3>\n");
        Table table = Table.of(
                        html,
                        "heartbeat",
                        "report.heartbeat.route",
                        "#report.heartbeat.delay",
                        "#report.heartbeat.threshold",
                        "report.heartbeat.down")
                .body();
        row(table, "same", Optional.ofNullable(settings.sameSubnetDelay()), settings.sameSubnetThreshold());
        row(table, "cross", Optional.ofNullable(settings.crossSubnetDelay()), settings.crossSubnetThreshold());
        row(table, "site", Optional.ofNullable(settings.crossSiteDelay()), settings.crossSiteThreshold());
        table.close();
    }

    private void row(Table table, String route, Optional<Integer> delay, @Nullable Integer missed) {
        Optional<Integer> threshold = Optional.ofNullable(missed);
        html.raw("<tr><th scope=\"row\">").words("report.heartbeat." + route).raw("</th>");
        table.figure(delay.map(number -> number + " ms")).figure(threshold.map(String::valueOf));
        html.raw("<td>");
        if (delay.isPresent() && threshold.isPresent()) {
            Duration silence = Duration.ofMillis((long) delay.get() * threshold.get());
            html.words(texts -> Durations.of(texts, silence));
        }
        html.raw("</td>");
        table.end();
    }
}
