package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.attention.Attention;
import rotation.attention.AttentionList;
import rotation.attention.AttentionRow;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.KeyFigures;
import rotation.judge.Verdict;
import rotation.judge.VerdictDocument;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Rule;

/** The command {@code check}: judges a plan from any source. */
@Command(name = "check")
final class CheckCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "plan")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        ProblemFile read = input.read(messages());
        Problem problem = read.problem();
        Plan plan = new PlanInput(this, input.file(), read).plan(planFile);
        Verdict verdict = new Judge(problem).judge(plan);
        List<Attention> attention = AttentionList.of(problem, plan);
        if (json) {
            out().println(JsonText.of(new CheckDocument(
                    VerdictDocument.of(problem, verdict, language()), AttentionRow.of(attention, language()))));
        } else {
            printVerdict(problem, verdict, attention);
        }
        return verdict.isFeasible() && verdict.isLegal() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
    }

    private void printVerdict(Problem problem, Verdict verdict, List<Attention> attention) {
        for (Rule rule : Rule.values()) {
            List<Finding> findings = verdict.findings(rule);
            print(
                    "check.rule",
                    "%8d".formatted(verdict.points(rule)),
                    "%10s".formatted(rule.weight(problem)),
                    "%13s".formatted(verdict.score(rule).negate().toShortString()),
                    rule.title(language()),
                    rule);
            findings.forEach(finding -> out().println("    " + finding.sentence(language())));
        }
        out().println();
        verdict.irregularities().forEach(odd -> print("check.irregularity", odd.sentence(language())));
        verdict.remarks().forEach(remark -> print("check.remark", remark.in(language())));
        new AttentionLines(this, attention).printAll();
        KeyFigures figures = verdict.keyFigures();
        print("check.filled", figures.filledTours(), figures.tours());
        print(verdictKey(verdict), verdict.score(), verdict.irregularities().size());
    }

    private static String verdictKey(Verdict verdict) {
        if (!verdict.isLegal()) {
            return "check.illegal";
        }
        return verdict.isFeasible() ? "check.feasible" : "check.infeasible";
    }
}
