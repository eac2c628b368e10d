package dev.toban.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one node reaches a shared volume.
 *
 * @param node the node
 * @param state state
 * @param fileSystemRedirectedReasons reasons for file system redirection
 * @param blockRedirectedReasons reasons for block redirection
 * @param since when the state began; absent when nobody saw it
 */
public record SharedVolumeState(
        NodeName node,
        VolumeState state,
        Set<FileSystemRedirectedReason> fileSystemRedirectedReasons,
        Set<BlockRedirectedReason> blockRedirectedReasons,
        @Nullable Instant since) {

    public SharedVolumeState {
        fileSystemRedirectedReasons = Flags.copyOf(fileSystemRedirectedReasons);
        blockRedirectedReasons = Flags.copyOf(blockRedirectedReasons);
    }
}
