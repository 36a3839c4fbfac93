package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Closing;
import rotation.event.Event;

/** The command {@code event close}. */
@Command(name = "close")
final class CloseCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "MISSION", descriptionKey = "event.mission")
    @SuppressWarnings("NullAway.Init")
    private String mission;

    @Option(names = "--on", paramLabel = "DATE", required = true)
    @SuppressWarnings("NullAway.Init")
    private String on;

    @Option(names = "--keep")
    private boolean keep;

    @Override
    Event event(@Nullable String reason) {
        return new Closing(mission, day("--on", on), keep, reason);
    }
}
