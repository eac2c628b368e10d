package dev.toban.report;

import dev.toban.document.SnapshotDocument;
import dev.toban.text.Language;
import dev.toban.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A status snapshot as one HTML file that needs nothing else: both languages, screen and paper. */
public final class HtmlReport {

    private static final List<String> CONTENTS =
            List.of("findings", "cluster", "quorum", "nodes", "volumes", "networks", "roles", "adapters", "readings");

    private HtmlReport() {}

    /** The report; it opens in the language of {@code texts} and holds the other one as well. */
    public static String render(SnapshotDocument snapshot, Texts texts) {
        Html html = new Html();
        Scene scene = new Scene(snapshot, html);
        String cluster = snapshot.inventory().cluster().name().value();
        html.raw("<!DOCTYPE html>\n<html lang=\"" + code(texts.language()) + "\">\n<head>\n");
        html.raw("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        html.text(cluster + " – " + texts.of("report.title")).raw("</title>\n<style>\n");
        html.raw(style()).raw("</style>\n</head>\n<body>\n");
        languages(html, texts.language());
        head(scene, cluster);
        html.raw("<main>\n");
        sections(scene);
        return html.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static void sections(Scene scene) {
        FindingSection.write(scene);
        ClusterSection.write(scene);
        QuorumSection.write(scene);
        NodeSection.write(scene);
        VolumeSection.write(scene);
        NetworkSection.write(scene);
        RoleSection.write(scene);
        AdapterSection.write(scene);
        ReadingSection.write(scene);
    }

    /** Radio buttons that the style sheet looks at: the language changes without a script. */
    private static void languages(Html html, Language chosen) {
        for (Language language : Language.values()) {
            html.raw("<input type=\"radio\" name=\"language\" class=\"language\" id=\"language-" + code(language)
                            + "\"")
                    .raw(language == chosen ? " checked>" : ">");
        }
    }

    private static String code(Language language) {
        return language.locale().getLanguage();
    }

    private static void head(Scene scene, String cluster) {
        Html html = scene.html();
        SnapshotDocument snapshot = scene.snapshot();
        html.raw("<header>\n<div class=\"switch\"><label for=\"language-en\">EN</label>");
        html.raw("<label for=\"language-ja\">日本語</label></div>\n<h1>").text(cluster);
        html.raw(" <span class=\"kind\">").words("report.title").raw("</span></h1>\n<p class=\"taken\">");
        html.words("report.taken", Scene.stamp(snapshot.taken()), snapshot.taker(), snapshot.source());
        html.raw("</p>\n<nav>");
        CONTENTS.forEach(
                id -> html.raw("<a href=\"#" + id + "\">").words("report." + id).raw("</a>"));
        html.raw("</nav>\n</header>\n");
    }

    private static String style() {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
