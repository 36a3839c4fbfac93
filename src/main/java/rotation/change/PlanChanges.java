package rotation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour.Assignment;

/** What differs between two plans of one problem, and why: what had to, and what was chosen. */
public final class PlanChanges {

    private final Problem problem;
    private final List<TourChange> all;

    private PlanChanges(Problem problem, List<TourChange> all) {
        this.problem = problem;
        this.all = List.copyOf(all);
    }

    /**
     * Compares two plans. Where only the intake differs, and one of the two names none, nothing has changed: older plans and
     * seasons name none, and who is there already, or was trained since, attends none.
     *
     * @param problem as it is now
     * @param before any plan, also one that was made for the problem as it was
     * @param after a plan of this problem
     */
    public static PlanChanges between(Problem problem, Plan before, Plan after) {
        return between(problem, before, before, after);
    }

    /**
     * Compares two plans, between which somebody edited the first one by hand.
     *
     * @param asked the plan before as it was edited; equal to it if it was not
     * @see #between(Problem, Plan, Plan)
     */
    public static PlanChanges between(Problem problem, Plan before, Plan asked, Plan after) {
        return new PlanChanges(
                problem, new Comparison(problem, before, asked, after, Alternatives.JUDGEMENTS).changes());
    }

    /**
     * Compares two plans where only the differences count: nothing is said of what other plans would cost, which takes longest.
     *
     * @see #between(Problem, Plan, Plan)
     */
    public static PlanChanges differences(Problem problem, Plan before, Plan after) {
        return new PlanChanges(problem, new Comparison(problem, before, before, after, 0).changes());
    }

    /** Every tour that differs, in the problem's order; those that the problem does not have any more come last. */
    public List<TourChange> all() {
        return all;
    }

    /** Those that could not stay as they were. */
    public List<TourChange> forced() {
        return of(Reason.Cause.FORCED);
    }

    /** Those that the planner asked for, in the season or in the plan. */
    public List<TourChange> edited() {
        return of(Reason.Cause.EDITED);
    }

    /** Those that could have stayed, and those that are filled for the first time. */
    public List<TourChange> chosen() {
        return of(Reason.Cause.CHOSEN);
    }

    private List<TourChange> of(Reason.Cause cause) {
        return all.stream().filter(change -> change.reason().cause() == cause).toList();
    }

    /** How many tours differ in that way. */
    public int count(TourChange.Kind kind) {
        return (int) all.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * What concerns each agency, because the tour was to go, or goes now, to an officer of its own. A change between officers of
     * two agencies concerns both; an officer who is not on the roster is of no known agency.
     *
     * @return in the problem's order, without the agencies that nothing concerns
     */
    public Map<Agency, List<TourChange>> byAgency() {
        var found = new HashMap<Agency, List<TourChange>>();
        for (TourChange change : all) {
            for (Agency agency : agencies(change)) {
                found.computeIfAbsent(agency, key -> new ArrayList<>()).add(change);
            }
        }
        var ordered = new LinkedHashMap<Agency, List<TourChange>>();
        for (Agency agency : problem.agencies()) {
            List<TourChange> concerning = found.get(agency);
            if (concerning != null) {
                ordered.put(agency, concerning);
            }
        }
        return ordered;
    }

    /** What concerns no agency that is known: the officer who was to go is not on the roster, and nobody goes now. */
    public List<TourChange> ofNoAgency() {
        return all.stream().filter(change -> agencies(change).isEmpty()).toList();
    }

    private Set<Agency> agencies(TourChange change) {
        var agencies = new LinkedHashSet<Agency>();
        addAgency(agencies, change.before());
        addAgency(agencies, change.after());
        return agencies;
    }

    private void addAgency(Set<Agency> agencies, @Nullable Assignment assignment) {
        Officer officer = assignment == null ? null : problem.officer(assignment.officer());
        if (officer != null) {
            agencies.add(officer.agency());
        }
    }
}
