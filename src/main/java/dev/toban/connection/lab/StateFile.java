package dev.toban.connection.lab;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.document.Sha256;
import dev.toban.lab.Scenario;
import dev.toban.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The append-only file behind {@code lab:FILE?state=PATH}: a head, then a line for everything that happened. The
 * process that holds its lock writes; a line that its process did not finish does not count.
 */
final class StateFile {

    private final Path path;
    private final StateLine.Head head;
    private final FileChannel channel;
    private long place;
    private boolean locked;

    private StateFile(Path path, StateLine.Head head, FileChannel channel) {
        this.path = path;
        this.head = head;
        this.channel = channel;
    }

    /**
     * Opens the file of a scenario's run, or begins one.
     *
     * @throws DocumentException when the file cannot be used or belongs to another scenario
     */
    static StateFile open(Path path, Scenario scenario) throws DocumentException {
        StateLine.Head head =
                new StateLine.Head(StateLine.Head.VERSION, scenario.name(), Sha256.of(Json.STRICT.write(scenario)));
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new DocumentException(path.toString(), "", Message.of("document.notRegular"));
        }
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new StateFile(path, head, channel);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    private static DocumentException unusable(Path path, IOException cause) {
        return new DocumentException(path.toString(), "", Message.of("lab.state.unusable", why(cause)));
    }

    private static Object why(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> Message.of("lab.state.noFolder");
            case AccessDeniedException _ -> Message.of("document.accessDenied");
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(cause.getMessage());
        };
    }

    DocumentException unusable(IOException cause) {
        return unusable(path, cause);
    }

    /** True when this process holds the lock, or gets it now. */
    boolean lock() throws IOException {
        try {
            locked = locked || channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // somebody else in this process has it
        }
        return locked;
    }

    /** The complete lines that came since the last call. */
    List<StateLine> news() throws IOException, DocumentException {
        List<StateLine> lines = new ArrayList<>();
        byte[] bytes = rest();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String text = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                if (place + from == 0) {
                    check(Json.STRICT.read(text, path.toString(), StateLine.Head.class));
                } else {
                    lines.add(Json.STRICT.read(text, path.toString(), StateLine.class));
                }
                from = i + 1;
            }
        }
        place += from;
        return lines;
    }

    private byte[] rest() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, channel.size() - place));
        while (buffer.hasRemaining() && channel.read(buffer, place + buffer.position()) >= 0) {
            // the rest of the file may come in several pieces
        }
        return buffer.flip().hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.limit()) : new byte[0];
    }

    private void check(StateLine.Head found) throws DocumentException {
        String source = path.toString();
        if (found.labState() != head.labState()) {
            throw new DocumentException(
                    source, "/labState", Message.of("lab.state.newer", found.labState(), head.labState()));
        }
        if (!found.basis().equals(head.basis())) {
            throw new DocumentException(source, "/basis", Message.of("lab.state.other", found.scenario()));
        }
    }

    void append(StateLine line) throws IOException {
        if (place == 0) {
            write(Json.STRICT.write(head));
        }
        write(Json.STRICT.write(line));
    }

    /** Over what a process that ended in the middle of a line may have left. */
    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        channel.truncate(place);
        long end = place;
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        place = end;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(path + " does not close", e);
        }
    }
}
