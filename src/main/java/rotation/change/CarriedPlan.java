package rotation.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.rule.Rule;

/**
 * What still stands of a previous plan, tour by tour, now that the problem is another.
 *
 * <p>A deployed or locked tour keeps its officer; it keeps its row's window if that is a candidate, and else has the problem's.
 * Any other tour keeps its row if its officer is on the roster, its window a candidate and no hard rule broken that looks at
 * one tour alone; else it is empty. What the tours that stand break together is still broken.
 *
 * @param plan what stands: complete and legal for the problem, with the intakes that are attended now
 * @param opened why a row does not stand, by the tour's id in the problem's order, for every tour of the problem that the
 *     previous plan filled with what may not be any more
 * @param cancelled the filled rows of the previous plan whose tour the problem does not have
 */
public record CarriedPlan(Plan plan, Map<String, Reason> opened, List<Plan.Row> cancelled) {

    /** Copies the collections, in their order. */
    public CarriedPlan {
        opened = Collections.unmodifiableMap(new LinkedHashMap<>(opened));
        cancelled = List.copyOf(cancelled);
    }

    /**
     * Carries a plan over.
     *
     * @param problem as it is now; the officers of deployed and locked tours are on its roster
     * @param previous any plan, legal or not; of two rows of one tour the last counts. Null: what was announced
     */
    public static CarriedPlan of(Problem problem, @Nullable Plan previous) {
        return carried(problem, new Judge(problem), previous == null ? told(problem) : previous);
    }

    private static Plan told(Problem problem) {
        var rows = new ArrayList<Plan.Row>();
        for (Tour tour : problem.tours()) {
            Assignment told = tour.assignment();
            if (tour.isAnnounced() && told != null) {
                rows.add(new Plan.Row(tour.id(), told.officer(), told.window(), null));
            }
        }
        return new Plan(rows, null);
    }

    static CarriedPlan carried(Problem problem, Judge judge, Plan previous) {
        Map<String, Plan.Row> before = previous.byTour();
        var rows = new ArrayList<Plan.Row>();
        var opened = new LinkedHashMap<String, Reason>();
        for (Tour tour : problem.tours()) {
            boolean locked = judge.isLocked(tour);
            Plan.Row row = before.get(tour.id());
            Assignment was = row == null ? null : row.assignment();
            Reason against = was == null ? null : against(problem, judge, tour, locked, was);
            if (against != null) {
                opened.put(tour.id(), against);
            }
            boolean fixed = locked || tour.isDeployed();
            Assignment stands = against == null ? was : null;
            rows.add(row(problem, tour, stands == null && fixed ? tour.assignment() : stands));
        }
        List<Plan.Row> cancelled = before.values().stream()
                .filter(row -> row.assignment() != null && problem.tour(row.tour()) == null)
                .toList();
        return new CarriedPlan(new Plan(rows, null), opened, cancelled);
    }

    /** Why a tour cannot be as it was; null: it can. */
    private static @Nullable Reason against(Problem problem, Judge judge, Tour tour, boolean locked, Assignment was) {
        Officer officer = problem.officer(was.officer());
        if (officer == null) {
            return Reason.of(Reason.Kind.LEFT_ROSTER);
        }
        Assignment own = tour.assignment();
        boolean candidate = problem.windows(tour, locked).contains(was.window());
        if (own != null && (locked || tour.isDeployed())) {
            boolean sameStart = own.window().from() == was.window().from();
            if (!own.isOf(officer) || !sameStart || (locked && !candidate)) {
                return Reason.of(Reason.Kind.LOCKED);
            }
            return candidate ? null : Reason.of(Reason.Kind.WINDOW_GONE);
        }
        List<Rule> broken = hardRules(problem, judge, tour, was);
        if (officer.releases().isEmpty() && broken.contains(Rule.RELEASE)) {
            return Reason.of(Reason.Kind.WITHDRAWN);
        }
        if (!candidate) {
            return Reason.of(Reason.Kind.WINDOW_GONE);
        }
        return broken.isEmpty() ? null : new Reason(Reason.Kind.INELIGIBLE, broken);
    }

    /** The hard rules that look at one tour alone and are broken; none if the officer is not on the roster. */
    static List<Rule> hardRules(Problem problem, Judge judge, Tour tour, Assignment assignment) {
        Officer officer = problem.officer(assignment.officer());
        return officer == null ? List.of() : judge.brokenHardRules(tour, officer, assignment.window());
    }

    private static Plan.Row row(Problem problem, Tour tour, @Nullable Assignment stands) {
        Officer officer = stands == null ? null : problem.officer(stands.officer());
        if (stands == null || officer == null) {
            return Plan.Row.empty(tour.id());
        }
        Intake intake = problem.intake(tour, officer, stands.window().from());
        return new Plan.Row(tour.id(), officer.id(), stands.window(), intake == null ? null : intake.id());
    }
}
