package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Event;
import rotation.event.Slip;

/** The command {@code event slip}. */
@Command(name = "slip")
final class SlipCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "OFFICER", descriptionKey = "event.officer")
    @SuppressWarnings("NullAway.Init")
    private String officer;

    @Option(names = "--by", paramLabel = "DAYS", required = true)
    private int days;

    @Override
    Event event(@Nullable String reason) {
        if (days < 1) {
            throw usageError("usage.atLeastOne", "--by", days);
        }
        return new Slip(officer, days, reason);
    }
}
