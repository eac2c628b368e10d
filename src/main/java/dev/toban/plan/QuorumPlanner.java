package dev.toban.plan;

import dev.toban.command.ClusterCommand;
import dev.toban.command.Intent;
import dev.toban.model.ClusterNode;
import dev.toban.model.ClusterResource;
import dev.toban.model.Inventory;
import dev.toban.model.NodeName;
import dev.toban.model.NodeState;
import dev.toban.model.ResourceName;
import dev.toban.model.VolumeName;
import dev.toban.model.WindowsServer;
import dev.toban.model.WitnessType;
import dev.toban.text.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The witness, and the votes of the nodes. Source: domain/wsfc.md §12.3. */
final class QuorumPlanner {

    private final Draft draft;

    private QuorumPlanner(Draft draft) {
        this.draft = draft;
    }

    static void witness(Draft draft, Intent.SetWitness intent) {
        draft.title("plan.witness.title." + intent.witness().name());
        QuorumPlanner planner = new QuorumPlanner(draft);
        if (!planner.fits(intent)) {
            return;
        }
        planner.checkMajority(intent.witness());
        new SettingSteps(draft)
                .add(
                        new ClusterCommand.SetQuorum(intent.witness(), intent.disk(), intent.share(), intent.account()),
                        Message.of("plan.step.witness." + intent.witness().name(), where(intent)),
                        Message.of("plan.step.witness.why"));
        draft.effect("plan.effect.witness");
    }

    private static String where(Intent.SetWitness intent) {
        return switch (intent.witness()) {
            case DISK -> text(intent.disk());
            case FILE_SHARE -> text(intent.share());
            case CLOUD -> text(intent.account());
            case NONE, UNKNOWN -> "";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private boolean fits(Intent.SetWitness intent) {
        return switch (intent.witness()) {
            case NONE -> true;
            case UNKNOWN -> refuse(Message.of("plan.witness.unknown"), Message.of("plan.witness.unknown.why"));
            case FILE_SHARE -> isShare(text(intent.share()));
            case CLOUD -> isCloud(text(intent.account()));
            case DISK -> isDisk(intent.disk());
        };
    }

    /** A share on a node of the cluster goes down with the node: its vote would count twice. */
    private boolean isShare(String path) {
        String[] parts = path.split("\\\\", -1);
        if (!path.startsWith("\\\\") || parts.length < 4 || parts[2].isEmpty() || parts[3].isEmpty()) {
            return refuse(Message.of("plan.witness.noShare"), Message.of("plan.witness.noShare.why"));
        }
        String server = parts[2].split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        if (server.isEmpty()) {
            return refuse(Message.of("plan.witness.noShare"), Message.of("plan.witness.noShare.why"));
        }
        if (draft.inventory().nodes().find(new NodeName(server)).isPresent()) {
            draft.blocker(Message.of("plan.witness.ownNode", server), Message.of("plan.witness.ownNode.why"), server);
            return false;
        }
        return true;
    }

    private boolean isCloud(String account) {
        if (draft.inventory().cluster().version().windowsServer() == WindowsServer.WINDOWS_2012_R2) {
            return refuse(Message.of("plan.witness.noCloud"), Message.of("plan.witness.noCloud.why"));
        }
        return account.isBlank()
                ? refuse(Message.of("plan.witness.noAccount"), Message.of("plan.witness.noAccount.why"))
                : true;
    }

    private boolean isDisk(@Nullable ResourceName disk) {
        Inventory inventory = draft.inventory();
        if (Boolean.TRUE.equals(inventory.cluster().storageSpacesDirect().s2DEnabled())) {
            return refuse(
                    Message.of("plan.witness.storageSpacesDirect"), Message.of("plan.witness.storageSpacesDirect.why"));
        }
        if (disk == null) {
            return refuse(Message.of("plan.witness.noDisk"), Message.of("plan.witness.noDisk.why"));
        }
        boolean shared =
                inventory.sharedVolumes().find(new VolumeName(disk.value())).isPresent();
        return shared
                ? refuse(Message.of("plan.witness.sharedVolume"), Message.of("plan.witness.sharedVolume.why"))
                : isStorage(disk);
    }

    private boolean isStorage(ResourceName disk) {
        Optional<ClusterResource> resource = draft.inventory().resources().find(disk);
        boolean isDisk = resource.filter(found -> Boolean.TRUE.equals(found.isStorageClassResource()))
                .isPresent();
        if (!isDisk) {
            draft.blocker(
                    Message.of("plan.witness.noSuchDisk", disk.value()),
                    Message.of("plan.witness.noSuchDisk.why"),
                    disk.value());
        }
        return isDisk;
    }

    private boolean refuse(Message what, Message why) {
        draft.blocker(what, why);
        return false;
    }

    /** An even number of votes cannot break a tie. */
    private void checkMajority(WitnessType witness) {
        long votes = draft.inventory().nodes().stream()
                .filter(QuorumPlanner::hasVote)
                .count();
        if (witness != WitnessType.NONE) {
            draft.passed(Message.of("plan.witness.votes", votes), Message.of("plan.witness.votes.why"));
        } else if (votes % 2 == 0) {
            draft.warning(Message.of("plan.witness.even", votes), Message.of("plan.witness.even.why"));
        } else {
            draft.passed(Message.of("plan.witness.odd", votes), Message.of("plan.witness.odd.why"));
        }
    }

    static void votes(Draft draft, Intent.SetVotes intent) {
        draft.title(
                intent.vote() ? "plan.giveVotes.title" : "plan.takeVotes.title",
                intent.nodes().size());
        if (intent.nodes().stream().allMatch(draft::knows) && new QuorumPlanner(draft).leavesVotes(intent)) {
            SettingSteps steps = new SettingSteps(draft);
            intent.nodes()
                    .forEach(node -> steps.add(
                            new ClusterCommand.SetNodeVote(node, intent.vote() ? 1 : 0),
                            Message.of(intent.vote() ? "plan.step.giveVote" : "plan.step.takeVote", node.value()),
                            Message.of("plan.step.vote.why")));
            draft.effect(intent.vote() ? "plan.effect.giveVotes" : "plan.effect.takeVotes");
        }
    }

    /** A node that runs must keep a vote (ERROR_CLUSTER_INVALID_NODE_WEIGHT); an even number wants a witness. */
    private boolean leavesVotes(Intent.SetVotes intent) {
        List<ClusterNode> voters = draft.inventory().nodes().stream()
                .filter(node -> intent.nodes().contains(node.name()) ? intent.vote() : hasVote(node))
                .toList();
        boolean running = voters.stream().anyMatch(QuorumPlanner::isMember);
        if (!running) {
            return refuse(Message.of("plan.votes.none"), Message.of("plan.votes.none.why"));
        }
        boolean witness = draft.inventory().quorum().witnessType() != WitnessType.NONE;
        Message words = Message.of("plan.votes.left", voters.size());
        if (voters.size() % 2 == 0 && !witness) {
            draft.warning(words, Message.of("plan.votes.left.even"));
        } else {
            draft.passed(words, Message.of("plan.votes.left.why"));
        }
        return true;
    }

    private static boolean hasVote(ClusterNode node) {
        Integer weight = node.votes().nodeWeight();
        return weight != null && weight > 0;
    }

    private static boolean isMember(ClusterNode node) {
        return node.state() == NodeState.UP || node.state() == NodeState.PAUSED;
    }
}
