package rotation.change;

import java.util.EnumSet;
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
    private final CarriedPlan carried;
    private final Plan after;

    /** The hard rules that look at several tours and are broken in what stands, by the ids of the tours that they are about. */
    private final Map<String, Set<Rule>> jointly = new HashMap<>();

    /** @param carried what stands of the plan before */
    ReasonSearch(Problem problem, Judge judge, Plan before, CarriedPlan carried, Plan after) {
        this.problem = problem;
        this.judge = judge;
        this.carried = carried;
        this.after = after;
        Set<String> reseated = reseated(before);
        for (Finding finding : judge.judge(carried.plan()).findings()) {
            Rule rule = finding.rule();
            if (rule.weight(problem).isHard() && rule.theme() != Rule.Theme.ELIGIBILITY) {
                for (String tour : concerned(finding, reseated)) {
                    jointly.computeIfAbsent(tour, key -> EnumSet.noneOf(Rule.class))
                            .add(rule);
                }
            }
        }
    }

    /** The ids of the tours that stand with another intake than before. */
    private Set<String> reseated(Plan before) {
        Map<String, Plan.Row> rows = before.byTour();
        return carried.plan().rows().stream()
                .filter(row -> row.intake() != null
                        && rows.containsKey(row.tour())
                        && !row.intake().equals(rows.get(row.tour()).intake()))
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

    /** Why a tour has another officer or another window, or is empty. */
    Reason of(Tour tour, Assignment was) {
        Reason opened = carried.opened().get(tour.id());
        if (opened != null) {
            return opened;
        }
        // Empty unless the tour is locked: it stands whatever it breaks.
        List<Rule> alone = CarriedPlan.hardRules(problem, judge, tour, was);
        if (!alone.isEmpty()) {
            return new Reason(Reason.Kind.INELIGIBLE, alone);
        }
        Reason against = againstIntake(tour, was);
        return against != null ? against : joint(jointRules(tour));
    }

    /** Why the officer of a tour attends another intake, though they go as planned. */
    Reason ofIntake(Tour tour, Assignment was) {
        Reason against = againstIntake(tour, was);
        if (against != null) {
            return against;
        }
        List<Rule> broken = jointRules(tour);
        if (broken.isEmpty()) {
            return Reason.of(Reason.Kind.CHOSEN);
        }
        // Much of what tours break together has nothing to do with who is in class when.
        Verdict now = judge.judge(after);
        Verdict asBefore =
                judge.judge(after.with(List.of(new Plan.Row(tour.id(), was.officer(), was.window(), was.intake()))));
        return joint(broken.stream()
                .filter(rule -> asBefore.points(rule) > now.points(rule))
                .toList());
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
                return broken.isEmpty() ? null : new Reason(Reason.Kind.INELIGIBLE, broken);
            }
        }
        return Reason.of(Reason.Kind.INTAKE_GONE);
    }

    private List<Rule> jointRules(Tour tour) {
        return List.copyOf(jointly.getOrDefault(tour.id(), Set.of()));
    }

    private static Reason joint(List<Rule> rules) {
        return rules.isEmpty() ? Reason.of(Reason.Kind.CHOSEN) : new Reason(Reason.Kind.JOINT_RULE, rules);
    }
}
