package rotation.explain.shortage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.explain.shortage.Balance.Trait;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Who is missing, as it is written for other programs.
 *
 * @param openTours how many tours keep no officer: they are neither deployed nor locked
 * @param empty how many tours stay empty at least, in any plan that breaks no hard rule: as many as in all sets together
 * @param emptyInPlan the ids of the empty tours of the plan; null: no plan was given
 * @param complete whether all sets were found, and what keeps the others out; false: it was stopped, and more tours may have to stay
 *     empty
 * @param sets tours that compete for too few officers; no tour is in two of them
 * @param balances what the tours ask for whose officer is not settled, beside what the roster has
 * @param requests who of each agency lacks a single thing
 */
public record ShortageDocument(
        int openTours,
        int empty,
        @Nullable List<String> emptyInPlan,
        boolean complete,
        List<SetRow> sets,
        List<BalanceRow> balances,
        List<RequestRow> requests) {

    /**
     * Tours that compete for too few officers: without any one of them, fewer would have to stay empty.
     *
     * @param tours their ids
     * @param holders all who could take any of them
     * @param empty how many of them stay empty at least
     * @param counted whether the tours are more by that number than the officers could hold, so that counting is the proof
     * @param withoutWindow for how many others none of the tours has a candidate window; null, like the two after it: not looked
     *     for, since it was stopped
     * @param committed how many others keep a deployed or locked tour that leaves no time
     * @param keptOut what keeps the rest of the roster out
     * @param sentence for people
     */
    public record SetRow(
            List<String> tours,
            List<HolderRow> holders,
            int empty,
            boolean counted,
            @Nullable Integer withoutWindow,
            @Nullable Integer committed,
            @Nullable List<KeptOutRow> keptOut,
            String sentence) {}

    /**
     * Somebody who could take one of the tours.
     *
     * @param officer the id
     * @param most how many of them at most, at different times
     */
    public record HolderRow(String officer, int most) {}

    /**
     * A rule that keeps officers out.
     *
     * @param rule the first that they break, for the tour and the days for which they break fewest
     * @param officers how many
     */
    public record KeptOutRow(Rule rule, int officers) {}

    /**
     * What tours ask for.
     *
     * @param trait what kind of thing
     * @param value which: a language with its level, a skill, the lowest and the highest rank, F for women, a month
     * @param tours how many ask for it
     * @param officers how many on the roster have it
     * @param takers how many officers could take at least one of these tours
     */
    public record BalanceRow(Trait trait, String value, int tours, int officers, int takers) {}

    /**
     * Officers of an agency who lack a single thing.
     *
     * @param agency the id
     * @param set the place of the tours among the sets, from 0 on
     * @param rule what keeps them out, alone
     * @param officers who, and for what
     */
    public record RequestRow(String agency, int set, Rule rule, List<LackingRow> officers) {}

    /**
     * How an officer would go.
     *
     * @param officer the id
     * @param tour the id
     * @param start the first day in theatre
     * @param end the last day in theatre
     * @param intake the id of the intake that they would attend; null: none
     * @param lacks what they lack: a language and its level, a skill, a course; the last day that their clearance would have to
     *     reach; or the first and the last day, with a slash between, on which they would have to be released
     */
    public record LackingRow(
            String officer, String tour, String start, String end, @Nullable String intake, String lacks) {}

    /** What was found, with sentences in that language. */
    public static ShortageDocument of(Shortage shortage, Locale language) {
        return new ShortageDocument(
                shortage.open().size(),
                shortage.empty(),
                shortage.emptyInPlan(),
                shortage.isComplete(),
                shortage.sets().stream().map(one -> row(one, language)).toList(),
                shortage.balances().stream()
                        .map(one -> new BalanceRow(one.trait(), one.value(), one.tours(), one.officers(), one.takers()))
                        .toList(),
                shortage.requests().stream().map(ShortageDocument::row).toList());
    }

    private static SetRow row(SetExplanation one, Locale language) {
        TourSet set = one.set();
        SetExplanation.Others others = one.others();
        return new SetRow(
                set.tours().stream().map(Tour::id).toList(),
                set.holders().stream()
                        .map(holder -> new HolderRow(holder.officer().id(), holder.most()))
                        .toList(),
                set.empty(),
                set.isCounted(),
                others == null ? null : (Integer) others.withoutWindow(),
                others == null ? null : (Integer) others.committed(),
                others == null
                        ? null
                        : others.keptOut().entrySet().stream()
                                .map(entry -> new KeptOutRow(entry.getKey(), entry.getValue()))
                                .toList(),
                ShortageSections.sentence(set).in(language));
    }

    private static RequestRow row(Request request) {
        return new RequestRow(
                request.agency().id(),
                request.set(),
                request.rule(),
                request.officers().stream().map(ShortageDocument::row).toList());
    }

    private static LackingRow row(Lacking one) {
        Plan.Row row = one.posting().row();
        return new LackingRow(
                one.posting().officer().id(),
                row.tour(),
                Day.format(one.posting().window().from()),
                Day.format(one.posting().window().to()),
                row.intake(),
                one.things().get(0));
    }
}
