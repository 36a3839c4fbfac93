package rotation.cli;

import picocli.CommandLine.Command;

/** The command {@code event}: each of its subcommands is something that happens to a season, or that the planner decides. */
@Command(
        name = "event",
        subcommands = {
            ReturnCommand.class,
            ExtendCommand.class,
            WithdrawCommand.class,
            SlipCommand.class,
            FailCommand.class,
            CloseCommand.class,
            CancelCommand.class,
            CapCommand.class,
            SwapCommand.class,
            PinCommand.class,
            ForbidCommand.class,
        })
final class EventCommand extends RotationCommand {

    @Override
    public Integer call() {
        throw usageError(
                "usage.event", String.join(", ", commandLine().getSubcommands().keySet()));
    }
}
