package dev.toban.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.toban.command.ClusterCommand;
import dev.toban.model.ClusterGroup;
import dev.toban.model.Freshness;
import dev.toban.model.GroupName;
import dev.toban.model.Inventory;
import dev.toban.model.RandomRecords;
import dev.toban.model.Section;
import dev.toban.model.VirtualMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way to a cluster promises, also one that only reads; the writable contract adds commands. */
public abstract class ClusterConnectionContract {

    private static final long SEED = 4;

    protected ClusterConnection connection;

    /** What every way to a cluster promises, also one that only reads; the writable contract adds what commands do. */
    protected abstract ClusterConnection open() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        connection = open();
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @Test
    void capabilitiesStayTheSame() {
        assertThat(connection.capabilities()).isEqualTo(connection.capabilities());
    }

    @Test
    void aReadOnlyConnectionOffersNoCommand() {
        Capabilities capabilities = connection.capabilities();
        assertThat(capabilities.readOnly() && capabilities.can(ClusterCommand.StopGroup.class))
                .isFalse();
    }

    @Test
    void theClusterIsTheOneThatWasAnnounced() throws Exception {
        assertThat(connection.read(Scope.FULL).cluster().name())
                .isEqualTo(connection.capabilities().cluster());
    }

    @Test
    void aFullReadingSaysOfEverySectionWhenItWasRead() throws Exception {
        Inventory inventory = connection.read(Scope.FULL);
        for (Section section : Section.values()) {
            assertThat(inventory.reading(section).asOf()).as(section.name()).isNotNull();
        }
        assertThat(inventory.nodes().size()).isGreaterThan(1);
    }

    @Test
    void aLightReadingIsFreshInWhatItReads() throws Exception {
        Inventory inventory = connection.read(Scope.LIGHT);
        for (Section section : List.of(Section.CLUSTER, Section.NODES, Section.GROUPS, Section.SHARED_VOLUMES)) {
            assertThat(inventory.reading(section).freshness())
                    .as(section.name())
                    .isNotEqualTo(Freshness.UNKNOWN);
        }
    }

    @Test
    void twoReadingsOfAQuietClusterHaveTheSameParts() throws Exception {
        Inventory first = connection.read(Scope.FULL);
        assertThat(connection.read(Scope.FULL).parts()).isEqualTo(first.parts());
    }

    @Test
    void whatARoleNamesExists() throws Exception {
        Inventory inventory = connection.read(Scope.FULL);
        for (ClusterGroup group : inventory.groups().values()) {
            assertThat(group.ownerNode() == null
                            || inventory.nodes().find(group.ownerNode()).isPresent())
                    .as(group.name().value())
                    .isTrue();
        }
    }

    @Test
    void whatAMachineNamesExists() throws Exception {
        Inventory inventory = connection.read(Scope.FULL);
        assertThat(inventory.virtualMachines().values()).anyMatch(machine -> machine.group() != null);
        for (VirtualMachine machine : inventory.virtualMachines().values()) {
            GroupName group = machine.group();
            assertThat(group == null || inventory.groups().find(group).isPresent())
                    .as(machine.name().value())
                    .isTrue();
        }
    }

    @Test
    void theClockRunsForwards() {
        Instant before = connection.clock().instant();
        assertThat(connection.clock().instant()).isAfterOrEqualTo(before);
    }

    @Test
    void waitingForNoTimeReturns() throws Exception {
        connection.clock().await(Duration.ZERO);
        assertThat(connection.clock().instant()).isNotNull();
    }

    @Test
    void eventsComeInOrderAndOnlyOnce() throws Exception {
        EventPage page = connection.eventsSince(EventBookmark.START);
        assertThat(page.events()).isSortedAccordingTo((a, b) -> Long.compare(a.recordId(), b.recordId()));
        assertThat(page.events())
                .allMatch(event -> event.recordId() <= page.next().recordId());
        EventPage next = connection.eventsSince(page.next());
        assertThat(next.events()).noneMatch(event -> page.events().contains(event));
    }

    @Test
    void everyCommandHasAText() {
        String script = connection.script(new ClusterCommand.StopGroup(new GroupName("app01")));
        assertThat(script).contains("app01").contains("Stop-ClusterGroup");
    }

    @Test
    void closingTwiceIsClosing() {
        connection.close();
        connection.close();
        assertThat(connection.capabilities()).isNotNull();
    }

    /** Random names are names of nobody. What asks something of the whole cluster is left out where it would act. */
    @Test
    void aCommandAboutNobodyIsRefusedWithACodeAndChangesNothing() throws Exception {
        Inventory before = connection.read(Scope.FULL);
        boolean readOnly = connection.capabilities().readOnly();
        for (Class<? extends ClusterCommand> type : leaves(ClusterCommand.class)) {
            if (readOnly || !ClusterCommand.OfCluster.class.isAssignableFrom(type)) {
                ClusterCommand command = type.cast(new RandomRecords(SEED).record(type.asSubclass(Record.class)));
                assertThat(connection.execute(command, Progress.SILENT))
                        .as(command.toString())
                        .isInstanceOfSatisfying(
                                CommandOutcome.Refused.class,
                                refused -> assertThat(refused.error().code()).isNotZero());
            }
        }
        assertThat(connection.read(Scope.FULL).parts()).isEqualTo(before.parts());
    }

    /** The records of a sealed family. */
    protected static <T> Set<Class<? extends T>> leaves(Class<T> type) {
        Set<Class<? extends T>> found = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.removeFirst();
            if (next.isSealed()) {
                open.addAll(List.of(next.getPermittedSubclasses()));
            } else {
                found.add(next.asSubclass(type));
            }
        }
        return found;
    }
}
