package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds, and how long runs with them will take. */
class SeedListTest {

    @Test
    void seedsAreNumbersAndRangesOfThem() {
        assertThat(SeedList.parse("42")).containsExactly(42L);
        assertThat(SeedList.parse("1-5")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(SeedList.parse("1,3, 7")).containsExactly(1L, 3L, 7L);
        assertThat(SeedList.parse("8-9,1,9")).containsExactly(8L, 9L, 1L);
        assertThat(SeedList.parse("0-0")).containsExactly(0L);
        assertThat(SeedList.parse("1-1000")).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lucky",
                "1-",
                "-5",
                "5-1",
                "1,,2",
                "1;2",
                "1-2-3",
                "1-1001",
                "1-600,1001-1500",
                "99999999999999999999"
            })
    void whatIsNoListOfSeedsIsNone(String text) {
        assertThat(SeedList.parse(text)).isNull();
    }

    @Test
    void theTimeLeftIsEstimatedFromRunsThatHaveEnded() {
        var left = new TimeLeft(Duration.ofSeconds(30));
        // Three runs of 30 s, of which one has lasted for 10 s.
        assertThat(left.left(3, Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(80));
        left.ended(Duration.ofSeconds(32));
        left.ended(Duration.ofSeconds(36));
        // 34 s each from now on; one that lasts longer than that is nearly done.
        assertThat(left.left(2, Duration.ofSeconds(40))).isEqualTo(Duration.ofSeconds(34));
    }

    @Test
    void withoutALimitTheTimeLeftIsUnknownAtFirst() {
        var left = new TimeLeft(null);
        assertThat(left.left(3, Duration.ZERO)).isNull();
        left.ended(Duration.ofSeconds(2));
        assertThat(left.left(3, Duration.ZERO)).isEqualTo(Duration.ofSeconds(6));
    }
}
