package rotation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.RandomProblems;

/** What the words of the rules mean: candidate windows, intakes that serve, notice and fair share. */
class ProblemTest {

    @Test
    void aWindowIsACandidateIfItIsAmongTheWindows() {
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.problem(seed);
            for (Tour tour : problem.tours()) {
                for (boolean locked : new boolean[] {false, true}) {
                    for (Officer officer : problem.officers()) {
                        List<Period> windows = problem.windows(tour, locked, officer);
                        assertThat(windows).doesNotHaveDuplicates();
                        for (Period window : problem.windows(tour, false, null)) {
                            for (int days : new int[] {-1, 0, 1}) {
                                Period near = Period.ofDays(window.from() + days, window.days());
                                Period longer = Period.ofDays(window.from(), window.days() + Math.abs(days));
                                assertThat(problem.isCandidate(tour, locked, officer, near))
                                        .isEqualTo(windows.contains(near));
                                assertThat(problem.isCandidate(tour, locked, officer, longer))
                                        .isEqualTo(windows.contains(longer));
                            }
                        }
                    }
                }
            }
        }
    }

    private static final Period IN_SPRING = Period.of("2025-03-03", "2025-04-01");

    private final Given given = new Given();

    @Test
    void everyStartOfTheGridTakesEveryLength() {
        Tour tour = given.tour("T", null, "2025-06-02", "2025-06-15", 7, 30, 60);

        assertThat(given.problem().windows(tour, false, null))
                .containsExactly(
                        Period.of("2025-06-02", "2025-07-01"),
                        Period.of("2025-06-02", "2025-07-31"),
                        Period.of("2025-06-09", "2025-07-08"),
                        Period.of("2025-06-09", "2025-08-07"));
    }

    @Test
    void theLastDayOfTheGridIsACandidateIfAStepMeetsIt() {
        Tour tour = given.tour("T", null, "2025-06-02", "2025-06-16", 7, 1);

        assertThat(given.problem().windows(tour, false, null)).hasSize(3);
    }

    @Test
    void aWindowMayStartOnTheDayOfPlanningButNotBefore() {
        given.asOf = Day.parse("2025-06-03");
        Tour tour = given.tour("T", null, "2025-06-02", "2025-06-04", 1, 1);

        assertThat(given.problem().windows(tour, false, null))
                .containsExactly(Period.of("2025-06-03", "2025-06-03"), Period.of("2025-06-04", "2025-06-04"));
    }

    @Test
    void anOpenTourOfThePastHasNoWindow() {
        given.asOf = Day.parse("2025-06-03");
        Tour tour = given.tour("T", "2025-06-02", 30);

        assertThat(given.problem().windows(tour, false, null)).isEmpty();
    }

    @Test
    void theAnnouncedWindowIsACandidateOffTheGridAndInThePast() {
        Period announced = Period.of("2025-01-02", "2025-02-20");
        Tour tour = given.assigned(
                "T", Tour.Status.PUBLISHED, given.woman(), announced, Period.of("2025-06-02", "2025-06-02"), 1, 30);

        assertThat(given.problem().windows(tour, false, null))
                .containsExactly(Period.of("2025-06-02", "2025-07-01"), announced);
    }

    @Test
    void theAnnouncedWindowStandsOnceIfItIsOnTheGrid() {
        Tour tour = given.assigned("T", Tour.Status.PUBLISHED, false, IN_SPRING, 30);

        assertThat(given.problem().windows(tour, false, null)).containsExactly(IN_SPRING);
    }

    @Test
    void theAnnouncedWindowIsOpenToItsOfficerAlone() {
        Period announced = Period.of("2025-06-03", "2025-07-10");
        Period grid = Period.of("2025-06-02", "2025-07-01");
        Tour tour = given.assigned(
                "T", Tour.Status.PUBLISHED, given.woman(), announced, Period.of("2025-06-02", "2025-06-02"), 1, 30);

        assertThat(given.problem().windows(tour, false, given.woman())).containsExactly(grid, announced);
        assertThat(given.problem().windows(tour, false, given.man())).containsExactly(grid);
    }

    @Test
    void theAnnouncedWindowIsOpenToAllWhereTheGridHasIt() {
        Tour tour = given.assigned("T", Tour.Status.PUBLISHED, false, IN_SPRING, 30);

        assertThat(given.problem().windows(tour, false, given.man())).containsExactly(IN_SPRING);
        given.asOf = IN_SPRING.from() + 1;
        assertThat(given.problem().windows(tour, false, given.man())).isEmpty();
        assertThat(given.problem().windows(tour, false, given.woman())).containsExactly(IN_SPRING);
    }

    @Test
    void theOwnWindowOfAnOpenTourIsOpenToItsOfficer() {
        Tour tour = given.assigned("T", Tour.Status.OPEN, false, IN_SPRING, 60);

        assertThat(given.problem().windows(tour, false, given.woman()))
                .containsExactly(Period.of("2025-03-03", "2025-05-01"), IN_SPRING);
    }

    @Test
    void aDeployedTourKeepsItsStartAndNeverEndsEarlierThanAgreed() {
        given.asOf = Day.parse("2025-03-20");
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, IN_SPRING, 18, 30, 31, 60);

        // 18 days end on 03-20, 30 days on 04-01 as agreed, 31 days on 04-02, 60 days on 05-01
        assertThat(given.problem().windows(tour, false, null))
                .containsExactlyInAnyOrder(
                        IN_SPRING, Period.of("2025-03-03", "2025-04-02"), Period.of("2025-03-03", "2025-05-01"));
    }

    @Test
    void aDeployedTourIsExtendedUpToItsLastDayAndNotAfter() {
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, IN_SPRING, 60);

        given.asOf = IN_SPRING.to();
        assertThat(given.problem().windows(tour, false, null)).hasSize(2);
        given.asOf = IN_SPRING.to() + 1;
        assertThat(given.problem().windows(tour, false, null)).containsExactly(IN_SPRING);
    }

    @Test
    void aLockedTourHasItsOwnWindowAlone() {
        Tour published = given.assigned("T-1", Tour.Status.PUBLISHED, false, IN_SPRING, 90);
        Tour deployed = given.assigned("T-2", Tour.Status.DEPLOYED, true, IN_SPRING, 90);

        assertThat(given.problem().windows(published, true, null)).containsExactly(IN_SPRING);
        assertThat(given.problem().windows(deployed, true, null)).containsExactly(IN_SPRING);
    }

    @Test
    void everyIntakeThatCanServeIsOpenTheOneAfterWhichTheAbsenceIsShortestFirst() {
        intakes(0, intake("early", "2025-03-03", "2025-03-14"), intake("late", "2025-03-10", "2025-03-21"));

        assertThat(serving("2025-06-02")).containsExactly("late", "early");
        assertThat(serving("2025-03-18")).containsExactly("early");
        assertThat(serving("2025-03-14")).isEmpty();
    }

    @Test
    void ofTwoThatEndTogetherTheShorterComesFirst() {
        intakes(0, intake("a-long", "2025-03-03", "2025-03-21"), intake("b-short", "2025-03-17", "2025-03-21"));

        assertThat(serving("2025-06-02")).containsExactly("b-short", "a-long");
    }

    @Test
    void ofTwoAtTheSameTimeTheSmallerIdComesFirst() {
        intakes(0, intake("b", "2025-03-03", "2025-03-14"), intake("a", "2025-03-03", "2025-03-14"));

        assertThat(serving("2025-06-02")).containsExactly("a", "b");
    }

    @Test
    void theBufferIsFullDays() {
        intakes(7, intake("PDT", "2025-03-03", "2025-03-14"));

        assertThat(serving("2025-03-21")).isEmpty();
        assertThat(serving("2025-03-22")).containsExactly("PDT");
    }

    @Test
    void anIntakeThatHasBegunOnTheDayOfPlanningServesNobodyNew() {
        intakes(0, intake("PDT", "2025-03-03", "2025-03-14"));

        given.asOf = Day.parse("2025-03-03");
        assertThat(serving("2025-06-02")).containsExactly("PDT");
        given.asOf = Day.parse("2025-03-04");
        assertThat(serving("2025-06-02")).isEmpty();
    }

    @Test
    void whoSitsInClassStaysInIt() {
        intakes(0, intake("begun", "2025-03-03", "2025-03-14"), intake("later", "2025-04-07", "2025-04-18"));
        Tour tour = told("begun");

        given.asOf = Day.parse("2025-03-03");
        assertThat(serving(tour, false, given.woman(), "2025-06-02")).containsExactly("later", "begun");
        given.asOf = Day.parse("2025-03-04");
        assertThat(serving(tour, false, given.woman(), "2025-06-02")).containsExactly("begun");
        assertThat(serving(tour, false, given.man(), "2025-06-02")).containsExactly("later");
    }

    @Test
    void whoSitsInClassCannotStartBeforeItIsOver() {
        intakes(7, intake("begun", "2025-03-03", "2025-03-14"), intake("later", "2025-04-07", "2025-04-18"));
        Tour tour = told("begun");
        given.asOf = Day.parse("2025-03-04");

        assertThat(serving(tour, false, given.woman(), "2025-03-21")).isEmpty();
        assertThat(serving(tour, false, given.woman(), "2025-03-22")).containsExactly("begun");
        // 365 days after 03-14 the class is forgotten, and another one can serve.
        assertThat(serving(tour, false, given.woman(), "2026-03-14")).containsExactly("begun");
        assertThat(serving(tour, false, given.woman(), "2026-03-15")).containsExactly("later");
    }

    @Test
    void onALockedTourTheOfficerStaysWithWhatTheyWereTold() {
        intakes(0, intake("early", "2025-03-03", "2025-03-14"), intake("late", "2025-03-10", "2025-03-21"));

        assertThat(serving(told("early"), true, given.woman(), "2025-06-02")).containsExactly("early");
        assertThat(serving(told("early"), false, given.woman(), "2025-06-02")).containsExactly("late", "early");
        // What they were told cannot serve any more.
        assertThat(serving(told("early"), true, given.woman(), "2025-03-14")).isEmpty();
        assertThat(serving(told("gone"), true, given.woman(), "2025-06-02")).containsExactly("late", "early");
    }

    @Test
    void theAbsenceBeginsWithTheIntake() {
        intakes(0, intake("PDT", "2025-03-03", "2025-03-14"));
        Period window = Period.of("2025-06-02", "2025-07-01");
        Tour tour = given.tour("T", "2025-06-02", 30);

        Intake attended = given.problem()
                .intakes(tour, false, given.woman(), window.from())
                .get(0);
        assertThat(Problem.absence(tour.mission(), window, attended)).isEqualTo(Period.of("2025-03-03", "2025-07-01"));
    }

    @Test
    void whoIsDeployedAttendsNothing() {
        intakes(0, intake("PDT", "2025-03-03", "2025-03-14"));
        Period window = Period.of("2025-06-02", "2025-07-01");
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, window, 30);

        assertThat(given.problem().needsTraining(tour, given.woman(), window.from()))
                .isFalse();
        assertThat(given.problem().intakes(tour, false, given.woman(), window.from()))
                .isEmpty();
    }

    private void intakes(int bufferDays, Intake... intakes) {
        given.course = new Course("C", bufferDays, 365);
        given.intakes.addAll(List.of(intakes));
    }

    private static Intake intake(String id, String from, String to) {
        // Courses are the same if their ids are.
        return new Intake(id, new Course("C", 0, 0), Period.of(from, to), 10);
    }

    private List<String> serving(String start) {
        Tour tour = Tour.builder("T", given.position(), new Tour.Starts(IN_SPRING, 1), List.of(30))
                .build();
        return serving(tour, false, given.woman(), start);
    }

    private List<String> serving(Tour tour, boolean locked, Officer officer, String start) {
        return given.problem().intakes(tour, locked, officer, Day.parse(start)).stream()
                .map(Intake::id)
                .toList();
    }

    /** A tour that was announced for O-1, with an intake. */
    private Tour told(String intake) {
        Period window = Period.of("2025-06-02", "2025-07-01");
        return Tour.builder("T", given.position(), new Tour.Starts(window, 1), List.of(30))
                .status(Tour.Status.PUBLISHED)
                .assignment(new Tour.Assignment(given.woman().id(), window, intake))
                .build();
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
    void noticeOfADeployedTourIsShortIfItsAgreedEndIsNearer() {
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, IN_SPRING, 30);
        given.shortNoticeDays = 20;

        given.asOf = IN_SPRING.to() - 20;
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(1);
        given.asOf = IN_SPRING.to() - 19;
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(3);
    }

    @Test
    void noticeOfATourThatIsOverIsShortEvenIfNoNoticeIsShort() {
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, false, IN_SPRING, 30);
        given.shortNoticeDays = 0;

        given.asOf = IN_SPRING.to();
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(1);
        given.asOf = IN_SPRING.to() + 1;
        assertThat(given.problem().noticeFactor(tour)).isEqualTo(3);
    }

    @Test
    void theRestOwedIsThatOfTheLastMissionIfItIsStated() {
        // M has earned a rest of nothing, the policy asks for 365 days.
        Officer back = given.woman().toBuilder()
                .lastReturn(Day.parse("2024-06-01"))
                .lastMission("M")
                .build();

        assertThat(given.problem().restOwed(back)).isZero();
        assertThat(given.problem().restOwed(given.woman())).isEqualTo(365);
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
