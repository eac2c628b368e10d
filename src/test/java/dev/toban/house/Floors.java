package dev.toban.house;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The floors of the house: a package uses only packages below it. Packages are named without {@code dev.toban}. */
final class Floors {

    /** From the roof down; packages on one floor do not know each other. */
    private static final List<List<String>> HOUSE = List.of(
            List.of("app"),
            List.of("ui", "cli"),
            List.of("job"),
            List.of("plan"),
            List.of("report"),
            List.of("advisor"),
            List.of("clusterlog"),
            List.of("connection.lab", "connection.powershell", "connection.file"),
            List.of("lab"),
            List.of("connection"),
            List.of("document"),
            List.of("command"),
            List.of("text"),
            List.of("model"));

    private Floors() {}

    /** The package of the drawing that a package is, or is a part of. */
    static Optional<String> wingOf(String name) {
        return HOUSE.stream()
                .flatMap(List::stream)
                .filter(wing -> (name + ".").startsWith(wing + "."))
                .max(Comparator.comparingInt(String::length));
    }

    static boolean mayUse(String user, String used) {
        String above = knownWingOf(user);
        String below = knownWingOf(used);
        if (above.equals(below)) {
            return !above.equals("ui") || mayUseInsideUi(roomOf(user), roomOf(used));
        }
        return floorOf(above) < floorOf(below);
    }

    private static boolean mayUseInsideUi(String user, String used) {
        return user.equals(used) || floorInsideUi(user) < floorInsideUi(used);
    }

    private static String knownWingOf(String name) {
        return wingOf(name).orElseThrow(() -> new IllegalArgumentException("no floor holds " + name));
    }

    private static int floorOf(String wing) {
        return IntStream.range(0, HOUSE.size())
                .filter(floor -> HOUSE.get(floor).contains(wing))
                .findFirst()
                .orElseThrow();
    }

    private static int floorInsideUi(String room) {
        return switch (room) {
            case "shell" -> 0;
            case "support" -> 2;
            default -> 1; // a feature
        };
    }

    /** What follows {@code ui}: the shell, a feature or the support. */
    private static String roomOf(String name) {
        List<String> parts = List.of(name.split("\\."));
        return parts.size() > 1 ? parts.get(1) : "";
    }
}
