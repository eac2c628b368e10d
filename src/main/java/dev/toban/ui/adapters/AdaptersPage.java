package dev.toban.ui.adapters;

import dev.toban.ui.support.ActionGroup;
import dev.toban.ui.support.ClusterPage;
import dev.toban.ui.support.Icon;
import dev.toban.ui.support.PageContext;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Adapters: every virtual network adapter, protected or not, and where it could go. */
public final class AdaptersPage extends ClusterPage<AdaptersView> {

    private final AdaptersViewModel model;

    public AdaptersPage(PageContext context) {
        this(context, new AdaptersViewModel(context));
    }

    private AdaptersPage(PageContext context, AdaptersViewModel model) {
        super(new Identity("adapters", "adapters.page", Icon.ADAPTER), context, () -> new AdaptersView(model, context));
        this.model = model;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return model.rows().badge();
    }

    @Override
    protected List<ActionGroup> groups() {
        return model.all();
    }

    @Override
    public void close() {
        model.close();
    }
}
