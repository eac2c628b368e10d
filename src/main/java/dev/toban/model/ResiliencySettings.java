package dev.toban.model;

import org.jspecify.annotations.Nullable;

/**
 * Node isolation and quarantine (Windows Server 2016 and later).
 *
 * @param resiliencyLevel when a departing node is isolated
 * @param resiliencyDefaultPeriod seconds of isolation before roles fail over, 0 for none
 * @param quarantineThreshold ungraceful departures within an hour before quarantine
 * @param quarantineDuration seconds of quarantine
 */
public record ResiliencySettings(
        ResiliencyLevel resiliencyLevel,
        @Nullable Integer resiliencyDefaultPeriod,
        @Nullable Integer quarantineThreshold,
        @Nullable Integer quarantineDuration)
        implements Facet {}
