package rotation.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.Gaps;

/** The command {@code validate}: lists the errors of a problem, then warns of what is odd. */
@Command(name = "validate")
final class ValidateCommand extends RotationCommand {

    private static final int RULES_SHOWN = 3;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    private int warnings;

    @Override
    public Integer call() throws InputException {
        Problem problem = input.read(messages()).problem();
        warnOfThoseWhoLeft(problem);
        new Judge(problem).facts().forEach(fact -> warn("validate.fact", fact.sentence(language())));
        warnOfGaps(problem, new Gaps(problem));
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

    private void warn(String key, Object... arguments) {
        print(key, arguments);
        warnings++;
    }

    /** Names officers who are not on the roster, wherever they may stand nevertheless. */
    private void warnOfThoseWhoLeft(Problem problem) {
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            if (tour.status() == Tour.Status.PUBLISHED && told != null && problem.officer(told.officer()) == null) {
                warn("validate.leftRoster", tour, told.officer());
            }
            warnOfThoseWhoLeft(problem, tour.shortlist(), "validate.leftRoster.shortlist", tour);
            warnOfThoseWhoLeft(problem, tour.excludedOfficers(), "validate.leftRoster.excluded", tour);
        }
        for (OfficerPair pair : problem.pairs()) {
            List<String> two = List.of(pair.first(), pair.second());
            warnOfThoseWhoLeft(problem, two, "validate.leftRoster.pair", String.join(", ", two));
        }
    }

    private void warnOfThoseWhoLeft(Problem problem, List<String> officers, String key, Object where) {
        List<String> left = officers.stream()
                .filter(officer -> problem.officer(officer) == null)
                .distinct()
                .toList();
        if (!left.isEmpty()) {
            warn(key, where, String.join(", ", left));
        }
    }

    private void warnOfGaps(Problem problem, Gaps gaps) {
        for (Tour tour : gaps.toursWithoutWindow()) {
            warn("validate.noWindow", tour, Day.format(problem.asOf()));
        }
        for (Tour tour : gaps.toursWithoutOfficer()) {
            String shares = shares(gaps.exclusions(tour));
            warn(
                    shares.isEmpty() ? "validate.nobody.byWindow" : "validate.nobody",
                    tour,
                    problem.officers().size(),
                    gaps.officersWithoutWindow(tour),
                    shares);
        }
        for (Officer officer : gaps.officersWithoutTour()) {
            int tours = gaps.toursWithWindow(officer);
            if (tours == 0) {
                warn("validate.nowhere.noWindow", officer, officer.agency());
                continue;
            }
            String shares = shares(gaps.exclusions(officer));
            warn(
                    shares.isEmpty() ? "validate.nowhere.byWindow" : "validate.nowhere",
                    officer,
                    officer.agency(),
                    tours,
                    shares);
        }
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
