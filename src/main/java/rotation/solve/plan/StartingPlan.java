package rotation.solve.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.Stint;
import rotation.solve.space.TourOptions;
import rotation.solve.space.TourWindow;

/** What a search begins with. */
public final class StartingPlan {

    private StartingPlan() {}

    /**
     * The tours as they begin: as in the previous plan, as far as that may still be, or else as was announced and still may be;
     * all others empty.
     *
     * @param previous null: there is none
     */
    public static List<PlannedTour> of(SearchSpace space, @Nullable Plan previous) {
        Map<String, Plan.Row> rows = previous == null ? Map.of() : previous.byTour();
        return space.options().stream()
                .map(options -> {
                    Tour tour = options.tour();
                    Assignment told = tour.assignment();
                    Plan.Row row = rows.get(tour.id());
                    Assignment planned = row == null ? null : row.assignment();
                    Stint before = space.stint(options, planned);
                    boolean asTold = options.isOfficerFixed() || (previous == null && tour.isAnnounced());
                    return start(
                            options,
                            before == null && asTold ? space.stint(options, told) : before,
                            tour.isAnnounced() ? told : planned);
                })
                .toList();
    }

    /**
     * A tour as it begins.
     *
     * @param stint what it has; null: it is empty
     * @param expected whose window an empty tour keeps, if it can; null: nobody's
     */
    private static PlannedTour start(TourOptions options, @Nullable Stint stint, @Nullable Assignment expected) {
        if (stint != null) {
            return new PlannedTour(options, stint, stint.officer(), stint.window());
        }
        int preferred = options.tour().preferredDays();
        TourWindow window = options.windows().stream()
                .min(Comparator.comparing((TourWindow w) ->
                                expected == null || !w.period().equals(expected.window()))
                        .thenComparing(w -> Math.abs(w.period().days() - preferred)))
                .orElseThrow();
        return new PlannedTour(options, null, null, window);
    }
}
