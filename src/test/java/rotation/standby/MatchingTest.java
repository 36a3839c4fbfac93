package rotation.standby;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.model.Period;

/** Who stands by where, in cases made by hand: an option is written as officer, cost, first and last day. */
class MatchingTest {

    private static final String SPRING = "1-90";
    private static final String SUMMER = "91-180";

    private static Matching<String> matching(String[]... tours) {
        var options = new ArrayList<List<Option<String>>>();
        for (int tour = 0; tour < tours.length; tour++) {
            var of = new ArrayList<Option<String>>();
            for (String text : tours[tour]) {
                of.add(option(tour, text.split(" ", -1)));
            }
            options.add(of);
        }
        return new Matching<>(options);
    }

    private static Option<String> option(int tour, String... parts) {
        String[] days = parts[2].split("-", -1);
        return new Option<>(
                tour,
                parts[0],
                new Period(Integer.parseInt(days[0]), Integer.parseInt(days[1])),
                "",
                parts[1].equals("?") ? null : HardMediumSoftLongScore.ofSoft(-Long.parseLong(parts[1])));
    }

    private static String[] tour(String... options) {
        return options;
    }

    private static List<String> round(Matching<String> matching) {
        matching.round();
        matching.improve();
        return taken(matching);
    }

    private static List<String> taken(Matching<String> matching) {
        return matching.taken().stream()
                .map(option -> option.tour() + " " + option.officer())
                .toList();
    }

    @Test
    void whoIsAloneForATourIsKeptForIt() {
        // The first tour would rather have A, and the second has nobody else.
        assertThat(round(matching(tour("A 1 " + SPRING, "B 5 " + SPRING), tour("A 9 " + SPRING))))
                .containsExactly("0 B", "1 A");
    }

    @Test
    void aChainMakesRoomWhereTakingTheScarcestFirstFails() {
        // All three have two options. In turn A, B and then nobody would be left for the third, which needs A or B.
        assertThat(round(matching(
                        tour("A 1 " + SPRING, "C 2 " + SPRING),
                        tour("B 1 " + SPRING, "A 2 " + SPRING),
                        tour("A 1 " + SPRING, "B 2 " + SPRING))))
                .containsExactly("0 C", "1 B", "2 A");
    }

    @Test
    void amongTheFullestThatWithTheLeastCostIsTaken() {
        // A for the first: 10 + 100. B for the first: 50 + 20, which is less.
        assertThat(round(matching(tour("A 10 " + SPRING, "B 50 " + SPRING), tour("A 20 " + SPRING, "B 100 " + SPRING))))
                .containsExactly("0 B", "1 A");
    }

    @Test
    void nobodyStandsByForTwoToursThatHaveADayInCommon() {
        assertThat(round(matching(tour("A 1 1-90"), tour("A 1 90-180")))).hasSize(1);
        assertThat(round(matching(tour("A 1 1-90"), tour("A 1 91-180")))).hasSize(2);
    }

    @Test
    void aLongTourGivesWayToTwoShortOnes() {
        // The long tour has B too, so that A is left for the two short ones.
        assertThat(round(matching(
                        tour("A 1 1-180", "B 9 1-180"), tour("A 1 " + SPRING, "B 8 " + SPRING), tour("A 1 " + SUMMER))))
                .containsExactlyInAnyOrder("0 B", "1 A", "2 A");
    }

    @Test
    void aSecondRoundLeavesTheFirstAsItIsAndNamesNobodyTwice() {
        Matching<String> matching =
                matching(tour("A 1 " + SPRING, "B 2 " + SPRING, "C 3 " + SPRING), tour("B 1 " + SPRING));
        assertThat(round(matching)).containsExactly("0 A", "1 B");
        assertThat(round(matching)).containsExactly("0 C");
        assertThat(round(matching)).isEmpty();
    }

    @Test
    void whoCannotAfterAllIsReplaced() {
        Matching<String> matching = matching(tour("A ? " + SPRING, "B ? " + SPRING));
        matching.round();
        matching.drop(matching.taken().get(0));
        matching.fill();
        assertThat(taken(matching)).containsExactly("0 B");
    }

    @Test
    void nobodyIsNamedWhereNobodyCan() {
        assertThat(round(matching(tour(), tour("A 1 " + SPRING)))).containsExactly("1 A");
    }

    /** Where all tours clash, the most are found, as trying out all ways shows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void asManyToursAsPossibleHaveOne(long seed) {
        var random = new Random(seed);
        String[][] tours = new String[6][];
        for (int i = 0; i < tours.length; i++) {
            tours[i] = "ABCDE"
                    .chars()
                    .filter(officer -> random.nextInt(100) < 35)
                    .mapToObj(officer -> (char) officer + " " + random.nextInt(100) + " " + SPRING)
                    .toArray(String[]::new);
        }
        assertThat(round(matching(tours))).as("seed " + seed).hasSize(most(tours, 0, ""));
    }

    private static int most(String[][] tours, int from, String taken) {
        if (from == tours.length) {
            return 0;
        }
        int most = most(tours, from + 1, taken);
        for (String option : tours[from]) {
            String officer = option.substring(0, 1);
            if (!taken.contains(officer)) {
                most = Math.max(most, 1 + most(tours, from + 1, taken + officer));
            }
        }
        return most;
    }

    @Test
    void theSameOptionsGiveTheSameStandbys() {
        String[][] tours = {
            tour("A 1 " + SPRING, "B 1 " + SPRING), tour("A 1 " + SPRING, "B 1 " + SPRING), tour("C 2 " + SUMMER)
        };
        assertThat(round(matching(tours))).isEqualTo(round(matching(tours)));
    }
}
