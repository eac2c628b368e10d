package dev.toban.ui.support;

import dev.toban.model.InterfaceState;
import dev.toban.model.LinkState;
import dev.toban.model.NetworkState;

/** How networks, interfaces and links are shown. */
public final class NetworkStates {

    private NetworkStates() {}

    public static StateMessage of(NetworkState state) {
        return StateMessage.of(
                switch (state) {
                    case UP -> Look.OK;
                    case PARTITIONED -> Look.WARNING;
                    case DOWN -> Look.FAILED;
                    case UNAVAILABLE -> Look.OFF;
                    case UNKNOWN -> Look.UNKNOWN;
                },
                state);
    }

    public static StateMessage of(InterfaceState state) {
        return StateMessage.of(
                switch (state) {
                    case UP -> Look.OK;
                    case UNREACHABLE -> Look.WARNING;
                    case FAILED -> Look.FAILED;
                    case UNAVAILABLE -> Look.OFF;
                    case UNKNOWN -> Look.UNKNOWN;
                },
                state);
    }

    public static StateMessage of(LinkState state) {
        return StateMessage.of(
                switch (state) {
                    case CONNECTED -> Look.OK;
                    case DISCONNECTED -> Look.FAILED;
                    case UNKNOWN -> Look.UNKNOWN;
                },
                state);
    }
}
