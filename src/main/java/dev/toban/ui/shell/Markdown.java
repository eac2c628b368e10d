package dev.toban.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Markdown that the guide is written in: headings, paragraphs, lists, code, tables, bold, links. */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,4})\\s+(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*]|(\\d+)\\.)\\s+(.*)");
    private static final Pattern SPAN =
            Pattern.compile("\\*\\*(?<bold>[^*]+)\\*\\*|`(?<code>[^`]+)`|\\[(?<words>[^]]+)]\\((?<link>[^)]+)\\)");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> table = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private boolean inCode;

    private Markdown() {}

    static List<Block> parse(String text) {
        Markdown markdown = new Markdown();
        text.lines().forEach(markdown::line);
        markdown.endParagraph();
        markdown.endTable();
        return markdown.blocks;
    }

    private void line(String line) {
        if (line.startsWith("```")) {
            fence();
        } else if (inCode) {
            code.append(line).append('\n');
        } else if (line.startsWith("|")) {
            endParagraph();
            tableRow(line);
        } else {
            endTable();
            textLine(line);
        }
    }

    private void textLine(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            endParagraph();
        } else if (heading.matches()) {
            endParagraph();
            blocks.add(new Heading(heading.group(1).length(), spans(heading.group(2))));
        } else if (item.matches()) {
            endParagraph();
            String mark = item.group(1) == null ? "•" : item.group(1) + ".";
            blocks.add(new Item(mark, spans(item.group(2))));
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void fence() {
        endParagraph();
        if (inCode) {
            blocks.add(new Code(code.toString().stripTrailing()));
            code.setLength(0);
        }
        inCode = !inCode;
    }

    /** The line of dashes below a table's head says nothing that is shown. */
    private void tableRow(String line) {
        if (!line.matches("[|:\\- ]+")) {
            String inner = line.strip().replaceAll("^\\||\\|$", "");
            table.add(
                    List.of(inner.split("\\|", -1)).stream().map(String::strip).toList());
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Paragraph(spans(paragraph.toString())));
            paragraph.setLength(0);
        }
    }

    private void endTable() {
        if (!table.isEmpty()) {
            blocks.add(new Table(table.stream()
                    .map(row -> row.stream().map(Markdown::spans).toList())
                    .toList()));
            table.clear();
        }
    }

    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = SPAN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                spans.add(new Span(text.substring(end, matcher.start()), Style.PLAIN, ""));
            }
            spans.add(span(matcher));
            end = matcher.end();
        }
        if (end < text.length()) {
            spans.add(new Span(text.substring(end), Style.PLAIN, ""));
        }
        return spans;
    }

    private static Span span(Matcher matcher) {
        if (matcher.group("bold") != null) {
            return new Span(matcher.group("bold"), Style.BOLD, "");
        }
        return matcher.group("code") != null
                ? new Span(matcher.group("code"), Style.CODE, "")
                : new Span(matcher.group("words"), Style.LINK, matcher.group("link"));
    }

    /** A part of a page. */
    sealed interface Block {}

    record Heading(int level, List<Span> spans) implements Block {}

    record Paragraph(List<Span> spans) implements Block {}

    record Item(String mark, List<Span> spans) implements Block {}

    record Code(String text) implements Block {}

    record Table(List<List<List<Span>>> rows) implements Block {}

    /** A stretch of text in one style; a link also has its target. */
    record Span(String text, Style style, String target) {}

    /** How a stretch of text is set. */
    enum Style {
        PLAIN,
        BOLD,
        CODE,
        LINK
    }
}
