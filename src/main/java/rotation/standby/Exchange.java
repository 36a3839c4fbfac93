package rotation.standby;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * What it costs if another officer goes, by the judge, who is shown only as much of the plan as the exchange concerns: the
 * mission, the agencies of all these officers and the intakes that they attend. The shares of women over the whole plan
 * are counted beside it; where days move, all tours are shown, for ceilings and weeks of arrival look at all.
 */
final class Exchange {

    private final WholePlan whole;
    private final Posting planned;
    private final boolean daysMove;
    private final List<Posting> shown;
    private final Judge judge;
    private final Verdict before;

    /** @param candidates those whose exchange may be asked for */
    Exchange(WholePlan whole, Posting planned, Collection<Candidate> candidates) {
        this.whole = whole;
        this.planned = planned;
        daysMove = !candidates.stream().allMatch(Candidate::asPlanned);
        Set<Agency> agencies = new LinkedHashSet<>();
        Set<Intake> intakes = new HashSet<>();
        agencies.add(planned.agency());
        addIntake(planned, intakes);
        for (Candidate candidate : candidates) {
            agencies.add(candidate.posting().agency());
            addIntake(candidate.posting(), intakes);
        }
        shown = whole.staffing().filled().stream()
                .filter(posting -> daysMove
                        || posting.mission().equals(planned.mission())
                        || agencies.contains(posting.agency())
                        || (posting.intake() != null && intakes.contains(posting.intake())))
                .toList();
        Set<Officer> roster = new LinkedHashSet<>();
        agencies.forEach(agency -> roster.addAll(whole.roster(agency)));
        shown.forEach(posting -> roster.add(posting.officer()));
        judge = new Judge(shown(whole.problem(), List.copyOf(roster)));
        before = judge.judge(plan(planned));
    }

    /** The problem with these officers and with the positions of the mission alone; all tours count for fair shares. */
    private Problem shown(Problem problem, List<Officer> roster) {
        Mission mission = planned.mission();
        return problem.toBuilder()
                .positions(problem.positions().stream()
                        .filter(position -> position.mission().equals(mission))
                        .toList())
                .officers(roster)
                .build();
    }

    private static void addIntake(Posting posting, Set<Intake> intakes) {
        if (posting.intake() != null) {
            intakes.add(posting.intake());
        }
    }

    private Plan plan(Posting instead) {
        var rows = new ArrayList<Plan.Row>(shown.size());
        for (Posting posting : shown) {
            rows.add((posting.tour().equals(planned.tour()) ? instead : posting).row());
        }
        return new Plan(rows, null);
    }

    /** By how much the plan's score changes; null: a hard rule would be broken, or broken more than it is. */
    @Nullable
    HardMediumSoftLongScore change(Candidate candidate) {
        Verdict after = judge.judge(plan(candidate.posting()));
        HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
        for (Rule rule : Rule.values()) {
            HardMediumSoftLongScore change = isHidden(rule)
                    ? rule.weight(whole.problem()).penalty(whole.moreMissing(rule, planned, candidate.officer()))
                    : after.score(rule).subtract(before.score(rule));
            if (change.hardScore() < 0) {
                return null;
            }
            sum = sum.add(change);
        }
        return sum;
    }

    /** Whether the tours that are shown are too few for a rule: it looks at all, and not just at their days, which stay. */
    private boolean isHidden(Rule rule) {
        return !daysMove && rule.scope() == Rule.Scope.ALL && rule.input() != Rule.Input.WINDOW;
    }
}
