package rotation.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rotation.generate.Disruption;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.ProblemLimits;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.model.Problem;

/** The command {@code generate}: generates a season with invented officers, or disrupts a published one. */
@Command(name = "generate")
final class GenerateCommand extends RotationCommand {

    @Option(names = "--preset", paramLabel = "NAME")
    private @Nullable Preset preset;

    @Option(names = "--rich")
    private boolean rich;

    @Option(names = "--disrupt", paramLabel = "PROBLEM")
    private @Nullable Path published;

    @Option(names = "--withdraw", paramLabel = "N|N%")
    private @Nullable String withdraw;

    @Option(names = "--slip", paramLabel = "N")
    private @Nullable Integer slip;

    @Option(names = "--close", paramLabel = "N")
    private @Nullable Integer close;

    @Option(names = "--posts", paramLabel = "N")
    private @Nullable Integer posts;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Override
    public Integer call() throws InputException, IOException {
        boolean parts = !Arrays.asList(withdraw, slip, close, posts).stream().allMatch(Objects::isNull);
        if ((preset == null) == (published == null)) {
            throw usageError("usage.generate.what");
        }
        if (parts != (published != null)) {
            throw usageError(parts ? "usage.generate.noDisrupt" : "usage.generate.noParts");
        }
        if (rich && preset == null) {
            throw usageError("usage.generate.rich");
        }
        if (preset != null) {
            Problem problem =
                    rich ? ProblemGenerator.generateRich(preset, seed) : ProblemGenerator.generate(preset, seed);
            write(problem);
            report(
                    "generate.file",
                    problem.name(),
                    problem.tours().size(),
                    problem.officers().size());
        } else if (published != null) {
            if (output != null) {
                keepApart(output, published);
            }
            Disruption disruption = disruption();
            Disruption.Outcome outcome =
                    disruption.apply(ProblemReader.read(published).problem(), seed);
            write(outcome.problem());
            report(
                    "generate.disrupted",
                    outcome.problem().name(),
                    outcome.withdrawn(),
                    outcome.slipped(),
                    outcome.closed(),
                    outcome.posts());
        }
        return ExitCode.OK;
    }

    private void write(Problem problem) throws InputException, IOException {
        ProblemLimits.check(problem);
        if (output != null) {
            ProblemWriter.write(problem, output);
        } else {
            var bytes = new ByteArrayOutputStream();
            ProblemWriter.write(problem, bytes);
            out().print(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    /** Prints what was generated and the file written; nothing if the problem went to standard output. */
    private void report(String key, Object... arguments) {
        if (output != null) {
            Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
            all[arguments.length] = output;
            print(key, all);
        }
    }

    private Disruption disruption() {
        String number = withdraw == null ? "0" : withdraw;
        boolean share = number.endsWith("%");
        int withdrawn = 0;
        try {
            withdrawn = Integer.parseInt(share ? number.substring(0, number.length() - 1) : number);
        } catch (NumberFormatException e) {
            throw usageError("usage.withdraw", number);
        }
        if (withdraw != null && (withdrawn < 1 || (share && withdrawn > 100))) {
            throw usageError("usage.withdraw", number);
        }
        return new Disruption(
                share ? 0 : withdrawn,
                share ? withdrawn : 0,
                atLeastOne("--slip", slip),
                atLeastOne("--close", close),
                atLeastOne("--posts", posts));
    }

    private int atLeastOne(String option, @Nullable Integer number) {
        if (number != null && number < 1) {
            throw usageError("usage.atLeastOne", option, number);
        }
        return number == null ? 0 : number;
    }
}
