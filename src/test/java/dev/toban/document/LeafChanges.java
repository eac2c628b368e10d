package dev.toban.document;

import dev.toban.model.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one value of a PowerShell document after the other and looks whether the inventory notices. */
final class LeafChanges {

    /** Members that say nothing about the cluster, or nothing that its numbers do not say. */
    private static final Set<String> MEANINGLESS =
            Set.of("fs", "fqid", "category", "activity", "target", "step", "type");

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode root;
    private final Inventory original;
    private final List<String> unnoticed = new ArrayList<>();

    private LeafChanges(JsonNode root) {
        this.root = root;
        this.original = read().orElseThrow();
    }

    /** Pointers of the values under "data" whose change does not change the inventory. */
    static List<String> withoutEffect(String json) {
        LeafChanges changes = new LeafChanges(MAPPER.readTree(json));
        changes.walk(changes.root.get("data"), "/data");
        return changes.unnoticed;
    }

    private void walk(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isContainer()) {
                    walk(value, pointer + "/" + name);
                } else if (counts(object, name)) {
                    object.set(name, other(value));
                    note(pointer + "/" + name);
                    object.set(name, value);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                if (value.isContainer()) {
                    walk(value, pointer + "/" + i);
                } else {
                    array.set(i, other(value));
                    note(pointer + "/" + i);
                    array.set(i, value);
                }
            }
        }
    }

    private static boolean counts(ObjectNode object, String name) {
        boolean namesANumber = object.has(name + "N");
        boolean none = object.get(name).isNull() || object.get(name).asString().isEmpty();
        return !namesANumber
                && !none
                && !(MEANINGLESS.contains(name) && !object.has("ownerGroup"))
                && !name.equals("Count");
    }

    private static JsonNode other(JsonNode value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (value.isBoolean()) {
            return make.booleanNode(!value.booleanValue());
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return make.numberNode(value.longValue() == 1 ? 0 : value.longValue() == 0 ? 1 : value.longValue() - 1);
        }
        return value.isNumber() ? make.numberNode(7.25) : make.stringNode(value.stringValue() + "x");
    }

    private void note(String pointer) {
        if (read().filter(original::equals).isPresent()) {
            unnoticed.add(pointer);
        }
    }

    /** Empty when the document is refused, which is a way of noticing. */
    private Optional<Inventory> read() {
        try {
            return PowerShellDocument.read(MAPPER.writeValueAsString(root), "changed", _ -> Optional.empty())
                    .inventory();
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }
}
