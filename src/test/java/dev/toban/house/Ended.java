package dev.toban.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a process ended and what it said. */
record Ended(int exitCode, List<String> output, String errors) {

    private static final long PATIENCE_SECONDS = 60;

    /** Runs it with nothing to read; its errors go through a file, so that neither pipe can fill up unread. */
    static Ended of(ProcessBuilder builder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("errors", ".txt");
        Process process = builder.redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            List<String> lines =
                    new String(output.readAllBytes(), UTF_8).lines().toList();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(builder.command() + " does not end");
            }
            return new Ended(process.exitValue(), lines, Files.readString(errors));
        } finally {
            process.destroyForcibly();
            Files.delete(errors);
        }
    }
}
