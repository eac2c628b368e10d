package dev.toban.app;

import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.text.Message;
import dev.toban.ui.support.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the console remembers, in a file; one that cannot be read is set aside, never overwritten. */
final class SettingsFile implements Preferences, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final int VERSION = 1;

    private final Path file;
    private final Map<String, String> values = new ConcurrentSkipListMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("settings").factory());
    private final AtomicBoolean unwritten = new AtomicBoolean();
    private Optional<Message> trouble = Optional.empty();

    /** The document: its version, and what is remembered. */
    record Document(int settings, Map<String, String> values) {}

    private SettingsFile(Path file) {
        this.file = file;
    }

    static SettingsFile open(Path file) {
        SettingsFile settings = new SettingsFile(file);
        if (Files.exists(file)) {
            settings.load();
        }
        return settings;
    }

    private void load() {
        try {
            int version = Json.TOLERANT.read(file, Version.class).settings();
            if (version > VERSION) {
                setAside(Message.of("settings.newer", file.toString(), version, VERSION));
            } else if (version < 1) {
                setAside(Message.of("settings.none", file.toString(), version, VERSION));
            } else {
                values.putAll(Json.STRICT.read(file, Document.class).values());
            }
        } catch (DocumentException e) {
            LOG.warn("Settings cannot be read: {}", e.getMessage());
            setAside(Message.of("settings.damaged", e.sentence()));
        }
    }

    /** Only the version, which decides whether the rest can be read. */
    private record Version(int settings) {}

    private void setAside(Message why) {
        Path aside = freeName();
        try {
            Files.move(file, aside);
            trouble = Optional.of(Message.of("settings.setAside", why, aside.toString()));
        } catch (IOException e) {
            LOG.warn("Settings {} can be neither read nor moved", file, e);
            trouble = Optional.of(Message.of("settings.unusable", why));
        }
    }

    /** The first name beside the file that nothing has yet. */
    private Path freeName() {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        return aside(number);
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + ".unreadable-" + number);
    }

    /** What a person should know about the settings; empty when all is well. */
    Optional<Message> trouble() {
        return trouble;
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Remembers at once and writes soon: dragging a column's edge changes its width a hundred times. */
    @Override
    public void put(String key, String value) {
        boolean isNew = !value.equals(values.put(key, value));
        if (isNew && !writer.isShutdown() && unwritten.compareAndSet(false, true)) {
            writer.execute(this::write);
        }
    }

    private void write() {
        unwritten.set(false);
        if (trouble.isPresent() && Files.exists(file)) {
            return; // what could not be set aside is never overwritten
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Json.STRICT.write(new Document(VERSION, values), file);
        } catch (IOException e) {
            LOG.warn("Settings {} cannot be written", file, e);
        }
    }

    /** Ends once everything is written. */
    @Override
    public void close() {
        writer.close();
    }
}
