package dev.toban.lab;

/** What became of a fault that was asked for. */
public sealed interface FaultOutcome {

    /** It happened; its trace line has this index. */
    record Applied(int traceIndex) implements FaultOutcome {}

    /**
     * It did not happen.
     *
     * @param refusal why
     * @param object the name that is not simulated, not known, or already in that state
     */
    record Refused(FaultRefusal refusal, String object) implements FaultOutcome {}
}
