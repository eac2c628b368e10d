package dev.toban.ui.lab;

import dev.toban.lab.Fault;
import dev.toban.lab.FaultOutcome;
import dev.toban.lab.Incidents;
import dev.toban.lab.LabClock;
import dev.toban.lab.Laboratory;
import dev.toban.lab.Scenario;
import dev.toban.lab.TraceKind;
import dev.toban.model.NodeName;
import dev.toban.text.Message;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.ClusterRows;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The lab's clock, faults and trace, and the hand on them. */
final class LabViewModel implements AutoCloseable {

    private final Laboratory laboratory;
    private final PageContext context;
    private final TraceWords words;
    private final ClusterRows<NodeName, TargetRow> targets;
    private final ObservableList<TraceLine> trace = FXCollections.observableArrayList();
    private final Rows<String, FaultLine> faults = new Rows<>(FaultLine::key);
    private final Marks marks = new Marks();
    private final ReadOnlyObjectWrapper<Optional<TraceLine>> pointedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LabPicture>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(Double.NaN);
    private final Optional<PracticeViewModel> practice;
    private final ReadOnlyObjectWrapper<Message> notice = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final ObservableValue<Message> secret;
    private final ObservableValue<Message> leading;
    private final ObservableValue<Message> untouchable;
    private boolean looking;
    /** Counts the runs, so that what was asked of an earlier one is not taken for the present one. */
    private int run;

    LabViewModel(Laboratory laboratory, PageContext context) {
        this.laboratory = laboratory;
        this.context = context;
        Scenario scenario = laboratory.scenario();
        this.words =
                new TraceWords(laboratory.clock().start(), scenario.cluster().name());
        this.targets = new ClusterRows<>(context, TargetRow::node, new TargetRow.Rows(laboratory::hardware));
        this.practice = Incidents.of(scenario)
                .map(incident -> new PracticeViewModel(incident, laboratory, context.background()));
        this.secret =
                practice.map(PracticeViewModel::secret).orElseGet(() -> new ReadOnlyObjectWrapper<>(Message.NONE));
        SolvedIncidents solved = new SolvedIncidents(context.preferences());
        practice.ifPresent(played ->
                played.state().subscribe(seen -> solved.note(played.incident().name(), seen)));
        this.leading = picture.map(seen ->
                seen.filter(LabPicture::following).isPresent() ? Message.of("lab.refusal.follows") : Message.NONE);
        this.untouchable = Bindings.createObjectBinding(
                () -> leading.getValue().isNone() ? secret.getValue() : leading.getValue(), leading, secret);
    }

    /** Why the hardware is not shown; none when it is. Who practises is not told what broke before he names it. */
    ObservableValue<Message> secret() {
        return secret;
    }

    /** Why nothing can be asked of the lab here; none when it can. */
    ObservableValue<Message> leading() {
        return leading;
    }

    /** Why nothing can be broken or mended here by hand; none when it can. */
    ObservableValue<Message> untouchable() {
        return untouchable;
    }

    Background background() {
        return context.background();
    }

    /** The incident that this lab is about, if it is about one. */
    Optional<PracticeViewModel> practice() {
        return practice;
    }

    Laboratory laboratory() {
        return laboratory;
    }

    ClusterRows<NodeName, TargetRow> targets() {
        return targets;
    }

    /** Grows at the end; empty again after a reset. */
    ObservableList<TraceLine> trace() {
        return FXCollections.unmodifiableObservableList(trace);
    }

    /** What happened and what will. */
    Rows<String, FaultLine> faults() {
        return faults;
    }

    /** What a drawing of the run shows. */
    Marks marks() {
        return marks;
    }

    /** The line of the trace that a person looked for. */
    ReadOnlyObjectProperty<Optional<TraceLine>> pointedAt() {
        return pointedAt.getReadOnlyProperty();
    }

    void pointAt(int line) {
        pointedAt.set(Optional.empty()); // the same line may be looked for again
        pointedAt.set(Optional.of(trace.get(line)));
    }

    ReadOnlyObjectProperty<Optional<LabPicture>> picture() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /** How many times faster than the world; 0 when time passes only while somebody waits, NaN before it is known. */
    ReadOnlyDoubleProperty speed() {
        return speed.getReadOnlyProperty();
    }

