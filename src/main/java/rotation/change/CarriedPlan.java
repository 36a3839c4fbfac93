package rotation.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.rule.Rule;

/**
 * What still stands of a previous plan, tour by tour, now that the problem is another.
 *
 * <p>A deployed or locked tour keeps its officer; it keeps its row's window if that is a candidate and, extended, breaks no hard
 * rule that looks at one tour alone, and else has the problem's. Any other tour keeps its row if its officer is on the roster, its
 * window a candidate for them and no such rule broken with some intake that can serve; else it is empty. What the tours that stand
 * break together is still broken.
 *
 * <p>A row keeps its intake if that can still serve without breaking such a rule; a row that names none attends the one that its
 * officer was told to. Any other that needs one attends, of those that can serve, the one after which the absence is shortest and
 * that has a seat left; where none has, the one after which the absence is shortest.
 *
 * @param plan what stands: complete and legal for the problem
 * @param opened why a row does not stand, by the tour's id in the problem's order, for every tour of the problem that the
 *     previous plan filled with what may not be any more; not where the intake alone is another
 * @param cancelled the filled rows of the previous plan whose tour the problem does not have
 */
public record CarriedPlan(Plan plan, Map<String, Reason> opened, List<Plan.Row> cancelled) {

    /** The rules that may be broken because another intake is attended, or none. */
    private static final Set<Rule> ASKED_OF_TRAINING = EnumSet.of(Rule.TRAINING, Rule.AGENCY_BLACKOUT, Rule.RELEASE);

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

    /** What was announced, as a plan: a row for each announced tour. */
    public static Plan told(Problem problem) {
        var rows = new ArrayList<Plan.Row>();
        for (Tour tour : problem.tours()) {
            Assignment told = tour.assignment();
            if (tour.isAnnounced() && told != null) {
                rows.add(new Plan.Row(tour.id(), told.officer(), told.window(), told.intake()));
            }
        }
        return new Plan(rows, null);
    }

    /** What people know while nothing is planned: what was announced, and nobody in all other tours. */
    public static Plan announced(Problem problem) {
        Plan nobody = new Plan(
                problem.tours().stream().map(tour -> Plan.Row.empty(tour.id())).toList(), null);
        return nobody.with(told(problem).rows());
    }

