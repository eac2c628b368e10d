package dev.toban.plan;

/** How a check before a plan came out. */
public enum CheckLevel {
    BLOCKER,
    WARNING,
    PASSED
}
