package dev.toban.model;

/** Level of a fault domain. */
public enum FaultDomainType implements WindowsEnum {
    SITE(1000),
    RACK(2000),
    CHASSIS(3000),
    NODE(4000),
    STORAGE_NODE(5000),
    UNKNOWN(-1);

    private final long number;

    FaultDomainType(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
