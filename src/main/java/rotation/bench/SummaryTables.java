package rotation.bench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.model.Level;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** The tables of a summary. */
final class SummaryTables {

    private SummaryTables() {}

    /** A row for each contender, over all problems. */
    static Table overall(Summary summary) {
        return new Table(
                headings("contender", "runs", "failed", "unfinished", "meanRank", "wins", "medianGap"),
                summary.overall().stream()
                        .map(row -> new Table.Row(
                                row.contender(),
                                List.of(
                                        number((long) row.runs()),
                                        number((long) row.failed()),
                                        number((long) row.unfinished()),
                                        decimal(row.meanRank()),
                                        number((long) row.wins()),
                                        gap(row.medianGap()))))
                        .toList());
    }

    /** A row for each contender, on one problem. */
    static Table problem(ProblemSummary problem) {
        return new Table(
                headings(
                        "contender",
                        "runs",
                        "feasible",
                        "medianHard",
                        "medianMedium",
                        "medianSoft",
                        "best",
                        "worst",
                        "gap",
                        "medianRank",
                        "secondsToFirst",
                        "secondsToBest",
                        "movesPerSecond",
                        "peakHeap"),
                problem.contenders().stream().map(SummaryTables::row).toList());
    }

    private static Table.Row row(ContenderSummary row) {
        return new Table.Row(
                row.contender(),
                List.of(
                        number((long) row.runs()),
                        number((long) row.feasible()),
                        level(row.median(), HardMediumSoftLongScore::hardScore),
                        level(row.median(), HardMediumSoftLongScore::mediumScore),
                        level(row.median(), HardMediumSoftLongScore::softScore),
                        score(row.best()),
                        score(row.worst()),
                        gap(row.medianGap()),
                        rank(row.medianRank()),
                        decimal(row.secondsToFirst()),
                        decimal(row.secondsToBest()),
                        number(row.movesPerSecond()),
                        number(row.peakHeap())));
    }

    /**
     * A row for each rule with a penalty, a column for each contender; median over the seeds, separately for each rule.
     *
     * @param levels of all rules in the problem
     */
    static Table rules(ProblemSummary problem, Map<Rule, Level> levels) {
        var headings = new ArrayList<>(headings("rule", "level"));
        problem.contenders().forEach(contender -> headings.add(text(contender.contender())));
        var rows = new ArrayList<Table.Row>();
        for (Rule rule : rulesWithPenalty(problem)) {
            var cells = new ArrayList<Sentence>();
            cells.add(text(word(levels.getOrDefault(rule, rule.defaultWeight().level()))));
            problem.contenders()
                    .forEach(contender -> cells.add(
                            contender.runs() == 0
                                    ? nothing()
                                    : number(contender.penalty().getOrDefault(rule.id(), 0L))));
            rows.add(new Table.Row(rule.id(), cells));
        }
        return new Table(headings, rows);
    }

    /** The name of a level as in scores. */
    static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** The rules with a penalty for at least one contender. */
    static List<Rule> rulesWithPenalty(ProblemSummary problem) {
        return Arrays.stream(Rule.values())
                .filter(rule -> problem.contenders().stream()
                        .anyMatch(contender -> contender.penalty().getOrDefault(rule.id(), 0L) != 0))
                .toList();
    }

    private static List<Sentence> headings(String... keys) {
        return Arrays.stream(keys).map(SummaryTables::heading).toList();
    }

    static Sentence heading(String key) {
        return Sentence.of(SummaryTables.class, "table." + key);
    }

    static Sentence text(String text) {
        return Sentence.of(SummaryTables.class, "text", text);
    }

    private static Sentence nothing() {
        return text("–");
    }

    private static Sentence level(
            @Nullable HardMediumSoftLongScore score, Function<HardMediumSoftLongScore, Long> level) {
        return score == null ? nothing() : text(level.apply(score).toString());
    }

    /** A score without the levels that are 0; a dash for null. */
    static Sentence score(@Nullable HardMediumSoftLongScore score) {
        return score == null ? nothing() : text(score.toShortString());
    }

    private static Sentence gap(@Nullable Gap gap) {
        return gap == null ? nothing() : gap.sentence();
    }

    private static Sentence number(@Nullable Long number) {
        return number == null ? nothing() : Sentence.of(SummaryTables.class, "number", number);
    }

    private static Sentence decimal(@Nullable Double number) {
        return number == null ? nothing() : Sentence.of(SummaryTables.class, "decimal", number);
    }

    private static Sentence rank(@Nullable Double rank) {
        return rank == null ? nothing() : Sentence.of(SummaryTables.class, "rank", rank);
    }
}
