package dev.toban.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files as the compiler parses them. */
record SourceTree(Trees trees, List<CompilationUnitTree> units) {

    static final List<Path> FOLDERS = List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("src/build"));

    static SourceTree of(List<Path> folders) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = folders.stream().flatMap(SourceTree::javaFiles).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            return new SourceTree(
                    Trees.instance(task),
                    StreamSupport.stream(units.spliterator(), false)
                            .<CompilationUnitTree>map(unit -> unit)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package (of a package-info) and the public top types of a file that have no doc comment. */
    List<String> silentTypes(CompilationUnitTree unit) {
        TreePath file = new TreePath(unit);
        Stream<Tree> types = unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .map(Tree.class::cast);
        Stream<Tree> described =
                unit.getSourceFile().getName().endsWith("package-info.java") ? Stream.of(unit.getPackage()) : types;
        return described
                .filter(tree -> trees.getDocComment(new TreePath(file, tree)) == null)
                .map(_ -> unit.getSourceFile().getName() + " does not say in one sentence what it is")
                .toList();
    }

    static Stream<String> lines(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true).toString().lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
