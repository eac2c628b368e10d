package dev.toban.model;

import org.jspecify.annotations.Nullable;

/** A virtual disk of a machine. */
public record VmHardDrive(
        @Nullable String path,
        ControllerType controllerType,
        @Nullable Integer controllerNumber,
        @Nullable Integer controllerLocation,
        @Nullable String id,
        @Nullable Integer diskNumber) {}
