package dev.toban.connection.lab;

import dev.toban.connection.Win32Error;
import dev.toban.lab.LabSetting;
import java.util.Map;
import java.util.Optional;

/**
 * What a live migration fails of although both nodes could take part in it, as settings. Source: domain/wsfc.md §12.6.
 */
final class MigrationHurdles {

    /** Found while the machine is set up on the other node, before any memory has travelled. */
    private static final Map<LabSetting, Win32Error> EARLY = Map.of(
            LabSetting.MIGRATION_PORT_BLOCKED, Win32Error.WSAETIMEDOUT,
            LabSetting.MIGRATION_CREDENTIALS_MISSING, Win32Error.SEC_E_NO_CREDENTIALS,
            LabSetting.MIGRATION_IMAGE_MISSING, Win32Error.ERROR_VIRTDISK_PROVIDER_NOT_FOUND,
            LabSetting.PROCESSORS_DIFFER, Win32Error.ERROR_CLUSTER_RESOURCE_VETOED_MOVE_INCOMPATIBLE_NODES);

    private final Simulation sim;

    MigrationHurdles(Simulation sim) {
        this.sim = sim;
    }

    /** Why a machine cannot be set up on the other node. */
    Optional<Win32Error> early(Migration migration) {
        if (!migration.to.powered) {
            return Optional.of(Win32Error.ERROR_HOST_NODE_NOT_AVAILABLE);
        }
        return EARLY.keySet().stream()
                .sorted()
                .filter(sim.settings::isOn)
                .findFirst()
                .map(EARLY::get);
    }

    /** Why it cannot go on there after its memory has travelled. */
    Optional<Win32Error> late() {
        return sim.settings.isOn(LabSetting.SYSTEM_DRIVES_DIFFER)
                ? Optional.of(Win32Error.ERROR_FILE_NOT_FOUND)
                : Optional.empty();
    }
}
