package dev.toban.document;

import dev.toban.model.WitnessType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns what the scripts put together in one value into the single properties of the model. */
final class PowerShellShapes {

    private static final List<String> WINDOW = List.of("failbackWindowStart", "failbackWindowEnd");
    private static final List<String> BUILD = List.of("majorVersion", "minorVersion", "buildNumber");

    private PowerShellShapes() {}

    static <R extends Record> List<R> records(List<PowerShellNode> nodes, Class<R> type) throws DocumentException {
        List<R> records = new ArrayList<>();
        for (PowerShellNode node : nodes) {
            records.add(PowerShellRecords.read(node, type));
        }
        return records;
    }

    /** Without a witness resource there is no witness; else the type of the resource tells its kind. */
    static PowerShellNode quorum(PowerShellNode node) throws DocumentException {
        ObjectNode shaped = copy(node.object());
        Optional<PowerShellNode> type = node.find("witnessType");
        String name = type.isPresent() ? PowerShellValues.text(type.get()).orElse("") : "";
        WitnessType kind = node.find("witnessResource").isEmpty() && name.isEmpty() ? WitnessType.NONE : witness(name);
        shaped.put("witnessType", kind.windowsName());
        return new PowerShellNode(shaped, node.place());
    }

    private static WitnessType witness(String resourceType) {
        return switch (resourceType) {
            case "Physical Disk" -> WitnessType.DISK;
            case "File Share Witness" -> WitnessType.FILE_SHARE;
            case "Cloud Witness" -> WitnessType.CLOUD;
            default -> WitnessType.UNKNOWN;
        };
    }

    /** A build such as 10.0.20348 is three numbers. */
    static List<PowerShellNode> nodes(List<PowerShellNode> nodes) throws DocumentException {
        List<PowerShellNode> shaped = new ArrayList<>();
        for (PowerShellNode node : nodes) {
            Optional<PowerShellNode> build = node.find("build");
            shaped.add(build.isPresent() ? split(node, build.get()) : node);
        }
        return shaped;
    }

    private static PowerShellNode split(PowerShellNode node, PowerShellNode build) throws DocumentException {
        String[] numbers = PowerShellValues.text(build).orElse("").split("\\.", -1);
        ObjectNode shaped = copy(node.object());
        for (int i = 0; i < Math.min(numbers.length, BUILD.size()); i++) {
            if (numbers[i].matches("\\d{1,9}") && !shaped.has(BUILD.get(i))) {
                shaped.put(BUILD.get(i), Integer.parseInt(numbers[i]));
            }
        }
        return new PowerShellNode(shaped, node.place());
    }

    /** A failback window is a list of two hours. */
    static List<PowerShellNode> groups(List<PowerShellNode> groups) throws DocumentException {
        List<PowerShellNode> shaped = new ArrayList<>();
        for (PowerShellNode group : groups) {
            List<PowerShellNode> window = group.list("failbackWindow");
            ObjectNode flat = copy(group.object());
            for (int i = 0; i < Math.min(window.size(), WINDOW.size()); i++) {
                flat.set(WINDOW.get(i), window.get(i).value());
            }
            shaped.add(new PowerShellNode(flat, group.place()));
        }
        return shaped;
    }

    /** The machine of a role: it carries the role's machine id, name, owner and migration. */
    static Optional<PowerShellNode> machine(PowerShellNode group) throws DocumentException {
        Optional<PowerShellNode> machine = group.find("vm");
        if (machine.isEmpty()) {
            return machine;
        }
        ObjectNode shaped = copy(machine.get().object());
        inherit(shaped, "id", group, "vmId");
        inherit(shaped, "computerName", group, "ownerNode");
        inherit(shaped, "group", group, "groupName");
        inherit(shaped, "migration", group, "migration");
        return Optional.of(new PowerShellNode(shaped, machine.get().place()));
    }

    private static void inherit(ObjectNode machine, String key, PowerShellNode group, String from) {
        group.find(from).filter(_ -> !machine.hasNonNull(key)).ifPresent(value -> machine.set(key, value.value()));
    }

    /** Private properties are an object of names and values. */
    static List<PowerShellNode> resources(List<PowerShellNode> resources) throws DocumentException {
        List<PowerShellNode> shaped = new ArrayList<>();
        for (PowerShellNode resource : resources) {
            ObjectNode flat = copy(resource.object());
            resource.find("params").ifPresent(params -> flat.set("parameters", parameters(params.value())));
            shaped.add(new PowerShellNode(flat, resource.place()));
        }
        return shaped;
    }

    private static ArrayNode parameters(JsonNode params) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        params.properties().forEach(param -> {
            ObjectNode parameter = list.addObject().put("name", param.getKey());
            ArrayNode values = parameter.putArray("values");
            if (param.getValue().isArray()) {
                param.getValue().forEach(value -> values.add(value.asString()));
            } else if (!param.getValue().isNull()) {
                values.add(param.getValue().asString());
            }
        });
        return list;
    }

    private static ObjectNode copy(PowerShellNode node) {
        return ((ObjectNode) node.value()).objectNode().setAll((ObjectNode) node.value());
    }
}
