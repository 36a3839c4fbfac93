package rotation.json;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private static final HardMediumSoftLongScore SCORE = HardMediumSoftLongScore.of(0, -2, -7);

    private enum Kind {
        FIRST;

        @Override
        public String toString() {
            return "first";
        }
    }

    private record Inner(@Nullable HardMediumSoftLongScore best) {}

    private record Outer(
            HardMediumSoftLongScore score,
            List<HardMediumSoftLongScore> list,
            Map<Kind, HardMediumSoftLongScore> map,
            @Unwrapped Inner inner,
            Kind kind) {}

    @Test
    void scoresAndEnumsAreTextsWhereverTheyStandInARecord() {
        var map = new LinkedHashMap<Kind, HardMediumSoftLongScore>();
        map.put(Kind.FIRST, SCORE);
        assertThat(JsonText.compact(new Outer(SCORE, List.of(SCORE), map, new Inner(null), Kind.FIRST)))
                .isEqualTo(
                        """
                        {"score":"0hard/-2medium/-7soft","list":["0hard/-2medium/-7soft"],\
                        "map":{"first":"0hard/-2medium/-7soft"},"best":null,"kind":"first"}""");
    }

    @Test
    void whatIsNullIsLeftOutOnlyWhereThatIsWanted() {
        assertThat(JsonText.of(new Inner(null))).isEqualToNormalizingWhitespace("{ \"best\" : null }");
        assertThat(JsonText.ofKnown(new Inner(null))).isEqualToNormalizingWhitespace("{ }");
    }

    @Test
    void aRecordIsReadWhateverElseTheTextSays() {
        assertThat(JsonText.parse("{\"best\":\"0hard/-2medium/-7soft\",\"more\":1}", Inner.class))
                .isEqualTo(new Inner(SCORE));
        assertThat(JsonText.parse("{\"best\":null}", Inner.class)).isEqualTo(new Inner(null));
    }

    /** Timefold's own parser takes the first three: a star is the worst number there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"*hard/0medium/0soft\"",
                "\"+1hard/0medium/0soft\"",
                "\" 0hard/0medium/0soft \"",
                "\"0hard/0soft\"",
                "\"\"",
                "7",
                "{}"
            })
    void aScoreIsReadOnlyInTheFormInWhichItIsWritten(String score) {
        assertThat(JsonText.parse("{\"best\":" + score + "}", Inner.class)).isNull();
    }
}
