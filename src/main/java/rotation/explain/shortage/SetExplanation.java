package rotation.explain.shortage;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rotation.judge.Judge;
import rotation.model.Officer;
import rotation.model.ParallelWork;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * Tours that compete for too few officers, and why the others are no help.
 *
 * @param set the tours
 * @param others how many are on the roster beside those who could take one of the tours
 * @param withoutWindow for how many of these no tour has a candidate window
 * @param committed how many keep another tour, deployed or locked, that leaves no time
 * @param keptOut for each of the rest the first rule that they break where they break fewest, in catalogue order, and for how many
 * @param near those of the rest who lack one thing alone that they could have, in the order of the roster
 * @param withinMandate whether some tour has a window within the mandate of its mission: no: nobody could go, whoever is found
 */
public record SetExplanation(
        TourSet set,
        int others,
        int withoutWindow,
        int committed,
        Map<Rule, Integer> keptOut,
        List<Lacking> near,
        boolean withinMandate) {

    /** Copies the collections. */
    public SetExplanation {
        keptOut = keptOut.isEmpty() ? Map.of() : new EnumMap<>(keptOut);
        near = List.copyOf(near);
    }

    private static boolean isWithinMandate(Problem problem, Judge judge, TourSet set) {
        return !Rule.MANDATE.weight(problem).isHard()
                || set.tours().stream().anyMatch(tour -> problem.windows(tour, judge.isLocked(tour), null).stream()
                        .anyMatch(tour.mission().mandate()::contains));
    }

    static SetExplanation of(Problem problem, Judge judge, TourSet set) {
        Set<Officer> holders = new HashSet<>();
        set.holders().forEach(holder -> holders.add(holder.officer()));
        List<Officer> others = problem.officers().stream()
                .filter(officer -> !holders.contains(officer))
                .toList();
        var search = new Lacking.Search(problem, judge, set.tours());
        List<Lacking> lacking = ParallelWork.map(others, search::of).stream()
                .flatMap(Optional::stream)
                .toList();
        Map<Rule, Integer> keptOut = new EnumMap<>(Rule.class);
        lacking.stream()
                .filter(one -> !one.rules().isEmpty())
                .forEach(one -> keptOut.merge(one.rules().get(0), 1, Integer::sum));
        return new SetExplanation(
                set,
                others.size(),
                others.size() - lacking.size(),
                (int) lacking.stream().filter(one -> one.rules().isEmpty()).count(),
                keptOut,
                lacking.stream().filter(search::isToBeHad).toList(),
                isWithinMandate(problem, judge, set));
    }
}
