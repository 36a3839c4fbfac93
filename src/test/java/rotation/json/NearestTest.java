package rotation.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    private final Nearest nearest = new Nearest();

    @Test
    void twoLettersThatChangedPlacesAreOneSlip() {
        assertThat(Nearest.distance("SVPM", "SPVM")).isEqualTo(1);
        assertThat(Nearest.distance("missions", "misions")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
    }

    @Test
    void theNearestIsMeantAndOfEqualsTheFirst() {
        assertThat(nearest.to("maxAwy", List.of("name", "maxAway", "mayAway"))).isEqualTo("maxAway");
        assertThat(nearest.to("XA", List.of("XB", "XC"))).isEqualTo("XB");
    }

    @Test
    void capitalsDoNotMatter() {
        assertThat(nearest.to("monusco", List.of("UNMIK", "MONUSCO"))).isEqualTo("MONUSCO");
    }

    @Test
    void whatIsFarIsNotMeant() {
        assertThat(nearest.to("Interpol", List.of("SPVM", "RCMP"))).isNull();
        assertThat(nearest.to("colour", List.of("id", "name"))).isNull();
    }

    @Test
    void aNumberIsNoSlipForItsNeighbour() {
        assertThat(nearest.to("O-124", List.of("O-123", "O-125"))).isNull();
        assertThat(nearest.to("O-142", List.of("O-123", "O-124"))).isEqualTo("O-124");
        assertThat(nearest.to("O-12", List.of("O-11", "O-012"))).isEqualTo("O-012");
    }

    @Test
    void giantWordsAndThousandsOfThemTakeNoTime() {
        String giant = "x".repeat(1_000_000);
        assertThat(nearest.to(giant, List.of(giant + "y"))).isNull();
        var ids = IntStream.range(0, 50_000).mapToObj(i -> "officer-" + i).toList();
        for (int i = 0; i < 50_000; i++) {
            nearest.to("oficer-" + i, ids);
        }
        assertThat(nearest.to("oficer-7", ids))
                .as("a guess after too many guesses")
                .isNull();
    }
}
