package dev.toban.ui.overview;

import dev.toban.advisor.Finding;
import dev.toban.advisor.FindingLevel;
import dev.toban.model.Section;
import dev.toban.ui.support.Look;

/** Where a finding leads, and how it looks. */
final class FindingPlace {

    private static final String NODES = "nodes";
    private static final String NETWORKS = "networks";
    private static final String ADAPTERS = "adapters";
    private static final String ROLES = "roles";
    private static final String VOLUMES = "volumes";
    private static final String JOBS = "jobs";

    private FindingPlace() {}

    /** The page of the object that a finding is about; its key says which kind of object that is. */
    static String of(Finding finding) {
        String[] words = finding.title().key().split("\\.", -1);
        return switch (words.length > 1 ? words[1] : "") {
            case "network", "interface" -> NETWORKS;
            case "switch" -> ADAPTERS;
            case "machine", "role" -> ROLES;
            case "volume" -> VOLUMES;
            case "interrupted" -> JOBS;
            case "unread" -> unread(finding);
            default -> NODES;
        };
    }

    private static String unread(Finding finding) {
        return finding.title().args().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .findFirst()
                .map(FindingPlace::of)
                .orElse(NODES);
    }

    private static String of(Section section) {
        return switch (section) {
            case CLUSTER, QUORUM, NODES, HOSTS -> NODES;
            case NETWORKS, NETWORK_INTERFACES -> NETWORKS;
            case VIRTUAL_SWITCHES -> ADAPTERS;
            case GROUPS, RESOURCES, VIRTUAL_MACHINES -> ROLES;
            case SHARED_VOLUMES -> VOLUMES;
        };
    }

    static Look look(FindingLevel level) {
        return switch (level) {
            case FAULT -> Look.FAILED;
            case WARNING -> Look.WARNING;
            case UNKNOWN -> Look.UNKNOWN;
            case NOTE -> Look.PAUSED;
        };
    }
}
