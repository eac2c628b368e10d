package dev.toban.ui.adapters;

import dev.toban.connection.PowerShellQuery;
import dev.toban.model.AdapterId;
import dev.toban.model.GroupName;
import dev.toban.model.NodeName;
import dev.toban.model.VirtualMachineName;
import dev.toban.model.VirtualNetworkAdapter;
import dev.toban.model.VlanMode;
import dev.toban.model.VmState;
import dev.toban.text.Message;
import dev.toban.text.Texts;
import dev.toban.ui.support.Look;
import dev.toban.ui.support.Phrases;
import dev.toban.ui.support.ReadAge;
import dev.toban.ui.support.StateMessage;
import dev.toban.ui.support.StateWord;
import dev.toban.ui.support.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A virtual network adapter, the machine it belongs to, and where its switch is. */
record AdapterRow(
        VirtualNetworkAdapter adapter,
        String machine,
        @Nullable GroupName role,
        @Nullable NodeName host,
        VmState state,
        Reach reach,
        ReadAge age) {

    /** What can be broken: the adapter's switch on the node of the column, else where the machine is. */
    Optional<Target> target(Optional<NodeName> column) {
        return column.or(() -> Optional.ofNullable(host))
                .flatMap(node -> Optional.ofNullable(adapter.switchName()).map(name -> new Target.Uplinks(node, name)));
    }

    AdapterId id() {
        return adapter.id();
    }

    String name() {
        return adapter.name();
    }

    /** Shows the adapter; nothing while the host is unknown. */
    Optional<String> powerShell(PowerShellQuery at) {
        return Optional.ofNullable(host).map(known -> at.adapter(known, new VirtualMachineName(machine), name()));
    }

    String switchName() {
        return Phrases.text(adapter.switchName());
    }

    String hostName() {
        return Phrases.text(host);
    }

    String vlan() {
        return adapter.vlan().vlanMode() == VlanMode.UNTAGGED
                ? Phrases.DASH
                : Phrases.text(adapter.vlan().vlan());
    }

    boolean isProtected() {
        return Boolean.TRUE.equals(adapter.clusterMonitored());
    }

    StateMessage protection() {
        Boolean monitored = adapter.clusterMonitored();
        if (monitored == null) {
            return StateMessage.of(Look.UNKNOWN, Message.of("support.unknown"));
        }
        return monitored
                ? StateMessage.of(Look.OK, Message.of("adapters.protected"))
                : StateMessage.of(Look.OFF, Message.of("adapters.notProtected"));
    }

    boolean runsOn(NodeName node) {
        return node.equals(host);
    }

    /** True when the switch has no link where the machine is. */
    boolean isCutOff() {
        NodeName here = host;
        Reach.Place place = here == null ? null : reach.places().get(here);
        return place != null && !place.isUnknown() && place.link() == Reach.Link.NO_LINK;
    }

    /** What a node has to say about the adapter. */
    StateWord on(NodeName node, Phrases phrases) {
        Reach.Place place = reach.places().get(node);
        if (runsOn(node)) {
            StateMessage here = StateMessage.of(
                    Look.RUNNING_HERE,
                    state == VmState.RUNNING ? Message.of(Texts.key(state)) : Message.of("adapters.here"));
            StateMessage told =
                    isCutOff() ? StateMessage.of(Look.FAILED, Message.of("adapters.hereNoLink", here.word())) : here;
            return age.briefly(told.in(phrases.texts()), phrases);
        }
        StateMessage told = place == null ? can() : elsewhere(place.link());
        StateWord words = told.in(phrases.texts());
        return place == null ? words : place.age().briefly(words, phrases);
    }

    private static StateMessage elsewhere(Reach.Link link) {
        return switch (link) {
            case CONNECTED -> can();
            case NO_LINK -> noLink();
            case NO_SWITCH -> StateMessage.of(Look.NOT_POSSIBLE, Message.of("adapters.noSwitch"));
            case NODE_PAUSED -> StateMessage.of(Look.PAUSED, Message.of("adapters.nodePaused"));
            case NODE_DOWN -> StateMessage.of(Look.OFF, Message.of("adapters.nodeDown"));
            case UNKNOWN -> StateMessage.of(Look.UNKNOWN, Message.of("support.unknown"));
        };
    }

    private static StateMessage can() {
        return StateMessage.of(Look.POSSIBLE, Message.of("adapters.can"));
    }

    private static StateMessage noLink() {
        return StateMessage.of(Look.FAILED, Message.of("adapters.noLink"));
    }
}
