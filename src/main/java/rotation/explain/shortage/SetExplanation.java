package rotation.explain.shortage;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * Tours that compete for too few officers, and why the others are no help.
 *
 * @param set the tours
 * @param others why those are no help who could take none of the tours; null: not looked for, since there was no time left
 * @param withinMandate whether some tour has a window within the mandate of its mission; no: nobody could go, whoever is found
 */
record SetExplanation(TourSet set, @Nullable Others others, boolean withinMandate) {

    /**
     * Those on the roster who could take none of some tours.
     *
     * @param withoutWindow for how many no tour has a candidate window
     * @param committed how many keep another tour, deployed or locked, that leaves no time
     * @param keptOut for each of the rest the first rule that they break where they break fewest, in catalogue order, and for how many
     * @param near those of the rest who lack one thing alone that they could have, in the order of the roster
     */
    record Others(int withoutWindow, int committed, Map<Rule, Integer> keptOut, List<Lacking> near) {

        Others {
            keptOut = keptOut.isEmpty() ? Map.of() : new EnumMap<>(keptOut);
            near = List.copyOf(near);
        }
    }

    /** @param isOver whether there is no time left to look at the others */
    static SetExplanation of(Problem problem, Judge judge, TourSet set, BooleanSupplier isOver) {
        return new SetExplanation(set, others(problem, judge, set, isOver), isWithinMandate(problem, judge, set));
    }

    private static boolean isWithinMandate(Problem problem, Judge judge, TourSet set) {
        return !Rule.MANDATE.weight(problem).isHard()
                || set.tours().stream().anyMatch(tour -> problem.windows(tour, judge.isLocked(tour), null).stream()
                        .anyMatch(tour.mission().mandate()::contains));
    }

    private static @Nullable Others others(Problem problem, Judge judge, TourSet set, BooleanSupplier isOver) {
        Set<Officer> holders = new HashSet<>();
        set.holders().forEach(holder -> holders.add(holder.officer()));
        List<Officer> others = problem.officers().stream()
                .filter(officer -> !holders.contains(officer))
                .toList();
        var search = new Lacking.Search(problem, judge, set.tours());
        List<Lacking> lacking;
        try {
            lacking = ParallelWork.map(others, officer -> lacking(search, officer, isOver)).stream()
                    .flatMap(Optional::stream)
                    .toList();
        } catch (CancellationException e) {
            return null;
        }
        Map<Rule, Integer> keptOut = new EnumMap<>(Rule.class);
        lacking.stream()
                .filter(one -> !one.rules().isEmpty())
                .forEach(one -> keptOut.merge(one.rules().get(0), 1, Integer::sum));
        return new Others(
                others.size() - lacking.size(),
                (int) lacking.stream().filter(one -> one.rules().isEmpty()).count(),
                keptOut,
                lacking.stream().filter(search::isToBeHad).toList());
    }

    private static Optional<Lacking> lacking(Lacking.Search search, Officer officer, BooleanSupplier isOver) {
        if (isOver.getAsBoolean()) {
            throw new CancellationException("no time left to see what the others lack");
        }
        return search.of(officer);
    }

    /** Those who lack one thing alone, as far as it was looked for. */
    List<Lacking> near() {
        return others == null ? List.of() : others.near();
    }
}
