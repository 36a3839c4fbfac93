package rotation.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.Publication;
import rotation.io.PlanReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
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

    @Override
    public Integer call() throws InputException {
        keepApart(output, input.file(), planFile);
        Problem problem = input.readAsItWas().problem();
        Integer day = input.day(problem, messages());
        Plan plan = PlanReader.read(planFile);
        Verdict verdict = new Judge(problem).judge(plan);
        if (!verdict.isLegal() && day != null) {
            // The plan may have been made for that day.
            problem = Publication.advance(problem, day);
            verdict = new Judge(problem).judge(plan);
        }
        if (!verdict.isLegal()) {
            verdict.irregularities().forEach(odd -> print("check.irregularity", odd.sentence(language())));
            print("publish.refused", planFile);
            return ExitCode.HARD_RULES_BROKEN;
        }
        Problem published = Publication.publish(problem, plan);
        if (day != null) {
            published = Publication.advance(published, day);
        }
        ProblemWriter.write(published, output);
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
        return verdict.isFeasible() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
    }

    private static long count(Problem problem, Tour.Status status) {
        return problem.tours().stream().filter(tour -> tour.status() == status).count();
    }
}
