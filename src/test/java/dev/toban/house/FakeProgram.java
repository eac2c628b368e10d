package dev.toban.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A program folder with the real start script, beside JDKs whose java only says who it is and what it was given. */
final class FakeProgram {

    private static final Path SCRIPT = Path.of("src/main/scripts/toban");
    private static final List<String> TOOLS = List.of("dirname", "head", "readlink", "sed");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    FakeProgram(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.createDirectories(folder.resolve("toban/bin"));
        Files.createDirectories(folder.resolve("toban/lib"));
        Files.copy(SCRIPT, script());
        makeExecutable(script());
        environment.put("PATH", toolsWithoutJava().toString());
    }

    Path script() {
        return folder.resolve("toban/bin/toban");
    }

    /** A JDK folder of this version; its java answers {@code name} and one line per argument, and exits with 7. */
    Path jdk(String name, String version) throws IOException {
        Path java = folder.resolve(name).resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
            #!/bin/sh
            if [ "$1" = -version ]; then
                echo 'Picked up JAVA_TOOL_OPTIONS: -Dversion=1' >&2
                echo 'openjdk version "%s" 2026-01-20' >&2
                exit 0
            fi
            echo %s
            for argument; do echo "[$argument]"; done
            exit 7
            """.formatted(version, name));
        makeExecutable(java);
        return folder.resolve(name);
    }

    void set(String variable, Path value) {
        environment.put(variable, value.toString());
    }

    void record(Path jdk) throws IOException {
        Files.writeString(folder.resolve("toban/lib/jdk.txt"), jdk + "\n");
    }

    void putOnPath(Path jdk) {
        environment.merge("PATH", jdk.resolve("bin").toString(), (tools, java) -> java + ":" + tools);
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return run(script(), arguments);
    }

    Ended run(Path command, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return Ended.of(builder);
    }

    /** What the script calls, in a folder that holds no java. */
    private Path toolsWithoutJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : TOOLS) {
            Path tool = tools.resolve(name);
            Files.writeString(tool, "#!/bin/sh\nPATH=/usr/bin:/bin exec %s \"$@\"\n".formatted(name));
            makeExecutable(tool);
        }
        return tools;
    }

    private static void makeExecutable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException(file + " cannot be made executable");
        }
    }
}