    static CarriedPlan carried(Problem problem, Judge judge, Plan previous) {
        Map<String, Plan.Row> before = previous.byTour();
        var standing = new LinkedHashMap<Tour, Assignment>();
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
            Assignment kept = against == null ? was : null;
            Assignment stands = kept == null && fixed ? tour.assignment() : kept;
            if (stands != null) {
                standing.put(tour, stands);
            }
        }
        List<Plan.Row> cancelled = before.values().stream()
                .filter(row -> row.assignment() != null && problem.tour(row.tour()) == null)
                .toList();
        return new CarriedPlan(new Plan(rows(problem, judge, standing), null), opened, cancelled);
    }

    /** Why a tour cannot be as it was; null: it can. */
    private static @Nullable Reason against(Problem problem, Judge judge, Tour tour, boolean locked, Assignment was) {
        Officer officer = problem.officer(was.officer());
        if (officer == null) {
            return Reason.of(Reason.Kind.LEFT_ROSTER);
        }
        Assignment own = tour.assignment();
        boolean candidate = problem.isCandidate(tour, locked, officer, was.window());
        List<Rule> broken = hardRules(problem, judge, tour, was);
        if (own != null && (locked || tour.isDeployed())) {
            boolean isOwn =
                    own.isOf(officer) && own.window().from() == was.window().from();
            if (isOwn && tour.isDeployed() && !candidate) {
                return Reason.of(Reason.Kind.AGREED_END);
            }
            if (!isOwn || !candidate) {
                return Reason.of(Reason.Kind.LOCKED);
            }
            // Who is there can always come home as agreed; what a pin breaks is the planner's will.
            return locked || broken.isEmpty() ? null : new Reason(Reason.Kind.INELIGIBLE, broken);
        }
        if (officer.releases().isEmpty() && broken.contains(Rule.RELEASE)) {
            return Reason.of(Reason.Kind.WITHDRAWN);
        }
        if (!candidate) {
            return Reason.of(Reason.Kind.WINDOW_GONE);
        }
        if (broken.isEmpty()) {
            return null;
        }
        return ASKED_OF_TRAINING.containsAll(broken) && isCancelled(problem, tour, officer, was)
                ? new Reason(Reason.Kind.COURSE_CANCELLED, broken)
                : Reason.against(broken);
    }

    /** Whether the officer of a tour was to attend an intake that the problem does not have, and needs one. */
    static boolean isCancelled(Problem problem, Tour tour, Officer officer, Assignment was) {
        return was.intake() != null
                && problem.needsTraining(tour, officer, was.window().from())
                && problem.intakes().stream().noneMatch(intake -> intake.id().equals(was.intake()));
    }

    /**
     * The hard rules that look at one tour alone and are broken, whichever intake is attended; none if the officer is not on the
     * roster.
     */
    static List<Rule> hardRules(Problem problem, Judge judge, Tour tour, Assignment assignment) {
        Officer officer = problem.officer(assignment.officer());
        return officer == null ? List.of() : judge.brokenHardRules(tour, officer, assignment.window());
    }

    /** The rows of the tours that stand, with their intakes, and empty ones for the others. */
    private static List<Plan.Row> rows(Problem problem, Judge judge, Map<Tour, Assignment> standing) {
        Map<Tour, Posting> postings = new HashMap<>();
        Map<Intake, Integer> attendants = new HashMap<>();
        // Who keeps a seat is seated before the others look for one.
        for (boolean isSeated : List.of(true, false)) {
            standing.forEach((tour, stands) -> {
                Officer officer = problem.officer(stands.officer());
                if (officer == null || postings.containsKey(tour)) {
                    return;
                }
                List<Intake> intakes = intakes(problem, judge, tour, officer, stands.window());
                Intake intake = isSeated ? kept(intakes, tour, officer, stands) : withSeat(intakes, attendants);
                if (intake != null || !isSeated) {
                    postings.put(tour, Posting.of(tour, officer, stands.window(), intake));
                }
                if (intake != null) {
                    attendants.merge(intake, 1, Integer::sum);
                }
            });
        }
        return problem.tours().stream()
                .map(tour -> {
                    Posting posting = postings.get(tour);
                    return posting == null ? Plan.Row.empty(tour.id()) : posting.row();
                })
                .toList();
    }

    /** Those that can serve and break no hard rule that looks at one tour alone; where each breaks one, all that can serve. */
    private static List<Intake> intakes(Problem problem, Judge judge, Tour tour, Officer officer, Period window) {
        List<Intake> serving = problem.intakes(tour, judge.isLocked(tour), officer, window.from());
        List<Intake> fine = serving.stream()
                .filter(intake -> judge.brokenHardRules(Posting.of(tour, officer, window, intake))
                        .isEmpty())
                .toList();
        return fine.isEmpty() ? serving : fine;
    }

    /** The one that was planned, else the one that was told; null: neither can be attended. */
    private static @Nullable Intake kept(List<Intake> intakes, Tour tour, Officer officer, Assignment planned) {
        Intake kept = named(intakes, planned.intake());
        Assignment told = tour.assignment();
        return kept != null || told == null || !told.isOf(officer) ? kept : named(intakes, told.intake());
    }

    private static @Nullable Intake named(List<Intake> intakes, @Nullable String id) {
        return intakes.stream()
                .filter(intake -> intake.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The first that has a seat left, else the first; null: there is none. */
    private static @Nullable Intake withSeat(List<Intake> intakes, Map<Intake, Integer> attendants) {
        return intakes.stream()
                .filter(intake -> attendants.getOrDefault(intake, 0) < intake.capacity())
                .findFirst()
                .orElse(intakes.isEmpty() ? null : intakes.get(0));
    }
}
