package dev.toban.plan;

import dev.toban.command.Intent;
import dev.toban.model.Inventory;
import dev.toban.text.Message;

/** Makes a plan of an intent; a pure function of the inventory. */
public final class Planner {

    private Planner() {}

    /** The plan for what is wanted, checks and all; a blocked plan says why it cannot run. */
    public static Plan plan(Inventory inventory, Intent intent) {
        Draft draft = new Draft(inventory, intent);
        switch (intent) {
            case Intent.Migrate migrate -> new MigratePlanner(draft).plan(migrate);
            case Intent.CancelMigration cancel -> RolePlanner.cancel(draft, cancel);
            case Intent.Drain drain -> new DrainPlanner(draft).plan(drain);
            case Intent.Pause pause -> PausePlanner.plan(draft, pause);
            case Intent.Resume resume -> ResumePlanner.plan(draft, resume);
            case Intent.StartNode start -> ServicePlanner.start(draft, start);
            case Intent.StopNode stop -> ServicePlanner.stop(draft, stop);
            case Intent.ForceQuorum force -> ServicePlanner.force(draft, force);
            case Intent.Heartbeat heartbeat -> HeartbeatPlanner.plan(draft, heartbeat);
            case Intent.MoveRole move -> RolePlanner.move(draft, move);
            case Intent.StartRole start -> RolePlanner.start(draft, start);
            case Intent.StopRole stop -> RolePlanner.stop(draft, stop);
            case Intent.MoveCsv move -> VolumePlanner.move(draft, move);
            case Intent.SuspendCsv suspend -> VolumePlanner.suspend(draft, suspend);
            case Intent.ResumeCsv resume -> VolumePlanner.resume(draft, resume);
            case Intent.Undo(var job) ->
                draft.blocker(Message.of("plan.undo.fromJournal", job), Message.of("plan.undo.fromJournal.why"));
            case Intent.Protect protect -> ProtectPlanner.plan(draft, protect);
            case Intent.SetMigrationLimit limit -> NetworkPlanner.limit(draft, limit);
            case Intent.SetMigrationNetworks networks -> NetworkPlanner.migrationNetworks(draft, networks);
            case Intent.SetNetworkRole role -> NetworkPlanner.role(draft, role);
            case Intent.RenameNetwork rename -> NetworkPlanner.rename(draft, rename);
            case Intent.SetPreferredOwners owners -> PolicyPlanner.preferred(draft, owners);
            case Intent.SetPossibleOwners owners -> PolicyPlanner.possible(draft, owners);
            case Intent.SetRolePolicy policy -> PolicyPlanner.policy(draft, policy);
            case Intent.SetWitness witness -> QuorumPlanner.witness(draft, witness);
            case Intent.SetVotes votes -> QuorumPlanner.votes(draft, votes);
        }
        return draft.finish();
    }
}
