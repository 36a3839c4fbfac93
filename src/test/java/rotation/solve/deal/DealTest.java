package rotation.solve.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.model.Problem;
import rotation.solve.plan.Change;
import rotation.solve.plan.StartingPlan;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourWindow;

class DealTest {

    private static final int NOBODY = -1;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noDealAmongAllThatThereAreIsCheaper(long seed) throws Exception {
        Problem problem = DenseRoster.problem(seed, 7, 3, directory);
        var space = new SearchSpace(problem, () -> false);
        List<PlannedTour> tours = StartingPlan.of(space, null);
        List<RosterOfficer> officers = space.facts().roster();
        var random = new Random(seed);
        List<Deal.Card> cards =
                tours.stream().map(tour -> card(tour, officers, random)).toList();

        List<Change> changes = new Deal(officers, cards).changes();

        int[] takers = cards.stream()
                .mapToInt(card -> officers.indexOf(holder(card.tour, changes)))
                .toArray();
        assertThat(cost(cards, takers)).isEqualTo(cheapest(cards, officers.size()), within(1e-9));
    }

    private static Deal.Card card(PlannedTour tour, List<RosterOfficer> officers, Random random) {
        var windows = new TourWindow[officers.size()];
        var costs = new double[officers.size()];
        for (int i = 0; i < windows.length; i++) {
            int index = tour.options().indexOf(officers.get(i).index());
            windows[i] = index < 0 ? null : tour.options().windowsOf(index).get(0);
            costs[i] = random.nextInt(10) + random.nextDouble();
        }
        return new Deal.Card(tour, windows, costs, 5 + random.nextInt(10) + random.nextDouble());
    }

    private static @Nullable RosterOfficer holder(PlannedTour tour, List<Change> changes) {
        for (Change change : changes) {
            if (change.tour() == tour) {
                return change.officer();
            }
        }
        return tour.holder();
    }

    /** Of all ways to give each tour to an officer or to nobody. */
    private static double cheapest(List<Deal.Card> cards, int officers) {
        double cheapest = Double.POSITIVE_INFINITY;
        List<int[]> ways = new ArrayList<>(List.of(new int[cards.size()]));
        for (int card = 0; card < cards.size(); card++) {
            List<int[]> further = new ArrayList<>();
            for (int[] way : ways) {
                for (int taker = NOBODY; taker < officers; taker++) {
                    int[] next = way.clone();
                    next[card] = taker;
                    further.add(next);
                }
            }
            ways = further;
        }
        for (int[] way : ways) {
            cheapest = Math.min(cheapest, cost(cards, way));
        }
        return cheapest;
    }

    /** Infinite: somebody may not, or is to be in two places. */
    private static double cost(List<Deal.Card> cards, int[] takers) {
        double cost = 0;
        for (int i = 0; i < takers.length; i++) {
            Deal.Card card = cards.get(i);
            TourWindow window = takers[i] == NOBODY ? null : card.windows[takers[i]];
            if (takers[i] != NOBODY && window == null) {
                return Double.POSITIVE_INFINITY;
            }
            for (int j = 0; j < i && window != null; j++) {
                if (takers[j] == takers[i]
                        && window.absence()
                                .touches(cards.get(j).windows[takers[j]].absence())) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            cost += takers[i] == NOBODY ? card.otherwise : card.costs[takers[i]];
        }
        return cost;
    }
}
