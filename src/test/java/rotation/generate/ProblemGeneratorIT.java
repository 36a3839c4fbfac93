package rotation.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of generated seasons that take seconds to work out. */
class ProblemGeneratorIT {

    @ParameterizedTest
    @CsvSource({"CPA, 1", "CPA, 2", "CPA, 3", "SURGE, 1", "UN, 1"})
    void isAsTightAsRealSeasonsAre(Preset preset, long seed) {
        var eligibility = new Eligibility(ProblemGenerator.generate(preset, seed));

        assertThat(eligibility.pairsPerThousand())
                .as("posts that an officer can take, in a thousand")
                .isBetween(20, 80);
        assertThat(eligibility.percentOfOfficersWithoutTour())
                .as("officers who can serve nowhere, in a hundred")
                .isBetween(5, 25);
        assertThat(eligibility.percentOfExactSuccessions())
                .as("successions as long, and with a handover, as wanted")
                .isGreaterThan(80);
    }
}
