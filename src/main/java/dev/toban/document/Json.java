package dev.toban.document;

import dev.toban.text.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to JSON and back. Component names are keys, durations and instants are ISO-8601 text, constants go by their
 * Windows names, and a member of a closed set is {@code {"name": {…}}}. Nothing is coerced.
 */
public final class Json {

    /** For documents that people write: a key that is not known is refused. */
    public static final Json STRICT = new Json(Mappers.strict());

    /** For documents that other versions and servers write: unknown keys are left out, missing parts are unknown. */
    public static final Json TOLERANT = new Json(Mappers.tolerant());

    private final JsonMapper mapper;

    private Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Reads a UTF-8 file; a byte order mark is skipped. */
    public <T> T read(Path file, Class<T> type) throws DocumentException {
        String source = file.toString();
        try (Reader reader = Utf8.reader(file)) {
            return parsed(mapper.readValue(reader, type), source);
        } catch (StreamConstraintsException e) {
            throw tooLong(file, source, e);
        } catch (JacksonException e) {
            throw Refusals.of(source, e);
        } catch (NoSuchFileException e) {
            throw new DocumentException(source, "", Message.of("document.noSuchFile"));
        } catch (Utf8.NotRegularException e) {
            throw new DocumentException(source, "", Message.of("document.notRegular"));
        } catch (AccessDeniedException e) {
            throw new DocumentException(source, "", Message.of("document.accessDenied"));
        } catch (CharacterCodingException e) {
            throw new DocumentException(source, "", Message.of("document.encoding"));
        } catch (IOException e) {
            throw new DocumentException(source, "", Message.of("document.unreadable", String.valueOf(e.getMessage())));
        }
    }

    /** Reads a text; {@code source} names it in a refusal. */
    public <T> T read(String text, String source, Class<T> type) throws DocumentException {
        try {
            return parsed(mapper.readValue(text, type), source);
        } catch (StreamConstraintsException e) {
            throw Refusals.of(source, LongText.pointer(new StringReader(text), Mappers.LONGEST_TEXT), e);
        } catch (JacksonException e) {
            throw Refusals.of(source, e);
        }
    }

    private static DocumentException tooLong(Path file, String source, StreamConstraintsException e) {
        try (Reader again = Utf8.reader(file)) {
            return Refusals.of(source, LongText.pointer(again, Mappers.LONGEST_TEXT), e);
        } catch (IOException gone) {
            return Refusals.of(source, e);
        }
    }

    private static <T> T parsed(T value, String source) throws DocumentException {
        if (value == null) {
            throw new DocumentException(source, "", Message.of("document.empty"));
        }
        return value;
    }

    /** One line. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Indented, for people. */
    public String writePretty(Object value) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** Indented UTF-8 into a file beside it first, so that a half-written document never replaces a good one. */
    public void write(Object value, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(writePretty(value).getBytes(StandardCharsets.UTF_8));
        Utf8.replace(file, bytes.toByteArray());
    }
}
