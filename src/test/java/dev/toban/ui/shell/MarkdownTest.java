package dev.toban.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void linesOfAParagraphFlowTogether() {
        assertThat(Markdown.parse("one\ntwo\n\nthree"))
                .containsExactly(
                        new Markdown.Paragraph(List.of(plain("one two"))),
                        new Markdown.Paragraph(List.of(plain("three"))));
    }

    @Test
    void boldCodeAndLinksAreStretchesOfTheirOwn() {
        assertThat(Markdown.spans("a **b** `c` [d](e.md)."))
                .containsExactly(
                        plain("a "),
                        new Markdown.Span("b", Markdown.Style.BOLD, ""),
                        plain(" "),
                        new Markdown.Span("c", Markdown.Style.CODE, ""),
                        plain(" "),
                        new Markdown.Span("d", Markdown.Style.LINK, "e.md"),
                        plain("."));
    }

    @Test
    void listsHeadingsAndCodeAreBlocks() {
        assertThat(Markdown.parse("## Title\n- a\n2. b\n```\nx *y*\n\nz\n```"))
                .containsExactly(
                        new Markdown.Heading(2, List.of(plain("Title"))),
                        new Markdown.Item("•", List.of(plain("a"))),
                        new Markdown.Item("2.", List.of(plain("b"))),
                        new Markdown.Code("x *y*\n\nz"));
    }

    @Test
    void aTableIsItsRowsWithoutTheDashes() {
        assertThat(Markdown.parse("| a | b |\n|---|---|\n| c | d |"))
                .containsExactly(new Markdown.Table(List.of(
                        List.of(List.of(plain("a")), List.of(plain("b"))),
                        List.of(List.of(plain("c")), List.of(plain("d"))))));
    }

    private static Markdown.Span plain(String text) {
        return new Markdown.Span(text, Markdown.Style.PLAIN, "");
    }
}
