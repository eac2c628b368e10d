package dev.toban.connection.lab;

import java.util.List;
import java.util.Set;

/** Which nodes cannot hear each other although every link is up; a node on no side hears everybody. */
final class Partition {

    private List<Set<LabNode>> sides = List.of();

    void into(List<Set<LabNode>> given) {
        sides = List.copyOf(given);
    }

    void heal() {
        sides = List.of();
    }

    boolean isHealed() {
        return sides.isEmpty();
    }

    boolean separates(LabNode a, LabNode b) {
        return isOnASide(a) && isOnASide(b) && sides.stream().noneMatch(side -> side.contains(a) && side.contains(b));
    }

    private boolean isOnASide(LabNode node) {
        return sides.stream().anyMatch(side -> side.contains(node));
    }
}
