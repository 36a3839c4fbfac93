package rotation.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariationTest {

    @Test
    void valuesHaveCommasBetweenThem() {
        assertThat(Variation.parse("policy.weights.missionWomen = 100soft, 200soft,0medium"))
                .isEqualTo(new Variation("policy.weights.missionWomen", List.of("100soft", "200soft", "0medium")));
        assertThat(Variation.parse("policy.restDays=180")).isEqualTo(new Variation("policy.restDays", List.of("180")));
    }

    @Test
    void aCommaWithinBracketsBracesOrQuotesBelongsToAValue() {
        assertThat(Variation.parse("tours[A,B].shortlist=[\"O-1\",\"O-2\"],null,{\"a\": 1, \"b\": [2, 3]}"))
                .isEqualTo(new Variation(
                        "tours[A,B].shortlist", List.of("[\"O-1\",\"O-2\"]", "null", "{\"a\": 1, \"b\": [2, 3]}")));
        assertThat(Variation.parse("name=\"a, \\\"b], c\",d"))
                .isEqualTo(new Variation("name", List.of("\"a, \\\"b], c\"", "d")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "policy.restDays", "=1,2", "policy.restDays=", "policy.restDays=1,,2", "a=1,", "a=1, 1"})
    void whatIsNoneIsRefused(String text) {
        assertThat(Variation.parse(text)).isNull();
    }

    @Test
    void allCombinationsAreMadeAndTheLastChangesFirst() {
        assertThat(Variation.combinations(
                        List.of(new Variation("a", List.of("1", "2")), new Variation("b.c", List.of("x", "y", "z")))))
                .containsExactly(
                        List.of("a=1", "b.c=x"),
                        List.of("a=1", "b.c=y"),
                        List.of("a=1", "b.c=z"),
                        List.of("a=2", "b.c=x"),
                        List.of("a=2", "b.c=y"),
                        List.of("a=2", "b.c=z"));
    }
}
