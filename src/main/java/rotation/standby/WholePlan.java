package rotation.standby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Policy;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;

/** What all exchanges in one plan need: who holds what, who is on the roster, and the shares that look at all tours. */
final class WholePlan {

    private final Staffing staffing;
    private final Map<Agency, List<Officer>> roster = new HashMap<>();
    private final Shares women;
    private final Shares leadingWomen;

    WholePlan(Problem problem, Plan plan) {
        staffing = new Staffing(problem, plan);
        for (Officer officer : problem.officers()) {
            roster.computeIfAbsent(officer.agency(), first -> new ArrayList<>()).add(officer);
        }
        Policy policy = problem.policy();
        women = Shares.of(staffing.filled(), policy.programWomenPercent(), Officer::isWoman);
        List<Posting> leading = staffing.filled().stream()
                .filter(posting -> posting.position().leadership())
                .toList();
        leadingWomen = Shares.of(leading, policy.leadershipWomenPercent(), Officer::isWoman);
    }

    Problem problem() {
        return staffing.problem();
    }

    /** Who goes where and when. */
    Staffing staffing() {
        return staffing;
    }

    /** The officers of an agency, in the problem's order. */
    List<Officer> roster(Agency agency) {
        return roster.getOrDefault(agency, List.of());
    }

    /**
     * By how many points more a rule is broken if another officer goes, exactly.
     *
     * @param rule one that looks at all tours, and at their officers
     * @param planned who goes
     * @param instead who would go
     */
    int moreMissing(Rule rule, Posting planned, Officer instead) {
        if (rule == Rule.PROGRAM_WOMEN) {
            return women.change(planned.officer(), instead);
        }
        if (rule == Rule.LEADERSHIP_WOMEN) {
            return planned.position().leadership() ? leadingWomen.change(planned.officer(), instead) : 0;
        }
        throw new IllegalArgumentException(rule + " is not counted here");
    }
}
