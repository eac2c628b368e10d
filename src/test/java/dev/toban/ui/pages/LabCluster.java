package dev.toban.ui.pages;

import dev.toban.connection.ClusterConnection;
import dev.toban.connection.ClusterException;
import dev.toban.connection.ClusterWatch;
import dev.toban.connection.Scope;
import dev.toban.connection.lab.LabConnection;
import dev.toban.connection.lab.Laboratories;
import dev.toban.document.DocumentException;
import dev.toban.document.PowerShellDocument;
import dev.toban.lab.BuiltIn;
import dev.toban.lab.Fault;
import dev.toban.lab.Scenarios;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.Papers;
import dev.toban.model.Part;
import dev.toban.model.ReadFailure;
import dev.toban.model.Reading;
import dev.toban.model.Section;
import dev.toban.model.SwitchName;
import dev.toban.model.VolumeName;
import dev.toban.text.Language;
import dev.toban.text.Message;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Dialogs;
import dev.toban.ui.support.Form;
import dev.toban.ui.support.NodePicker;
import dev.toban.ui.support.ObservableTexts;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Plans;
import dev.toban.ui.support.Preferences;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A simulated cluster for tests of pages: one of the built-in scenarios, with faults and a node that went silent. */
public final class LabCluster {

    private final LabConnection lab;
    private final AtomicReference<Optional<NodeName>> silent = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Inventory>> instead = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Consumer<Form>> filling = new AtomicReference<>(_ -> {});
    private final AtomicReference<Optional<Path>> saving = new AtomicReference<>(Optional.empty());
    private final ClusterWatch watch;

    public LabCluster(BuiltIn scenario) {
        try {
            lab = Laboratories.open(Scenarios.builtIn(scenario), 0, System::nanoTime);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        watch = new ClusterWatch(watched(), Duration.ofSeconds(5));
    }

    public LabConnection lab() {
        return lab;
    }

    public ClusterWatch watch() {
        return watch;
    }

    public Inventory inventory() {
        return watch.latest().orElseThrow();
    }

    /** Reads once more and tells the pages. */
    public LabCluster read() {
        try {
            watch.readNow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public LabCluster uplinksDown(String node, String switchName) {
        Fault fault = new Fault.UplinkDown(new NodeName(node), new SwitchName(switchName));
        lab.laboratory().inject(fault);
        lab.laboratory().inject(fault);
        return this;
    }

    public LabCluster pathDown(String node, String volume) {
        lab.laboratory().inject(new Fault.StoragePathDown(new NodeName(node), new VolumeName(volume)));
        return this;
    }

    /** From now on what is read is not the lab's cluster, but this. */
    public LabCluster instead(Inventory inventory) {
        instead.set(Optional.of(inventory));
        return this;
    }

    /** The contract's sample of what the scripts say, which leaves many members out. */
    public LabCluster sparse() {
        try {
            Path sample = Papers.file("domain/json-samples/inventory-3node.json");
            return instead(PowerShellDocument.read(sample, _ -> Optional.empty())
                    .inventory()
                    .orElseThrow());
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on this node does not answer. */
    public LabCluster silence(String node) {
        silent.set(Optional.of(new NodeName(node)));
        return this;
    }

    public PageContext context(Plans plans, NodePicker picker, Background background, Language language) {
        return context(plans, picker, background, new ObservableTexts(language));
    }

    public PageContext context(Plans plans, NodePicker picker, Background background, ObservableTexts texts) {
        InstantSource source = lab.clock();
        Clock clock = source.withZone(ZoneId.of("UTC"));
        Dialogs dialogs = new SavingDialogs();
        return new PageContext(watch, clock, background, texts, plans, dialogs, picker, Preferences.inMemory());
    }

    private ClusterConnection watched() {
        return (ClusterConnection) Proxy.newProxyInstance(
                LabCluster.class.getClassLoader(), new Class<?>[] {ClusterConnection.class}, (_, method, args) -> {
                    if (method.getName().equals("read")) {
                        return aged(instead.get().orElse(lab.read((Scope) args[0])));
                    }
                    return method.invoke(lab, args);
                });
    }

    private Inventory aged(Inventory inventory) throws ClusterException {
        Optional<NodeName> node = silent.get();
        if (node.isEmpty()) {
            return inventory;
        }
        Map<Part, Reading> readings = new LinkedHashMap<>(inventory.readings());
        Instant asOf = lab.clock().instant().minusSeconds(84);
        ReadFailure why = new ReadFailure("0x800706BA", "RPC_S_SERVER_UNAVAILABLE", "");
        for (Section section :
                List.of(Section.HOSTS, Section.VIRTUAL_SWITCHES, Section.VIRTUAL_MACHINES, Section.SHARED_VOLUMES)) {
            readings.put(Part.of(section, node.get()), Reading.fresh(asOf).failed(why));
        }
        return Inventory.of(inventory.parts(), readings);
    }

    /** Whoever is asked for the values of a form gives these. */
    public LabCluster fill(Consumer<Form> values) {
        filling.set(values);
        return this;
    }

    /** Files are saved here; without a folder a person who is asked for one answers nothing. */
    public LabCluster saveTo(Path folder) {
        saving.set(Optional.of(folder));
        return this;
    }

    /** Says nothing, and saves where the test wants it. */
    private final class SavingDialogs implements Dialogs {

        @Override
        public boolean ask(Form form) {
            filling.get().accept(form);
            return true;
        }

        @Override
        public boolean confirm(Message title, Message text, Message verb) {
            return false;
        }

        @Override
        public void error(Message title, Message text, String details) {}

        @Override
        public void information(Message title, Message text) {}

        @Override
        public Optional<Path> openFile(Message title, FileKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(Message title, FileKind kind, String suggestedName) {
            return saving.get().map(folder -> folder.resolve(suggestedName));
        }
    }
}
