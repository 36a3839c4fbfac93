package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.recruit.Recruiter;
import rotation.recruit.Recruitment;
import rotation.recruit.RecruitmentDocument;
import rotation.recruit.RecruitmentSections;
import rotation.recruit.RecruitmentSettings;

/** The command {@code recruit}: tells which profile of one more candidate helps most. */
@Command(name = "recruit")
final class RecruitCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "rotation.recruit.plan")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5")
    private int top;

    @Option(names = "--moves", paramLabel = "N", defaultValue = "100000")
    private long moves;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN, ExitCode.INCOMPLETE);
    }

    @Override
    public Integer call() throws InputException {
        if (top < 1) {
            throw usageError("usage.atLeastOne", "--top", top);
        }
        if (moves < 1) {
            throw usageError("usage.atLeastOne", "--moves", moves);
        }
        long last = Long.MAX_VALUE - RecruitmentSettings.SEARCHES;
        if (seed > last) {
            throw usageError(
                    "usage.range", "--seed", Long.toString(seed), Long.toString(Long.MIN_VALUE), Long.toString(last));
        }
        ProblemFile read = input.read(messages());
        Plan plan = new PlanInput(this, input.file(), read).plan(planFile);
        Verdict verdict = new Judge(read.problem()).judge(plan);
        if (isRefused(planFile, verdict)) {
            return ExitCode.HARD_RULES_BROKEN;
        }
        if (!verdict.isFeasible()) {
            err().println(messages().format("recruit.infeasible", planFile, verdict.score()));
        }
        var progress = new WorkProgress(this, json);
        var recruiter = new Recruiter(read.problem(), plan, new RecruitmentSettings(top, moves, seed), progress);
        try (var stop = StopSignal.stopping(recruiter::stop)) {
            Recruitment found;
            try (progress) {
                found = recruiter.find();
            }
            return stop.ending(found == null ? stopped() : told(found));
        }
    }

    private int stopped() {
        err().println(messages().format("recruit.stopped.early"));
        return ExitCode.INCOMPLETE;
    }

    private int told(Recruitment found) {
        if (json) {
            out().println(JsonText.of(RecruitmentDocument.of(found)));
        } else {
            print(RecruitmentSections.of(found));
        }
        if (found.isComplete()) {
            return ExitCode.OK;
        }
        err().println(messages().format("recruit.stopped", found.searched(), found.planned()));
        return ExitCode.INCOMPLETE;
    }
}
