package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/** What the judge tells besides the points: locks, levels, sentences, ids. */
class JudgeTest {

    private static final Period THIRTY_DAYS = Period.of("2025-06-02", "2025-07-01");

    private final Given given = new Given();

    @Test
    void aPinnedTourIsLockedWhateverItBreaks() {
        given.with(excluded());
        var tour = Tour.builder("T", given.position(), new Tour.Starts(THIRTY_DAYS, 1), List.of(30))
                .pinned(true)
                .assignment(new Tour.Assignment(excluded().id(), THIRTY_DAYS, null))
                .build();

        assertThat(judge().isLocked(tour)).isTrue();
    }

    @Test
    void aPublishedTourIsFrozenUpToTheDayBeforeTheFreezeEnds() {
        given.freezeDays = 10;
        Tour tour = given.assigned("T", Tour.Status.PUBLISHED, false, THIRTY_DAYS, 30);

        given.asOf = THIRTY_DAYS.from() - 9;
        assertThat(judge().isLocked(tour)).isTrue();
        given.asOf = THIRTY_DAYS.from() - 10;
        assertThat(judge().isLocked(tour)).isFalse();
    }

    @Test
    void aPublishedTourOfThePastIsLockedWithoutAnyFreeze() {
        Tour tour = given.assigned("T", Tour.Status.PUBLISHED, false, THIRTY_DAYS, 30);

        given.asOf = THIRTY_DAYS.from() + 1;
        assertThat(judge().isLocked(tour)).isTrue();
        given.asOf = THIRTY_DAYS.from();
        assertThat(judge().isLocked(tour)).isFalse();
    }

    @Test
    void openAndDeployedToursAreLockedByAPinAlone() {
        given.asOf = THIRTY_DAYS.from() + 1;
        Tour deployed = given.assigned("T-1", Tour.Status.DEPLOYED, false, THIRTY_DAYS, 30);
        Tour open = given.assigned("T-2", Tour.Status.OPEN, false, THIRTY_DAYS, 30);
        Tour pinned = given.assigned("T-3", Tour.Status.DEPLOYED, true, THIRTY_DAYS, 30);

        assertThat(judge().isLocked(deployed)).isFalse();
        assertThat(judge().isLocked(open)).isFalse();
        assertThat(judge().isLocked(pinned)).isTrue();
    }

    @Test
    void aFrozenTourThatBreaksNothingIsLocked() {
        Tour tour = frozenFor(Given.officer("O-3", given.agency, null));

        assertThat(judge().isLocked(tour)).isTrue();
    }

    @Test
    void aFrozenTourThatBreaksAHardRuleAloneIsNotLocked() {
        Tour tour = frozenFor(excluded());

        assertThat(judge().isLocked(tour)).isFalse();
    }

    @Test
    void aFrozenTourOfSomebodyWhoHasLeftTheRosterIsNotLocked() {
        given.freezeDays = 1000;
        Officer left = Given.officer("O-9", given.agency, null);
        Tour tour = given.assigned("T", Tour.Status.PUBLISHED, left, THIRTY_DAYS, THIRTY_DAYS, 1, 30);

        assertThat(judge().isLocked(tour)).isFalse();
        assertThat(judge(Given.row("T", "O-1", "2025-06-02", "2025-07-01")).isLegal())
                .isTrue();
    }

    @Test
    void aFrozenTourThatBreaksARuleMovedOutOfHardIsLocked() {
        given.weights = Map.of(Rule.EXCLUDED_MISSION.id(), Weight.soft(500));

        Tour tour = frozenFor(excluded());

        assertThat(judge().isLocked(tour)).isTrue();
    }

    @Test
    void aFrozenTourThatBreaksARuleThatIsSwitchedOffIsLocked() {
        given.weights = Map.of(Rule.EXCLUDED_MISSION.id(), Weight.hard(0));

        Tour tour = frozenFor(excluded());

        assertThat(judge().isLocked(tour)).isTrue();
    }

    @Test
    void aFrozenTourIsLockedIfWithAnyIntakeItBreaksNothing() {
        givenTwoIntakes();
        given.freezeDays = 1000;
        // The release has the absence with the later intake alone.
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-04-07", "2025-12-31")));
        Tour tour = told("O-3", "early");

        assertThat(judge().isLocked(tour)).isTrue();
        given.intakes.remove(1);
        assertThat(judge().isLocked(tour)).isFalse();
    }

