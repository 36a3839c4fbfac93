package rotation.planner;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.attention.AttentionList;
import rotation.io.ProblemFile;
import rotation.judge.Irregularity;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.rule.Rule;
import rotation.solve.RotationSolver;
import rotation.solve.SolveSettings;
import rotation.solve.SolvedPlan;
import rotation.text.Sentence;

/** Searches for a plan of a problem, has it judged, and makes the document to write. Used once. */
public final class Planner {

    private final ProblemFile input;
    private final SolveSettings settings;
    private final String version;
    private final RotationSolver solver;
    private final Judge judge;

    /**
     * Prepares a search.
     *
     * @param previous the plan to start from; null: start from the announced assignments
     * @param version of this program, for the document
     * @param started the moment from which the time limit counts
     */
    public Planner(
            ProblemFile input, SolveSettings settings, @Nullable Plan previous, String version, Instant started) {
        this.input = input;
        this.settings = settings;
        this.version = version;
        solver = new RotationSolver(input.problem(), settings, previous, started);
        judge = new Judge(input.problem());
    }

    /** The search, for progress and stopping. */
    public RotationSolver solver() {
        return solver;
    }

    /**
     * Searches until a limit is reached or the search is stopped.
     *
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    public JudgedPlan plan() throws DisagreementException {
        SolvedPlan solved = solver.solve();
        return judged(solved, AttentionList.of(input.problem(), solved.plan()));
    }

    /**
     * The best plan of the running search, without what needs attention, which takes a while to find. May be called from any thread.
     *
     * @return null: there is none yet
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    public @Nullable JudgedPlan soFar() throws DisagreementException {
        SolvedPlan solved = solver.soFar();
        return solved == null ? null : judged(solved, null);
    }

    private JudgedPlan judged(SolvedPlan solved, @Nullable List<Attention> attention) throws DisagreementException {
        Verdict verdict = judge.judge(solved.plan());
        var differences = new ArrayList<Sentence>();
        if (!verdict.score().equals(solved.score())) {
            differences.add(difference("score", solved.score(), verdict.score()));
        }
        for (Rule rule : Rule.values()) {
            var judged = verdict.score(rule);
            var counted = solved.ruleScores().getOrDefault(rule, HardMediumSoftLongScore.ZERO);
            if (!judged.equals(counted)) {
                differences.add(difference("rule", rule, counted, judged));
            }
        }
        verdict.irregularities().stream().map(Irregularity::text).forEach(differences::add);
        if (!differences.isEmpty()) {
            throw new DisagreementException(differences);
        }
        return new JudgedPlan(solved, verdict, document(solved, verdict, attention));
    }

    private static Sentence difference(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return Sentence.of(Planner.class, key, texts);
    }

    private PlanFile document(SolvedPlan solved, Verdict verdict, @Nullable List<Attention> attention) {
        List<PlanFile.RuleRow> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            rules.add(new PlanFile.RuleRow(
                    rule, rule.weight(input.problem()), verdict.findings(rule).size(), verdict.score(rule)));
        }
        var run = new PlanFile.Run(
                version,
                settings.strategy().name(),
                settings.seed(),
                solved.duration().toMillis() / 1000.0,
                solved.construction().toMillis() / 1000.0,
                solved.moves());
        return new PlanFile(
                input.problem().name(),
                input.sha256(),
                input.set(),
                verdict.score(),
                verdict.isFeasible(),
                rules,
                solved.plan().rows(),
                verdict.keyFigures(),
                Funnels.of(input.problem(), solved.plan()),
                null,
                attention,
                run);
    }
}