    /** What came of the last thing that was asked; none when it simply happened. */
    ReadOnlyObjectProperty<Message> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Looks at the lab once more, unless the last look is still under way. */
    void look() {
        if (!looking) {
            looking = true;
            int from = trace.size();
            int asked = run;
            context.background().run(() -> LabPicture.of(laboratory, from, words), seen -> show(seen, asked), _ -> {});
        }
    }

    private void show(LabPicture seen, int asked) {
        looking = false;
        if (asked != run) {
            look();
            return;
        }
        trace.addAll(seen.lines());
        paused.set(seen.paused());
        speed.set(seen.speed());
        showFaults(seen);
        marks.gain(seen.from(), seen.lines());
        marks.coming(seen.pending());
        picture.set(Optional.of(seen));
        practice.ifPresent(PracticeViewModel::look);
    }

    private void showFaults(LabPicture seen) {
        List<FaultLine> lines = new ArrayList<>(
                faults.items().stream().filter(FaultLine::happened).toList());
        for (int i = 0; i < seen.lines().size(); i++) {
            TraceLine line = seen.lines().get(i);
            if (line.entry().kind() == TraceKind.FAULT) {
                String key = "happened-" + (seen.from() + i);
                lines.add(new FaultLine(key, line.at(), true, line.look(), Marks.fault(line), Optional.empty()));
            }
        }
        lines.addAll(seen.pending());
        faults.replaceWith(lines);
    }

    void pauseOrResume() {
        boolean pauses = !paused.get();
        clock(pauses ? LabClock::pause : LabClock::resume);
    }

    void setSpeed(double wanted) {
        clock(clock -> clock.setSpeed(wanted));
    }

    private void clock(Consumer<LabClock> order) {
        context.background()
                .run(
                        () -> {
                            order.accept(laboratory.clock());
                            return true;
                        },
                        _ -> look(),
                        _ -> {});
    }

    void stepToNextEvent() {
        context.background()
                .run(
                        () -> laboratory.clock().stepToNextEvent(),
                        moved -> happened(moved ? Message.NONE : Message.of("lab.notice.nothingWaits")),
                        _ -> {});
    }

    /** Starts the scenario anew, once a person has agreed to lose the trace. */
    void reset() {
        boolean sure = context.dialogs()
                .confirmDanger(Message.of("lab.reset.title"), Message.of("lab.reset.text"), Message.of("lab.reset"));
        if (sure) {
            startOver();
        }
    }

    /** The same without asking: for whoever is done with this run. */
    void startOver() {
        context.background()
                .run(
                        () -> {
                            laboratory.reset();
                            return true;
                        },
                        _ -> startAnew(),
                        _ -> {});
    }

    private void startAnew() {
        run++;
        trace.clear();
        marks.clear();
        faults.replaceWith(List.of());
        practice.ifPresent(PracticeViewModel::startAnew);
        happened(Message.NONE);
    }

    void inject(Fault fault) {
        inject(List.of(fault));
    }

    /** Has these happen one after the other and says which of them could not. */
    void inject(List<Fault> wanted) {
        inject(wanted, _ -> {});
    }

    /** As above; tells whoever asked, too. */
    void inject(List<Fault> wanted, Consumer<Message> refusal) {
        Message hidden = secret.getValue();
        if (!hidden.isNone()) {
            notice.set(hidden);
            refusal.accept(hidden);
            return;
        }
        context.background()
                .run(
                        () -> wanted.stream()
                                .flatMap(fault -> apply(fault).stream())
                                .findFirst(),
                        why -> {
                            happened(why.orElse(Message.NONE));
                            why.ifPresent(refusal);
                        },
                        _ -> {});
    }

    /** Has it happen; why not, when it is refused. */
    private Optional<Message> apply(Fault fault) {
        return laboratory.inject(fault) instanceof FaultOutcome.Refused refused
                ? Optional.of(FaultRefusals.notice(fault, refused, laboratory))
                : Optional.empty();
    }

    private void happened(Message outcome) {
        notice.set(outcome);
        context.watch().refresh();
        look();
    }

    @Override
    public void close() {
        targets.close();
    }
}
