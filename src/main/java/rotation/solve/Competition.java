package rotation.solve;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.bound.ShortSets;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourOptions;

/**
 * Who could take which tours, and which tours compete for too few: in any plan that breaks no hard rule. Two tours of one officer
 * must be apart; caps and seats are left out, so that what is said to stay empty does, and more may.
 */
public final class Competition {

    private final SearchSpace space;
    private final ShortSets shortSets;
    private final List<ShortSet> sets;

    private Competition(SearchSpace space, ShortSets shortSets) {
        this.space = space;
        this.shortSets = shortSets;
        sets = shortSets.find().stream().map(Competition::of).toList();
    }

    /**
     * Works it out.
     *
     * @param isOver whether it has to end, with the sets that were found by then
     * @return null: it had to before anything was known
     */
    public static @Nullable Competition of(Problem problem, BooleanSupplier isOver) {
        try {
            var space = new SearchSpace(problem, isOver);
            boolean restMatters = Rule.REST_BETWEEN_TOURS.weight(problem).isHard();
            return new Competition(space, new ShortSets(space, restMatters, isOver));
        } catch (CancellationException e) {
            return null;
        }
    }

    /**
     * Tours that compete for too few officers.
     *
     * @param tours in the order of the problem; without any one of them, fewer would have to stay empty
     * @param officers all who could take any of them, in the order of the roster
     * @param most for each officer how many of these tours they could hold at most
     * @param empty how many of the tours stay empty at least
     */
    public record ShortSet(List<Tour> tours, List<Officer> officers, List<Integer> most, int empty) {

        /** Copies the lists. */
        public ShortSet {
            tours = List.copyOf(tours);
            officers = List.copyOf(officers);
            most = List.copyOf(most);
        }
    }

    private static ShortSet of(ShortSets.ShortSet set) {
        return new ShortSet(
                set.tours().stream().map(TourOptions::tour).toList(),
                set.officers().stream().map(RosterOfficer::officer).toList(),
                set.most(),
                set.empty());
    }

    /** The sets, of which no two have a tour in common: so their empty tours add up. In the order of their first tours. */
    public List<ShortSet> sets() {
        return sets;
    }

    /** Whether these are all; no: it had to end before. */
    public boolean isComplete() {
        return shortSets.isComplete();
    }

    /** The tours that do not keep their officer, in the order of the problem. */
    public List<Tour> open() {
        return space.options().stream()
                .filter(tour -> !tour.isOfficerFixed())
                .map(TourOptions::tour)
                .toList();
    }

    /** How many officers could take at least one of some tours. */
    public int takers(Collection<Tour> tours) {
        Set<Tour> asked = Set.copyOf(tours);
        var anybody = new BitSet();
        for (TourOptions tour : space.options()) {
            if (asked.contains(tour.tour())) {
                anybody.or(shortSets.takers(tour));
            }
        }
        return anybody.cardinality();
    }
}
