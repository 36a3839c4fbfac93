package rotation.sweep;

import java.util.ArrayList;
import java.util.List;
import rotation.bench.BenchmarkRow;
import rotation.bench.Protocol;
import rotation.io.Variation;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** A sweep as far as it has come. */
public final class Sweep {

    private final String problem;
    private final String sha256;
    private final List<Variation> vary;
    private final List<BenchmarkRow> rows;
    private final int others;
    private final int planned;
    private final Comparison comparison;

    /**
     * @param problem the file, as it was named
     * @param sha256 of its bytes
     * @param rows of the runs of this sweep that have ended
     * @param others how many runs have ended in the same directory that are of other values or of another problem
     * @param planned how many runs there are to be
     */
    Sweep(
            String problem,
            String sha256,
            List<Variation> vary,
            List<BenchmarkRow> rows,
            int others,
            int planned,
            Comparison comparison) {
        this.problem = problem;
        this.sha256 = sha256;
        this.vary = List.copyOf(vary);
        this.rows = List.copyOf(rows);
        this.others = others;
        this.planned = planned;
        this.comparison = comparison;
    }

    String problem() {
        return problem;
    }

    List<Variation> vary() {
        return vary;
    }

    List<BenchmarkRow> rows() {
        return rows;
    }

    Comparison comparison() {
        return comparison;
    }

    /** The sweep for other programs. */
    public SweepDocument document() {
        return SweepDocument.of(problem, sha256, vary, planned, rows.size(), comparison);
    }

    /** How it was done and what the numbers mean, in sentences. */
    List<Sentence> protocol() {
        var sentences = new ArrayList<Sentence>();
        vary.forEach(one -> sentences.add(say("protocol.vary", one.path(), String.join(", ", one.values()))));
        sentences.add(say("protocol.ended", rows.size(), planned));
        if (others > 0) {
            sentences.add(say("protocol.others", others));
        }
        sentences.addAll(Protocol.conditions(rows));
        sentences.add(say("protocol.judged", problem));
        sentences.add(say("protocol.goals", named(Rule.UNFILLED_TOUR)));
        sentences.add(say("protocol.front"));
        return sentences;
    }

    /** What of the sweep matters most: how many plans are on the front. */
    public Sentence headline() {
        int counting = comparison.counting();
        if (counting == 0) {
            return say("headline.none", comparison.plans().size(), problem);
        }
        return comparison.goals().isEmpty()
                ? say("headline.equal", counting, problem)
                : say("headline.front", comparison.front().size(), counting, problem);
    }

    /** The plans of the front, a sentence each, the best by the problem's own score first. */
    public List<Sentence> front() {
        var sentences = new ArrayList<Sentence>();
        for (int i = 0; i < comparison.front().size(); i++) {
            SweptPlan plan = comparison.front().get(i);
            sentences.add(say(
                    "front.plan",
                    plan.score().toString(),
                    plan.filled(),
                    plan.tours(),
                    String.join(", ", plan.settings()),
                    Long.toString(plan.seed()),
                    comparison.sameCosts().get(i) - 1));
        }
        return sentences;
    }

    /** What the goals are that differ, a sentence each. */
    List<Sentence> goals() {
        return comparison.goals().stream().map(Sweep::named).toList();
    }

    /** Which goals pull against which, or why that is not told. */
    public List<Sentence> pulls() {
        int different = comparison.different();
        if (different < Comparison.LEAST_PLANS) {
            return List.of(say("pulls.few", different, Comparison.LEAST_PLANS));
        }
        if (comparison.pulls().isEmpty()) {
            return List.of(say("pulls.none", different, Comparison.STRONG));
        }
        var sentences = new ArrayList<Sentence>();
        sentences.add(say("pulls.some", different, Comparison.STRONG));
        comparison
                .pulls()
                .forEach(pull ->
                        sentences.add(say("pulls.pair", named(pull.one()), named(pull.other()), pull.correlation())));
        return sentences;
    }

    /** A rule by its title, and its id behind it. */
    static Sentence named(Rule rule) {
        return say("goals.one", Sentence.of(Rule.class, rule.id()), rule.id());
    }

    static Sentence say(String key, Object... arguments) {
        return Sentence.of(Sweep.class, key, arguments);
    }
}
