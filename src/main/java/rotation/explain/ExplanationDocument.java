package rotation.explain;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.explain.amend.Unlock.Kind;
import rotation.explain.amend.Unlock.Unit;
import rotation.explain.choice.Hold;
import rotation.judge.VerdictDocument;
import rotation.model.Level;
import rotation.rule.Rule;

/**
 * Why a plan is as it is, as it is written for other programs. Of the last four parts the one that was asked for is there, the
 * others are null and are left out; so is anything else that is null. Sentences are for people.
 *
 * @param score of the whole plan
 * @param feasible whether no hard rule is broken
 * @param legal whether it is a plan that the problem may have
 * @param filledTour why a tour is filled as it is
 * @param emptyTour why a tour is empty
 * @param officer where an officer could serve
 * @param rule where a rule takes points
 */
public record ExplanationDocument(
        HardMediumSoftLongScore score,
        boolean feasible,
        boolean legal,
        @Nullable FilledTour filledTour,
        @Nullable EmptyTour emptyTour,
        @Nullable Officer officer,
        @Nullable RuleRow rule) {

    /**
     * Who goes, and when.
     *
     * @param officer null: nobody
     * @param intake the intake that the officer attends; null: none
     */
    public record Row(
            String tour,
            @Nullable String officer,
            @Nullable String start,
            @Nullable String end,
            @Nullable String intake) {}

    /**
     * What differs between two plans.
     *
     * @param score by how much; negative: the other plan costs more
     * @param rules every rule whose penalty differs
     */
    public record Change(HardMediumSoftLongScore score, List<RuleChange> rules) {}

    /**
     * What a rule takes more or less.
     *
     * @param rule which
     * @param points how many more, before the weight
     * @param level that pays
     * @param cost how much more, with the weight
     */
    public record RuleChange(Rule rule, long points, Level level, long cost) {}

    /**
     * Somebody who could go.
     *
     * @param rows every row of the plan that changes, the tour's own first
     * @param agency of the officer who would go
     * @param change what it costs more or less
     * @param total what the plan would cost
     */
    public record Choice(
            List<Row> rows, String agency, Change change, HardMediumSoftLongScore total, String sentence) {}

    /**
     * A tour that is filled.
     *
     * @param tentative whether it awaits approval
     * @param note what a planner has noted; null: nothing
     * @param course the training that the officer attends before it; null: none
     * @param absence the first and the last day on which home misses the officer
     * @param extension by how many days a deployed tour is longer than agreed; 0: it is as agreed, a fact; negative: it is shorter,
     *     which no plan may be; null: it is not deployed
     * @param fixed why it keeps its officer; null: it does not have to
     * @param change compared with leaving it empty
     */
    public record FilledTour(
            String tour,
            boolean tentative,
            @Nullable String note,
            Row row,
            String agency,
            @Nullable String course,
            List<String> absence,
            @Nullable Integer extension,
            @Nullable Hold fixed,
            Change change,
            List<VerdictDocument.FindingRow> findings,
            List<Choice> alternatives,
            List<Choice> exchanges) {}

    /**
     * A tour that is empty.
     *
     * @param tentative whether it awaits approval
     * @param note what a planner has noted; null: nothing
     * @param nearest how near the officers come, where no change helps
     */
    public record EmptyTour(
            String tour,
            int priority,
            boolean tentative,
            @Nullable String note,
            Funnel funnel,
            List<Choice> choices,
            List<Unlock> unlocks,
            @Nullable String nearest) {}

    /**
     * How many officers are left, one hard rule after the other.
     *
     * @param officers on the roster
     * @param windows how many candidate windows the tour has for anybody on the roster
     * @param withoutWindow how many officers have none of them: all, if there are none; else they are open to the officer of the
     *     assignment alone
     * @param suited who is left after the rules that look at one tour alone
     */
    public record Funnel(int officers, int windows, int withoutWindow, List<Step> steps, List<Suited> suited) {}

    /**
     * One rule.
     *
     * @param remaining officers left after it
     */
    public record Step(Rule rule, int remaining, int removed) {}

    /**
     * Somebody who suits the tour.
     *
     * @param obstacle the rule that takes the officer away; null: none
     * @param takenBy tours that leave no window
     */
    public record Suited(String officer, @Nullable Rule obstacle, List<String> takenBy) {}

    /**
     * A single change to the problem that lets somebody go.
     *
     * @param path where it stands in the problem; with an equals sign and {@code after} in JSON it is a setting for one run
     * @param before what stands there
     * @param after what would stand there
     * @param unit in what the size is counted
     * @param admitted how many officers could go then
     * @param rows every row of the plan that changes, the tour's own first
     */
    public record Unlock(
            Kind kind,
            String path,
            Object before,
            Object after,
            Unit unit,
            int size,
            int admitted,
            List<Row> rows,
            String sentence) {}

    /**
     * An officer.
     *
     * @param serves the officer's tours
     * @param services the other tours in which the officer could serve, the best for the plan first
     * @param excluded by the rule that closes the last window, from how many tours it keeps the officer
     * @param fixed how many other tours keep their officers or have no window left
     * @param tours how many there are
     */
    public record Officer(
            String officer,
            String agency,
            List<Row> serves,
            List<Service> services,
            Map<Rule, Integer> excluded,
            int fixed,
            int tours) {}

    /**
     * Where an officer could serve.
     *
     * @param now how the tour is filled; null: it is empty
     * @param emptied the officer's own tours that would be empty
     */
    public record Service(
            Row row,
            @Nullable Row now,
            List<String> emptied,
            Change change,
            HardMediumSoftLongScore total,
            String sentence) {}

    /**
     * A rule.
     *
     * @param findings those with most points first
     */
    public record RuleRow(
            Rule rule,
            String weight,
            long points,
            HardMediumSoftLongScore score,
            List<VerdictDocument.FindingRow> findings) {}
}
