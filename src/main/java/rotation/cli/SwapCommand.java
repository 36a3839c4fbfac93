package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.Swap;

/** The command {@code event swap}. */
@Command(name = "swap")
final class SwapCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "TOUR", descriptionKey = "event.tour")
    @SuppressWarnings("NullAway.Init")
    private String first;

    @Parameters(index = "2", paramLabel = "TOUR2", descriptionKey = "event.otherTour")
    @SuppressWarnings("NullAway.Init")
    private String second;

    @Option(names = "--force", descriptionKey = "event.force")
    private boolean force;

    @Override
    Event event(@Nullable String reason) {
        return new Swap(first, second, reason);
    }

    @Override
    boolean mustKeepRules() {
        return !force;
    }

    @Override
    boolean looksAtRules() {
        return true;
    }
}
