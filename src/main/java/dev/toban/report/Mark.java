package dev.toban.report;

/** The shape and colour that a state is drawn with; the word stands beside it. */
enum Mark {
    OK("ok"),
    WARNING("warn"),
    FAILED("bad"),
    /** Wanted by somebody: paused, draining, in maintenance. */
    INTENDED("pause"),
    BY_DESIGN("design"),
    RUNNING("run"),
    OFF("off"),
    INFORMATION("info"),
    UNKNOWN("unk");

    private final String style;

    Mark(String style) {
        this.style = style;
    }

    /** Name of the class in the style sheet. */
    String style() {
        return style;
    }
}
