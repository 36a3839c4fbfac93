package rotation.planner;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rotation.explain.shortage.Shortage;
import rotation.explain.shortage.TourSet;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.solve.Competition;
import rotation.solve.Competition.ShortSet;

/** Explains what the search proves to stay empty. */
public final class Shortages {

    private Shortages() {}

    /**
     * Who is missing, whatever plan is made.
     *
     * @param plan breaks no hard rule, and tells which tours are empty now; null: no plan is looked at
     * @param isOver whether it has to end, with what is known by then
     * @return null: nothing was known by then
     */
    public static @Nullable Shortage of(Problem problem, @Nullable Plan plan, BooleanSupplier isOver) {
        Competition competition = Competition.of(problem, isOver);
        if (competition == null) {
            return null;
        }
        List<TourSet> sets =
                competition.sets().stream().map(Shortages::explained).toList();
        return new Shortage(
                problem, competition.open(), sets, competition.isComplete(), competition::takers, plan, isOver);
    }

    private static TourSet explained(ShortSet set) {
        return new TourSet(
                set.tours(),
                IntStream.range(0, set.officers().size())
                        .mapToObj(i -> new TourSet.Holder(
                                set.officers().get(i), set.most().get(i)))
                        .toList(),
                set.empty());
    }
}
