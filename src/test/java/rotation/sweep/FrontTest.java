package rotation.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontTest {

    private static List<List<Long>> front(List<List<Long>> costs) {
        return Front.of(costs, one -> one);
    }

    private static List<Long> costs(long... of) {
        return Arrays.stream(of).boxed().toList();
    }

    @Test
    void whatCostsMoreInOneGoalAndLessInNoneIsBeaten() {
        // (3, 3) is beaten by (2, 3), which costs as much in the second goal; (1, 5), (2, 3) and (4, 1) beat none of
        // each other.
        assertThat(front(List.of(costs(3, 3), costs(1, 5), costs(2, 3), costs(4, 1), costs(4, 2))))
                .containsExactly(costs(1, 5), costs(2, 3), costs(4, 1));
    }

    @Test
    void equalCostsDoNotBeatEachOther() {
        assertThat(front(List.of(costs(1, 2), costs(2, 2), costs(1, 2)))).containsExactly(costs(1, 2), costs(1, 2));
        assertThat(front(List.of(costs(), costs()))).hasSize(2);
        assertThat(front(List.of())).isEmpty();
    }

    @Test
    void aSumThatIsHigherMayStandOnTheFront() {
        // 2 + 8 is more than 3 + 3, yet nothing costs less in the first goal.
        assertThat(front(List.of(costs(3, 3), costs(2, 8)))).hasSize(2);
    }

    /** Whoever is on the front is beaten by none, and whoever is not is beaten by one who is. */
    @Test
    void everyOtherIsBeatenByOneOfTheFront() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var all = new ArrayList<List<Long>>();
            for (int i = 0; i < 12; i++) {
                all.add(costs(random.nextInt(4), random.nextInt(4), random.nextInt(4)));
            }
            List<List<Long>> front = front(all);
            for (List<Long> one : all) {
                boolean isBeaten = front.stream()
                        .anyMatch(other -> !other.equals(one)
                                && other.get(0) <= one.get(0)
                                && other.get(1) <= one.get(1)
                                && other.get(2) <= one.get(2));
                assertThat(front.contains(one))
                        .as("seed %d: %s in %s", seed, one, front)
                        .isEqualTo(!isBeaten);
            }
        }
    }
}
