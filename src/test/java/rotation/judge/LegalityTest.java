package rotation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.judge.Irregularity.Kind;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What makes a plan not legal, and how it is scored all the same. */
class LegalityTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");
    private static final Plan.Row RIGHT = new Plan.Row("T", "O-1", JUNE, null);

    private final Given given = new Given();

    @Test
    void aTourThatStandsTwiceCountsAsItStandsLast() {
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(RIGHT, Plan.Row.empty("T"));

        assertOnly(
                verdict,
                Kind.TOUR_TWICE,
                "Tour T stands twice in the plan.",
                "L'affectation T figure deux fois dans le plan.");
        assertThat(verdict.points(Rule.UNFILLED_TOUR)).isEqualTo(3);
        assertThat(judge(Plan.Row.empty("T"), RIGHT).points(Rule.UNFILLED_TOUR)).isZero();
    }

    @Test
    void aTourThatTheProblemDoesNotHaveCostsNothing() {
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(RIGHT, Plan.Row.empty("T-9"));

        assertOnly(
                verdict,
                Kind.TOUR_UNKNOWN,
                "Tour T-9 is not in the problem.",
                "L'affectation T-9 n'est pas dans le problème.");
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void aMissingTourIsNeitherFilledNorUnfilled() {
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge();

        assertOnly(
                verdict, Kind.TOUR_MISSING, "Tour T is missing from the plan.", "L'affectation T manque dans le plan.");
        assertThat(verdict.points(Rule.UNFILLED_TOUR)).isZero();
        assertThat(verdict.points(Rule.AGENCY_PARTICIPATION)).isEqualTo(1);
    }

    @Test
    void aTourOfAnUnknownOfficerIsNeitherFilledNorUnfilled() {
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(new Plan.Row("T", "O-9", JUNE, null));

        assertOnly(
                verdict,
                Kind.OFFICER_UNKNOWN,
                "Tour T: officer O-9 is not on the roster.",
                "Affectation T\u00a0: l'agent O-9 n'est pas sur la liste.");
        assertThat(verdict.points(Rule.UNFILLED_TOUR)).isZero();
        assertThat(verdict.keyFigures().filledTours()).isZero();
    }

    @Test
    void anOfficerWithoutAWindowFillsNothing() {
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(new Plan.Row("T", "O-1", null, null));

        assertOnly(
                verdict,
                Kind.WINDOW_MISSING,
                "Tour T has officer O-1 but no window.",
                "L'affectation T a l'agent O-1, mais pas de dates.");
        assertThat(verdict.keyFigures().filledTours()).isZero();
    }

    @Test
    void aWindowThatIsNoCandidateIsScoredAsItIs() {
        given.tour("T", "2025-06-02", 30);
        Verdict verdict = judge(Given.row("T", "O-1", "2025-06-02", "2025-07-02"));

        assertOnly(
                verdict,
                Kind.WINDOW_NO_CANDIDATE,
                "Tour T: 2025-06-02 to 2025-07-02 is none of its windows.",
                "Affectation T\u00a0: du 2025-06-02 au 2025-07-02 ne fait pas partie de ses dates possibles.");
        assertThat(verdict.points(Rule.TOUR_LENGTH)).isEqualTo(1);
    }

    @Test
    void anEmptyTourIsLegalUnlessItIsLockedOrDeployed() {
        given.asOf = JUNE.from();
        given.assigned("T", Tour.Status.PUBLISHED, false, JUNE, 30);
        assertThat(judge(Plan.Row.empty("T")).isLegal()).isTrue();

        given.assigned("T-2", Tour.Status.DEPLOYED, false, JUNE, 30);
        assertOnly(
                judge(RIGHT, Plan.Row.empty("T-2")),
                Kind.FIXED_EMPTIED,
                "Tour T-2 is locked or deployed and must keep officer O-1.",
                "L'affectation T-2 est verrouillée ou en cours et doit garder l'agent O-1.");
    }

    @Test
    void aPinnedTourMustNotBeEmptied() {
        given.assigned("T", Tour.Status.OPEN, true, JUNE, 30);

        assertThat(judge(Plan.Row.empty("T")).irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Kind.FIXED_EMPTIED);
    }

    @Test
    void aDeployedTourKeepsItsOfficerButMayBeExtended() {
        given.assigned("T", Tour.Status.DEPLOYED, false, JUNE, 30, 60);

        assertThat(judge(Given.row("T", "O-1", "2025-06-02", "2025-07-31")).isLegal())
                .isTrue();
        assertOnly(
                judge(new Plan.Row("T", "O-2", JUNE, null)),
                Kind.FIXED_OFFICER,
                "Tour T is locked or deployed and must keep officer O-1; it has O-2.",
                "L'affectation T est verrouillée ou en cours et doit garder l'agent O-1\u202f; elle a O-2.");
    }

    @Test
    void aFrozenTourKeepsItsWindow() {
        given.freezeDays = 1000;
        given.assigned("T", Tour.Status.PUBLISHED, false, JUNE, 30, 60);

        assertThat(judge(RIGHT).isLegal()).isTrue();
        assertOnly(
                judge(Given.row("T", "O-1", "2025-06-02", "2025-07-31")),
                Kind.FIXED_WINDOW,
                "Tour T is locked and must keep its window, 2025-06-02 to 2025-07-01; it has 2025-06-02 to 2025-07-31.",
                "L'affectation T est verrouillée et doit garder ses dates, du 2025-06-02 au 2025-07-01\u202f;"
                        + " elle est prévue du 2025-06-02 au 2025-07-31.");
    }

    @Test
    void anyIntakeThatCanServeMayBeNamed() {
        givenIntakes("PDT-03", "PDT-04");

        assertThat(judge(row("PDT-03")).isLegal()).isTrue();
        assertThat(judge(row("PDT-04")).isLegal()).isTrue();
    }

    @Test
    void anIntakeThatCannotServeIsToldWithThoseThatCan() {
        givenIntakes("PDT-03", "PDT-04");

        assertOnly(
                judge(row("PDT-06")),
                Kind.INTAKE_WRONG,
                "Tour T: officer O-1 cannot attend intake PDT-06; what can serve: PDT-04, PDT-03.",
                "Affectation T\u00a0: l'agent O-1 ne peut pas suivre la session PDT-06\u202f; ce qui convient\u00a0: PDT-04, PDT-03.");
        assertOnly(
                judge(RIGHT),
                Kind.INTAKE_MISSING,
                "Tour T: officer O-1 needs training, but no intake is said; what can serve: PDT-04, PDT-03.",
                "Affectation T\u00a0: l'agent O-1 doit être formé, mais aucune session n'est indiquée\u202f;"
                        + " ce qui convient\u00a0: PDT-04, PDT-03.");
    }

    @Test
    void theOnlyIntakeThatCanServeIsToldAlone() {
        givenIntakes("PDT-03");

        assertOnly(
                judge(row("PDT-06")),
                Kind.INTAKE_WRONG,
                "Tour T: officer O-1 cannot attend intake PDT-06; what can serve: PDT-03.",
                "Affectation T\u00a0: l'agent O-1 ne peut pas suivre la session PDT-06\u202f; ce qui convient\u00a0: PDT-03.");
        assertOnly(
                judge(RIGHT),
                Kind.INTAKE_MISSING,
                "Tour T: officer O-1 needs training, but no intake is said; what can serve: PDT-03.",
                "Affectation T\u00a0: l'agent O-1 doit être formé, mais aucune session n'est indiquée\u202f; ce qui convient\u00a0: PDT-03.");
    }

    @Test
    void aWrongIntakeIsNotAttendedAndNoneIsMissed() {
        givenIntakes("PDT-03");

        // From 2025-06-02 to 2025-07-01 are 30 days, and from 2025-03-03 on 121; floor(30 x 125 %) = 37 are allowed.
        assertThat(judge(row("PDT-03")).points(Rule.AGENCY_FAIR_SHARE)).isEqualTo(121 - 37);
        assertThat(judge(RIGHT).points(Rule.AGENCY_FAIR_SHARE)).isZero();
        assertThat(judge(row("PDT-06")).points(Rule.AGENCY_FAIR_SHARE)).isZero();
        assertThat(judge(RIGHT).points(Rule.TRAINING)).isZero();
        assertThat(judge(row("PDT-06")).points(Rule.TRAINING)).isZero();
    }

    @Test
    void onALockedTourTheIntakeStaysWhatWasTold() {
        givenIntakes("PDT-03", "PDT-04");
        given.announce("PUB", JUNE, "PDT-03", true);

        assertThat(judge(row("PDT-04"), row("PUB", "PDT-03")).isLegal()).isTrue();
        assertOnly(
                judge(row("PDT-04"), row("PUB", "PDT-04")),
                Kind.INTAKE_WRONG,
                "Tour PUB: officer O-1 cannot attend intake PDT-04; what can serve: PDT-03.",
                "Affectation PUB\u00a0: l'agent O-1 ne peut pas suivre la session PDT-04\u202f; ce qui convient\u00a0: PDT-03.");
    }

    @Test
    void aTourThatIsNotLockedMayChangeItsIntake() {
        givenIntakes("PDT-03", "PDT-04");
        given.announce("PUB", JUNE, "PDT-03", false);

        assertThat(judge(row("PDT-04"), row("PUB", "PDT-04")).isLegal()).isTrue();
    }

    @Test
    void whoSitsInClassMustStayInIt() {
        givenIntakes("PDT-03", "PDT-04");
        given.announce("PUB", JUNE, "PDT-03", false);
        given.asOf = Day.parse("2025-03-04");

        assertThat(judge(row("PDT-04"), row("PUB", "PDT-03")).isLegal()).isTrue();
        assertThat(judge(row("PDT-04"), row("PUB", "PDT-04")).irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Kind.INTAKE_WRONG);
        // The class has begun, and O-1 was told of it for the other tour.
        assertThat(judge(row("PDT-03"), row("PUB", "PDT-03")).irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Kind.INTAKE_WRONG);
    }

    private static Plan.Row row(String intake) {
        return row("T", intake);
    }

    private static Plan.Row row(String tour, String intake) {
        return new Plan.Row(tour, "O-1", JUNE, intake);
    }

    /** Intakes of two weeks in March, April and June, by their ids, and a tour to which all but the last can lead. */
    private void givenIntakes(String... ids) {
        Course course = new Course("PDT", 7, 365);
        given.course = course;
        for (String id : ids) {
            String month = "2025-" + id.substring(4);
            given.intakes.add(new Intake(id, course, Period.of(month + "-03", month + "-14"), 5));
        }
        given.intakes.add(new Intake("PDT-06", course, Period.of("2025-06-03", "2025-06-14"), 5));
        given.tour("T", "2025-06-02", 30);
    }

    @Test
    void noIntakeMayBeSaidWhereNoTrainingIsNeeded() {
        given.tour("T", "2025-06-02", 30);

        assertOnly(
                judge(row("PDT-03")),
                Kind.INTAKE_NEEDLESS,
                "Tour T: officer O-1 needs no training, but intake PDT-03 is said; expected is none.",
                "Affectation T\u00a0: l'agent O-1 n'a pas à être formé, mais la session PDT-03 est indiquée\u202f;"
                        + " on n'en attend aucune.");
    }

    @Test
    void noIntakeMayBeSaidWhereNoneCanServe() {
        givenIntakes();

        assertThat(judge(RIGHT).isLegal()).isTrue();
        assertThat(judge(RIGHT).points(Rule.TRAINING)).isEqualTo(1);
        assertOnly(
                judge(row("PDT-06")),
                Kind.INTAKE_UNFIT,
                "Tour T: no intake can serve officer O-1, but PDT-06 is said; expected is none.",
                "Affectation T\u00a0: aucune session ne convient à l'agent O-1, mais PDT-06 est indiquée\u202f;"
                        + " on n'en attend aucune.");
    }

    @Test
    void theAnnouncedWindowIsForItsOfficerAlone() {
        Period off = Period.of("2025-06-03", "2025-07-10");
        given.assigned("T", Tour.Status.PUBLISHED, given.woman(), off, JUNE, 100, 30);

        assertThat(judge(new Plan.Row("T", "O-1", off, null)).isLegal()).isTrue();
        assertThat(judge(new Plan.Row("T", "O-2", off, null)).irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Kind.WINDOW_NO_CANDIDATE);
        assertThat(judge(new Plan.Row("T", "O-2", JUNE, null)).isLegal()).isTrue();
    }

    @Test
    void aDeployedTourDoesNotEndEarlierThanAgreed() {
        given.assigned("T", Tour.Status.DEPLOYED, false, JUNE, 20, 30);
        given.asOf = JUNE.from();

        assertThat(judge(RIGHT).isLegal()).isTrue();
        assertThat(judge(Given.row("T", "O-1", "2025-06-02", "2025-06-21")).irregularities())
                .extracting(Irregularity::kind)
                .containsExactly(Kind.WINDOW_NO_CANDIDATE);
    }

    @Test
    void aDeployedTourIsNotExtendedAfterItsAgreedEnd() {
        given.assigned("T", Tour.Status.DEPLOYED, false, JUNE, 30, 60);
        Plan.Row longer = Given.row("T", "O-1", "2025-06-02", "2025-07-31");

        given.asOf = JUNE.to();
        assertThat(judge(longer).isLegal()).isTrue();
        given.asOf = JUNE.to() + 1;
        assertThat(judge(longer).isLegal()).isFalse();
        assertThat(judge(RIGHT).isLegal()).isTrue();
    }

    private Verdict judge(Plan.Row... rows) {
        return new Judge(given.problem()).judge(Given.plan(rows));
    }

    private static void assertOnly(Verdict verdict, Kind kind, String english, String french) {
        assertThat(verdict.isLegal()).isFalse();
        assertThat(verdict.irregularities()).hasSize(1);
        Irregularity irregularity = verdict.irregularities().get(0);
        assertThat(irregularity.kind()).isEqualTo(kind);
        assertThat(irregularity.sentence(Locale.ENGLISH)).isEqualTo(english);
        assertThat(irregularity.sentence(Locale.FRENCH)).isEqualTo(french);
    }
}
