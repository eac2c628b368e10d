package dev.toban.document;

import dev.toban.model.Index;
import dev.toban.model.InventoryItem;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document something stands.
 *
 * @param source the file's name, or what the text is
 * @param pointer JSON pointer
 */
record Place(String source, String pointer) {

    Place at(String step) {
        return new Place(source, pointer + "/" + step);
    }

    Place at(int index) {
        return at(Integer.toString(index));
    }

    DocumentException refusal(Message problem) {
        return new DocumentException(source, pointer, problem);
    }

    /** An index of a list below this place; the second object of one name is refused. */
    <K, T extends InventoryItem> Index<K, T> index(String list, List<T> items) throws DocumentException {
        distinct(list, items, InventoryItem::key);
        return Index.of(items);
    }

    /** Refuses the first item of a list that names a node which is none of these. */
    <T> void check(String list, String key, List<T> items, Function<T, @Nullable NodeName> node, Set<NodeName> known)
            throws DocumentException {
        for (int i = 0; i < items.size(); i++) {
            NodeName named = node.apply(items.get(i));
            if (named != null && !known.contains(named)) {
                throw at(list).at(i).at(key).refusal(Message.of("document.unknownNode", named.value()));
            }
        }
    }

    <T> void distinct(String list, List<T> items, Function<T, ?> identity) throws DocumentException {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Object key = identity.apply(items.get(i));
            if (!seen.add(key)) {
                throw at(list).at(i).refusal(Message.of("document.twice", key.toString()));
            }
        }
    }
}