    @Test
    void aPostingAttendsTheIntakeAfterWhichTheAbsenceIsShortest() {
        givenTwoIntakes();
        Tour tour = given.tour("T", "2025-06-02", 30);

        assertThat(judge().posting(tour, given.woman(), THIRTY_DAYS).intakeId()).isEqualTo("late");
    }

    @Test
    void aPostingToALockedTourAttendsWhatTheOfficerWasTold() {
        givenTwoIntakes();
        Tour tour = told("O-1", "early");

        assertThat(judge().posting(tour, given.woman(), THIRTY_DAYS).intakeId()).isEqualTo("late");
        given.freezeDays = 1000;
        assertThat(judge().posting(tour, given.woman(), THIRTY_DAYS).intakeId()).isEqualTo("early");
    }

    private void givenTwoIntakes() {
        Course course = new Course("PDT", 0, 365);
        given.course = course;
        given.intakes.add(new Intake("early", course, Period.of("2025-03-03", "2025-03-14"), 5));
        given.intakes.add(new Intake("late", course, Period.of("2025-04-07", "2025-04-18"), 5));
    }

    private Tour told(String officer, String intake) {
        return Tour.builder("T", given.position(), new Tour.Starts(THIRTY_DAYS, 1), List.of(30))
                .status(Tour.Status.PUBLISHED)
                .assignment(new Tour.Assignment(officer, THIRTY_DAYS, intake))
                .build();
    }

    @Test
    void aDeployedTourInItsOwnWindowBreaksNoRuleThatLooksAtOneTour() {
        given.with(Given.released(excluded(), Period.of("2025-06-03", "2025-06-04")));
        Tour tour = given.assigned("T", Tour.Status.DEPLOYED, excluded(), THIRTY_DAYS, THIRTY_DAYS, 1, 30, 60);
        Officer there = Given.released(excluded(), Period.of("2025-06-03", "2025-06-04"));

        assertThat(judge().points(tour, there, THIRTY_DAYS)).isEmpty();
        assertThat(judge().points(tour, there, Period.ofDays(THIRTY_DAYS.from(), 60)))
                .isEqualTo(Map.of(Rule.RELEASE, 1));
    }

    private Officer excluded() {
        return Given.officer("O-3", given.agency, null, List.of("M"), null);
    }

    private Tour frozenFor(Officer officer) {
        given.with(officer);
        given.freezeDays = 1000;
        return given.assigned("T", Tour.Status.PUBLISHED, officer, THIRTY_DAYS, THIRTY_DAYS, 1, 30);
    }

    @Test
    void thePointsOfACandidateAreThoseOfTheRulesThatLookAtOneTour() {
        Tour tour = given.tour("T", "2025-06-02", 30);

        assertThat(judge().points(tour, given.woman(), THIRTY_DAYS)).isEmpty();
        assertThat(judge().points(tour, excluded(), THIRTY_DAYS)).isEqualTo(Map.of(Rule.EXCLUDED_MISSION, 1));
    }

    @Test
    void aHardPenaltyMakesAPlanInfeasibleButNotIllegal() {
        given.with(excluded());
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(Given.row("T", "O-3", "2025-06-02", "2025-07-01"));

        assertThat(verdict.isFeasible()).isFalse();
        assertThat(verdict.isLegal()).isTrue();
    }

    @Test
    void aRuleMovedOutOfHardCostsAtItsNewLevel() {
        given.with(excluded());
        given.weights = Map.of(Rule.EXCLUDED_MISSION.id(), Weight.medium(7));
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(Given.row("T", "O-3", "2025-06-02", "2025-07-01"));

        assertThat(verdict.score(Rule.EXCLUDED_MISSION)).hasToString("0hard/-7medium/0soft");
        assertThat(verdict.score()).hasToString("0hard/-7medium/0soft");
        assertThat(verdict.isFeasible()).isTrue();
    }

    @Test
    void aRuleThatIsSwitchedOffIsFoundAndCostsNothing() {
        given.weights =
                Map.of(Rule.UNFILLED_TOUR.id(), Weight.medium(0), Rule.AGENCY_PARTICIPATION.id(), Weight.soft(0));
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(Plan.Row.empty("T"));

        assertThat(verdict.points(Rule.UNFILLED_TOUR)).isEqualTo(3);
        assertThat(verdict.score()).hasToString("0hard/0medium/0soft");
    }

