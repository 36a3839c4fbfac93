package rotation;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * Every legal plan of a small problem: each tour empty, or with every officer in each of their candidate windows, after each
 * intake that can serve, unless it is locked or deployed.
 */
public final class AllPlans {

    private final Judge judge;
    private final List<List<Plan.Row>> rowsByTour = new ArrayList<>();

    /** Works out what each tour may have. */
    public AllPlans(Problem problem) {
        judge = new Judge(problem);
        for (Tour tour : problem.tours()) {
            rowsByTour.add(rows(problem, tour));
        }
    }

    /**
     * Leaves out what breaks a hard rule all by itself. The best plan is still among the rest, if some plan breaks no hard rule,
     * and if only those rules are hard that are by default: they take no less for whoever is added.
     */
    public AllPlans withoutBrokenTours() {
        for (List<Plan.Row> rows : rowsByTour) {
            rows.removeIf(
                    row -> judge.judge(new Plan(List.of(row), null)).score().hardScore() < 0);
        }
        return this;
    }

    private List<Plan.Row> rows(Problem problem, Tour tour) {
        boolean locked = judge.isLocked(tour);
        Tour.Assignment own = tour.assignment();
        List<Officer> officers = problem.officers();
        var rows = new ArrayList<Plan.Row>();
        if (own != null && (locked || tour.isDeployed())) {
            officers = List.of(Objects.requireNonNull(problem.officer(own.officer())));
        } else {
            rows.add(Plan.Row.empty(tour.id()));
        }
        for (Officer officer : officers) {
            for (Period window : problem.windows(tour, locked, officer)) {
                List<Intake> serving = problem.intakes(tour, locked, officer, window.from());
                if (serving.isEmpty()) {
                    rows.add(new Plan.Row(tour.id(), officer.id(), window, null));
                }
                for (Intake intake : serving) {
                    rows.add(new Plan.Row(tour.id(), officer.id(), window, intake.id()));
                }
            }
        }
        return rows;
    }

    /** For each tour, in the order of the problem, what a plan may give it. */
    public List<List<Plan.Row>> rowsByTour() {
        return rowsByTour;
    }

    /** How many tours may have this or that. */
    public long toursToDecide() {
        return rowsByTour.stream().filter(rows -> rows.size() > 1).count();
    }

    /** How many there are; {@link Integer#MAX_VALUE} if they are more than that. */
    public long count() {
        long count = 1;
        for (List<Plan.Row> rows : rowsByTour) {
            count = Math.min(Integer.MAX_VALUE, count * rows.size());
        }
        return count;
    }

    /** What the best of them costs. */
    public HardMediumSoftLongScore best() {
        return Objects.requireNonNull(best(new ArrayList<>()));
    }

    private @Nullable HardMediumSoftLongScore best(List<Plan.Row> chosen) {
        if (chosen.size() == rowsByTour.size()) {
            return judge.judge(new Plan(chosen, null)).score();
        }
        HardMediumSoftLongScore best = null;
        for (Plan.Row row : rowsByTour.get(chosen.size())) {
            chosen.add(row);
            HardMediumSoftLongScore score = best(chosen);
            chosen.remove(chosen.size() - 1);
            if (best == null || (score != null && score.compareTo(best) > 0)) {
                best = score;
            }
        }
        return best;
    }
}
