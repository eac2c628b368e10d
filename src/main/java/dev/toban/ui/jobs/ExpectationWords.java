package dev.toban.ui.jobs;

import dev.toban.plan.Expectation;
import dev.toban.text.Message;

/** Says what a cluster must show, read again, before a step counts as done. */
final class ExpectationWords {

    private ExpectationWords() {}

    static Message of(Expectation expected) {
        return switch (expected) {
            case Expectation.RoleOn(var _, var node, var state) ->
                Message.of("jobs.expect.roleOn", node.value(), state);
            case Expectation.RoleAway(var _, var from, var state) ->
                Message.of("jobs.expect.roleAway", from.value(), state);
            case Expectation.RoleIs(var _, var state) -> Message.of("jobs.expect.roleIs", state);
            case Expectation.RoleRests(var role) -> Message.of("jobs.expect.roleRests", role.value());
            case Expectation.NodeIs(var node, var state) -> Message.of("jobs.expect.nodeIs", node.value(), state);
            case Expectation.NodeIsMember(var node) -> Message.of("jobs.expect.nodeIsMember", node.value());
            case Expectation.HeartbeatIs _ -> Message.of("jobs.expect.heartbeat");
            case Expectation.SettingIs _ -> Message.of("jobs.expect.setting");
            case Expectation.NodeIsEmpty(var node) -> Message.of("jobs.expect.nodeIsEmpty", node.value());
            case Expectation.VolumeOwnedBy(var _, var node) -> Message.of("jobs.expect.volumeOwnedBy", node.value());
            case Expectation.VolumeRedirected(var _, var on) ->
                Message.of(on ? "jobs.expect.redirected" : "jobs.expect.notRedirected");
            case Expectation.VolumeInMaintenance(var _, var on) ->
                Message.of(on ? "jobs.expect.maintenance" : "jobs.expect.noMaintenance");
            case Expectation.AdapterProtected(var _, var _, var on) ->
                Message.of(on ? "jobs.expect.protected" : "jobs.expect.notProtected");
        };
    }
}
