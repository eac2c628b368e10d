import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks the layout of every source file ({@code check}) or mends it in place ({@code write}). */
final class Format {

    private static final List<String> SOURCES = List.of("src/main/java", "src/test/java", "src/build");

    private Format() {}

    public static void main(String[] args) throws Exception {
        boolean writes = args[0].equals("write");
        Stream<String> options = writes
                ? Stream.of("--palantir", "--replace")
                : Stream.of("--palantir", "--dry-run", "--set-exit-if-changed");
        Stream<String> files = SOURCES.stream().map(Path::of).flatMap(Format::javaFiles);
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int result = new Main(out, err, System.in)
                .format(Stream.concat(options, files).toArray(String[]::new));
        if (result != 0 && !writes) {
            err.println("The layout of the files above differs; mvn -Pformat process-sources mends it.");
        }
        System.exit(result);
    }

    private static Stream<String> javaFiles(Path folder) {
        try {
            return Files.walk(folder).map(Path::toString).filter(name -> name.endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