    @Test
    void findingsComeInCatalogueOrder() {
        given.handoverDays = 7;
        given.coverage = Period.of("2025-04-01", "2026-03-31");
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "T-1", "2025-06-02", "2025-09-01", 1, 30, 60);
        given.tour("T-3", "2025-12-01", 30);
        List<Rule> rules = judge(
                        Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                        Given.row("T-2", "O-1", "2025-06-02", "2025-07-31"),
                        Plan.Row.empty("T-3"))
                .findings()
                .stream()
                .map(Finding::rule)
                .toList();

        assertThat(rules)
                .contains(
                        Rule.REST_BETWEEN_TOURS,
                        Rule.TOUR_ORDER,
                        Rule.UNFILLED_TOUR,
                        Rule.UNCOVERED_DAYS,
                        Rule.HANDOVER,
                        Rule.TOUR_LENGTH)
                .isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void aFindingNamesWhatIsConcernedAndSaysItInBothLanguages() {
        given.handoverDays = 7;
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "T-1", "2025-06-30", "2025-06-30", 1, 30);
        List<Finding> findings = judge(
                        Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                        Given.row("T-2", "O-2", "2025-06-30", "2025-07-29"))
                .findings(Rule.HANDOVER);

        // 06-30 and 07-01
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.points()).isEqualTo(5);
        assertThat(finding.ids(Subject.TOUR)).containsExactly("T-1", "T-2");
        assertThat(finding.ids(Subject.OFFICER)).containsExactly("O-1", "O-2");
        assertThat(finding.ids(Subject.AGENCY)).isEmpty();
        assertThat(finding.sentence(Locale.ENGLISH)).isEqualTo("Tours T-1 and T-2 overlap by 2 days, 7 wanted.");
        assertThat(finding.sentence(Locale.FRENCH))
                .isEqualTo("Les affectations T-1 et T-2 se chevauchent de 2 jours, 7 souhaités.");
    }

    @Test
    void aCapIsToldWithItsWorstDay() {
        given.agency = Agency.builder("SPVM", 10).maxAway(1).build();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-07-01", 30);
        given.tour("T-3", "2025-12-01", 30);
        Finding finding = judge(
                        Given.row("T-1", "O-1", "2025-06-02", "2025-07-01"),
                        Given.row("T-2", "O-2", "2025-07-01", "2025-07-30"),
                        Given.row("T-3", "O-2", "2025-12-01", "2025-12-30"))
                .findings(Rule.AGENCY_CAP)
                .get(0);

        assertThat(finding.ids(Subject.AGENCY)).containsExactly("SPVM");
        assertThat(finding.ids(Subject.TOUR)).containsExactly("T-1", "T-2");
        assertThat(finding.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Agency SPVM has more officers absent than it may on 1 day, worst on 2025-07-01 with 2 where the"
                                + " limit is 1: 1 officer-day too many.");
        assertThat(finding.sentence(Locale.FRENCH))
                .isEqualTo(
                        "Le service SPVM a plus d'absents que permis pendant 1 jour, au pire le 2025-07-01 avec 2 pour"
                                + " une limite de 1\u00a0: 1 jour-agent de trop.");
    }

    @Test
    void anotherScoreThanTheJudgesIsARemarkAndLeavesThePlanLegal() {
        given.tour("T", "2025-06-02", 30);
        Plan.Row row = Given.row("T", "O-1", "2025-06-02", "2025-07-01");
        Verdict right = judge(new Plan(List.of(row), "0hard/0medium/0soft"));
        Verdict wrong = judge(new Plan(List.of(row), "0hard/0medium/-1soft"));

        assertThat(right.remarks()).isEmpty();
        assertThat(judge(row).remarks()).isEmpty();
        assertThat(wrong.isLegal()).isTrue();
        assertThat(wrong.remarks()).hasSize(1);
        assertThat(wrong.remarks().get(0).in(Locale.ENGLISH))
                .isEqualTo("The plan says that its score is 0hard/0medium/-1soft; it is 0hard/0medium/0soft.");
    }

    @Test
    void aWindowOfCenturiesIsJudged() {
        given.agency = Agency.builder("A", 10).maxAway(0).build();
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(Given.row("T", "O-1", "2025-06-02", "9999-12-31"));

        int days = Day.parse("9999-12-31") - Day.parse("2025-06-02") + 1;
        assertThat(verdict.points(Rule.AGENCY_CAP)).isEqualTo(days);
    }

    private Judge judge() {
        return new Judge(given.problem());
    }

    private Verdict judge(Plan.Row... rows) {
        return judge(Given.plan(rows));
    }

    private Verdict judge(Plan plan) {
        Problem problem = given.problem();
        return new Judge(problem).judge(plan);
    }
}
