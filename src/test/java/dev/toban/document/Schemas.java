package dev.toban.document;

import dev.toban.command.ClusterCommand;
import dev.toban.model.Freshness;
import dev.toban.plan.PlanDocument;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that the program ships, made from its records. */
final class Schemas {

    private Schemas() {}

    /** File name and content of each. */
    static Map<String, String> all() {
        return new TreeMap<>(Map.of(
                "snapshot.schema.json", snapshot(),
                "command.schema.json", command(),
                "plan.schema.json", plan(),
                "powershell-inventory.schema.json", PowerShellSchema.make()));
    }

    private static String command() {
        SchemaMaker maker = new SchemaMaker(true);
        return maker.schema("command", "A command of Toban", maker.reference(ClusterCommand.class));
    }

    private static String plan() {
        SchemaMaker maker = new SchemaMaker(true);
        return maker.schema("plan", "A plan of Toban", maker.reference(PlanDocument.class));
    }

    private static String snapshot() {
        SchemaMaker maker = new SchemaMaker(false);
        ObjectNode root = SchemaMaker.object().put("type", "object");
        ObjectNode members = root.putObject("properties");
        members.putObject("snapshot").put("const", SnapshotDocument.VERSION);
        members.putObject("taken").put("type", "string").put("format", "date-time");
        members.putObject("taker").put("type", "string");
        members.putObject("source").put("type", "string");
        members.set("inventory", inventory(maker));
        root.putArray("required")
                .add("snapshot")
                .add("taken")
                .add("taker")
                .add("source")
                .add("inventory");
        return maker.schema("snapshot", "Status snapshot of Toban", root);
    }

    /** Each object is what its record says, and when and how well it was read. */
    private static ObjectNode inventory(SchemaMaker maker) {
        ObjectNode inventory = SchemaMaker.object().put("type", "object");
        ObjectNode sections = inventory.putObject("properties");
        for (RecordComponent section : ReadInventory.class.getRecordComponents()) {
            sections.set(
                    section.getName(),
                    section.getGenericType() instanceof ParameterizedType list
                            ? array(member(maker, (Class<?>) list.getActualTypeArguments()[0]))
                            : member(maker, section.getType()));
        }
        inventory.putArray("required").add("cluster");
        return inventory;
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode array = SchemaMaker.object().put("type", "array");
        array.set("items", items);
        return array;
    }

    private static ObjectNode member(SchemaMaker maker, Class<?> type) {
        ObjectNode object = maker.reference(type);
        if (type == PartReading.class) {
            return object;
        }
        ObjectNode dated = SchemaMaker.object();
        ObjectNode age = dated.putArray("allOf").add(object).addObject().put("type", "object");
        ObjectNode properties = age.putObject("properties");
        properties.putObject("asOf").put("type", "string").put("format", "date-time");
        var names = properties.putObject("freshness").putArray("enum");
        JsonNames.constants(Freshness.values()).forEach(names::add);
        age.putArray("required").add("freshness");
        return dated;
    }
}
