package dev.toban.ui.support;

import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Carries roles by mouse from a table of roles to whatever stands for a node. */
public final class RoleDrag {

    private static final DataFormat ROLES = new DataFormat("application/x-toban-roles");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private RoleDrag() {}

    /** Lets what is selected be dragged from a node. */
    public static void from(Node source, Supplier<List<GroupName>> roles) {
        source.setOnDragDetected(press -> {
            List<GroupName> dragged = roles.get();
            if (!dragged.isEmpty()) {
                Dragboard board = source.startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.put(
                        ROLES,
                        String.join("\n", dragged.stream().map(GroupName::value).toList()));
                board.setContent(content);
                press.consume();
            }
        });
    }

    /** Lets roles be dropped on one thing that stands for a node. */
    public static void onto(Node target, NodeName node, BiConsumer<List<GroupName>, NodeName> drop) {
        onto(target, _ -> Optional.of(new Place(target, node)), drop);
    }

    /** Lets roles be dropped on the parts of a larger target, for example the rows of a table. */
    public static void onto(
            Node target, Function<DragEvent, Optional<Place>> place, BiConsumer<List<GroupName>, NodeName> drop) {
        Marker marker = new Marker();
        target.setOnDragOver(drag -> {
            Optional<Place> found = hasRoles(drag) ? place.apply(drag) : Optional.empty();
            marker.mark(found.map(Place::shown));
            found.ifPresent(_ -> drag.acceptTransferModes(TransferMode.MOVE));
            drag.consume();
        });
        target.setOnDragExited(_ -> marker.mark(Optional.empty()));
        target.setOnDragDropped(drag -> {
            Optional<Place> found = hasRoles(drag) ? place.apply(drag) : Optional.empty();
            marker.mark(Optional.empty());
            drag.setDropCompleted(found.isPresent());
            drag.consume();
            found.ifPresent(here -> drop.accept(roles(drag), here.node()));
        });
    }

    static boolean hasRoles(DragEvent drag) {
        return drag.getDragboard().hasContent(ROLES);
    }

    private static List<GroupName> roles(DragEvent drag) {
        return drag.getDragboard()
                .getContent(ROLES)
                .toString()
                .lines()
                .map(GroupName::new)
                .toList();
    }

    /** What is marked while roles hang over it, and the node it stands for. */
    public record Place(Node shown, NodeName node) {}

    /** Marks one thing at a time. */
    private static final class Marker {

        private Optional<Node> marked = Optional.empty();

        void mark(Optional<Node> next) {
            marked.ifPresent(node -> node.pseudoClassStateChanged(TARGET, false));
            next.ifPresent(node -> node.pseudoClassStateChanged(TARGET, true));
            marked = next;
        }
    }
}
