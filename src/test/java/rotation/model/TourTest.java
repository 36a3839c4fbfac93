package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;

/** Whom a mission takes for a tour, and how gladly. */
class TourTest {

    private final Given given = new Given();
    private final Officer first = given.woman();
    private final Officer second = given.man();

    @Test
    void withoutAListEverybodyIsTakenAndIsTheFirstChoice() {
        Tour tour = tour(List.of(), List.of());

        assertThat(tour.takes(second)).isTrue();
        assertThat(tour.shortlistPlace(second)).isZero();
    }

    @Test
    void onlyWhoIsOnTheListIsTaken() {
        Tour tour = tour(List.of("O-9", "O-1"), List.of());

        assertThat(tour.takes(first)).isTrue();
        assertThat(tour.takes(second)).isFalse();
        assertThat(tour.shortlistPlace(first)).isEqualTo(1);
        assertThat(tour.shortlistPlace(second)).isEqualTo(2);
    }

    @Test
    void whoIsExcludedIsNotTaken() {
        Tour tour = tour(List.of(), List.of("O-2"));

        assertThat(tour.takes(first)).isTrue();
        assertThat(tour.takes(second)).isFalse();
        assertThat(tour.shortlistPlace(second)).isZero();
    }

    private Tour tour(List<String> shortlist, List<String> excluded) {
        var starts = new Tour.Starts(Period.of("2025-06-02", "2025-06-02"), 1);
        return Tour.builder("T", given.position(), starts, List.of(30))
                .shortlist(shortlist)
                .excludedOfficers(excluded)
                .build();
    }
}
