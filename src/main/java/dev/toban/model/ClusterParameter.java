package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private property of a resource, kept as text so that no number loses a digit.
 *
 * @param name name
 * @param parameterType type on the cluster
 * @param isReadOnly whether it can be set
 * @param values one value, or the values of a collection; empty when it has none
 */
public record ClusterParameter(
        String name, ParameterType parameterType, @Nullable Boolean isReadOnly, List<String> values) {

    public ClusterParameter {
        values = List.copyOf(values);
    }
}
