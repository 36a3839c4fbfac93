package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.DatedCap;
import rotation.event.Event;
import rotation.json.Range;
import rotation.model.Day;
import rotation.model.Period;

/** The command {@code event cap}. */
@Command(name = "cap")
final class CapCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "AGENCY", descriptionKey = "event.agency")
    @SuppressWarnings("NullAway.Init")
    private String agency;

    @Option(names = "--max", paramLabel = "N", required = true)
    private int max;

    @Option(names = "--from", paramLabel = "DATE", required = true)
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable String to;

    @Override
    Event event(@Nullable String reason) {
        if (max < Range.NUMBER.least() || max > Range.NUMBER.most()) {
            throw usageError("usage.event.max", max, Range.NUMBER.most());
        }
        int first = day("--from", from);
        int last = to == null ? Day.CALENDAR.to() : day("--to", to);
        if (first > last) {
            throw usageError("usage.event.days", Day.format(first), Day.format(last));
        }
        return new DatedCap(agency, new Period(first, last), max, reason);
    }
}
