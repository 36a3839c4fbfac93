package rotation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Where an officer could serve, everything else unchanged. */
final class Services {

    /** In so many windows of a tour, those nearest to the plan's, an officer is judged. */
    private static final int WINDOWS = 3;

    private final Problem problem;
    private final Judge judge;
    private final Draft draft;
    private final Verdict verdict;
    private final Placements placements;
    private final Officer officer;

    Services(Problem problem, Judge judge, Draft draft, Verdict verdict, Placements placements, Officer officer) {
        this.problem = problem;
        this.judge = judge;
        this.draft = draft;
        this.verdict = verdict;
        this.placements = placements;
        this.officer = officer;
    }

    OfficerExplanation explanation() {
        var excluded = new EnumMap<Rule, Integer>(Rule.class);
        var possible = new ArrayList<Tour>();
        int fixed = 0;
        List<Placement> own = placements.of(officer);
        for (Tour tour : problem.tours()) {
            if (own.stream().anyMatch(placement -> placement.tour().equals(tour))) {
                continue;
            }
            List<Period> windows = List.copyOf(problem.windows(tour, judge.isLocked(tour)));
            if (windows.isEmpty() || Fixed.of(judge, tour) != null) {
                fixed++;
                continue;
            }
            Rule rule = Funnel.lastObstacle(judge, tour, officer, windows);
            if (rule == null) {
                possible.add(tour);
            } else {
                excluded.merge(rule, 1, Integer::sum);
            }
        }
        return new OfficerExplanation(
                officer.id(),
                officer.agency().id(),
                own.stream().map(Placement::row).toList(),
                possible.parallelStream()
                        .map(this::service)
                        .sorted(Comparator.comparing(Service::total).reversed())
                        .toList(),
                excluded,
                fixed,
                problem.tours().size());
    }

    private Service service(Tour tour) {
        Placement now = placements.of(tour);
        return problem.windows(tour, false).stream()
                .filter(window -> judge.firstHardRule(tour, officer, window) == null)
                .sorted(Comparator.comparingInt(window -> distance(tour, now, window)))
                .limit(WINDOWS)
                .map(window -> service(Placement.of(problem, tour, officer, window), now))
                .max(Comparator.comparing(Service::total))
                .orElseThrow();
    }

    private Service service(Placement placement, @Nullable Placement now) {
        var rows = new ArrayList<Plan.Row>();
        rows.add(placement.row());
        List<String> emptied = placements.inTheWayOf(placement).stream()
                .map(other -> other.tour().id())
                .toList();
        emptied.forEach(other -> rows.add(Plan.Row.empty(other)));
        Verdict then = judge.judge(draft.with(rows));
        return new Service(
                placement.row(),
                now == null ? null : now.row(),
                emptied,
                ScoreChange.between(verdict, then),
                then.score());
    }

    /** In days, how far a window is from that of the plan, or from the first start and the preferred length. */
    static int distance(Tour tour, @Nullable Placement now, Period window) {
        Period wanted = now != null
                ? now.window()
                : Period.ofDays(tour.starts().period().from(), tour.preferredDays());
        return Math.abs(window.from() - wanted.from()) + Math.abs(window.to() - wanted.to());
    }
}
