package dev.toban.ui.volumes;

import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterPage;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Volumes: how each node reaches each Cluster Shared Volume. */
public final class VolumesPage extends ClusterPage<VolumesView> {

    private final VolumesViewModel model;

    public VolumesPage(PageContext context) {
        this(context, new VolumesViewModel(context));
    }

    private VolumesPage(PageContext context, VolumesViewModel model) {
        super(new Identity("volumes", "volumes.title", Icon.VOLUME), context, () -> new VolumesView(model, context));
        this.model = model;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return model.rows().badge();
    }

    @Override
    protected List<ActionGroup> groups() {
        return model.actions();
    }

    @Override
    public void close() {
        model.close();
    }
}
