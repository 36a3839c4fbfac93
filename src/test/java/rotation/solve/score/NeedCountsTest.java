package rotation.solve.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rotation.model.Period;

class NeedCountsTest {

    private record Presence(Period days, int metTo) {}

    private static long missing(List<Presence> present, int min) {
        long missing = 0;
        for (int day = 0; day < 200; day++) {
            int today = day;
            long there =
                    present.stream().filter(one -> one.days.contains(today)).count();
            long met = present.stream()
                    .filter(one -> one.days.contains(today) && today <= one.metTo)
                    .count();
            missing += there == 0 ? 0 : Math.max(0, min - met);
        }
        return missing;
    }

    private static Presence any(Random random) {
        return new Presence(Period.ofDays(random.nextInt(20), 1 + random.nextInt(20)), random.nextInt(40));
    }

    @Test
    void theCountsFollowWhatComesAndGoes() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int min = 1 + random.nextInt(3);
            var counts = new NeedCounts(min);
            var present = new ArrayList<Presence>();
            long missing = 0;
            for (int step = 0; step < 200; step++) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    if (present.isEmpty() || random.nextInt(5) > 2) {
                        Presence come = any(random);
                        present.add(come);
                        counts.add(come.days, come.metTo);
                    } else {
                        Presence gone = present.remove(random.nextInt(present.size()));
                        counts.remove(gone.days, gone.metTo);
                    }
                }
                missing += counts.settle();

                assertThat(missing).as("seed %s, step %s", seed, step).isEqualTo(missing(present, min));
            }
        }
    }

    @Test
    void whatIsTakenBackCostsNothing() {
        var counts = new NeedCounts(1);
        counts.add(new Period(1, 10), 5);
        assertThat(counts.settle()).isEqualTo(5);

        counts.remove(new Period(1, 10), 5);
        counts.add(new Period(1, 10), 10);
        assertThat(counts.settle()).isEqualTo(-5);
        counts.remove(new Period(1, 10), 10);
        counts.add(new Period(1, 10), 5);
        assertThat(counts.settle()).isEqualTo(5);
    }
}
