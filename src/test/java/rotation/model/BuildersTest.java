package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.Given;
import rotation.RandomProblems;

/** What is built is what was said, and all else is as it was. */
class BuildersTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCopiedIsTheSameInEveryPart(long seed) {
        Problem problem = RandomProblems.problem(seed);
        Problem copy = problem.toBuilder()
                .policy(problem.policy().toBuilder().build())
                .agencies(problem.agencies().stream()
                        .map(agency -> agency.toBuilder().build())
                        .toList())
                .missions(problem.missions().stream()
                        .map(mission -> mission.toBuilder().build())
                        .toList())
                .positions(problem.positions().stream()
                        .map(position -> position.toBuilder().build())
                        .toList())
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder().build())
                        .toList())
                .officers(problem.officers().stream()
                        .map(officer -> officer.toBuilder().build())
                        .toList())
                .build();

        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringAllOverriddenEquals()
                .isEqualTo(problem);
    }

    @Test
    void onlyWhatIsSaidChanges() {
        Officer officer = Given.officer("O", Given.agency("A", 1), Gender.F);
        Officer changed = officer.toBuilder().medicalTo(20_000).build();

        assertThat(changed.medicalTo()).isEqualTo(20_000);
        assertThat(changed.toBuilder().medicalTo(officer.medicalTo()).build())
                .usingRecursiveComparison()
                .ignoringAllOverriddenEquals()
                .isEqualTo(officer);
    }

    @Test
    void whoHasNoRankIsACivilianUntilTheyGetOne() {
        OfficerBuilder officer = Officer.builder("O", Given.agency("A", 1));
        assertThat(officer.build().civilian()).isFalse();
        assertThat(officer.build().rank()).isZero();

        assertThat(officer.rank(Officer.NO_RANK).build().civilian()).isTrue();
        assertThat(officer.rank(2).build().civilian()).isFalse();
    }

    @Test
    void theListsOfABuiltThingAreItsOwn() {
        var skills = new ArrayList<>(List.of("SGBV"));
        Position position =
                Position.builder("P", new Given().mission()).skills(skills).build();
        skills.clear();

        assertThat(position.skills()).containsExactly("SGBV");
    }
}
