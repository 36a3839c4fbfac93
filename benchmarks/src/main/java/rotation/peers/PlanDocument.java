package rotation.peers;

import java.util.ArrayList;
import java.util.List;
import rotation.io.ProblemFile;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.planner.PlanFile;
import rotation.rule.Rule;

/** What is written of a peer's plan: what the judge says of it. */
final class PlanDocument {

    private PlanDocument() {}

    /** @param run how the plan was made */
    static PlanFile of(ProblemFile input, Plan plan, Verdict verdict, PlanFile.Run run) {
        List<PlanFile.RuleRow> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rules.add(new PlanFile.RuleRow(
                    rule, rule.weight(input.problem()), verdict.findings(rule).size(), verdict.score(rule)));
        }
        return new PlanFile(
                input.problem().name(), input.sha256(), verdict.score(), verdict.isFeasible(), rules, plan.rows(), run);
    }
}
