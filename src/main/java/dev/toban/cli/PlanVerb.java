package dev.toban.cli;

import dev.toban.command.DrainBy;
import dev.toban.command.Intent;
import dev.toban.command.VolumeSuspension;
import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ConnectionUri;
import dev.toban.connection.Scope;
import dev.toban.document.Json;
import dev.toban.job.JobArchive;
import dev.toban.job.JournalAccess;
import dev.toban.job.JournalJobs;
import dev.toban.job.Planning;
import dev.toban.model.Failback;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.MigrationType;
import dev.toban.model.NodeName;
import dev.toban.model.VolumeName;
import dev.toban.plan.AdapterRule;
import dev.toban.plan.HeartbeatSetting;
import dev.toban.plan.Plan;
import dev.toban.plan.PlanDocument;
import dev.toban.text.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Makes plans; each kind is a command of its own below it. */
@Command(name = "plan", description = "Makes a plan: checks, ordered steps, the script of each and the way back.")
final class PlanVerb extends SettingPlans {

    private static final String BEST = "The node it goes to; by default the best one.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--connect",
            scope = ScopeType.INHERIT,
            paramLabel = "URI",
            defaultValue = "lab:",
            description = Addresses.HELP)
    private String address = "lab:";

    @Option(
            names = {"-o", "--output"},
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Writes the plan to a file, for rehearse and run.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--why", scope = ScopeType.INHERIT, paramLabel = "TEXT", description = "What the change is for.")
    private String why = "";

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Prints the plan as JSON.")
    private boolean json;

    PlanVerb(TobanCommand toban) {
        super(toban);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), texts().of("cli.plan.noKind"));
    }

    @Command(name = "migrate", description = "Moves virtual machines.")
    int migrate(
            @Parameters(paramLabel = "ROLE", arity = "1..*") List<String> roles,
            @Option(names = "--to", paramLabel = "NODE", description = BEST) @Nullable String to,
            @Option(names = "--type", paramLabel = "Live|Quick", defaultValue = "Live") MigrationType type)
            throws Exception {
        return make(new Intent.Migrate(roles(roles), node(to), type));
    }

    @Command(name = "cancel-migration", description = "Cancels live migrations.")
    int cancelMigration(@Parameters(paramLabel = "ROLE", arity = "1..*") List<String> roles) throws Exception {
        return make(new Intent.CancelMigration(roles(roles)));
    }

    @Command(name = "drain", description = "Pauses a node and empties it.")
    int drain(
            @Parameters(paramLabel = "NODE") String node,
            @Option(names = "--to", paramLabel = "NODE", description = BEST) @Nullable String to,
            @Option(
                            names = "--by",
                            paramLabel = "plan|cluster",
                            defaultValue = "plan",
                            description = "Who moves the roles: the plan, one by one, or the cluster's own drain.")
                    DrainBy by)
            throws Exception {
        return make(new Intent.Drain(new NodeName(node), node(to), by == DrainBy.PLAN ? null : by));
    }

    @Command(name = "resume", description = "Ends the pause of a node.")
    int resume(
            @Parameters(paramLabel = "NODE") String node,
            @Option(names = "--failback", paramLabel = "Immediate|NoFailback|Policy", defaultValue = "Immediate")
                    Failback failback)
            throws Exception {
        return make(new Intent.Resume(new NodeName(node), failback));
    }

    @Command(name = "pause", description = "Pauses a node and leaves its roles where they are.")
    int pause(@Parameters(paramLabel = "NODE") String node) throws Exception {
        return make(new Intent.Pause(new NodeName(node)));
    }

    @Command(name = "start-node", description = "Starts the cluster service of a node.")
    int startNode(
            @Parameters(paramLabel = "NODE") String node,
            @Option(names = "--clear-quarantine", description = "Lets a quarantined node join at once.")
                    boolean clearQuarantine)
            throws Exception {
        return make(new Intent.StartNode(new NodeName(node), clearQuarantine));
    }

    @Command(name = "force-quorum", description = "Has a node form the cluster without a majority of the votes.")
    int forceQuorum(@Parameters(paramLabel = "NODE") String node) throws Exception {
        return make(new Intent.ForceQuorum(new NodeName(node)));
    }

    @Command(name = "stop-node", description = "Stops the cluster service of a node.")
    int stopNode(@Parameters(paramLabel = "NODE") String node) throws Exception {
        return make(new Intent.StopNode(new NodeName(node)));
    }

    @Command(name = "heartbeat", description = "Changes how soon a silent node counts as down; delays in milliseconds.")
    int heartbeat(@Mixin HeartbeatOptions wanted) throws Exception {
        return make(inventory -> wanted.over(HeartbeatSetting.of(
                        inventory.cluster().heartbeat())
                .orElseThrow(() -> new ParameterException(spec.commandLine(), texts().of("cli.plan.noHeartbeat")))));
    }

    @Command(name = "move-role", description = "Moves roles by way of offline.")
    int moveRole(
            @Parameters(paramLabel = "ROLE", arity = "1..*") List<String> roles,
            @Option(names = "--to", paramLabel = "NODE", description = BEST) @Nullable String to)
            throws Exception {
        return make(new Intent.MoveRole(roles(roles), node(to)));
    }

    @Command(name = "start-role", description = "Brings roles online.")
    int startRole(@Parameters(paramLabel = "ROLE", arity = "1..*") List<String> roles) throws Exception {
        return make(new Intent.StartRole(roles(roles)));
    }

    @Command(name = "stop-role", description = "Takes roles offline.")
    int stopRole(@Parameters(paramLabel = "ROLE", arity = "1..*") List<String> roles) throws Exception {
        return make(new Intent.StopRole(roles(roles)));
    }

    @Command(name = "move-csv", description = "Makes another node the coordinator of volumes.")
    int moveCsv(
            @Parameters(paramLabel = "VOLUME", arity = "1..*") List<String> volumes,
            @Option(names = "--to", paramLabel = "NODE", description = BEST) @Nullable String to)
            throws Exception {
        return make(new Intent.MoveCsv(volumes.stream().map(VolumeName::new).toList(), node(to)));
    }

    @Command(name = "suspend-csv", description = "Turns redirected access or maintenance of a volume on.")
    int suspendCsv(
            @Parameters(paramLabel = "VOLUME") String volume,
            @Option(names = "--maintenance", description = "Maintenance; by default redirected access.")
                    boolean maintenance)
            throws Exception {
        VolumeSuspension mode = maintenance ? VolumeSuspension.MAINTENANCE : VolumeSuspension.REDIRECTED_ACCESS;
        return make(new Intent.SuspendCsv(new VolumeName(volume), mode));
    }

    @Command(name = "resume-csv", description = "Turns redirected access or maintenance of a volume off.")
    int resumeCsv(@Parameters(paramLabel = "VOLUME") String volume) throws Exception {
        return make(new Intent.ResumeCsv(new VolumeName(volume)));
    }

    @Command(name = "protect", description = "Protects network adapters of virtual machines, or stops protecting them.")
    int protect(
            @Option(names = "--switch", paramLabel = "GLOB", description = "Adapters on these switches.") @Nullable
                    String onSwitch,
            @Option(names = "--vlan", paramLabel = "ID", description = "Adapters in this VLAN.") @Nullable Integer vlan,
            @Option(names = "--vm", paramLabel = "GLOB", description = "Adapters of these virtual machines.") @Nullable
                    String machine,
            @Option(names = "--adapter", paramLabel = "GLOB", description = "Adapters with these names.") @Nullable
                    String adapter,
            @ArgGroup(multiplicity = "1") OnOrOff protection)
            throws Exception {
        AdapterRule filter = new AdapterRule(onSwitch, vlan, machine, adapter);
        if (filter.isEmpty()) {
            throw new ParameterException(spec.commandLine(), texts().of("cli.plan.noFilter"));
        }
        return make(inventory -> new Intent.Protect(filter.in(inventory), protection.wanted()));
    }

    /** One of the two, so that nobody turns something off by leaving a word out. */
    static final class OnOrOff {
        @Option(names = "--on", required = true, description = "Turns it on.")
        private boolean on;

        @Option(names = "--off", required = true, description = "Turns it off.")
        private boolean off;

        boolean wanted() {
            return on && !off;
        }
    }

    private static List<GroupName> roles(List<String> names) {
        return names.stream().map(GroupName::new).toList();
    }

    private static @Nullable NodeName node(@Nullable String name) {
        return Optional.ofNullable(name).map(NodeName::new).orElse(null);
    }

    @Override
    int make(Intent intent) throws Exception {
        return make(_ -> intent);
    }

    private int make(Function<Inventory, Intent> wish) throws Exception {
        ConnectionUri uri = ConnectionUri.parse(address);
        try (ClusterConnection connection = services().connections().open(uri);
                JournalAccess journal = new JournalAccess(services().folder())) {
            Inventory inventory = connection.read(Scope.FULL);
            Plan plan = new Planning(archive(journal, uri, connection)).plan(inventory, wish.apply(inventory));
            PlanDocument document = PlanDocument.of(plan, inventory, maker(connection));
            if (file.isPresent()) {
                document.write(file.get());
                note(Message.of("cli.plan.written", file.get().toString()));
            }
            if (json) {
                out().print(Json.STRICT.writePretty(document));
            } else {
                new PlanText(plan, texts()).print(out());
            }
            return plan.isBlocked() ? Cli.REFUSED : ExitCode.OK;
        }
    }

    private JobArchive archive(JournalAccess journal, ConnectionUri uri, ClusterConnection connection) {
        String cluster = connection.capabilities().cluster().value();
        JobArchive.Jobs jobs = uri.isGoneWithItsProgram() ? List::of : new JournalJobs(journal);
        return new JobArchive(jobs, JobArchive.jobsOf(cluster, uri, Instant.EPOCH), List::of, _ -> "");
    }

    private PlanDocument.Maker maker(ClusterConnection connection) {
        return new PlanDocument.Maker(
                System.getProperty("user.name", ""),
                services().clock().instant(),
                why,
                address,
                texts(),
                connection::script);
    }
}
