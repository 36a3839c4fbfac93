package rotation.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** The command {@code completion}: prints a script by which bash or zsh completes command lines. */
@Command(name = "completion")
final class CompletionCommand extends RotationCommand {

    @Override
    public Integer call() {
        out().print(AutoComplete.bash("rotation", Main.commandLine(new String[0])));
        return ExitCode.OK;
    }
}
