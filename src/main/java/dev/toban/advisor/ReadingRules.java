package dev.toban.advisor;

import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.text.Message;
import java.util.Optional;
import java.util.stream.Stream;

/** Parts of the cluster that gave no answer: what was read before is old, and says nothing about now. */
final class ReadingRules {

    private ReadingRules() {}

    static Stream<Finding> of(Inventory inventory) {
        return inventory.readings().entrySet().stream().flatMap(entry -> of(entry.getKey(), entry.getValue()).stream());
    }

    private static Optional<Finding> of(Part part, Reading reading) {
        return Optional.ofNullable(reading.failure())
                .map(failure -> finding(part, failure).since(Optional.ofNullable(reading.asOf())));
    }

    private static Finding finding(Part part, ReadFailure failure) {
        Optional<String> node = Optional.ofNullable(part.node()).map(NodeName::value);
        Message title = node.map(name -> Message.of("advisor.unread.node", part.section(), name))
                .orElseGet(() -> Message.of("advisor.unread", part.section()));
        return Finding.of(
                FindingLevel.UNKNOWN,
                title,
                Message.of("advisor.unread.why", failure.symbol(), failure.code()),
                node.orElse(part.section().name()));
    }
}
