package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.explain.Section;
import rotation.explain.shortage.Shortage;
import rotation.explain.shortage.ShortageDocument;
import rotation.explain.shortage.ShortageSections;
import rotation.explain.shortage.TourSet;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.Competition;
import rotation.solve.Competition.ShortSet;

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
        return List.of(ExitCode.HARD_RULES_BROKEN);
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
        Competition competition = Competition.of(problem, () -> false);
        List<TourSet> sets =
                competition.sets().stream().map(ShortageCommand::explained).toList();
        var shortage = new Shortage(problem, competition.open(), sets, competition::takers, plan);
        if (json) {
            out().println(JsonText.of(ShortageDocument.of(shortage, language())));
            return ExitCode.OK;
        }
        for (Section section : ShortageSections.of(shortage)) {
            out().println(section.title().in(language()));
            section.lines().forEach(line -> out().println("    " + line.in(language())));
        }
        return ExitCode.OK;
    }

    private static TourSet explained(ShortSet set) {
        return new TourSet(
                set.tours(),
                IntStream.range(0, set.officers().size())
                        .mapToObj(i -> new TourSet.Holder(
                                set.officers().get(i), set.most().get(i)))
                        .toList(),
                set.empty());
    }
}
