package rotation.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.Gaps;

/** Warnings of tours that must stay empty, and of officers who may serve nowhere, with the rules that exclude most. */
final class GapWarnings {

    /** So many pairs of a tour and an officer are asked which rules keep them apart; in a large season, of the first alone. */
    private static final int PAIRS_ASKED = 1_000_000;

    private final Warnings warnings;
    private final Problem problem;
    private final Gaps gaps;

    GapWarnings(Warnings warnings, Problem problem) {
        this.warnings = warnings;
        this.problem = problem;
        gaps = new Gaps(problem);
    }

    void warnOfToursWithoutWindow() {
        List<Tour> tours = gaps.toursWithoutWindow();
        String today = Day.format(problem.asOf());
        if (warnings.areMany(tours.size())) {
            warnings.warnOf(tours.size(), "validate.noWindow.many", tours.size(), today);
            return;
        }
        tours.forEach(tour -> warnings.warn("validate.noWindow", tour, today));
    }

    void warnOfToursWithoutOfficer() {
        List<Tour> tours = gaps.toursWithoutOfficer();
        if (warnings.areMany(tours.size())) {
            List<Tour> asked = first(tours, problem.officers().size());
            String shares = warnings.most(mostExcluding(asked, gaps::exclusions));
            warnings.warnOf(
                    tours.size(),
                    shares.isEmpty() ? "validate.nobody.many.byWindow" : "validate.nobody.many",
                    tours.size(),
                    shares,
                    asked.size() < tours.size() ? asked.size() : 0);
            return;
        }
        for (Tour tour : tours) {
            String shares = warnings.most(gaps.exclusions(tour));
            warnings.warn(
                    shares.isEmpty() ? "validate.nobody.byWindow" : "validate.nobody",
                    tour,
                    problem.officers().size(),
                    gaps.officersWithoutWindow(tour),
                    shares);
        }
    }

    void warnOfIdleOfficers() {
        List<Officer> idle = gaps.officersWithoutTour();
        var judge = new Judge(problem);
        boolean allKept = problem.tours().stream().allMatch(tour -> tour.isDeployed() || judge.isLocked(tour));
        int tourCount = problem.tours().size();
        if (warnings.areMany(idle.size()) && allKept) {
            warnings.warnOf(idle.size(), "validate.nowhere.many.kept", idle.size(), tourCount);
            return;
        }
        if (warnings.areMany(idle.size())) {
            List<Officer> asked = first(idle, problem.tours().size());
            String shares = warnings.most(mostExcluding(asked, gaps::exclusions));
            long withoutWindow = idle.stream()
                    .filter(officer -> gaps.toursWithWindow(officer) == 0)
                    .count();
            warnings.warnOf(
                    idle.size(),
                    shares.isEmpty() ? "validate.nowhere.many.byWindow" : "validate.nowhere.many",
                    idle.size(),
                    shares,
                    withoutWindow,
                    asked.size() < idle.size() ? asked.size() : 0);
            return;
        }
        for (Officer officer : idle) {
            int tours = gaps.toursWithWindow(officer);
            if (tours == 0) {
                warnings.warn(
                        allKept ? "validate.nowhere.kept" : "validate.nowhere.noWindow",
                        officer,
                        officer.agency(),
                        tourCount);
                continue;
            }
            String shares = warnings.most(gaps.exclusions(officer));
            warnings.warn(
                    shares.isEmpty() ? "validate.nowhere.byWindow" : "validate.nowhere",
                    officer,
                    officer.agency(),
                    tours,
                    shares);
        }
    }

    private static <T> List<T> first(List<T> all, int others) {
        return all.subList(0, Math.min(all.size(), Math.max(1, PAIRS_ASKED / Math.max(1, others))));
    }

    /** For how many of these each rule is the one, or one of those, that excludes most. */
    private static <T> Map<Rule, Integer> mostExcluding(List<T> all, Function<T, Map<Rule, Integer>> exclusionsOf) {
        var counts = new EnumMap<Rule, Integer>(Rule.class);
        for (T one : all) {
            Map<Rule, Integer> exclusions = exclusionsOf.apply(one);
            int most = exclusions.values().stream()
                    .mapToInt(excluded -> excluded)
                    .max()
                    .orElse(0);
            exclusions.forEach((rule, excluded) -> counts.merge(rule, excluded == most ? 1 : 0, Integer::sum));
        }
        return counts;
    }
}
