package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;

/** What the words of the rules mean: candidate windows, intakes that serve, notice and fair share. */
class ProblemTest {

    private static final Period IN_SPRING = Period.of("2025-03-03", "2025-04-01");

    private final Given given = new Given();

    @Test
    void everyStartOfTheGridTakesEveryLength() {
        Tour tour = given.tour("T", null, "2025-06-02", "2025-06-15", 7, 30, 60);

        assertThat(given.problem().windows(tour, false))
                .containsExactly(
                        Period.of("2025-06-02", "2025-07-01"),
                        Period.of("2025-06-02", "2025-07-31"),
                        Period.of("2025-06-09", "2025-07-08"),
                        Period.of("2025-06-09", "2025-08-07"));
    }

    @Test
    void theLastDayOfTheGridIsACandidateIfAStepMeetsIt() {
        Tour tour = given.tour("T", null, "2025-06-02", "2025-06-16", 7, 1);

        assertThat(given.problem().windows(tour, false)).hasSize(3);
    }

    @Test
    void aWindowMayStartOnTheDayOfPlanningButNotBefore() {
        given.asOf = Day.parse("2025-06-03");
        Tour tour = given.tour("T", null, "2025-06-02", "2025-06-04", 1, 1);

        assertThat(given.problem().windows(tour, false))
                .containsExactly(Period.of("2025-06-03", "2025-06-03"), Period.of("2025-06-04", "2025-06-04"));
    }

    @Test
    void anOpenTourOfThePastHasNoWindow() {
        given.asOf = Day.parse("2025-06-03");
        Tour tour = given.tour("T", "2025-06-02", 30);

        assertThat(given.problem().windows(tour, false)).isEmpty();
    }

    @Test
    void theAnnouncedWindowIsACandidateOffTheGridAndInThePast() {
        Period announced = Period.of("2025-01-02", "2025-02-20");
        Tour tour = given.assigned(
                "T", Tour.Status.PUBLISHED, given.woman(), announced, Period.of("2025-06-02", "2025-06-02"), 1, 30);

        assertThat(given.problem().windows(tour, false))
                .containsExactly(Period.of("2025-06-02", "2025-07-01"), announced);
    }

    @Test
    void theAnnouncedWindowStandsOnceIfItIsOnTheGrid() {
        Tour tour = given.assigned("T", Tour.Status.PUBLISHED, false, IN_SPRING, 30);

        assertThat(given.problem().windows(tour, false)).containsExactly(IN_SPRING);
    }

    @Test
    void aDeployedTourKeepsItsStartAndDoesNotEndBeforeTheDayOfPlanning() {
        given.asOf = Day.parse("2025-03-20");
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, IN_SPRING, 17, 18, 60);

