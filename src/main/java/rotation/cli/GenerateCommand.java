package rotation.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.InputException;
import rotation.io.ProblemWriter;
import rotation.model.Problem;

/** Makes up a season, with people who do not exist. */
@Command(name = "generate")
final class GenerateCommand extends RotationCommand {

    @Option(names = "--preset", required = true, paramLabel = "NAME")
    @SuppressWarnings("NullAway.Init")
    private Preset preset;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Override
    public Integer call() throws InputException, IOException {
        Problem problem = ProblemGenerator.generate(preset, seed);
        if (output != null) {
            ProblemWriter.write(problem, output);
            print(
                    "generate.file",
                    problem.name(),
                    problem.tours().size(),
                    problem.officers().size(),
                    output);
        } else {
            var bytes = new ByteArrayOutputStream();
            ProblemWriter.write(problem, bytes);
            out().print(bytes.toString(StandardCharsets.UTF_8));
        }
        return ExitCode.OK;
    }
}
