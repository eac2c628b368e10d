package dev.toban.model;

/** What a clustered role is for. */
public enum GroupType implements WindowsEnum {
    CLUSTER(1, WindowsEnum.camel("CLUSTER")),
    AVAILABLE_STORAGE(2, WindowsEnum.camel("AVAILABLE_STORAGE")),
    TEMPORARY(3, WindowsEnum.camel("TEMPORARY")),
    CLUSTER_SHARED_VOLUME(4, WindowsEnum.camel("CLUSTER_SHARED_VOLUME")),
    CLUSTER_STORAGE_POOL(5, WindowsEnum.camel("CLUSTER_STORAGE_POOL")),
    FILE_SERVER(100, WindowsEnum.camel("FILE_SERVER")),
    PRINT_SERVER(101, WindowsEnum.camel("PRINT_SERVER")),
    DHCP_SERVER(102, WindowsEnum.camel("DHCP_SERVER")),
    DTC(103, WindowsEnum.camel("DTC")),
    MSMQ(104, WindowsEnum.camel("MSMQ")),
    WINS(105, WindowsEnum.camel("WINS")),
    STAND_ALONE_DFS(106, WindowsEnum.camel("STAND_ALONE_DFS")),
    GENERIC_APPLICATION(107, WindowsEnum.camel("GENERIC_APPLICATION")),
    GENERIC_SERVICE(108, WindowsEnum.camel("GENERIC_SERVICE")),
    GENERIC_SCRIPT(109, WindowsEnum.camel("GENERIC_SCRIPT")),
    I_SCSI_NAME_SERVICE(110, WindowsEnum.camel("I_SCSI_NAME_SERVICE")),
    VIRTUAL_MACHINE(111, WindowsEnum.camel("VIRTUAL_MACHINE")),
    TS_SESSION_BROKER(112, WindowsEnum.camel("TS_SESSION_BROKER")),
    I_SCSI_TARGET(113, WindowsEnum.camel("I_SCSI_TARGET")),
    SCALEOUT_FILE_SERVER(114, WindowsEnum.camel("SCALEOUT_FILE_SERVER")),
    VM_REPLICA_BROKER(115, "VMReplicaBroker"),
    TASK_SCHEDULER(116, WindowsEnum.camel("TASK_SCHEDULER")),
    CLUSTER_AWARE_UPDATING(117, WindowsEnum.camel("CLUSTER_AWARE_UPDATING")),
    SCALEOUT_CLUSTER(118, WindowsEnum.camel("SCALEOUT_CLUSTER")),
    STORAGE_REPLICA(119, WindowsEnum.camel("STORAGE_REPLICA")),
    VIRTUAL_MACHINE_REPLICATION_COORDINATOR(120, WindowsEnum.camel("VIRTUAL_MACHINE_REPLICATION_COORDINATOR")),
    CROSS_CLUSTER_ORCHESTRATOR(121, WindowsEnum.camel("CROSS_CLUSTER_ORCHESTRATOR")),
    INFRASTRUCTURE_FILE_SERVER(122, WindowsEnum.camel("INFRASTRUCTURE_FILE_SERVER")),
    CORE_SDDC(123, WindowsEnum.camel("CORE_SDDC")),
    USER_MANAGER(124, WindowsEnum.camel("USER_MANAGER")),
    KEY_VALUE_STORE_MANAGER(125, WindowsEnum.camel("KEY_VALUE_STORE_MANAGER")),
    HCS_VIRTUAL_MACHINE(126, WindowsEnum.camel("HCS_VIRTUAL_MACHINE")),
    META_VIRTUAL_MACHINE(127, WindowsEnum.camel("META_VIRTUAL_MACHINE")),
    UNKNOWN(9999, WindowsEnum.camel("UNKNOWN"));

    private final long number;
    private final String windowsName;

    GroupType(long number, String windowsName) {
        this.number = number;
        this.windowsName = windowsName;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String windowsName() {
        return windowsName;
    }

    /** True for what the storage keeps for itself; a drain moves every other role. Source: domain/wsfc.md §12.5. */
    public boolean isOfStorage() {
        return switch (this) {
            case AVAILABLE_STORAGE, CLUSTER_SHARED_VOLUME, CLUSTER_STORAGE_POOL -> true;
            default -> false;
        };
    }
}
