package dev.toban.ui.lab;

import dev.toban.command.ClusterCommand;
import dev.toban.connection.ClusterError;
import dev.toban.connection.PowerShellText;
import dev.toban.connection.Win32Error;
import dev.toban.document.DocumentException;
import dev.toban.document.Json;
import dev.toban.lab.Fault;
import dev.toban.lab.TraceEntry;
import dev.toban.model.ClusterName;
import dev.toban.model.GroupState;
import dev.toban.model.GroupStatus;
import dev.toban.model.InterfaceState;
import dev.toban.model.NetworkState;
import dev.toban.model.NodeState;
import dev.toban.model.NodeStatus;
import dev.toban.model.ResourceState;
import dev.toban.model.VolumeState;
import dev.toban.text.Message;
import dev.toban.ui.support.EventSentences;
import dev.toban.ui.support.Look;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a sentence of each line of a trace. */
final class TraceWords {

    private final Instant start;
    private final ClusterName cluster;

    TraceWords(Instant start, ClusterName cluster) {
        this.start = start;
        this.cluster = cluster;
    }

    /** What a line about a fault holds beside its time. */
    record FaultLine(Fault fault) {}

    /** What a line about a command holds beside its time. */
    record CommandLine(
            ClusterCommand command,
            String result,
            @Nullable String code,
            @Nullable String reason) {}

    TraceLine line(TraceEntry entry) {
        TraceFields of = new TraceFields(entry);
        return switch (entry.kind()) {
            case FAULT -> fault(entry);
            case COMMAND, COMMAND_RESULT -> command(entry);
            case NODE_STATE -> node(of);
            case INTERFACE_STATE -> {
                Object state = of.state(InterfaceState.class);
                yield line(of, upOrNot(of), "lab.trace.interface", of.text("node"), of.text("network"), state);
            }
            case NETWORK_STATE ->
                line(of, upOrNot(of), "lab.trace.network", of.text("network"), of.state(NetworkState.class));
            case HEARTBEAT_DOWN -> plain(of, Look.WARNING, "lab.trace.heartbeat", "by", "node", "network", "after");
            case QUORUM -> quorum(of);
            case ROLE_STATE -> role(of);
            case ROLE_MOVED -> moved(of, Look.OK, "lab.trace.moved", "role");
            case MIGRATION_QUEUED, MIGRATION_STARTED, MIGRATION_COMPLETED, MIGRATION_FAILED, MIGRATION_CANCELLED ->
                migration(of);
            case VOLUME_STATE -> volume(of);
            case VOLUME_OWNER -> moved(of, Look.INFORMATION, "lab.trace.volumeOwner", "volume");
            case VOLUME_JOB -> volumeJob(of);
            case ADDRESS_STATE -> address(of);
            case EVENT -> event(of);
        };
    }

    /** A line whose sentence is filled with the texts of these fields. */
    private TraceLine plain(TraceFields of, Look look, String key, String... names) {
        return line(of, look, key, Stream.of(names).map(of::text).toArray());
    }

    private TraceLine line(TraceFields of, Look look, String key, Object... args) {
        return new TraceLine(of.entry(), start.plus(of.entry().t()), look, Message.of(key, args));
    }

    private TraceLine fault(TraceEntry entry) {
        Optional<Fault> fault = read(entry, FaultLine.class).map(FaultLine::fault);
        TraceFields of = new TraceFields(entry);
        return fault.map(known -> line(
                        of,
                        FaultWords.look(known),
                        FaultWords.mends(known) ? "lab.trace.repair" : "lab.trace.fault",
                        FaultWords.of(known)))
                .orElseGet(() -> line(of, Look.WARNING, "lab.trace.other", entry.json()));
    }

    private TraceLine command(TraceEntry entry) {
        TraceFields of = new TraceFields(entry);
        return read(entry, CommandLine.class)
                .map(known -> command(of, known))
                .orElseGet(() -> line(of, Look.INFORMATION, "lab.trace.other", entry.json()));
    }

    private TraceLine command(TraceFields of, CommandLine known) {
        String script = PowerShellText.of(cluster, known.command());
        return switch (known.result()) {
            case "accepted" -> line(of, Look.INFORMATION, "lab.trace.command.accepted", script);
            case "done" -> line(of, Look.OK, "lab.trace.command.done", script);
            case "refused" ->
                line(of, Look.FAILED, "lab.trace.command.refused", script, reason(known.reason(), known.code()));
            default -> line(of, Look.FAILED, "lab.trace.command.failed", script, reason(known.reason(), known.code()));
        };
    }

    private static <T> Optional<T> read(TraceEntry entry, Class<T> type) {
        try {
            return Optional.of(Json.TOLERANT.read(entry.json(), "trace", type));
        } catch (DocumentException e) {
            return Optional.empty(); // a kind that this program does not know is shown as it stands
        }
    }

    private TraceLine node(TraceFields of) {
        Look look = switch (of.text("state")) {
            case "Up" -> Look.OK;
            case "Paused" -> Look.PAUSED;
            case "Joining" -> Look.RUNNING;
            default -> Look.FAILED;
        };
        Object state = of.flagged(of.state(NodeState.class), NodeStatus.class);
        return line(of, look, "lab.trace.node", of.text("node"), state);
    }

