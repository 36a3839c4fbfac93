package rotation.recruit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rotation.model.Position;
import rotation.model.Tour;

/** The profiles that are worth a look: what tours ask for that are short of people. */
final class Profiles {

    private Profiles() {}

    /**
     * What each of some tours asks for, of the rank that suits most of them; then, for each of these ranks, all together that tours
     * ask for which take such a rank. Each once, what the most tours ask for first.
     *
     * @param most of what single tours ask for, as much as the most ask for
     */
    static List<Profile> of(List<Tour> tours, int most) {
        Map<Profile, Integer> asked = new LinkedHashMap<>();
        for (Tour tour : tours) {
            Position position = tour.position();
            asked.merge(Profile.of(position, rank(position, tours)), 1, Integer::sum);
        }
        List<Profile> single = asked.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Profile, Integer>::getValue)
                        .reversed())
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
        var all = new LinkedHashSet<>(single);
        single.stream().map(Profile::rank).distinct().forEach(rank -> tours.stream()
                .filter(tour -> isInBand(rank, tour.position()))
                .map(tour -> Profile.of(tour.position(), rank))
                .reduce(Profile::with)
                .ifPresent(all::add));
        return new ArrayList<>(all);
    }

    /** Of the ranks within the band, the one that is within those of the most tours; of equals, the lowest. */
    private static int rank(Position position, List<Tour> tours) {
        return IntStream.rangeClosed(position.minRank(), position.maxRank())
                .boxed()
                .max(Comparator.<Integer>comparingLong(rank -> tours.stream()
                                .filter(tour -> isInBand(rank, tour.position()))
                                .count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static boolean isInBand(int rank, Position position) {
        return position.minRank() <= rank && rank <= position.maxRank();
    }
}
