package rotation.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    /** Of one kind; more are only counted, unless all are asked for. */
    private static final int WARNINGS_SHOWN = 5;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Option(names = "--all")
    private boolean all;

    private int warnings;

    @Override
    public Integer call() throws InputException {
        Problem problem = input.read(messages()).problem();
        warnOfThoseWhoLeft(problem);
        new Judge(problem).facts().forEach(fact -> warn("validate.fact", fact.sentence(language())));
        warnOfNamesakes(problem);
        warnOfMissingDates(problem);
        var gaps = new Gaps(problem);
        warnOfEmptyTours(problem, gaps);
        warnOfIdleOfficers(gaps);
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

    /** Whether so many warnings of one kind are too many to be told one by one. */
    private boolean areMany(int ofOneKind) {
        return !all && ofOneKind > WARNINGS_SHOWN;
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

    /** Officers of one agency who have the same name but for accents, case and spaces; their names are not printed. */
    private void warnOfNamesakes(Problem problem) {
        var byName = new LinkedHashMap<List<String>, List<Officer>>();
        for (Officer officer : problem.officers()) {
            if (officer.name() != null && !officer.name().isBlank()) {
                List<String> name = List.of(officer.agency().id(), plain(officer.name()));
                byName.computeIfAbsent(name, first -> new ArrayList<>()).add(officer);
            }
        }
        List<List<Officer>> namesakes =
                byName.values().stream().filter(same -> same.size() > 1).toList();
        if (areMany(namesakes.size())) {
            print("validate.sameName.many", namesakes.size());
            warnings += namesakes.size();
            return;
        }
        for (List<Officer> same : namesakes) {
            String ids = same.stream().map(Officer::id).collect(Collectors.joining(", "));
            warn("validate.sameName", same.get(0).agency(), ids);
        }
    }

    private static String plain(String name) {
        String letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACES.matcher(letters).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** How many officers have no date of medical clearance, if others have one: it may have been forgotten. */
    private void warnOfMissingDates(Problem problem) {
        int officers = problem.officers().size();
        int without = (int) problem.officers().stream()
                .filter(officer -> officer.medicalTo() == Day.FOREVER)
                .count();
        if (without > 0 && without < officers) {
            warn("validate.medical", without, officers);
        }
    }

    private void warnOfEmptyTours(Problem problem, Gaps gaps) {
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
    }

    private void warnOfIdleOfficers(Gaps gaps) {
        List<Officer> idle = gaps.officersWithoutTour();
        if (areMany(idle.size())) {
            String shares = shares(mostExcluding(idle, gaps));
            long withoutWindow = idle.stream()
                    .filter(officer -> gaps.toursWithWindow(officer) == 0)
                    .count();
            print(
                    shares.isEmpty() ? "validate.nowhere.many.byWindow" : "validate.nowhere.many",
                    idle.size(),
                    shares,
                    withoutWindow);
            warnings += idle.size();
            return;
        }
        for (Officer officer : idle) {
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

    /** For how many officers each rule is the one, or one of those, that keeps them from most tours. */
    private static Map<Rule, Integer> mostExcluding(List<Officer> officers, Gaps gaps) {
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        for (Officer officer : officers) {
            Map<Rule, Integer> exclusions = gaps.exclusions(officer);
            int most =
                    exclusions.values().stream().mapToInt(tours -> tours).max().orElse(0);
            exclusions.forEach((rule, tours) -> counts.merge(rule, tours == most ? 1 : 0, Integer::sum));
        }
        return counts;
    }

    /** The rules that exclude most, with the number that each excludes: {@code the languages suffice (language) 590}. */
    private String shares(Map<Rule, Integer> exclusions) {
        List<Map.Entry<Rule, Integer>> most = exclusions.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Rule, Integer>comparingByValue().reversed())
                .limit(RULES_SHOWN)
                .toList();
        return most.stream()
                .map(entry -> entry.getKey().title(language()) + " (" + entry.getKey() + ") " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
