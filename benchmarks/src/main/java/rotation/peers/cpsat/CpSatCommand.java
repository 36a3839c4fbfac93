package rotation.peers.cpsat;

import com.google.ortools.Loader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rotation.io.PlanReader;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerCommand;
import rotation.peers.PeerTask;

/** An exact model, solved by CP-SAT. */
@Command(
        name = "cp-sat",
        description = "Solves an exact model of all rules with CP-SAT, and proves how good plans can be.")
public final class CpSatCommand extends PeerCommand {

    @Option(names = "--hint", paramLabel = "PLAN", description = "a plan to begin with")
    private @Nullable Path hint;

    @Override
    protected @Nullable PeerAnswer solve(PeerTask task) throws InputException {
        Plan start = hint == null ? null : PlanReader.read(hint);
        Loader.loadNativeLibraries();
        return new CpSatSearch(task, threads(), start).search();
    }
}
