package rotation.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern WITHDRAWN = Pattern.compile("(\\d{1,9})(%?)");

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
        Disruption withdrawing = withdrawing(withdraw == null ? "0" : withdraw);
        boolean isNothing = withdrawing == null || withdrawing.withdrawn() + withdrawing.withdrawnPercent() == 0;
        if (withdrawing == null || (withdraw != null && isNothing)) {
            throw usageError("usage.withdraw", String.valueOf(withdraw));
        }
        return new Disruption(
                withdrawing.withdrawn(),
                withdrawing.withdrawnPercent(),
                atLeastOne("--slip", slip),
                atLeastOne("--close", close),
                atLeastOne("--posts", posts));
    }

    /** So many officers withdraw, as in {@code 3}, or such a share of them, as in {@code 12%}; null: it is neither. */
    static @Nullable Disruption withdrawing(String text) {
        Matcher matcher = WITHDRAWN.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        boolean isShare = !matcher.group(2).isEmpty();
        return isShare && number > 100 ? null : new Disruption(isShare ? 0 : number, isShare ? number : 0, 0, 0, 0);
    }

    private int atLeastOne(String option, @Nullable Integer number) {
        if (number != null && number < 1) {
            throw usageError("usage.atLeastOne", option, number);
        }
        return number == null ? 0 : number;
    }
}
