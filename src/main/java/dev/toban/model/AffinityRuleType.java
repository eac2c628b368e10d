package dev.toban.model;

/** What an affinity rule asks for. */
public enum AffinityRuleType implements WindowsEnum {
    SAME_FAULT_DOMAIN(1),
    SAME_NODE(2),
    DIFFERENT_FAULT_DOMAIN(3),
    DIFFERENT_NODE(4),
    UNKNOWN(-1);

    private final long number;

    AffinityRuleType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
