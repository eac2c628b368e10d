package dev.toban.advisor;

/** How bad a finding is; the worst comes first. */
public enum FindingLevel {
    FAULT,
    WARNING,
    /** Could not be read, so nobody knows. */
    UNKNOWN,
    /** Wanted by somebody, but easily forgotten. */
    NOTE
}
