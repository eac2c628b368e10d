package dev.toban.lab;

/** The scenarios that come with the program. */
public enum BuiltIn {
    /** An evening on duty; what {@code lab:} opens. */
    DUTY("duty"),
    /** A real four-node cluster. */
    CONTOSO_S2D("contoso-s2d"),
    /** As large as a cluster may be. */
    LARGE("large");

    private final String scenarioName;

    BuiltIn(String scenarioName) {
        this.scenarioName = scenarioName;
    }

    /** The name in a connection's address, for example {@code lab:duty}. */
    public String scenarioName() {
        return scenarioName;
    }
}
