package dev.toban.ui.networks;

import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterPage;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Networks: who is connected to what, and how heartbeats are set. */
public final class NetworksPage extends ClusterPage<NetworksView> {

    private final NetworksViewModel model;

    public NetworksPage(PageContext context) {
        this(context, new NetworksViewModel(context, new HeartbeatDialog(context.texts())));
    }

    private NetworksPage(PageContext context, NetworksViewModel model) {
        super(
                new Identity("networks", "networks.title", Icon.NETWORK),
                context,
                () -> new NetworksView(model, context));
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
