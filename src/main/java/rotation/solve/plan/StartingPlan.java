package rotation.solve.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
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
     * all others empty. Who has no intake that they could keep gets one with a seat left, if there is one.
     *
     * @param previous null: there is none
     */
    public static List<PlannedTour> of(SearchSpace space, @Nullable Plan previous) {
        Map<String, Plan.Row> rows = previous == null ? Map.of() : previous.byTour();
        List<@Nullable Stint> stints = new ArrayList<>();
        int[] seats =
                space.problem().intakes().stream().mapToInt(Intake::capacity).toArray();
        for (TourOptions options : space.options()) {
            Stint stint = stint(space, options, rows.get(options.tour().id()), previous == null);
            if (stint != null && !stint.anyIntake() && stint.window().intakeIndex() >= 0) {
                seats[stint.window().intakeIndex()]--;
            }
            stints.add(stint);
        }
        var tours = new ArrayList<PlannedTour>();
        for (TourOptions options : space.options()) {
            Plan.Row row = rows.get(options.tour().id());
            Stint stint = stints.get(options.index());
            tours.add(
                    stint == null
                            ? empty(options, row == null ? null : row.assignment())
                            : filled(options, stint.anyIntake() ? seated(options, stint, seats) : stint));
        }
        return tours;
    }

    /** What a tour begins with; null: it begins empty. */
    private static @Nullable Stint stint(
            SearchSpace space, TourOptions options, Plan.@Nullable Row row, boolean isFirst) {
        Tour tour = options.tour();
        Assignment told = tour.assignment();
        Stint before = space.stint(options, row == null ? null : row.assignment());
        Stint asTold = space.stint(options, told);
        boolean startsAsTold = options.isOfficerFixed() || (isFirst && tour.isAnnounced());
        if (before == null) {
            return startsAsTold ? asTold : null;
        }
        boolean keepsWhatWasTold = before.anyIntake()
                && asTold != null
                && !asTold.anyIntake()
                && before.isKeptBy(asTold.officer(), asTold.window());
        return keepsWhatWasTold ? asTold : before;
    }

    /** The same with the first intake that has a seat left, which is taken; the first one if none has. */
    private static Stint seated(TourOptions options, Stint stint, int[] seats) {
        int officer = options.indexOf(stint.officer().index());
        var windows = new ArrayList<TourWindow>(List.of(stint.window()));
        windows.addAll(options.otherIntakes(officer, stint.window()));
        TourWindow seated = windows.stream()
                .filter(window -> seats[window.intakeIndex()] > 0)
                .findFirst()
                .orElse(stint.window());
        seats[seated.intakeIndex()]--;
        return new Stint(stint.officer(), seated, true);
    }

    private static PlannedTour filled(TourOptions options, Stint stint) {
        return new PlannedTour(options, stint, stint.officer(), stint.window());
    }

    /** @param planned whose window an empty tour keeps, if it can, unless people were told another; null: nobody's */
    private static PlannedTour empty(TourOptions options, @Nullable Assignment planned) {
        Tour tour = options.tour();
        Assignment expected = tour.isAnnounced() ? tour.assignment() : planned;
        int preferred = tour.preferredDays();
        TourWindow window = options.windows().stream()
                .min(Comparator.comparing((TourWindow w) ->
                                expected == null || !w.period().equals(expected.window()))
                        .thenComparing(w -> Math.abs(w.period().days() - preferred)))
                .orElseThrow();
        return new PlannedTour(options, null, null, window);
    }
}
