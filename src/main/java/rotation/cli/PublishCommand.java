package rotation.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.Publication;
import rotation.io.ProblemFile;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** The command {@code publish}: writes the problem with the tours of a plan as announced. */
@Command(name = "publish")
final class PublishCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "published")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PROBLEM2")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--only", split = ",", paramLabel = "TOUR")
    private List<String> only = new ArrayList<>();

    @Option(names = "--agency", paramLabel = "AGENCY")
    private @Nullable String agency;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable String until;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        keepApart(output, input.file(), planFile);
        Integer lastStart = until == null ? null : day("--until", until);
        ProblemFile asItWas = input.readAsItWas();
        ProblemFile onDay = input.onDay(asItWas, messages());
        Integer day = onDay.options().asOf();
        Problem problem = asItWas.problem();
        Plan plan = new PlanInput(this, input.file(), onDay).earlier(planFile, true);
        Verdict verdict = new Judge(problem).judge(plan);
        if (!verdict.isLegal() && day != null) {
            // The plan may have been made for that day.
            problem = onDay.problem();
            verdict = new Judge(problem).judge(plan);
        }
        if (isRefused(planFile, verdict)) {
            return ExitCode.HARD_RULES_BROKEN;
        }
        PartOfPlan part = PartOfPlan.of(problem, plan, only, agency, lastStart);
        Problem told = Publication.publish(problem, plan, part::has);
        Problem published = day == null ? told : Publication.advance(told, day);
        ProblemWriter.write(published, output);
        List<Finding> broken = part.isWhole() ? List.of() : Publication.newlyBroken(problem, told);
        if (!verdict.isFeasible()) {
            print("publish.infeasible", verdict.score());
        }
        print(
                "publish.file",
                published.name(),
                count(published, Tour.Status.PUBLISHED),
                count(published, Tour.Status.DEPLOYED),
                count(published, Tour.Status.OPEN),
                output);
        if (!part.isWhole()) {
            printPart(problem, plan, part, broken);
        }
        return verdict.isFeasible() && broken.isEmpty() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
    }

    private void printPart(Problem problem, Plan plan, PartOfPlan part, List<Finding> broken) {
        broken.forEach(finding -> print("publish.broken", finding.sentence(language())));
        problem.tours().stream()
                .filter(tour -> tour.tentative() && only.contains(tour.id()))
                .forEach(tour -> print("publish.tentative", tour.id()));
        Set<Tour> untold = Publication.untold(problem, plan);
        long told = untold.stream().filter(part::has).count();
        print("publish.part", told, untold.size(), untold.size() - told);
    }

    private static long count(Problem problem, Tour.Status status) {
        return problem.tours().stream().filter(tour -> tour.status() == status).count();
    }
}
