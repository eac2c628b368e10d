package dev.toban.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The papers that the program was built from; they lie beside the repository, or nowhere. */
public final class Papers {

    private Papers() {}

    /** The file at this path below the papers; a test is skipped where they are not. */
    public static Path file(String path) {
        Optional<Path> found = Stream.of("../shared", "../../shared")
                .map(folder -> Path.of(folder).resolve(path))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), path + " is not beside this repository");
        return found.orElseThrow();
    }
}
