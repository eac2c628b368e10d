package dev.toban.document;

import dev.toban.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A value of a PowerShell document and where it stands. Windows PowerShell 5.1 writes a list of one as the
 * element itself,
 * and some lists as {@code {"value": […], "Count": n}}; both are lists here.
 */
record PowerShellNode(JsonNode value, Place place) {

    Optional<PowerShellNode> find(String key) {
        return Optional.ofNullable(value.get(key))
                .filter(child -> !child.isNull())
                .map(child -> new PowerShellNode(child, place.at(key)));
    }

    /** The first of these members that is there. */
    Optional<PowerShellNode> findAny(List<String> keys) {
        return keys.stream().flatMap(key -> find(key).stream()).findFirst();
    }

    PowerShellNode get(String key) throws DocumentException {
        return find(key).orElseThrow(() -> place.at(key).refusal(Message.of("document.missing", key)));
    }

    PowerShellNode object() throws DocumentException {
        if (!value.isObject()) {
            throw wrong(Record.class);
        }
        return this;
    }

    List<PowerShellNode> list() throws DocumentException {
        if (value.isArray()) {
            return elements(value, place);
        }
        JsonNode wrapped = value.get("value");
        if (wrapped != null && wrapped.isArray() && value.has("Count")) {
            return elements(wrapped, place.at("value"));
        }
        return List.of(this);
    }

    private static List<PowerShellNode> elements(JsonNode array, Place place) {
        List<PowerShellNode> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isNull()) {
                elements.add(new PowerShellNode(array.get(i), place.at(i)));
            }
        }
        return elements;
    }

    /** The elements of a list below this object; none when it is not there. */
    List<PowerShellNode> list(String key) throws DocumentException {
        Optional<PowerShellNode> found = find(key);
        return found.isPresent() ? found.get().list() : List.of();
    }

    DocumentException wrong(Class<?> expected) {
        return place.refusal(Message.of("document.wrong", Refusals.expected(expected), found()));
    }

    private String found() {
        if (value.isObject()) {
            return "{…}";
        }
        return value.isArray() ? "[…]" : Refusals.shortened(value.asString());
    }
}
