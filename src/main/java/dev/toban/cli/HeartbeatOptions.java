package dev.toban.cli;

import dev.toban.command.Intent;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What of the heartbeat is to change; what is not named stays. */
final class HeartbeatOptions {

    @Option(names = "--same-subnet-delay")
    private Optional<Integer> sameDelay = Optional.empty();

    @Option(names = "--same-subnet-threshold")
    private Optional<Integer> sameThreshold = Optional.empty();

    @Option(names = "--cross-subnet-delay")
    private Optional<Integer> crossDelay = Optional.empty();

    @Option(names = "--cross-subnet-threshold")
    private Optional<Integer> crossThreshold = Optional.empty();

    @Option(names = "--cross-site-delay")
    private Optional<Integer> siteDelay = Optional.empty();

    @Option(names = "--cross-site-threshold")
    private Optional<Integer> siteThreshold = Optional.empty();

    Intent.Heartbeat over(Intent.Heartbeat now) {
        return new Intent.Heartbeat(
                sameDelay.orElse(now.sameSubnetDelay()),
                sameThreshold.orElse(now.sameSubnetThreshold()),
                crossDelay.orElse(now.crossSubnetDelay()),
                crossThreshold.orElse(now.crossSubnetThreshold()),
                Optional.ofNullable(now.crossSite())
                        .map(site -> new Intent.CrossSite(
                                siteDelay.orElse(site.delay()), siteThreshold.orElse(site.threshold())))
                        .orElse(null));
    }
}