        // 17 days end on 03-19, 18 days on 03-20, 60 days on 05-01
        assertThat(given.problem().windows(tour, false))
                .containsExactlyInAnyOrder(
                        IN_SPRING, Period.of("2025-03-03", "2025-03-20"), Period.of("2025-03-03", "2025-05-01"));
    }

    @Test
    void aDeployedTourKeepsItsEndEvenIfThatIsPast() {
        given.asOf = Day.parse("2025-05-01");
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, IN_SPRING, 20);

        assertThat(given.problem().windows(tour, false)).containsExactly(IN_SPRING);
    }

    @Test
    void aLockedTourHasItsOwnWindowAlone() {
        Tour published = given.assigned("T-1", Tour.Status.PUBLISHED, false, IN_SPRING, 90);
        Tour deployed = given.assigned("T-2", Tour.Status.DEPLOYED, true, IN_SPRING, 90);

        assertThat(given.problem().windows(published, true)).containsExactly(IN_SPRING);
        assertThat(given.problem().windows(deployed, true)).containsExactly(IN_SPRING);
    }

    @Test
    void theIntakeThatEndsLastServes() {
        intakes(0, intake("early", "2025-03-03", "2025-03-14"), intake("late", "2025-03-10", "2025-03-21"));

        assertThat(served("2025-06-02")).isEqualTo("late");
        assertThat(served("2025-03-18")).isEqualTo("early");
        assertThat(served("2025-03-14")).isNull();
    }

    @Test
    void ofTwoThatEndTogetherTheShorterServes() {
        intakes(0, intake("a-long", "2025-03-03", "2025-03-21"), intake("b-short", "2025-03-17", "2025-03-21"));

        assertThat(served("2025-06-02")).isEqualTo("b-short");
    }

    @Test
    void ofTwoAtTheSameTimeTheSmallerIdServes() {
        intakes(0, intake("b", "2025-03-03", "2025-03-14"), intake("a", "2025-03-03", "2025-03-14"));

        assertThat(served("2025-06-02")).isEqualTo("a");
    }

    @Test
    void theBufferIsFullDays() {
        intakes(7, intake("PDT", "2025-03-03", "2025-03-14"));

        assertThat(served("2025-03-21")).isNull();
        assertThat(served("2025-03-22")).isEqualTo("PDT");
    }

    @Test
    void anIntakeThatHasBegunOnTheDayOfPlanningServesNobodyNew() {
        intakes(0, intake("PDT", "2025-03-03", "2025-03-14"));

        given.asOf = Day.parse("2025-03-03");
        assertThat(served("2025-06-02")).isEqualTo("PDT");
        given.asOf = Day.parse("2025-03-04");
        assertThat(served("2025-06-02")).isNull();
    }

    @Test
    void theAbsenceBeginsWithTheIntake() {
        intakes(0, intake("PDT", "2025-03-03", "2025-03-14"));
        Period window = Period.of("2025-06-02", "2025-07-01");
        Tour tour = given.tour("T", "2025-06-02", 30);

        assertThat(given.problem().absence(tour, given.woman(), window))
                .isEqualTo(Period.of("2025-03-03", "2025-07-01"));
    }

    @Test
    void whoIsDeployedAttendsNothing() {
        intakes(0, intake("PDT", "2025-03-03", "2025-03-14"));
        Period window = Period.of("2025-06-02", "2025-07-01");
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, window, 30);

        assertThat(given.problem().needsTraining(tour, given.woman(), window.from()))
                .isFalse();
        assertThat(given.problem().absence(tour, given.woman(), window)).isEqualTo(window);
    }

    private void intakes(int bufferDays, Intake... intakes) {
        given.course = new Course("C", bufferDays, 365);
        given.intakes.addAll(List.of(intakes));
    }

    private static Intake intake(String id, String from, String to) {
        // Courses are the same if their ids are.
        return new Intake(id, new Course("C", 0, 0), Period.of(from, to), 10);
    }

    private @Nullable String served(String start) {
        Intake intake = given.problem().servingIntake(given.mission(), Day.parse(start));
        return intake == null ? null : intake.id();
    }

    @Test
    void noticeIsShortIfTheAnnouncedStartIsNearer() {
        Tour tour = given.assigned("T", Tour.Status.PUBLISHED, false, IN_SPRING, 30);
        given.shortNoticeDays = 20;
        given.shortNoticeFactor = 5;

        given.asOf = IN_SPRING.from() - 20;
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(1);
        given.asOf = IN_SPRING.from() - 19;
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(5);
    }

    @Test
    void noticeOfATourThatHasBegunIsShortEvenIfNoNoticeIsShort() {
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, IN_SPRING, 30);
        given.shortNoticeDays = 0;

        given.asOf = IN_SPRING.from();
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(1);
        given.asOf = IN_SPRING.from() + 1;
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(3);
    }

    @Test
    void nobodyHasNoticeOfATourThatWasNotAnnounced() {
        Tour tour = given.tour("T", "2025-06-02", 30);
        Problem problem = given.problem();

        assertThatIllegalArgumentException().isThrownBy(() -> problem.noticeFactor(tour));
    }

    @Test
    void theAllowanceIsRoundedDown() {
        given.agency = Given.agency("A", 2);
        given.moreAgencies.add(Given.agency("B", 1));
        given.fairSharePercent = 100;
        given.tour("T-1", "2025-06-02", 60);
        given.tour("T-2", "2025-06-02", 40, 90);

        // D = 60 + 40: two thirds are 66.7, one third is 33.3
        assertThat(given.problem().allowance(given.agency)).isEqualTo(66);
        assertThat(given.problem().allowance(given.moreAgencies.get(0))).isEqualTo(33);
    }

    @Test
    void theAllowanceOfGreatServicesDoesNotOverflow() {
        given.agency = Given.agency("A", Integer.MAX_VALUE);
        given.fairSharePercent = Integer.MAX_VALUE;
        given.tour("T", "2025-06-02", 1_000_000);

        // The only share: a million days times the percentage
        assertThat(given.problem().allowance(given.agency)).isEqualTo(1_000_000L * Integer.MAX_VALUE / 100);
    }

    @Test
    void nobodyIsAllowedAnythingWhereNobodyHasAShare() {
        given.agency = Given.agency("A", 0);
        given.tour("T", "2025-06-02", 60);

        assertThat(given.problem().allowance(given.agency)).isZero();
    }

    @Test
    void percentagesAreRoundedUp() {
        assertThat(Problem.ceilPercent(0, 50)).isZero();
        assertThat(Problem.ceilPercent(7, 0)).isZero();
        assertThat(Problem.ceilPercent(2, 50)).isEqualTo(1);
        assertThat(Problem.ceilPercent(2, 51)).isEqualTo(2);
        assertThat(Problem.ceilPercent(3, 34)).isEqualTo(2);
        assertThat(Problem.ceilPercent(100_000_000, 100)).isEqualTo(100_000_000);
    }
}
