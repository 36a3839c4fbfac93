package rotation.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.Gaps;

/** The command {@code validate}: lists the errors of a problem, then warns of tours and officers that cannot be assigned. */
@Command(name = "validate")
final class ValidateCommand extends RotationCommand {

    private static final int RULES_SHOWN = 3;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Override
    public Integer call() throws InputException {
        Problem problem = input.read(messages()).problem();
        var gaps = new Gaps(problem);
        int warnings = 0;
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            if (tour.status() == Tour.Status.PUBLISHED && told != null && problem.officer(told.officer()) == null) {
                print("validate.leftRoster", tour, told.officer());
                warnings++;
            }
        }
        for (Tour tour : gaps.toursWithoutWindow()) {
            print("validate.noWindow", tour, Day.format(problem.asOf()));
            warnings++;
        }
        for (Tour tour : gaps.toursWithoutOfficer()) {
            String shares = shares(gaps.exclusions(tour));
            print(
                    shares.isEmpty() ? "validate.nobody.byWindow" : "validate.nobody",
                    tour,
                    problem.officers().size(),
                    shares);
            warnings++;
        }
        for (Officer officer : gaps.officersWithoutTour()) {
            String shares = shares(gaps.exclusions(officer));
            print(
                    shares.isEmpty() ? "validate.nowhere.byWindow" : "validate.nowhere",
                    officer,
                    officer.agency(),
                    problem.tours().size(),
                    shares);
            warnings++;
        }
        print(
                "validate.fine",
                problem.name(),
                problem.tours().size(),
                problem.officers().size(),
                problem.missions().size(),
                problem.agencies().size(),
                warnings);
        return ExitCode.OK;
    }

    /** The rules that exclude most, with the number that each excludes: {@code language 590, release 420}. */
    private static String shares(Map<Rule, Integer> exclusions) {
        List<Map.Entry<Rule, Integer>> most = exclusions.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Rule, Integer>comparingByValue().reversed())
                .limit(RULES_SHOWN)
                .toList();
        return most.stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
