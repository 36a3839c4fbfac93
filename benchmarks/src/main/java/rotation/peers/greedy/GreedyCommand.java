package rotation.peers.greedy;

import picocli.CommandLine.Command;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerCommand;
import rotation.peers.PeerTask;

/** Planning by hand. */
@Command(
        name = "greedy",
        description = "Plans as by hand: the most urgent tour first, the best officer, no second thoughts.")
public final class GreedyCommand extends PeerCommand {

    /** Called by picocli. */
    public GreedyCommand() {}

    @Override
    protected PeerAnswer solve(PeerTask task) {
        var greedy = new Greedy(task.problem());
        greedy.plan(() -> task.timeLeft().isZero());
        return new PeerAnswer(greedy.toPlan(), greedy.score(), greedy.tried());
    }
}
