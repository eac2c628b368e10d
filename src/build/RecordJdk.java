import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes where the JDK is that built the program; {@code bin/toban} tries it when nobody names another one. */
final class RecordJdk {

    private RecordJdk() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), System.getProperty("java.home") + System.lineSeparator());
    }
}
