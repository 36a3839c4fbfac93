package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.io.ProblemFile;
import rotation.io.ProblemLimits;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rollover.Rollover;
import rotation.rollover.RolloverDocument;

/** The command {@code rollover}: makes the next season of a season and its plan. */
@Command(name = "rollover")
final class RolloverCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "carriedOut")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(names = "--from", required = true, paramLabel = "DATE")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "DATE")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(names = "--name", paramLabel = "TEXT")
    private @Nullable String name;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "NEXT")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        keepApart(output, input.file(), planFile);
        if (name != null && name.isBlank()) {
            throw usageError("usage.empty", "--name");
        }
        int first = day("--from", from);
        int last = day("--to", to);
        ProblemFile asItWas = input.readAsItWas();
        ProblemFile onDay = input.onDay(asItWas, messages());
        Period season = Rollover.season(onDay.problem(), first, last);
        Plan plan = new PlanInput(this, input.file(), onDay).carriedOut(planFile);
        Problem problem = onDay.problem();
        Verdict verdict = new Judge(problem).judge(plan);
        if (!verdict.isLegal() && onDay != asItWas) {
            // The plan may have been made before that day.
            problem = asItWas.problem();
            verdict = new Judge(problem).judge(plan);
        }
        if (isRefused(planFile, verdict)) {
            return ExitCode.HARD_RULES_BROKEN;
        }
        Rollover rollover = Rollover.of(problem, plan, season, name);
        ProblemLimits.check(rollover.problem());
        ProblemWriter.write(rollover.problem(), output);
        if (json) {
            out().println(JsonText.of(
                    RolloverDocument.of(rollover, verdict.isFeasible(), output.toString(), language())));
        } else {
            print(rollover, verdict);
        }
        return verdict.isFeasible() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
    }

    private void print(Rollover rollover, Verdict verdict) {
        if (!verdict.isFeasible()) {
            print("publish.infeasible", verdict.score());
        }
        print(
                "rollover.file",
                rollover.problem().name(),
                rollover.deployed(),
                rollover.published(),
                rollover.open(),
                rollover.added(),
                output);
        print("rollover.ended", rollover.ended());
        print("rollover.remarks", rollover.remarks().size());
        rollover.remarks()
                .forEach(remark -> out().println("  " + remark.sentence().in(language())));
    }
}
