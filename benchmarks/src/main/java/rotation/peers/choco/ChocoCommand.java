package rotation.peers.choco;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerCommand;
import rotation.peers.PeerTask;
import rotation.peers.RefusalException;

/** Constraint programming with Choco. */
@Command(name = "choco", description = "Solves a model of all rules with Choco; small problems only.")
public final class ChocoCommand extends PeerCommand {

    /** The most choices of officer and window, of all tours together, for which a model is built. */
    static final int MOST_CHOICES = 5_000;

    /** Called by picocli. */
    public ChocoCommand() {}

    @Override
    protected @Nullable PeerAnswer solve(PeerTask task) {
        var choices = new Choices(task.problem());
        if (choices.count() > MOST_CHOICES) {
            throw new RefusalException("The problem is too large for Choco: its tours have " + choices.count()
                    + " choices of officer and window, and a model is made of up to " + MOST_CHOICES + ".");
        }
        return new ChocoSearch(task, choices).search();
    }
}
