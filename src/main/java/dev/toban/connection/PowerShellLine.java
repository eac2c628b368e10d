package dev.toban.connection;

import dev.toban.model.ClusterName;
import dev.toban.model.Name;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes cmdlet calls against one cluster; every name is quoted so that no name can become code. */
record PowerShellLine(ClusterName cluster) {

    /** A cmdlet with its arguments and the cluster at the end. */
    String call(String cmdlet, String... arguments) {
        String given = String.join(" ", arguments).strip();
        return cmdlet + (given.isEmpty() ? "" : " " + given) + " -Cluster " + quoted(cluster.value());
    }

    /** An object's property set to a value. */
    String assign(String getter, String property, String value) {
        return "(" + getter + ")." + property + " = " + value;
    }

    String theCluster() {
        return "Get-Cluster -Name " + quoted(cluster.value());
    }

    static String named(Name name) {
        return "-Name " + quoted(name);
    }

    static String optional(String parameter, @Nullable Name value) {
        return value == null ? "" : parameter + " " + quoted(value);
    }

    static String quoted(Name name) {
        return quoted(name.value());
    }

    /** A literal: PowerShell takes the typographic quotes for quotes too, so all of them are doubled. */
    static String quoted(String text) {
        return "'" + text.replaceAll("(['\u2018\u2019\u201A\u201B])", "$1$1") + "'";
    }

    static String list(Collection<? extends Name> names) {
        return names.isEmpty()
                ? "@()"
                : names.stream().map(PowerShellLine::quoted).collect(Collectors.joining(","));
    }
}
