package dev.toban.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures one source file; what is too large is reported with file, line and number. */
final class CodeBudget extends TreePathScanner<@Nullable Void, @Nullable Void> {

    static final int COLUMNS = 120;

    /** What stands in a text block is data, as wide as data is. */
    private static final String TEXT_BLOCK = "\"\"\"";

    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 40;
    static final int PARAMETERS = 5;
    static final int NESTING = 3;

    private static final Set<Kind> NESTING_KINDS = Set.of(
            Kind.IF,
            Kind.FOR_LOOP,
            Kind.ENHANCED_FOR_LOOP,
            Kind.WHILE_LOOP,
            Kind.DO_WHILE_LOOP,
            Kind.SWITCH,
            Kind.SWITCH_EXPRESSION,
            Kind.TRY,
            Kind.SYNCHRONIZED);

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> excesses = new ArrayList<>();
    private int depth;

    private CodeBudget(CompilationUnitTree unit, Trees trees) {
        this.unit = unit;
        this.positions = trees.getSourcePositions();
    }

    static List<String> excesses(CompilationUnitTree unit, Trees trees) {
        CodeBudget budget = new CodeBudget(unit, trees);
        budget.measureText();
        budget.scan(unit, null);
        return budget.excesses;
    }

    private void measureText() {
        List<String> lines = SourceTree.lines(unit).toList();
        check(1, "file has %d lines", lines.size(), FILE_LINES);
        boolean inTextBlock = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean delimiter = lines.get(i).contains(TEXT_BLOCK);
            if (!inTextBlock || delimiter) {
                check(i + 1, "line has %d columns", lines.get(i).length(), COLUMNS);
            }
            inTextBlock = inTextBlock != delimiter;
        }
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (!isCompactConstructor(method)) {
            check(
                    lineOf(method),
                    method.getName() + " has %d parameters",
                    method.getParameters().size(),
                    PARAMETERS);
        }
        BlockTree body = method.getBody();
        if (body != null) {
            long lines = lineAt(positions.getEndPosition(unit, body)) - lineOf(body) + 1;
            check(lineOf(method), method.getName() + " has %d lines", lines, METHOD_LINES);
        }
        return super.visitMethod(method, null);
    }

    /** A record's header may be longer, and its compact constructor repeats it. */
    private boolean isCompactConstructor(MethodTree method) {
        return method.getName().contentEquals("<init>")
                && getCurrentPath().getParentPath().getLeaf().getKind() == Kind.RECORD;
    }

    /** A class inside a method begins at depth 0 again. */
    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        int around = depth;
        depth = 0;
        super.visitClass(type, null);
        depth = around;
        return null;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
        if (tree == null || !NESTING_KINDS.contains(tree.getKind()) || isElseIf(tree)) {
            return super.scan(tree, null);
        }
        depth++;
        check(lineOf(tree), "nesting is %d deep", depth, NESTING);
        super.scan(tree, null);
        depth--;
        return null;
    }

    private boolean isElseIf(Tree tree) {
        return getCurrentPath() != null
                && getCurrentPath().getLeaf() instanceof IfTree parent
                && tree.equals(parent.getElseStatement());
    }

    private void check(long line, String what, long number, int limit) {
        if (number > limit) {
            String place = unit.getSourceFile().getName() + ":" + line;
            excesses.add(place + ": " + what.formatted(number) + ", allowed are " + limit);
        }
    }

    private long lineOf(Tree tree) {
        return lineAt(positions.getStartPosition(unit, tree));
    }

    private long lineAt(long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
