package rotation.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code schema}: prints the JSON Schema of what the program reads or writes. */
@Command(name = "schema")
final class SchemaCommand extends RotationCommand {

    @Parameters(paramLabel = "NAME", descriptionKey = "format")
    @SuppressWarnings("NullAway.Init")
    private JsonFormat format;

    @Override
    public Integer call() {
        out().print(format.schema());
        return ExitCode.OK;
    }
}
