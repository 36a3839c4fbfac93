package rotation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.json.CsvText;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * What differs between two plans, as it is written for other programs.
 *
 * @param counts how many tours, by how and why they differ
 * @param changes every tour that differs, in the problem's order
 * @param agencies by the id of each agency that is concerned, the ids of the tours that concern it
 * @param ofNoAgency the ids of the tours that concern no known agency
 */
public record DiffDocument(
        Counts counts, List<ChangeRow> changes, Map<String, List<String>> agencies, List<String> ofNoAgency) {

    private static final List<String> COLUMNS = List.of(
            "agency",
            "tour",
            "mission",
            "change",
            "oldOfficer",
            "oldStart",
            "oldEnd",
            "newOfficer",
            "newStart",
            "newEnd",
            "startDays",
            "endDays",
            "forced",
            "reason",
            "rules",
            "oldIntake",
            "newIntake",
            "edited");

    /**
     * How many tours.
     *
     * @param changed differ
     * @param forced of these, could not stay as they were
     * @param edited of these, the planner asked for, in the season or in the plan
     * @param chosen of these, could have stayed, or are filled for the first time
     * @param replaced have another officer
     * @param moved have the same officer in another window
     * @param rebooked have the same officer in the same window, after another intake
     * @param filled were empty
     * @param emptied are empty now
     * @param cancelled are not in the problem any more
     * @param announced were announced
     * @param announcedChangedOld of the announced tours, are not in the old plan as they were told
     * @param announcedChangedNew of the announced tours, are not in the new plan as they were told
     */
    public record Counts(
            int changed,
            int forced,
            int edited,
            int chosen,
            int replaced,
            int moved,
            int rebooked,
            int filled,
            int emptied,
            int cancelled,
            long announced,
            long announcedChangedOld,
            long announcedChangedNew) {

        private static Counts of(Problem problem, PlanChanges changes, Plan before, Plan after) {
            return new Counts(
                    changes.all().size(),
                    changes.forced().size(),
                    changes.edited().size(),
                    changes.chosen().size(),
                    changes.count(TourChange.Kind.REPLACED),
                    changes.count(TourChange.Kind.MOVED),
                    changes.count(TourChange.Kind.REBOOKED),
                    changes.count(TourChange.Kind.FILLED),
                    changes.count(TourChange.Kind.EMPTIED),
                    changes.count(TourChange.Kind.CANCELLED),
                    problem.tours().stream().filter(Tour::isAnnounced).count(),
                    changedSinceTold(problem, before),
                    changedSinceTold(problem, after));
        }

        /** A plan may well be as it was told and name officers who have left since. */
        private static long changedSinceTold(Problem problem, Plan plan) {
            Map<String, Plan.Row> rows = plan.byTour();
            return problem.tours().stream()
                    .filter(Tour::isAnnounced)
                    .filter(tour -> {
                        Plan.Row row = rows.get(tour.id());
                        Tour.Assignment planned = row == null ? null : row.assignment();
                        Tour.Assignment told = tour.assignment();
                        return planned == null || told == null || !planned.isAsTold(told);
                    })
                    .count();
        }
    }

    /**
     * The differences between two plans.
     *
     * @param changes between these plans
     */
    public static DiffDocument of(Problem problem, PlanChanges changes, Plan before, Plan after) {
        Map<String, List<String>> agencies = new LinkedHashMap<>();
        changes.byAgency().forEach((agency, concerning) -> agencies.put(agency.id(), tours(concerning)));
        return new DiffDocument(
                Counts.of(problem, changes, before, after),
                ChangeRow.of(problem, changes),
                agencies,
                tours(changes.ofNoAgency()));
    }

    private static List<String> tours(List<TourChange> changes) {
        return changes.stream().map(TourChange::tour).toList();
    }

    /**
     * The same as CSV: a line for each agency and each change that concerns it, so that a table can be cut by agency; at the end
     * the changes that concern no known agency.
     */
    public String csv() {
        Map<String, ChangeRow> byTour =
                changes.stream().collect(Collectors.toMap(ChangeRow::tour, Function.identity()));
        var rows = new ArrayList<List<String>>();
        agencies.forEach((agency, tours) ->
                tours.forEach(tour -> rows.add(cells(agency, Objects.requireNonNull(byTour.get(tour))))));
        ofNoAgency.forEach(tour -> rows.add(cells("", Objects.requireNonNull(byTour.get(tour)))));
        return CsvText.ofQuoted(COLUMNS, rows);
    }

    private static List<String> cells(String agency, ChangeRow row) {
        ChangeRow.Side before = row.before();
        ChangeRow.Side after = row.after();
        return List.of(
                CsvText.harmless(agency),
                CsvText.harmless(row.tour()),
                CsvText.harmless(row.mission()),
                row.change().toString(),
                before == null ? "" : CsvText.harmless(before.officer()),
                before == null ? "" : before.start(),
                before == null ? "" : before.end(),
                after == null ? "" : CsvText.harmless(after.officer()),
                after == null ? "" : after.start(),
                after == null ? "" : after.end(),
                number(row.startDays()),
                number(row.endDays()),
                Boolean.toString(row.forced()),
                row.reason().toString(),
                row.rules().stream().map(Rule::id).collect(Collectors.joining(" ")),
                before == null ? "" : CsvText.harmless(before.intake()),
                after == null ? "" : CsvText.harmless(after.intake()),
                Boolean.toString(row.edited()));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
