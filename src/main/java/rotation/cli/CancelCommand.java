package rotation.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rotation.event.Cancellation;
import rotation.event.Event;

/** The command {@code event cancel}. */
@Command(name = "cancel")
final class CancelCommand extends OneEventCommand {

    @Parameters(index = "1", paramLabel = "INTAKE", descriptionKey = "event.intake")
    @SuppressWarnings("NullAway.Init")
    private String intake;

    @Override
    Event event(@Nullable String reason) {
        return new Cancellation(intake, reason);
    }
}
