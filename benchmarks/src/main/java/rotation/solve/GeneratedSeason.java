package rotation.solve;

import java.util.Locale;
import java.util.Random;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.model.Problem;

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

    /** A plan as it is after a quick construction: most tours are filled, and no hard rule is broken. */
    static WorkingPlan plan(String preset) {
        var plan = new WorkingPlan(problem(preset));
        var random = new Random(SEED);
        for (int tour = 0; tour < plan.tours(); tour++) {
            int officers = plan.officers(tour).size();
            if (plan.window(tour) == null && officers > 0) {
                fill(plan, tour, officers, random);
            }
        }
        return plan;
    }

    private static void fill(WorkingPlan plan, int tour, int officers, Random random) {
        var empty = plan.score();
        for (int i = 0; i < TRIES; i++) {
            int officer = random.nextInt(officers);
            plan.send(tour, officer, random.nextInt(plan.windows(tour, officer).size()));
            if (plan.score().compareTo(empty) > 0) {
                return;
            }
        }
        plan.empty(tour);
    }
}
