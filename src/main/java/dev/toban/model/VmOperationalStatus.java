package dev.toban.model;

/** What a virtual machine is occupied with. */
public enum VmOperationalStatus implements WindowsEnum {
    OK(2),
    DEGRADED(3),
    PREDICTIVE_FAILURE(5),
    IN_SERVICE(11),
    DORMANT(15),
    SUPPORTING_ENTITY_IN_ERROR(16),
    APPLYING_SNAPSHOT(23769),
    CREATING_SNAPSHOT(32768),
    DELETING_SNAPSHOT(32770),
    WAITING_TO_START(32771),
    MERGING_DISKS(32772),
    EXPORTING_VIRTUAL_MACHINE(32773),
    MIGRATING_VIRTUAL_MACHINE(32774),
    BACKING_UP_VIRTUAL_MACHINE(32776),
    MODIFYING_UP_VIRTUAL_MACHINE(32777),
    STORAGE_MIGRATION_PHASE_ONE(32778),
    STORAGE_MIGRATION_PHASE_TWO(32779),
    MIGRATING_PLANNED_VM(32780),
    CHECKING_COMPATIBILITY(32781),
    APPLICATION_CRITICAL_STATE(32782),
    COMMUNICATION_TIMED_OUT(32783),
    COMMUNICATION_FAILED(32784),
    CRITICAL_IO_ERROR(32795),
    UNKNOWN(-1);

    private final long number;

    VmOperationalStatus(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}
