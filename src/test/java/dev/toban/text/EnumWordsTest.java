package dev.toban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks every enum of the program; one that never reaches a person is named in enums-without-words.txt. */
class EnumWordsTest {

    @TestFactory
    Stream<DynamicTest> everyConstantHasAWordInBothLanguages() {
        Set<String> left = withoutWords();
        return enums().filter(type -> !left.contains(type.getName()))
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> assertWords(type)));
    }

    private static void assertWords(Class<? extends Enum<?>> type) {
        for (Enum<?> constant : type.getEnumConstants()) {
            for (Language language : Language.values()) {
                assertThat(Texts.in(language).has(Texts.key(constant)))
                        .as(Texts.key(constant))
                        .isTrue();
            }
        }
    }

    private static Stream<Class<? extends Enum<?>>> enums() {
        Path root = Path.of(
                Texts.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (Stream<Path> files = Files.walk(root.resolve("dev/toban"))) {
            List<String> names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
            return names.stream().<Class<? extends Enum<?>>>mapMulti((name, sink) -> {
                Class<?> type = load(name);
                if (type.isEnum()) {
                    sink.accept(asEnum(type));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> asEnum(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EnumWordsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> withoutWords() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/dev/toban/text/enums-without-words.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
