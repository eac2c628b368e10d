package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * A live migration as the machine's cluster resource shows it.
 *
 * @param migrationState phase
 * @param migrationProgress percent
 * @param migrationFailureReason HRESULT, 0x and eight digits
 */
public record VmMigration(
        MigrationState migrationState,
        @Nullable Integer migrationProgress,
        @Nullable String migrationFailureReason) {

    /** True from the first phase until the machine runs elsewhere. */
    public boolean isUnderWay() {
        return switch (migrationState) {
            case SETUP, DATA_TRANSFER, MOVE -> true;
            case NONE, CANCELLED, FAILED, UNKNOWN -> false;
        };
    }
}
