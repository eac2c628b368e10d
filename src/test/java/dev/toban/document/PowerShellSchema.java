package dev.toban.document;

import dev.toban.model.Cluster;
import dev.toban.model.ClusterGroup;
import dev.toban.model.ClusterNetwork;
import dev.toban.model.ClusterNetworkInterface;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterQuorum;
import dev.toban.model.ClusterResource;
import dev.toban.model.ClusterSharedVolume;
import dev.toban.model.VirtualMachine;
import dev.toban.model.VirtualSwitch;
import dev.toban.model.VmMigration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The schema of what the PowerShell scripts emit: every member may be null, and enumerations come as numbers. */
final class PowerShellSchema {

    /** Members that hold several properties of the model, or objects that stand inside others. */
    private static final Map<String, Set<String>> SHAPED = Map.of(
            "ClusterNode", Set.of("build"),
            "ClusterGroup", Set.of("failbackWindow", "vm", "migration"),
            "ClusterResource", Set.of("params"));

    private final SchemaMaker maker = new SchemaMaker(false);

    private PowerShellSchema() {}

    static String make() {
        return new PowerShellSchema().schema();
    }

    private String schema() {
        ObjectNode root = SchemaMaker.object().put("type", "object");
        ObjectNode members = root.putObject("properties");
        members.putObject("v").put("const", PowerShellDocument.VERSION);
        members.putObject("ok").put("type", "boolean");
        for (String text : new String[] {"ps", "edition", "culture", "host"}) {
            members.putObject(text).put("type", "string");
        }
        members.set("data", nullable(reference("Data", data())));
        members.set("errors", list(reference(PowerShellError.class)));
        root.putArray("required").add("v").add("ok");
        return maker.schema("powershell-inventory", "What Toban's PowerShell scripts emit", root);
    }

    private ObjectNode data() {
        ObjectNode data = SchemaMaker.object().put("type", "object");
        ObjectNode sections = data.putObject("properties");
        sections.putObject("takenUtc").put("type", "string");
        sections.set("cluster", reference(Cluster.class));
        sections.set("quorum", nullable(reference(ClusterQuorum.class)));
        sections.set("nodes", list(reference(ClusterNode.class)));
        sections.set("networks", list(reference(ClusterNetwork.class)));
        sections.set("networkInterfaces", list(reference(ClusterNetworkInterface.class)));
        sections.set("virtualSwitches", list(reference(VirtualSwitch.class)));
        sections.set("groups", list(reference(ClusterGroup.class)));
        sections.set("resources", list(reference(ClusterResource.class)));
        sections.set("virtualMachines", list(reference(VirtualMachine.class)));
        sections.set("csvs", list(reference(ClusterSharedVolume.class)));
        data.putArray("required").add("takenUtc").add("cluster");
        return data;
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!maker.definitions.has(name)) {
            maker.definitions.set(name, SchemaMaker.object());
            reference(name, record(type));
        }
        return SchemaMaker.object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode reference(String name, ObjectNode definition) {
        maker.definitions.set(name, definition);
        return SchemaMaker.object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = SchemaMaker.object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : SchemaMaker.flat(type)) {
            String key = PowerShellKeys.plain(component);
            if (isEnumerated(component.getGenericType())) {
                properties.set(key + "N", numbers(component));
                properties.putObject(key); // the name, or the number itself
            } else {
                properties.set(key, nullable(of(component.getGenericType())));
            }
        }
        SHAPED.getOrDefault(type.getSimpleName(), Set.of()).stream()
                .sorted()
                .forEach(member -> properties.set(member, shaped(member)));
        return schema;
    }

    private ObjectNode shaped(String member) {
        return switch (member) {
            case "vm" -> nullable(reference(VirtualMachine.class));
            case "migration" -> nullable(reference(VmMigration.class));
            case "build" -> nullable(SchemaMaker.object().put("type", "string"));
            case "params" -> nullable(SchemaMaker.object().put("type", "object"));
            default -> list(SchemaMaker.object().put("type", "integer"));
        };
    }

    private static boolean isEnumerated(Type type) {
        return type instanceof ParameterizedType collection
                ? isEnumerated(collection.getActualTypeArguments()[0])
                : ((Class<?>) type).isEnum();
    }

    private static ObjectNode numbers(RecordComponent component) {
        ObjectNode number = SchemaMaker.object().put("type", "integer");
        return component.getType() == List.class ? list(number) : nullable(number);
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType collection) {
            return list(of(collection.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return reference(plain);
        }
        if (plain == Boolean.class) {
            ObjectNode flag = SchemaMaker.object();
            flag.putArray("enum").add(true).add(false).add(0).add(1);
            return flag;
        }
        if (plain == Duration.class) {
            return SchemaMaker.object().put("type", "integer");
        }
        ObjectNode scalar = SchemaMaker.scalar(plain);
        scalar.remove("format");
        scalar.remove("pattern");
        return scalar;
    }

    /** Windows PowerShell 5.1 writes a list of one as its element. */
    private static ObjectNode list(ObjectNode element) {
        ObjectNode schema = SchemaMaker.object();
        var any = schema.putArray("anyOf");
        any.addObject().put("type", "null");
        any.add(element);
        any.addObject().put("type", "array").set("items", element.deepCopy());
        return schema;
    }

    private static ObjectNode nullable(ObjectNode other) {
        ObjectNode schema = SchemaMaker.object();
        schema.putArray("anyOf").add(other).addObject().put("type", "null");
        return schema;
    }
}
