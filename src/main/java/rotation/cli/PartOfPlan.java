package rotation.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.event.Arguments;
import rotation.json.InputException;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/** The tours of a plan of which people are told: those that fit all that is asked for. */
final class PartOfPlan {

    private final Problem problem;
    private final Map<String, Plan.Row> rows;
    private final Set<String> only;
    private final @Nullable Agency agency;
    private final @Nullable Integer until;

    private PartOfPlan(
            Problem problem, Plan plan, List<String> only, @Nullable Agency agency, @Nullable Integer until) {
        this.problem = problem;
        rows = plan.byTour();
        this.only = Set.copyOf(only);
        this.agency = agency;
        this.until = until;
    }

    /**
     * A part of a plan.
     *
     * @param only the ids of the tours; none: all
     * @param agency the id of the agency whose officers are to go, or were told so; null: any
     * @param until the last day on which a tour starts, as it is planned, or of an empty one as people were told; null: any
     * @throws InputException if there is no such tour or agency
     */
    static PartOfPlan of(
            Problem problem, Plan plan, List<String> only, @Nullable String agency, @Nullable Integer until)
            throws InputException {
        for (String tour : only) {
            Arguments.tour(problem, "--only", tour);
        }
        return new PartOfPlan(
                problem, plan, only, agency == null ? null : Arguments.agency(problem, "--agency", agency), until);
    }

    /** Whether it is all of the plan. */
    boolean isWhole() {
        return only.isEmpty() && agency == null && until == null;
    }

    /** Whether the tour is in it. */
    boolean has(Tour tour) {
        Plan.Row row = rows.get(tour.id());
        Assignment planned = row == null ? null : row.assignment();
        Assignment told = tour.isAnnounced() ? tour.assignment() : null;
        Assignment last = planned == null ? told : planned;
        return (only.isEmpty() || only.contains(tour.id()))
                && (agency == null || isOfAgency(planned) || isOfAgency(told))
                && (until == null || (last != null && last.window().from() <= until));
    }

    private boolean isOfAgency(@Nullable Assignment goes) {
        Officer officer = goes == null ? null : problem.officer(goes.officer());
        return officer != null && officer.agency().equals(agency);
    }
}
