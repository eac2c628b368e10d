package dev.toban.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often the word {@code null} stands in the program, its screen excepted. */
record NullCount(Map<String, Integer> nullsPerFile, long lines) {

    /** A program of fewer lines counts as one of a thousand. */
    private static final long UNIT = 1000;

    static NullCount of(SourceTree sources) {
        List<CompilationUnitTree> units = sources.units().stream()
                .filter(unit -> !unit.getPackage().getPackageName().toString().startsWith("dev.toban.ui"))
                .toList();
        Map<String, Integer> nulls = new TreeMap<>();
        units.forEach(unit -> nulls.put(unit.getSourceFile().getName(), nullsIn(unit)));
        long lines = units.stream().flatMap(SourceTree::lines).count();
        return new NullCount(nulls, lines);
    }

    double perThousandLines() {
        int nulls = nullsPerFile.values().stream().mapToInt(Integer::intValue).sum();
        return (double) nulls * UNIT / Math.max(lines, UNIT);
    }

    String worstFiles() {
        return nullsPerFile.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(10)
                .toList()
                .toString();
    }

    private static int nullsIn(CompilationUnitTree unit) {
        TreeScanner<Integer, @Nullable Void> scanner = new TreeScanner<>() {
            @Override
            public Integer visitLiteral(LiteralTree literal, @Nullable Void unused) {
                return literal.getKind() == Kind.NULL_LITERAL ? 1 : 0;
            }

            @Override
            public Integer reduce(@Nullable Integer one, @Nullable Integer other) {
                return (one == null ? 0 : one) + (other == null ? 0 : other);
            }
        };
        Integer nulls = scanner.scan(unit, null);
        return nulls == null ? 0 : nulls;
    }
}
