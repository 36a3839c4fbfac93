package rotation.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.judge.Verdict;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.rule.Rule;

/** Why tours are not as they were in the plan before. */
final class ReasonSearch {

    private final Problem problem;
    private final Judge judge;
    private final Map<String, Plan.Row> before;
    private final Map<String, Plan.Row> asked;
    private final CarriedPlan carried;
    private final Plan after;
    private final Alternatives alternatives;

    /** Where hard rules that look at several tours are broken in what stands, by the ids of the tours that they are about. */
    private final Map<String, List<Finding>> jointly = new HashMap<>();

    /**
     * @param asked the plan before as it was edited by hand since
     * @param carried what stands of the plan before
     */
    ReasonSearch(
            Problem problem,
            Judge judge,
            Plan before,
            Plan asked,
            CarriedPlan carried,
            Plan after,
            Alternatives alternatives) {
        this.problem = problem;
        this.judge = judge;
        this.before = before.byTour();
        this.asked = asked.byTour();
        this.carried = carried;
        this.after = after;
        this.alternatives = alternatives;
        Set<String> reseated = reseated();
        for (Finding finding : judge.judge(carried.plan()).findings()) {
            Rule rule = finding.rule();
            if (rule.weight(problem).isHard() && rule.theme() != Rule.Theme.ELIGIBILITY) {
                for (String tour : concerned(finding, reseated)) {
                    jointly.computeIfAbsent(tour, key -> new ArrayList<>()).add(finding);
                }
            }
        }
    }

    /** The ids of the tours that stand with another intake than before. */
    private Set<String> reseated() {
        return carried.plan().rows().stream()
                .filter(row -> row.intake() != null
                        && before.containsKey(row.tour())
                        && !row.intake().equals(before.get(row.tour()).intake()))
                .map(Plan.Row::tour)
                .collect(Collectors.toSet());
    }

    /** The tours that a finding is about; those whose officers had their seats are not, where others have come to a full class. */
    private List<String> concerned(Finding finding, Set<String> reseated) {
        List<String> tours = finding.ids(Subject.TOUR);
        List<String> kept =
                tours.stream().filter(tour -> !reseated.contains(tour)).toList();
        return finding.rule().limit() == Rule.Limit.SEATS && kept.size() <= tours.size() - finding.points()
                ? tours.stream().filter(reseated::contains).toList()
                : tours;
    }

    /** Why a tour of the problem differs. */
    Reason of(Tour tour, TourChange.Kind kind, @Nullable Assignment was, @Nullable Assignment is) {
        Reason against = was == null ? null : against(tour, kind, was);
        if (against != null) {
            return against;
        }
        Assignment own = tour.assignment();
        if (was == null && own != null && (tour.isDeployed() || judge.isLocked(tour))) {
            return Reason.of(Reason.Kind.LOCKED);
        }
        if (isAsked(tour, was, is)) {
            return Reason.of(Reason.Kind.EDITED_PLAN);
        }
        if (was == null) {
            return Reason.of(before.containsKey(tour.id()) ? Reason.Kind.CHOSEN : Reason.Kind.POST_NEW);
        }
        List<Rule> broken = jointRules(tour);
        if (kind == TourChange.Kind.REBOOKED && !broken.isEmpty()) {
            // Much of what tours break together has nothing to do with who is in class when.
            Verdict now = alternatives.now();
            Verdict asBefore = judge.judge(
                    after.with(List.of(new Plan.Row(tour.id(), was.officer(), was.window(), was.intake()))));
            broken = broken.stream()
                    .filter(rule -> asBefore.points(rule) > now.points(rule))
                    .toList();
        }
        return broken.isEmpty() ? Reason.of(Reason.Kind.CHOSEN) : new Reason(Reason.Kind.JOINT_RULE, broken);
    }

    /** Why a tour cannot be as it was, for what it is alone; null: it can. */
    private @Nullable Reason against(Tour tour, TourChange.Kind kind, Assignment was) {
        if (kind != TourChange.Kind.REBOOKED) {
            Reason opened = carried.opened().get(tour.id());
            if (opened != null) {
                return opened;
            }
            // Empty unless the tour is locked: it stands whatever it breaks.
            List<Rule> alone = CarriedPlan.hardRules(problem, judge, tour, was);
            if (!alone.isEmpty()) {
                return Reason.against(alone);
            }
        }
        return againstIntake(tour, was);
    }

    /** Whether somebody edited the plan by hand so that the tour is as it is now. */
    private boolean isAsked(Tour tour, @Nullable Assignment was, @Nullable Assignment is) {
        Plan.Row row = asked.get(tour.id());
        Assignment wanted = row == null ? null : row.assignment();
        return isSame(wanted, is) && !isSame(wanted, was);
    }

    private static boolean isSame(@Nullable Assignment one, @Nullable Assignment other) {
        return one == null ? other == null : other != null && one.isAsTold(other);
    }

    /** Where the rules are broken that are a reason; empty: there are none, or the reason says enough. */
    List<Finding> findings(Tour tour, Assignment was, Reason reason) {
        Officer officer = problem.officer(was.officer());
        if (officer == null) {
            return List.of();
        }
        return switch (reason.kind()) {
            case INELIGIBLE, COURSE_CANCELLED -> found(tour, officer, was, reason.rules());
            // Of all that can make a window impossible, this alone a rule can tell.
            case WINDOW_GONE -> found(tour, officer, was, List.of(Rule.MANDATE));
            case JOINT_RULE ->
                jointly.getOrDefault(tour.id(), List.of()).stream()
                        .filter(finding -> reason.rules().contains(finding.rule()))
                        .toList();
            case LEFT_ROSTER,
                    WITHDRAWN,
                    AGREED_END,
                    INTAKE_GONE,
                    POST_GONE,
                    LOCKED,
                    SHORTLIST,
                    EDITED_PLAN,
                    POST_NEW,
                    MAKES_ROOM,
                    CHOSEN -> List.of();
        };
    }

    /** What some hard rules find of an officer: after any intake, or else after the one that was named. */
    private List<Finding> found(Tour tour, Officer officer, Assignment was, List<Rule> rules) {
        List<Finding> found = found(judge.posting(tour, officer, was.window()), rules);
        return found.isEmpty()
                ? problem.intakes().stream()
                        .filter(intake -> intake.id().equals(was.intake()))
                        .flatMap(intake -> found(Posting.of(tour, officer, was.window(), intake), rules).stream())
                        .toList()
                : found;
    }

    private List<Finding> found(Posting posting, List<Rule> rules) {
        return judge.hardFindings(posting).stream()
                .filter(finding -> rules.contains(finding.rule()))
                .toList();
    }

    /** Why the intake that was named cannot be attended any more; null: it can, none was named, or none is needed. */
    private @Nullable Reason againstIntake(Tour tour, Assignment was) {
        Officer officer = problem.officer(was.officer());
        int start = was.window().from();
        if (officer == null || was.intake() == null || !problem.needsTraining(tour, officer, start)) {
            return null;
        }
        for (Intake intake : problem.intakes(tour, judge.isLocked(tour), officer, start)) {
            if (intake.id().equals(was.intake())) {
                List<Rule> broken = judge.brokenHardRules(Posting.of(tour, officer, was.window(), intake));
                return broken.isEmpty() ? null : Reason.against(broken);
            }
        }
        return Reason.of(
                CarriedPlan.isCancelled(problem, tour, officer, was)
                        ? Reason.Kind.COURSE_CANCELLED
                        : Reason.Kind.INTAKE_GONE);
    }

    private List<Rule> jointRules(Tour tour) {
        return jointly.getOrDefault(tour.id(), List.of()).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
