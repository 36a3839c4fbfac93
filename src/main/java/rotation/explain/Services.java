package rotation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.explain.choice.Choices;
import rotation.explain.choice.Hold;
import rotation.explain.choice.JointRules;
import rotation.explain.choice.ScoreChange;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Where an officer could serve, everything else unchanged. */
final class Services {

    /** In so many windows of a tour an officer is judged: those that break fewest hard rules, then those nearest to the plan's. */
    private static final int WINDOWS = 3;

    private final Problem problem;
    private final Judge judge;
    private final Plan plan;
    private final Verdict verdict;
    private final JointRules jointRules;
    private final Officer officer;

    Services(Problem problem, Judge judge, Plan plan, Verdict verdict, JointRules jointRules, Officer officer) {
        this.problem = problem;
        this.judge = judge;
        this.plan = plan;
        this.verdict = verdict;
        this.jointRules = jointRules;
        this.officer = officer;
    }

    OfficerExplanation explanation() {
        var excluded = new EnumMap<Rule, Integer>(Rule.class);
        var possible = new ArrayList<Tour>();
        int fixed = 0;
        List<Posting> own = jointRules.staffing().of(officer);
        for (Tour tour : problem.tours()) {
            if (own.stream().anyMatch(posting -> posting.tour().equals(tour))) {
                continue;
            }
            boolean locked = judge.isLocked(tour);
            List<Period> windows = List.copyOf(problem.windows(tour, locked, officer));
            if (windows.isEmpty() || Hold.of(judge, tour) != null) {
                fixed++;
                continue;
            }
            Rule rule = Funnel.lastObstacle(judge, jointRules, tour, locked, officer, windows);
            if (rule == null && open(jointRules, tour).findAny().isEmpty()) {
                rule = Rule.REST_BETWEEN_TOURS;
            }
            if (rule == null) {
                possible.add(tour);
            } else {
                excluded.merge(rule, 1, Integer::sum);
            }
        }
        return new OfficerExplanation(
                officer.id(),
                officer.agency().id(),
                own.stream().map(Posting::row).toList(),
                possible.parallelStream()
                        .map(this::service)
                        .sorted(Comparator.comparing(Service::total).reversed())
                        .toList(),
                excluded,
                fixed,
                problem.tours().size());
    }

    /** How the officer could hold a tour; nobody is called home for it, nor leaves another tour that must keep its officer. */
    private Stream<Posting> open(JointRules others, Tour tour) {
        return problem.windows(tour, false, officer).stream()
                .flatMap(window -> others.ways(tour, false, officer, window).stream())
                .filter(posting -> judge.firstHardRule(posting) == null)
                .filter(posting -> jointRules.inTheWayOf(posting).stream()
                        .allMatch(other -> Hold.of(judge, other.tour()) == null));
    }

    private Service service(Tour tour) {
        Posting now = jointRules.staffing().of(tour);
        var others = JointRules.of(problem, plan.without(tour.id()));
        return open(others, tour)
                .sorted(Comparator.<Posting>comparingInt(
                                posting -> others.brokenBy(posting).size())
                        .thenComparingInt(posting -> Choices.distance(tour, now, posting.window())))
                .limit(WINDOWS)
                .map(posting -> service(posting, now))
                .max(Comparator.comparing(Service::total))
                .orElseThrow();
    }

    private Service service(Posting posting, @Nullable Posting now) {
        var rows = new ArrayList<Plan.Row>();
        rows.add(posting.row());
        List<String> emptied = jointRules.inTheWayOf(posting).stream()
                .map(other -> other.tour().id())
                .toList();
        emptied.forEach(other -> rows.add(Plan.Row.empty(other)));
        Verdict then = judge.judge(plan.with(rows));
        return new Service(
                posting.row(),
                now == null ? null : now.row(),
                emptied,
                ScoreChange.between(verdict, then),
                then.score());
    }
}
