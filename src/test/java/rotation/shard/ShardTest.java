package rotation.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Test
    void shardsCountFromOne() {
        assertThat(Shard.parse("1/1")).isEqualTo(Shard.WHOLE);
        assertThat(Shard.parse(" 2/4 ")).isEqualTo(new Shard(2, 4)).hasToString("2/4");
        assertThat(Shard.parse("9999/9999")).isEqualTo(new Shard(9999, Shard.MOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "0/4", "5/4", "-1/4", "1/0", "2/4/8", "a/b", "1/10000", "1 / 4", "1.0/4"})
    void whatIsNoShardIsNone(String text) {
        assertThat(Shard.parse(text)).isNull();
    }

    @Test
    void unitsAreDealtInTurnAndEachToOneShard() {
        List<Integer> units = IntStream.range(0, 11).boxed().toList();
        assertThat(new Shard(1, 4).of(units)).containsExactly(0, 4, 8);
        assertThat(new Shard(4, 4).of(units)).containsExactly(3, 7);
        var all = new ArrayList<Integer>();
        for (int number = 1; number <= 4; number++) {
            all.addAll(new Shard(number, 4).of(units));
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(units);
        assertThat(Shard.WHOLE.of(units)).isEqualTo(units);
    }
}