    private static Look upOrNot(TraceFields of) {
        return of.text("state").equals("Up") ? Look.OK : Look.WARNING;
    }

    private TraceLine quorum(TraceFields of) {
        boolean held = of.text("state").equals("held");
        String key = held ? "lab.trace.quorum.held" : "lab.trace.quorum.lost";
        return plain(of, held ? Look.OK : Look.FAILED, key, "present", "total", "needed");
    }

    private TraceLine role(TraceFields of) {
        Look look = switch (of.text("state")) {
            case "Online" -> of.list("flags").contains("NetworkFailure") ? Look.WARNING : Look.OK;
            case "Offline" -> Look.OFF;
            case "Failed" -> Look.FAILED;
            case "PartialOnline" -> Look.WARNING;
            default -> Look.RUNNING;
        };
        return line(
                of,
                look,
                "lab.trace.role",
                of.text("role"),
                of.text("node"),
                of.flagged(of.state(GroupState.class), GroupStatus.class));
    }

    private TraceLine moved(TraceFields of, Look look, String key, String object) {
        return line(of, look, key, of.text(object), of.text("from"), of.text("to"), cause(of.text("cause")));
    }

    private TraceLine migration(TraceFields of) {
        Object[] who = {of.text("role"), of.text("from"), of.text("to"), cause(of.text("cause"))};
        return switch (of.entry().kind()) {
            case MIGRATION_QUEUED -> line(of, Look.QUEUED, "lab.trace.migration.queued", who);
            case MIGRATION_STARTED -> line(of, Look.RUNNING, "lab.trace.migration.started", who);
            case MIGRATION_COMPLETED ->
                plain(of, Look.OK, "lab.trace.migration.completed", "role", "to", "seconds", "blackoutMs");
            case MIGRATION_CANCELLED -> line(of, Look.NOT_POSSIBLE, "lab.trace.migration.cancelled", who);
            default ->
                line(
                        of,
                        Look.FAILED,
                        "lab.trace.migration.failed",
                        of.text("role"),
                        of.text("from"),
                        of.text("to"),
                        reason(of.text("reason"), null));
        };
    }

    private TraceLine volume(TraceFields of) {
        String state = of.text("state");
        Look look = switch (state) {
            case "Direct" -> Look.OK;
            case "FileSystemRedirected" -> Look.REDIRECTED_BY_DESIGN;
            case "Paused" -> Look.PAUSED;
            default -> Look.FAILED;
        };
        Object word = of.state(VolumeState.class);
        String reasons = String.join(", ", of.list("reasons"));
        return reasons.isEmpty()
                ? line(of, look, "lab.trace.volume", of.text("volume"), of.text("node"), word)
                : line(of, look, "lab.trace.volume.reasons", of.text("volume"), of.text("node"), word, reasons);
    }

    private TraceLine volumeJob(TraceFields of) {
        String state = of.text("state");
        Look look = switch (state) {
            case "Running" -> Look.RUNNING;
            case "Completed" -> Look.OK;
            case "Cancelled" -> Look.NOT_POSSIBLE;
            default -> Look.FAILED;
        };
        Object job = TraceNames.JOB.word(of.text("job"));
        String key = "lab.trace.volumeJob." + (look == Look.RUNNING ? "running" : state.toLowerCase(Locale.ROOT));
        return line(of, look, key, of.text("volume"), job, of.text("percent"));
    }

    private TraceLine address(TraceFields of) {
        Look look = switch (of.text("state")) {
            case "Online" -> Look.OK;
            case "Offline" -> Look.OFF;
            case "Failed" -> Look.FAILED;
            default -> Look.RUNNING;
        };
        Object state = of.state(ResourceState.class);
        String reason = of.text("reason");
        return reason.isEmpty()
                ? line(of, look, "lab.trace.address", of.text("address"), state)
                : line(
                        of,
                        look,
                        "lab.trace.address.reason",
                        of.text("address"),
                        state,
                        TraceNames.ADDRESS.word(reason));
    }

    private TraceLine event(TraceFields of) {
        Look look = switch (of.text("level")) {
            case "C", "E" -> Look.FAILED;
            case "W" -> Look.WARNING;
            default -> Look.INFORMATION;
        };
        Message said = EventSentences.of(number(of), of.text("provider"), of.list("properties"));
        return line(of, look, "lab.trace.event", of.text("id"), of.text("node"), said);
    }

    private static int number(TraceFields of) {
        return of.entry().fields().get("id") instanceof Number id ? id.intValue() : 0;
    }

    private static Object cause(String cause) {
        return TraceNames.CAUSE.word(cause);
    }

    /** The sentence of an error, with the number that the line itself tells. */
    private static Object reason(@Nullable String symbol, @Nullable String code) {
        String said = symbol == null ? "" : symbol;
        return Stream.of(Win32Error.values())
                .filter(error -> error.name().equals(said))
                .<Object>map(error -> new ClusterError(number(code).orElse(error.hresult()), said, "").sentence())
                .findFirst()
                .orElse(said);
    }

    private static Optional<Integer> number(@Nullable String code) {
        return Optional.ofNullable(code)
                .filter(hex -> hex.matches("0x[0-9A-Fa-f]{8}"))
                .map(hex -> Integer.parseUnsignedInt(hex.substring(2), 16));
    }
}
