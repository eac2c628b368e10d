package dev.toban.ui.lab;

import dev.toban.command.ClusterCommand;
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
import dev.toban.model.WindowsEnum;
import dev.toban.text.Message;
import dev.toban.ui.support.Look;
import java.time.Instant;
import java.util.List;
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
        Fields of = new Fields(entry);
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
    private TraceLine plain(Fields of, Look look, String key, String... names) {
        return line(of, look, key, Stream.of(names).map(of::text).toArray());
    }

    private TraceLine line(Fields of, Look look, String key, Object... args) {
        return new TraceLine(of.entry(), start.plus(of.entry().t()), look, Message.of(key, args));
    }

    private TraceLine fault(TraceEntry entry) {
        Optional<Fault> fault = read(entry, FaultLine.class).map(FaultLine::fault);
        Fields of = new Fields(entry);
        return fault.map(known -> line(of, FaultWords.look(known), "lab.trace.fault", FaultWords.of(known)))
                .orElseGet(() -> line(of, Look.WARNING, "lab.trace.other", entry.json()));
    }

    private TraceLine command(TraceEntry entry) {
        Fields of = new Fields(entry);
        return read(entry, CommandLine.class)
                .map(known -> command(of, known))
                .orElseGet(() -> line(of, Look.INFORMATION, "lab.trace.other", entry.json()));
    }

    private TraceLine command(Fields of, CommandLine known) {
        String script = PowerShellText.of(cluster, known.command());
        return switch (known.result()) {
            case "accepted" -> line(of, Look.INFORMATION, "lab.trace.command.accepted", script);
            case "done" -> line(of, Look.OK, "lab.trace.command.done", script);
            case "refused" -> line(of, Look.FAILED, "lab.trace.command.refused", script, reason(known.reason()));
            default -> line(of, Look.FAILED, "lab.trace.command.failed", script, reason(known.reason()));
        };
    }

    private static <T> Optional<T> read(TraceEntry entry, Class<T> type) {
        try {
            return Optional.of(Json.TOLERANT.read(entry.json(), "trace", type));
        } catch (DocumentException e) {
            return Optional.empty(); // a kind that this program does not know is shown as it stands
        }
    }

    private TraceLine node(Fields of) {
        Look look = switch (of.text("state")) {
            case "Up" -> Look.OK;
            case "Paused" -> Look.PAUSED;
            case "Joining" -> Look.RUNNING;
            default -> Look.FAILED;
        };
        Object state = of.flagged(of.state(NodeState.class), NodeStatus.class);
        return line(of, look, "lab.trace.node", of.text("node"), state);
    }

    private static Look upOrNot(Fields of) {
        return of.text("state").equals("Up") ? Look.OK : Look.WARNING;
    }

    private TraceLine quorum(Fields of) {
        boolean held = of.text("state").equals("held");
        String key = held ? "lab.trace.quorum.held" : "lab.trace.quorum.lost";
        return plain(of, held ? Look.OK : Look.FAILED, key, "present", "total", "needed");
    }

    private TraceLine role(Fields of) {
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

    private TraceLine moved(Fields of, Look look, String key, String object) {
        return line(of, look, key, of.text(object), of.text("from"), of.text("to"), cause(of.text("cause")));
    }

    private TraceLine migration(Fields of) {
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
                        reason(of.text("reason")));
        };
    }

    private TraceLine volume(Fields of) {
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

    private TraceLine volumeJob(Fields of) {
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

    private TraceLine address(Fields of) {
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

    private TraceLine event(Fields of) {
        Look look = switch (of.text("level")) {
            case "C", "E" -> Look.FAILED;
            case "W" -> Look.WARNING;
            default -> Look.INFORMATION;
        };
        String properties = String.join(", ", of.list("properties"));
        return line(of, look, "lab.trace.event", of.text("id"), of.text("node"), properties);
    }

    private static Object cause(String cause) {
        return TraceNames.CAUSE.word(cause);
    }

    private static Object reason(@Nullable String symbol) {
        String said = symbol == null ? "" : symbol;
        return Stream.of(Win32Error.values())
                .filter(error -> error.name().equals(said))
                .<Object>map(error -> error.about("").sentence())
                .findFirst()
                .orElse(said);
    }

    /** The fields of a line by name; what is absent is empty. */
    private record Fields(TraceEntry entry) {

        String text(String key) {
            Object value = entry.fields().get(key);
            return value == null ? "" : value.toString();
        }

        List<String> list(String key) {
            return entry.fields().get(key) instanceof List<?> items
                    ? items.stream().map(Object::toString).toList()
                    : List.of();
        }

        <E extends Enum<E> & WindowsEnum> Object state(Class<E> type) {
            return word(type, text("state"));
        }

        /** The state with the flags beside it. */
        <E extends Enum<E> & WindowsEnum> Object flagged(Object state, Class<E> flags) {
            return list("flags").stream()
                    .map(flag -> word(flags, flag))
                    .reduce(state, (left, right) -> Message.of("lab.and", left, right));
        }

        /** The constant that Windows calls so; the name itself where none is. */
        private static <E extends Enum<E> & WindowsEnum> Object word(Class<E> type, String windowsName) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.windowsName().equalsIgnoreCase(windowsName))
                    .<Object>map(constant -> constant)
                    .findFirst()
                    .orElse(windowsName);
        }
    }
}
