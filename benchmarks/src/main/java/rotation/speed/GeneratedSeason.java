package rotation.speed;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.model.Problem;
import rotation.solve.plan.Change;
import rotation.solve.plan.StartingPlan;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.score.Objective;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourWindow;

/** What is measured: made-up seasons, the same each time. */
final class GeneratedSeason {

    private static final long SEED = 1;

    /** Officers tried for a tour before it is left empty. */
    private static final int TRIES = 20;

    private GeneratedSeason() {}

    /** @param preset in lower case */
    static Problem problem(String preset) {
        return ProblemGenerator.generate(Preset.valueOf(preset.toUpperCase(Locale.ROOT)), SEED);
    }

    /** The plan that a search begins with. */
    static WorkingPlan start(Problem problem) {
        var space = new SearchSpace(problem);
        List<PlannedTour> tours = StartingPlan.of(space, null);
        return new WorkingPlan(new Objective(space, tours, false), tours);
    }

    /** A plan as it is after a quick construction: most tours are filled, and no hard rule is broken. */
    static WorkingPlan plan(String preset) {
        WorkingPlan plan = start(problem(preset));
        var random = new Random(SEED);
        for (PlannedTour tour : plan.tours()) {
            if (!tour.isFilled() && !tour.officers().isEmpty()) {
                fill(plan, tour, random);
            }
        }
        return plan;
    }

    private static void fill(WorkingPlan plan, PlannedTour tour, Random random) {
        HardMediumSoftLongScore empty = plan.score();
        for (int i = 0; i < TRIES; i++) {
            Change change = sending(tour, random);
            if (plan.scoreWith(change).compareTo(empty) > 0) {
                plan.make(change);
                return;
            }
        }
    }

    /** Any officer who may serve, in any window that suits. */
    static Change sending(PlannedTour tour, Random random) {
        int officer = random.nextInt(tour.officers().size());
        List<TourWindow> windows = tour.options().windowsOf(officer);
        return new Change(tour, tour.officers().get(officer), windows.get(random.nextInt(windows.size())));
    }
}
