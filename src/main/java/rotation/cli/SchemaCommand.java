package rotation.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rotation.io.Schemas;

/** The command {@code schema}: prints the JSON Schema of a file format. */
@Command(name = "schema")
final class SchemaCommand extends RotationCommand {

    private enum Format {
        PROBLEM,
        PLAN
    }

    @Parameters(paramLabel = "problem|plan", descriptionKey = "format")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Override
    public Integer call() {
        String schema = format == Format.PROBLEM ? Schemas.problem() : Schemas.plan();
        out().print(schema);
        return ExitCode.OK;
    }
}
