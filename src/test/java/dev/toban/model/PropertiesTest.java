package dev.toban.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every property that a real cluster has stands in the model, or its absence has a reason: see properties.tsv. */
class PropertiesTest {

    private static final Path TABLE = Path.of("src/test/resources/dev/toban/model/properties.tsv");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern PROPERTY = Pattern.compile("[A-Z][A-Za-z0-9]*(\\?|/[A-Za-z0-9/]+…?)?");
    private static final Pattern SHAPE = Pattern.compile("\\*\\*(\\w+)\\*\\*: ([^·\\n]*)");

    private record Row(String section, String property, String place, String reason) {

        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
        }

        String id() {
            return section.split(" ", -1)[0] + " " + property;
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    @Test
    void everyPlaceExists() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(500).allSatisfy(row -> {
            if (row.place.equals("-")) {
                assertThat(row.reason).as(row.property).isNotBlank();
            } else {
                assertThat(exists(row.place)).as(row.place).isTrue();
            }
        });
    }

    private static boolean exists(String place) {
        String[] steps = place.split("\\.", -1);
        Class<?> type = type(steps[0]);
        Stream<String> names = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString)
                : Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        return names.anyMatch(steps[1]::equals);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("dev.toban.model." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @Test
    void everyPropertyOfTheContractHasALine() throws IOException {
        Set<String> known = rows().stream().map(Row::id).collect(Collectors.toSet());
        String contract = Files.readString(Papers.file("domain/powershell.md"));
        List<String> missing = Stream.iterate(1, number -> number <= 10, number -> number + 1)
                .flatMap(number -> properties(contract, "A." + number))
                .filter(id -> !known.contains(id))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static Stream<String> properties(String contract, String section) {
        return QUOTED
                .matcher(section(contract, section))
                .results()
                .map(quoted -> quoted.group(1))
                .filter(word -> PROPERTY.matcher(word).matches())
                .map(word -> section + " " + word)
                .toList()
                .stream();
    }

    @Test
    void everyPropertyOfTheObjectShapesHasALine() throws IOException {
        Set<String> known = rows().stream().map(Row::id).collect(Collectors.toSet());
        String shapes = section(Files.readString(Papers.file("domain/wsfc.md")), "12.2")
                .replace("**MaximumParallelMigrations**", "MaximumParallelMigrations");
        List<String> missing = SHAPE.matcher(shapes)
                .results()
                .flatMap(PropertiesTest::shape)
                .filter(id -> !known.contains(id))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static Stream<String> shape(MatchResult shape) {
        return Arrays.stream(shape.group(2).split(",", -1))
                .map(property -> property.replace("…", "").strip())
                .filter(property -> !property.isEmpty())
                .map(property -> "12.2 " + property);
    }

    private static String section(String contract, String number) {
        int from = contract.indexOf("### " + number + " ");
        int to = contract.indexOf("\n### ", from);
        assertThat(from).as(number).isNotNegative();
        return contract.substring(from, to < 0 ? contract.length() : to);
    }
}
