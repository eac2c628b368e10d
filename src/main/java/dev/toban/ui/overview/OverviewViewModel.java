package dev.toban.ui.overview;

import dev.toban.advisor.Finding;
import dev.toban.connection.ClusterUpdate;
import dev.toban.connection.ClusterWatch;
import dev.toban.plan.SurvivalCheck;
import dev.toban.ui.support.Background;
import dev.toban.ui.support.Page;
import dev.toban.ui.support.PageContext;
import dev.toban.ui.support.Plans;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Follows a cluster with one state per round: all is reckoned where the cluster is read, the screen only shows it. */
final class OverviewViewModel implements AutoCloseable {

    private final Background background;
    private final PageContext context;
    private final RecentEvents recent;
    private final Plans plans;
    private final Optional<Consumer<String>> openPage;
    /** Used where the cluster is read, one round after the other. */
    private final SurvivalCheck survival = new SurvivalCheck();

    /** What the cluster itself shows. */
    private final ObjectProperty<Optional<OverviewState>> shown = new SimpleObjectProperty<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<OverviewState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RecentEvents.Log> events = new ReadOnlyObjectWrapper<>(RecentEvents.Log.EMPTY);
    private final ObservableValue<Page.Badge> badge =
            state.map(known -> known.map(OverviewViewModel::badge).orElse(Page.Badge.NONE));

    private ClusterWatch.@Nullable Watching watching;
    private boolean closed;

    OverviewViewModel(PageContext context, OverviewSources sources) {
        this.context = context;
        this.background = context.background();
        this.plans = context.plans();
        this.openPage = sources.openPage();
        this.recent = new RecentEvents(sources.events());
        state.bind(Bindings.createObjectBinding(
                () -> shown.get().map(known -> known.with(sources.decisions().getValue())),
                shown,
                sources.decisions()));
        // Subscribing hears everything known at once, which takes a while: not on the screen's thread.
        background.run(() -> context.watch().subscribe(this::take), this::keep, OverviewViewModel::impossible);
    }

    /** What the page shows; empty before the first answer. */
    ReadOnlyObjectProperty<Optional<OverviewState>> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RecentEvents.Log> events() {
        return events.getReadOnlyProperty();
    }

    ObservableValue<Page.Badge> badge() {
        return badge;
    }

    void refresh() {
        context.watch().refresh();
    }

    /** Opens the plan that mends it; without one the page of the object. */
    void mend(Finding finding) {
        finding.mend().ifPresentOrElse(plans::open, () -> show(finding));
    }

    /** Opens the page of the object. */
    void show(Finding finding) {
        open(FindingPlace.of(finding));
    }

    void open(String page) {
        openPage.ifPresent(door -> door.accept(page));
    }

    boolean leadsToPages() {
        return openPage.isPresent();
    }

    private void take(ClusterUpdate update) {
        OverviewState now = OverviewState.of(update, survival);
        background.onUi(() -> shown.set(Optional.of(now)));
        background.run(recent::poll, events::set, OverviewViewModel::interrupted);
    }

    /** As many as the page says need attention, with the look of the worst. */
    private static Page.Badge badge(OverviewState known) {
        return known.findings().stream()
                .map(Finding::level)
                .min(Comparator.naturalOrder())
                .map(worst -> Page.Badge.of(known.findings().size(), FindingPlace.look(worst)))
                .orElse(Page.Badge.NONE);
    }

    private void keep(ClusterWatch.Watching subscription) {
        watching = subscription;
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        ClusterWatch.Watching subscription = watching;
        if (subscription != null) {
            subscription.close();
        }
    }

    private static void interrupted(InterruptedException e) {
        // the poll ends with its thread, and the next round polls again
    }

    private static void impossible(Exception refusal) {
        throw new IllegalStateException(refusal);
    }
}
