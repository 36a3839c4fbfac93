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
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * What it costs if another officer goes, by the judge, who is shown only as much of the plan as the exchange concerns: the
 * mission, the agencies of all these officers and the intakes that they attend. The shares of women over the whole plan
 * are counted beside it; where days move, all tours are shown, for ceilings and weeks of arrival look at all.
 */
final class Exchange {

    private final Staffed staffed;
    private final Held planned;
    private final boolean whole;
    private final List<Held> shown;
    private final Judge judge;
    private final Verdict before;

    /** @param candidates those whose exchange may be asked for */
    Exchange(Staffed staffed, Held planned, Collection<Candidate> candidates) {
        this.staffed = staffed;
        this.planned = planned;
        whole = !candidates.stream().allMatch(Candidate::asPlanned);
        Set<Agency> agencies = new LinkedHashSet<>();
        Set<Intake> intakes = new HashSet<>();
        agencies.add(planned.officer().agency());
        addIntake(planned, intakes);
        for (Candidate candidate : candidates) {
            agencies.add(candidate.officer().agency());
            addIntake(candidate.held(), intakes);
        }
        shown = staffed.all().stream()
                .filter(held -> whole
                        || held.tour().mission().equals(planned.tour().mission())
                        || agencies.contains(held.officer().agency())
                        || (held.intake() != null && intakes.contains(held.intake())))
                .toList();
        Set<Officer> roster = new LinkedHashSet<>();
        agencies.forEach(agency -> roster.addAll(staffed.roster(agency)));
        shown.forEach(held -> roster.add(held.officer()));
        judge = new Judge(shown(staffed.problem(), List.copyOf(roster)));
        before = judge.judge(plan(planned));
    }

    /** The problem with these officers and with the positions of the mission alone; all tours count for fair shares. */
    private Problem shown(Problem problem, List<Officer> roster) {
        return new Problem(
                problem.name(),
                problem.season(),
                problem.asOf(),
                problem.ranks(),
                problem.policy(),
                problem.agencies(),
                problem.courses(),
                problem.intakes(),
                problem.missions(),
                problem.positions().stream()
                        .filter(position ->
                                position.mission().equals(planned.tour().mission()))
                        .toList(),
                problem.tours(),
                roster);
    }

    private static void addIntake(Held held, Set<Intake> intakes) {
        if (held.intake() != null) {
            intakes.add(held.intake());
        }
    }

    private Plan plan(Held instead) {
        var rows = new ArrayList<Plan.Row>(shown.size());
        for (Held held : shown) {
            rows.add((held.tour().equals(planned.tour()) ? instead : held).row());
        }
        return new Plan(rows, null);
    }

    /** By how much the plan's score changes; null: a hard rule would be broken, or broken more than it is. */
    @Nullable
    HardMediumSoftLongScore change(Candidate candidate) {
        Verdict after = judge.judge(plan(candidate.held()));
        HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
        for (Rule rule : Rule.values()) {
            HardMediumSoftLongScore change = !whole && isOverAllTours(rule)
                    ? rule.weight(staffed.problem()).penalty(moreMissing(rule, candidate.officer()))
                    : after.score(rule).subtract(before.score(rule));
            if (change.hardScore() < 0) {
                return null;
            }
            sum = sum.add(change);
        }
        return sum;
    }

    private static boolean isOverAllTours(Rule rule) {
        return rule == Rule.PROGRAM_WOMEN || rule == Rule.LEADERSHIP_WOMEN;
    }

    private int moreMissing(Rule rule, Officer instead) {
        Officer was = planned.officer();
        if (rule == Rule.PROGRAM_WOMEN) {
            return staffed.women().change(was, instead);
        }
        return planned.tour().position().leadership() ? staffed.leadingWomen().change(was, instead) : 0;
    }
}
