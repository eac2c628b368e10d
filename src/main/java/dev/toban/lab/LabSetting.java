package dev.toban.lab;

import dev.toban.text.Message;
import java.time.Duration;

/** A constant that public sources leave open: its default, why that one, and where the question is put. */
public enum LabSetting {
    PROTECTED_NETWORK_DETECTION(
            "protectedNetworkDetection",
            Duration.ZERO,
            "a link that goes down is noticed at once; a health poll every 60 s is the other value to try",
            "domain/wsfc.md §5+8, §15.3"),
    QUEUED_CANCEL_EVENT(
            "queuedCancelEvent",
            true,
            "symbol and text of event 1155 say that a role left the queue without a move",
            "domain/wsfc.md §5+8"),
    INNER_SWITCH_BLOCKS_MIGRATION(
            "innerSwitchBlocksMigration",
            true,
            "a protected adapter on an internal or private switch is reported to stop live migrations (21502) and is"
                    + " left unprotected by Microsoft's lab scripts; not every build is known to do so",
            "Microsoft Learn, troubleshooting high availability of virtual machines (event 21502)"),
    ISOLATE_AFTER_POWER_LOSS(
            "isolateAfterPowerLoss",
            true,
            "the other nodes cannot tell a host without power from one that they do not hear",
            "domain/wsfc.md §12.4"),
    ISOLATED_MACHINES_PAUSE(
            "isolatedMachinesPause",
            false,
            "whether a machine on a shared volume pauses when its node is isolated depends on its storage: on block"
                    + " storage it may, on a file share it goes on",
            "domain/wsfc.md §12.4"),
    LOWER_QUORUM_PRIORITY_NODE_ID(
            "lowerQuorumPriorityNodeId",
            0,
            "0: of an even number of votes the node with the highest id loses its own",
            "domain/wsfc.md §12.3"),
    HOST_MEMORY_RESERVE_GB(
            "hostMemoryReserveGB", 0.0, "no public figure for what a host keeps for itself", "domain/wsfc.md §12.6"),
    MIGRATION_SHARE_SLOW(
            "migrationShareSlow",
            0.95,
            "share of the line that a live migration fills below 10 gigabit",
            "domain/wsfc.md §12.6; live-migration-times.tsv"),
    MIGRATION_SHARE_FAST(
            "migrationShareFast",
            0.65,
            "share of the line from 10 gigabit on: 0.6 to 0.85 are published",
            "domain/wsfc.md §12.6; live-migration-times.tsv"),
    MIGRATION_SHARE_SMB(
            "migrationShareSmb", 0.85, "upper end of the published range, without the processor's part", "§12.6"),
    COMPRESSION_RATIO(
            "compressionRatio",
            0.5,
            "part of the memory that travels with compression; the published figure says a quarter, the vendor half",
            "domain/wsfc.md §12.6; live-migration-times.tsv, 2012 R2"),
    MIGRATION_SETUP(
            "migrationSetup",
            Duration.ofSeconds(2),
            "published migrations of small machines take 2 to 4 s in all; half of it before memory travels",
            "§12.6: 2 to 4 s"),
    MIGRATION_SWITCHOVER(
            "migrationSwitchover",
            Duration.ofMillis(1500),
            "published migrations of small machines take 2 to 4 s in all; the other half after memory has travelled",
            "§12.6: 2 to 4 s"),
    MIGRATION_BLACKOUT("migrationBlackout", Duration.ofMillis(400), "published examples are 0.5 s and 0.6 s", "§12.6"),
    MIGRATION_PORT_BLOCKED(
            "migrationPortBlocked",
            false,
            "a firewall that drops TCP 6600 makes every live migration time out (0x8007274C)",
            "domain/wsfc.md §12.6"),
    MIGRATION_CREDENTIALS_MISSING(
            "migrationCredentialsMissing",
            false,
            "without delegation no host may act for the other (0x8009030E)",
            "domain/wsfc.md §12.6"),
    MIGRATION_IMAGE_MISSING(
            "migrationImageMissing",
            false,
            "a machine with a disc image that only its host has cannot be set up elsewhere (0xC03A0014)",
            "domain/wsfc.md §12.6"),
    PROCESSORS_DIFFER(
            "processorsDiffer",
            false,
            "processors without the features that a machine uses refuse it (21502)",
            "domain/wsfc.md §12.6"),
    SYSTEM_DRIVES_DIFFER(
            "systemDrivesDiffer",
            false,
            "another letter of the system drive makes a live migration fail at its end, past 90 %",
            "domain/wsfc.md §12.6"),
    MIGRATION_SAVED_STATE(
            "migrationSavedStateKB",
            300,
            "no public figure; what a machine's devices hand over at the end of a migration is small",
            "none"),
    LONG_BLACKOUT(
            "longBlackout",
            Duration.ofSeconds(10),
            "hosts warn of an unexpectedly long pause (20417) without saying from when; ten times the usual pause and"
                    + " more",
            "§12.6"),
    DIRTY_MBPS(
            "dirtyMBps",
            0.5,
            "no public figure for a quiet guest; so little that it does not change the published times",
            "none"),
    SAVE_MBPS(
            "saveMBps",
            400.0,
            "no public figure; a fast disk, so that a quick migration of 4 GB pauses about 20 s as administrators see"
                    + " it",
            "none"),
    VIRTUAL_MACHINE_START(
            "virtualMachineStart",
            Duration.ofSeconds(10),
            "no public figure; the cluster counts the machine as online once it runs, not once its guest has started",
            "none"),
    VIRTUAL_MACHINE_SHUTDOWN(
            "virtualMachineShutdown",
            Duration.ofSeconds(20),
            "no public figure; a guest that is asked to shut down takes some 20 s, well below the limit of the cluster",
            "none"),
    ROLE_ONLINE(
            "roleOnline",
            Duration.ofSeconds(5),
            "no public figure; addresses, names and services come online within seconds",
            "none"),
    ROLE_OFFLINE(
            "roleOffline",
            Duration.ofSeconds(2),
            "no public figure; quicker than online, because nothing is checked",
            "none"),
    COORDINATOR_HANDOVER(
            "coordinatorHandover",
            Duration.ofSeconds(5),
            "no public figure; a new coordinator mounts the volume within seconds while I/O is held back",
            "none"),
    VOLUME_MOVE(
            "volumeMove",
            Duration.ofSeconds(2),
            "no public figure; quicker than after a failure, because the old coordinator lets go",
            "none"),
    RESTART_THRESHOLD(
            "restartThreshold",
            1,
            "the default of a resource: one restart on its node before its role fails over",
            "§12.5"),
    ADDRESS_DETECTION(
            "addressDetection",
            Duration.ofSeconds(5),
            "a broken link is noticed by the next quick health check of the address",
            "§12.5, LooksAlivePollInterval"),
    NEW_NETWORK_CLIENT_ACCESS(
            "newNetworkClientAccess",
            false,
            "a network that appears when a node's subnet changes may be for the cluster only; with a gateway it is not",
            "§7, DefaultNetworkRole"),
    GUEST_START(
            "guestStart",
            Duration.ofSeconds(30),
            "no public figure; until the services in a guest answer again",
            "none"),
    VOLUME_WARNING_GB("volumeWarningGB", 2.0, "hosts warn (16050) below 2 GB of free space", "§13.2"),
    VOLUME_PAUSE_GB("volumePauseGB", 0.2, "hosts pause machines (16060) below 200 MB of free space", "§13.2"),
    VOLUME_CHECK(
            "volumeCheck",
            Duration.ofSeconds(60),
            "hosts look at the disks of their machines every 60 s; the lab counts from its start",
            "§13.2"),
    SPACE_RESUMES_MACHINES(
            "spaceResumesMachines",
            true,
            "from 2016 on a paused machine goes on when space is back; 2012 R2 waits for a person",
            "§13.2, §12.4"),
    STORAGE_LOSS_GIVE_UP(
            "storageLossGiveUp",
            Duration.ofMinutes(30),
            "how long a machine of 2016 or later waits for its lost disk",
            "§12.4, §15.6"),
    DEFRAG_MBPS(
            "defragMBps",
            100.0,
            "no public figure; a disk of spinning plates reads and writes so much while others work",
            "none"),
    RETRIM_MBPS(
            "retrimMBps", 10_000.0, "no public figure; nothing is read, so it is far quicker than optimizing", "none"),
    SCAN_MBPS("scanMBps", 1_000.0, "no public figure; only metadata is read", "none"),
    SPOT_FIX_PAUSE(
            "spotFixPause",
            Duration.ofSeconds(15),
            "no public figure found; long enough to be noticed, and no more than the volume may wait",
            "none"),
    REDIRECT_DURING_DEFRAG_2012_R2(
            "redirectDuringDefrag2012R2", true, "the published sequence redirects first; sources disagree", "§9"),
    REDIRECT_DURING_DEFRAG(
            "redirectDuringDefrag", false, "from 2016 on the coordinator works in direct mode; unconfirmed", "§9"),
    REPAIR_WHILE_REDIRECTED(
            "repairWhileRedirected", true, "one source forbids chkdsk in redirected mode, one asks for it", "§9"),
    REFS_SELF_REPAIR(
            "refsSelfRepair",
            Duration.ofMinutes(1),
            "no public figure; ReFS repairs while the volume is in use",
            "none"),
    HOST_BOOT("hostBoot", Duration.ofSeconds(60), "no public figure; a virtual host, a real one takes minutes", "none"),
    NODE_JOIN("nodeJoin", Duration.ofSeconds(5), "no public figure; seconds, where nothing is wrong", "none"),
    SERVICE_RESTART(
            "serviceRestart",
            Duration.ZERO,
            "0: a crashed cluster service stays down until it is started; the service manager may be quicker",
            "none"),
    DRAIN_ON_SHUTDOWN("drainOnShutdown", true, "a property from 2012 R2 on; its default is not public", "§12.5"),
    PAUSE_SURVIVES_RESTART(
            "pauseSurvivesRestart",
            true,
            "maintenance pauses a node, restarts it and resumes it; no public page says where the pause is kept",
            "§12.5"),
    WITNESS_CHECK(
            "witnessCheck",
            Duration.ofSeconds(60),
            "the interval of a resource's thorough health check, after which a lost witness is noticed",
            "§12.5"),
    DISK_ARBITRATION(
            "diskArbitration",
            Duration.ZERO,
            "an owner renews its reservation every 3 s; how long a challenger waits is not public, 20 s at most",
            "§12.3"),
    QUARANTINE_SHARE(
            "quarantineShare", 0.25, "one page says that no more than a quarter of the nodes is kept out", "§12.4"),
    QUARANTINE_DRAINS(
            "quarantineDrains",
            true,
            "one page says that machines leave a quarantined host live; the mechanism is not public",
            "§12.4"),
    ADD_NODE_TIME(
            "addNodeTime",
            Duration.ofSeconds(30),
            "no public figure; until the service of the new node starts",
            "none"),
    ADD_NODE_TIMEOUT(
            "addNodeTimeout",
            Duration.ofMinutes(2),
            "the code says that time ran out, no source says after how long",
            "domain/wsfc.md §1, §15.1");

    private final String settingName;

    @SuppressWarnings("ImmutableEnumChecker") // a duration, a number or a truth value: all immutable
    private final Object preset;

    private final String reason;
    private final String reference;

    LabSetting(String settingName, Object preset, String reason, String reference) {
        this.settingName = settingName;
        this.preset = preset;
        this.reason = reason;
        this.reference = reference;
    }

    /** The key in a scenario. */
    public String settingName() {
        return settingName;
    }

    /** The default: a duration, a number or a truth value. */
    public Object preset() {
        return preset;
    }

    /** Why the default is what it is. */
    public String reason() {
        return reason;
    }

    /** The public articles nearest to the open point. */
    public String reference() {
        return PublicSources.of(reference);
    }

    /** What a value of this setting looks like, for a refusal. */
    public Message expectation() {
        return switch (preset) {
            case Duration _ -> Message.of("lab.expected.duration");
            case Boolean _ -> Message.of("lab.expected.flag");
            case Integer _ -> Message.of("lab.expected.count");
            default -> Message.of("lab.expected.number");
        };
    }
}
