package dev.toban.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of words, each column as wide as its widest word; a Japanese character takes two places. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> heading) {
        rows.add(List.copyOf(heading));
    }

    TextTable add(List<List<String>> more) {
        rows.addAll(more);
        return this;
    }

    void print(PrintWriter out) {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> places(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String word = row.get(column);
                line.append(word).append(" ".repeat(widths[column] - places(word) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int places(String word) {
        return word.codePoints().map(TextTable::places).sum();
    }

    private static int places(int character) {
        return character >= 0x1100 && Character.UnicodeScript.of(character) != Character.UnicodeScript.LATIN ? 2 : 1;
    }
}
