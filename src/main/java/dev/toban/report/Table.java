package dev.toban.report;

import dev.toban.text.Message;
import java.util.Optional;

/** A table of a report: plain rows, so that thousands of them stay readable by every browser. */
final class Table {

    /** A table of so few columns does not fill the page. */
    private static final int NARROW = 4;

    private final Html html;

    private Table(Html html) {
        this.html = html;
    }

    /** Begins a table; a heading that starts with # is one of figures. */
    static Table of(Html html, String style, String... headings) {
        html.raw("<div class=\"scroll" + (headings.length <= NARROW ? " narrow" : "") + "\">");
        html.raw("<table class=\"" + style + "\"><thead><tr>");
        Table table = new Table(html);
        for (String heading : headings) {
            boolean figures = heading.startsWith("#");
            html.raw(figures ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .words(Message.of(figures ? heading.substring(1) : heading))
                    .raw("</th>");
        }
        return table;
    }

    /** One more heading, a name of the cluster. */
    Table heading(String name) {
        html.raw("<th scope=\"col\">").text(name).raw("</th>");
        return this;
    }

    Table body() {
        html.raw("</tr></thead><tbody>\n");
        return this;
    }

    /** Begins a row with the name of its object. */
    Table row(String name) {
        html.raw("<tr><th scope=\"row\">").text(name).raw("</th>");
        return this;
    }

    Table text(Optional<String> text) {
        text.filter(found -> !found.isBlank())
                .ifPresentOrElse(found -> html.raw("<td>").text(found).raw("</td>"), this::nothing);
        return this;
    }

    Table mono(Optional<String> text) {
        text.filter(found -> !found.isBlank())
                .ifPresentOrElse(
                        found -> html.raw("<td class=\"m\">").text(found).raw("</td>"), this::nothing);
        return this;
    }

    Table words(Message message) {
        html.raw("<td>").words(message).raw("</td>");
        return this;
    }

    Table figure(Optional<String> figure) {
        figure.ifPresentOrElse(found -> html.raw("<td class=\"n\">").text(found).raw("</td>"), this::noFigure);
        return this;
    }

    Table figure(long figure) {
        html.raw("<td class=\"n\">").words(Message.of("report.number", figure)).raw("</td>");
        return this;
    }

    Table state(Shown shown) {
        html.raw(cell(shown)).state(shown).raw("</td>");
        return this;
    }

    /** A state and when it began. */
    Table state(Shown shown, Message since) {
        html.raw(cell(shown)).state(shown);
        if (!since.isNone()) {
            html.raw("<small>").words(since).raw("</small>");
        }
        html.raw("</td>");
        return this;
    }

    private static String cell(Shown shown) {
        if (shown.old()) {
            return "<td class=\"hatch\">";
        }
        return switch (shown.mark()) {
            case FAILED -> "<td class=\"bad-cell\">";
            case WARNING -> "<td class=\"warn-cell\">";
            case UNKNOWN -> "<td class=\"hatch\">";
            default -> "<td>";
        };
    }

    /** What was not read, or is not there. */
    private void nothing() {
        html.raw("<td class=\"none\">–</td>");
    }

    private void noFigure() {
        html.raw("<td class=\"n none\">–</td>");
    }

    Table end() {
        html.raw("</tr>\n");
        return this;
    }

    void close() {
        html.raw("</tbody></table></div>\n");
    }
}
