package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.Extension;

/** The command {@code event extend}. */
@Command(name = "extend")
final class ExtendCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "TOUR", descriptionKey = "event.tour")
    @SuppressWarnings("NullAway.Init")
    private String tour;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private End end;

    @Option(names = "--force", descriptionKey = "event.force")
    private boolean force;

    /** The two ways to say when a tour ends, of which exactly one is wanted. */
    private static final class End {

        @Option(names = "--to", paramLabel = "DATE")
        private @Nullable String to;

        @Option(names = "--by", paramLabel = "DAYS")
        private int by;
    }

    @Override
    Event event(@Nullable String reason) {
        if (end.to != null) {
            return Extension.to(tour, day("--to", end.to), reason);
        }
        if (end.by < 1) {
            throw usageError("usage.atLeastOne", "--by", end.by);
        }
        return Extension.by(tour, end.by, reason);
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
