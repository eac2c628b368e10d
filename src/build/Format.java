import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Checks the layout of every source file ({@code check}) or mends it in place ({@code write}). */
final class Format {

    private static final List<String> SOURCES = List.of("src/main/java", "src/test/java", "src/build");

    private Format() {}

    public static void main(String[] args) throws IOException {
        List<String> mode = args[0].equals("write")
                ? List.of("--palantir", "--replace")
                : List.of("--palantir", "--dry-run", "--set-exit-if-changed");
        try (Stream<String> files = SOURCES.stream().map(Path::of).flatMap(Format::javaFiles)) {
            Main.main(Stream.concat(mode.stream(), files).toArray(String[]::new));
        }
    }

    private static Stream<String> javaFiles(Path folder) {
        try {
            return Files.walk(folder).map(Path::toString).filter(name -> name.endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
