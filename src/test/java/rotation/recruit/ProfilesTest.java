package rotation.recruit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;

class ProfilesTest {

    private static final Mission MISSION = Mission.builder("M").build();
    private final List<Tour> tours = new ArrayList<>();

    private void tour(int minRank, int maxRank, LanguageLevel french, String... skills) {
        Position position = Position.builder("P" + tours.size(), MISSION)
                .ranks(minRank, maxRank)
                .languages(Map.of("fr", french))
                .skills(List.of(skills))
                .build();
        tours.add(Tour.builder(position.id() + "/1", position, new Tour.Starts(new Period(0, 0), 1), List.of(365))
                .build());
    }

    private static Profile profile(int rank, LanguageLevel french, String... skills) {
        return new Profile(rank, Map.of("fr", french), List.of(skills), 0, false);
    }

    @Test
    void aProfileAsksForWhatATourAsksForWithTheRankThatSuitsTheMost() {
        tour(0, 2, LanguageLevel.B1, "SGBV");
        tour(2, 4, LanguageLevel.B2, "TRAINER");
        tour(2, 2, LanguageLevel.B2, "TRAINER");

        assertThat(Profiles.of(tours, 9))
                .containsExactly(
                        profile(2, LanguageLevel.B2, "TRAINER"),
                        profile(2, LanguageLevel.B1, "SGBV"),
                        profile(2, LanguageLevel.B2, "SGBV", "TRAINER"));
    }

    @Test
    void whatFewToursAskForIsLeftOutButInWhatAllAskForTogether() {
        tour(0, 0, LanguageLevel.B1, "SGBV");
        tour(0, 0, LanguageLevel.B1, "SGBV");
        tour(0, 0, LanguageLevel.B2);

        assertThat(Profiles.of(tours, 1))
                .containsExactly(profile(0, LanguageLevel.B1, "SGBV"), profile(0, LanguageLevel.B2, "SGBV"));
    }

    @Test
    void whoMeetsAHigherLevelMeetsALowerOneOfTheSameRank() {
        assertThat(profile(1, LanguageLevel.B1).asksNoMoreThan(profile(1, LanguageLevel.B2, "SGBV")))
                .isTrue();
        assertThat(profile(1, LanguageLevel.B2).asksNoMoreThan(profile(1, LanguageLevel.B1, "SGBV")))
                .isFalse();
        assertThat(profile(1, LanguageLevel.B1).asksNoMoreThan(profile(2, LanguageLevel.B2)))
                .isFalse();
    }

    @Test
    void ofRanksThatSuitAsManyItIsTheLowest() {
        tour(1, 3, LanguageLevel.A1);

        assertThat(Profiles.of(tours, 9)).containsExactly(profile(1, LanguageLevel.A1));
    }
}
