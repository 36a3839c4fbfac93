package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.explain.shortage.Shortage;
import rotation.explain.shortage.ShortageDocument;
import rotation.explain.shortage.ShortageSections;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.Shortages;

/** The command {@code shortage}: tells who is missing, whatever plan is made. */
@Command(name = "shortage")
final class ShortageCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", descriptionKey = "rotation.shortage.plan")
    private @Nullable Path planFile;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN, ExitCode.INCOMPLETE);
    }

    @Override
    public Integer call() throws InputException {
        ProblemFile read = input.read(messages());
        Problem problem = read.problem();
        Plan plan = null;
        if (planFile != null) {
            plan = new PlanInput(this, input.file(), read).plan(planFile);
            Verdict verdict = new Judge(problem).judge(plan);
            if (!verdict.isLegal() || !verdict.isFeasible()) {
                verdict.irregularities().forEach(odd -> print("check.irregularity", odd.sentence(language())));
                print("shortage.refused", planFile, verdict.score());
                return ExitCode.HARD_RULES_BROKEN;
            }
        }
        var stopped = new AtomicBoolean();
        try (var stop = StopSignal.stopping(() -> stopped.set(true))) {
            return stop.ending(told(shortage(problem, plan, stopped::get)));
        }
    }

    private @Nullable Shortage shortage(Problem problem, @Nullable Plan plan, BooleanSupplier isOver) {
        try (var progress = new WorkProgress(this, json)) {
            progress.show();
            return Shortages.of(problem, plan, isOver);
        }
    }

    private int told(@Nullable Shortage shortage) {
        if (shortage == null) {
            err().println(messages().format("shortage.stopped", 0));
            return ExitCode.INCOMPLETE;
        }
        if (json) {
            out().println(JsonText.of(ShortageDocument.of(shortage, language())));
        } else {
            print(ShortageSections.of(shortage));
        }
        if (shortage.isComplete()) {
            return ExitCode.OK;
        }
        err().println(messages().format("shortage.stopped", 1));
        return ExitCode.INCOMPLETE;
    }
}
