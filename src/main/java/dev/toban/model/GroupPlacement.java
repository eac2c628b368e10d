package dev.toban.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a role may run.
 *
 * @param preferredOwners nodes in order of preference; absent when not read, empty when any node will do
 * @param antiAffinityClassNames roles that share a name keep apart; absent when not read
 * @param defaultOwner id of the node it starts on
 * @param resiliencyPeriod seconds, 0 for the cluster value
 * @param coldStartSetting number
 * @param preferredSite site
 * @param faultDomain fault domain
 * @param updateDomain update domain
 * @param placementOptions bits
 * @param lockedFromMoving 1 while it must not move
 */
public record GroupPlacement(
        @Nullable List<NodeName> preferredOwners,
        @Nullable List<String> antiAffinityClassNames,
        @Nullable Long defaultOwner,
        @Nullable Integer resiliencyPeriod,
        @Nullable Integer coldStartSetting,
        @Nullable String preferredSite,
        @Nullable String faultDomain,
        @Nullable String updateDomain,
        @Nullable Integer placementOptions,
        @Nullable Integer lockedFromMoving)
        implements Facet {

    public GroupPlacement {
        preferredOwners = Unknown.copyOf(preferredOwners);
        antiAffinityClassNames = Unknown.copyOf(antiAffinityClassNames);
    }
}
