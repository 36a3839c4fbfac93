package rotation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.explain.choice.Choices;
import rotation.explain.choice.Hold;
import rotation.explain.choice.JointRules;
import rotation.explain.choice.ScoreChange;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Where an officer could serve, everything else unchanged. */
final class Services {

    /** The best of so many windows of a tour is told: of those that break fewest hard rules, then those nearest to the plan's. */
    private static final int WINDOWS = 3;

    /** So many windows of a tour are judged to find these. */
    private static final int JUDGED = 12;

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
            List<Period> windows = problem.windows(tour, locked, officer);
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
        List<Service> services = new ArrayList<>();
        for (Offer offer : ParallelWork.map(possible, this::offer)) {
            if (offer.service() != null) {
                services.add(offer.service());
            } else if (offer.broken() != null) {
                excluded.merge(offer.broken(), 1, Integer::sum);
            } else {
                fixed++;
            }
        }
        services.sort(Comparator.comparing(Service::total).reversed());
        return new OfficerExplanation(
                officer.id(),
                officer.agency().id(),
                own.stream().map(Posting::row).toList(),
                services,
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

    /**
     * What comes of asking for a tour.
     *
     * @param service the best that breaks no hard rule more; null: there is none
     * @param broken the hard rule that each would break more; null: there is a service, or none is legal
     */
    private record Offer(@Nullable Service service, @Nullable Rule broken) {}

    /**
     * A way to hold the tour.
     *
     * @param emptied the officer's own tours that are in the way and would be empty
     * @param broken the hard rules that it breaks then
     */
    private record Way(Posting posting, List<String> emptied, Set<Rule> broken) {}

    private Offer offer(Tour tour) {
        Posting now = jointRules.staffing().of(tour);
        var others = JointRules.of(problem, plan.without(tour.id()));
        var withEmptied = new HashMap<List<String>, JointRules>();
        List<Way> ways = open(others, tour)
                .map(posting -> {
                    List<String> emptied = Posting.tourIds(jointRules.inTheWayOf(posting));
                    JointRules then = withEmptied.computeIfAbsent(
                            emptied, ids -> JointRules.of(problem, plan.with(emptying(tour, ids))));
                    return new Way(posting, emptied, then.brokenBy(posting));
                })
                .sorted(Comparator.<Way>comparingInt(way -> way.broken().size())
                        .thenComparingInt(
                                way -> Choices.distance(tour, now, way.posting().window())))
                .limit(JUDGED)
                .toList();
        List<Service> services = new ArrayList<>();
        Rule broken = null;
        for (Way way : ways) {
            var rows = new ArrayList<>(List.of(way.posting().row()));
            way.emptied().forEach(other -> rows.add(Plan.Row.empty(other)));
            Verdict then = judge.judge(plan.with(rows));
            if (!Choices.isWorse(verdict, then)) {
                services.add(new Service(
                        way.posting().row(),
                        now == null ? null : now.row(),
                        way.emptied(),
                        ScoreChange.between(verdict, then),
                        then.score()));
            } else if (broken == null) {
                broken = Choices.brokenMore(verdict, then);
            }
            if (services.size() == WINDOWS) {
                break;
            }
        }
        return services.stream()
                .max(Comparator.comparing(Service::total))
                .map(service -> new Offer(service, null))
                .orElse(new Offer(null, broken));
    }

    private static List<Plan.Row> emptying(Tour tour, List<String> others) {
        return Stream.concat(Stream.of(tour.id()), others.stream())
                .map(Plan.Row::empty)
                .toList();
    }
}
