package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.Pin;
import rotation.model.Day;
import rotation.model.Period;

/** The command {@code event pin}. */
@Command(name = "pin")
final class PinCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "TOUR", descriptionKey = "event.tour")
    @SuppressWarnings("NullAway.Init")
    private String tour;

    @Option(names = "--officer", paramLabel = "OFFICER")
    private @Nullable String officer;

    @ArgGroup
    private @Nullable Dates dates;

    /** Dates that are decided, or that they are not. */
    private static final class Dates {

        @ArgGroup(exclusive = false)
        private @Nullable Days days;

        @Option(names = "--dates-free")
        private boolean free;
    }

    /** The days in theatre. */
    private static final class Days {

        @Option(names = "--from", paramLabel = "DATE", required = true)
        @SuppressWarnings("NullAway.Init")
        private String from;

        @Option(names = "--to", paramLabel = "DATE", required = true)
        @SuppressWarnings("NullAway.Init")
        private String to;
    }

    @Override
    Event event(@Nullable String reason) {
        return new Pin(tour, officer, window(), dates != null && dates.free, reason);
    }

    /** The days that are decided; null: none are. */
    private @Nullable Period window() {
        Days days = dates == null ? null : dates.days;
        if (days == null) {
            return null;
        }
        int first = day("--from", days.from);
        int last = day("--to", days.to);
        if (first > last) {
            throw usageError("usage.event.days", Day.format(first), Day.format(last));
        }
        return new Period(first, last);
    }

    @Override
    boolean looksAtRules() {
        return true;
    }
}
