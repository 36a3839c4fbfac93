package rotation.stress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rotation.change.CarriedPlan;
import rotation.judge.KeyFigures;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.solve.MediumBound;
import rotation.standby.Standby;
import rotation.standby.Standbys;
import rotation.stress.RunRow.Called;
import rotation.stress.RunRow.Repair;

/** Repairs one plan in one season after the other. */
final class PlanRepairs {

    /** So many standbys of those who are called in a run are tried without, at most. */
    static final int TRIED = 2;

    private final TestedPlan tested;
    private final Searches searches;
    private final Map<String, Tour.Assignment> planned;
    private final Set<String> holders = new HashSet<>();
    private final StressSetup.Tested row;

    PlanRepairs(Problem problem, TestedPlan tested, Searches searches) {
        this.tested = tested;
        this.searches = searches;
        planned = tested.plan().assignments();
        planned.values().forEach(assignment -> holders.add(assignment.officer()));
        KeyFigures figures = KeyFigures.of(problem, tested.plan());
        row = new StressSetup.Tested(
                tested.name(),
                tested.sha256(),
                figures.filledTours(),
                figures.tours(),
                problem.tours().stream()
                        .map(Tour::id)
                        .filter(tour -> !planned.containsKey(tour))
                        .toList(),
                standbys(problem));
    }

    /** The plan, as it is told. */
    StressSetup.Tested tested() {
        return row;
    }

    /** Those who stand by first. Without one who has a tour of their own that would fall, too, so they are left out. */
    private List<StressSetup.Standby> standbys(Problem problem) {
        Map<String, List<String>> tours = new TreeMap<>();
        Standbys.of(problem, tested.plan(), 1).byTour().forEach((tour, standbys) -> {
            for (Standby standby : standbys) {
                tours.computeIfAbsent(standby.officer().id(), first -> new ArrayList<>())
                        .add(tour.id());
            }
        });
        return problem.officers().stream()
                .filter(officer -> tours.containsKey(officer.id()) && !holders.contains(officer.id()))
                .map(officer -> new StressSetup.Standby(
                        officer.id(), officer.agency().id(), Objects.requireNonNull(tours.get(officer.id()))))
                .toList();
    }

    /**
     * Repairs the plan in a season.
     *
     * @param seed of the season
     * @return empty: it was stopped
     * @throws DisagreementException if solver and judge disagree on a plan
     */
    Optional<Repair> in(Problem season, long seed) throws DisagreementException {
        Optional<JudgedPlan> found = searches.repaired(season, tested.plan());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JudgedPlan repaired = found.get();
        Plan plan = repaired.solved().plan();
        KeyFigures figures = repaired.verdict().keyFigures();
        MediumBound bound = repaired.solved().bound();
        Optional<List<Called>> standbys = standbys(season, repaired, seed);
        return standbys.map(called -> new Repair(
                figures.filledTours(),
                plan.rows().stream()
                        .filter(row -> row.officer() == null)
                        .map(Plan.Row::tour)
                        .toList(),
                repaired.verdict().score(),
                bound == null ? null : bound.score(),
                bound == null ? null : bound.mostFilled(),
                figures.announcedTours(),
                figures.announcedChanges(),
                fallen(season),
                stepsIn(season, plan),
                called));
    }

    private List<String> fallen(Problem season) {
        CarriedPlan carried = CarriedPlan.of(season, tested.plan());
        var fallen = new LinkedHashSet<String>();
        for (Tour tour : season.tours()) {
            // Who is there comes home earlier, but nobody else has to go.
            if (carried.opened().containsKey(tour.id()) && !tour.isDeployed()) {
                fallen.add(tour.id());
            }
        }
        carried.cancelled().forEach(gone -> fallen.add(gone.tour()));
        return List.copyOf(fallen);
    }

    private Map<String, Integer> stepsIn(Problem season, Plan plan) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        plan.assignments().forEach((tour, now) -> {
            Tour.Assignment before = planned.get(tour);
            Officer officer = season.officer(now.officer());
            // A post that the plan leaves empty needs no repair.
            if (officer != null && before != null && !before.isOf(officer)) {
                counts.merge(officer.agency().id(), 1, Integer::sum);
            }
        });
        return new TreeMap<>(counts);
    }

    /** Those who were called in; some of them, chosen by the seed alone, are tried without. Empty: it was stopped. */
    private Optional<List<Called>> standbys(Problem season, JudgedPlan repaired, long seed)
            throws DisagreementException {
        Set<String> going = new HashSet<>();
        repaired.solved().plan().assignments().values().forEach(now -> going.add(now.officer()));
        List<String> called = row.standbys().stream()
                .map(StressSetup.Standby::officer)
                .filter(going::contains)
                .toList();
        int first = called.isEmpty() ? 0 : Math.floorMod(seed, called.size());
        var rows = new ArrayList<Called>();
        for (int i = 0; i < called.size(); i++) {
            boolean isTried = Math.floorMod(i - first, called.size()) < TRIED;
            Optional<Called> one = isTried
                    ? without(season, repaired, called.get(i))
                    : Optional.of(new Called(called.get(i), null, null));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            rows.add(one.get());
        }
        return Optional.of(rows);
    }

    /** What is lost if an officer is released no more. The search goes on from the repaired plan, so that it finds what that had. */
    private Optional<Called> without(Problem season, JudgedPlan repaired, String id) throws DisagreementException {
        Officer officer = Objects.requireNonNull(season.officer(id));
        Problem without = season.toBuilder()
                .replace(officer.toBuilder().releases(List.of()).build())
                .build();
        KeyFigures with = repaired.verdict().keyFigures();
        return searches.repaired(without, repaired.solved().plan())
                .map(plan -> plan.verdict().keyFigures())
                .map(figures -> new Called(
                        id,
                        with.filledTours() - figures.filledTours(),
                        figures.announcedChanges() - with.announcedChanges()));
    }
}
