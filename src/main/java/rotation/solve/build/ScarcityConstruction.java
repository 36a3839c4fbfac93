package rotation.solve.build;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import rotation.solve.plan.Insertion;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;

/**
 * Fills the empty tours one after the other, the one with the fewest officers for its priority first, each with the best of some
 * candidates drawn at random.
 */
public final class ScarcityConstruction implements Construction {

    /** Candidates tried for a tour; more cost time and gain little once the search improves on them. */
    private static final int CANDIDATES = 40;

    private final long seed;

    /** One that draws with this seed. */
    public ScarcityConstruction(long seed) {
        this.seed = seed;
    }

    @Override
    public int fill(WorkingPlan plan, BooleanSupplier isOver) {
        var random = new Random(seed);
        List<PlannedTour> scarcestFirst = plan.tours().stream()
                .filter(tour -> !tour.isFilled() && tour.options().isOpen())
                .sorted(Comparator.comparingInt(
                        tour -> tour.officers().size() / tour.position().priority()))
                .toList();
        for (int i = 0; i < scarcestFirst.size(); i++) {
            if (isOver.getAsBoolean()) {
                return scarcestFirst.size() - i;
            }
            plan.make(Insertion.best(scarcestFirst.get(i), CANDIDATES, plan, random));
        }
        return 0;
    }
}
