package rotation.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.Given.plan;
import static rotation.Given.row;
import static rotation.attention.Attention.Kind.LAPSE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;

/** An officer is there from October to June; the day of planning is 2025-01-06. */
class LapseTest {

    private static final Plan KEPT = plan(row("T", "O-1", "2024-10-01", "2025-06-30"));

    private final Given given = new Given();
    private final Officer fit = given.woman();

    LapseTest() {
        Told.announce(given, "T", Tour.Status.DEPLOYED, "O-1", "2024-10-01", "2025-06-30");
    }

    private Problem of(Officer officer) {
        return Told.with(given.problem(), officer);
    }

    private Problem medicalTo(String day) {
        return of(fit.toBuilder().medicalTo(Day.parse(day)).build());
    }

    private Problem releasedTo(String day) {
        return of(Given.released(fit, Period.of("2024-01-01", day)));
    }

    @Test
    void aClearanceThatLastsToTheLastDayIsNotTold() {
        assertThat(Told.ids(LAPSE, medicalTo("2025-06-30"), KEPT)).isEmpty();
    }

    @Test
    void aClearanceThatEndsADayBeforeIsToldWithTheDayOnWhichToComeHome() {
        Attention lapse = Told.of(LAPSE, medicalTo("2025-06-29"), KEPT).get(0);

        assertThat(lapse.id()).isEqualTo("medical:T:O-1");
        assertThat(lapse.days()).isEqualTo(Period.of("2025-06-30", "2025-06-30"));
        assertThat(lapse.number()).isEqualTo(1);
        assertThat(lapse.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "T: the medical clearance of O-1 ends on 2025-06-29, 1 day before the tour does, on 2025-06-30."
                                + " Renew it, or bring them home by 2025-06-29 (\"event return T --on 2025-06-29\").");
        assertThat(lapse.sentence(Locale.FRENCH))
                .isEqualTo("T\u00a0: l'aptitude médicale de O-1 prend fin le 2025-06-29, 1 jour avant la fin de"
                        + " l'affectation, le 2025-06-30. Faites-la renouveler, ou faites-le rentrer au plus tard le"
                        + " 2025-06-29 («\u00a0event return T --on 2025-06-29\u00a0»).");
    }

    @Test
    void theIdStaysWhenTheDaysChange() {
        assertThat(Told.ids(LAPSE, medicalTo("2025-03-01"), KEPT))
                .isEqualTo(Told.ids(LAPSE, Told.on(medicalTo("2025-05-31"), "2025-02-01"), KEPT))
                .containsExactly("medical:T:O-1");
    }

    @Test
    void whatHasLapsedAlreadyCallsHomeNow() {
        Attention lapse = Told.of(LAPSE, medicalTo("2024-12-31"), KEPT).get(0);

        // From 6 January to 30 June.
        assertThat(lapse.number()).isEqualTo(176);
        assertThat(lapse.sentence(Locale.ENGLISH))
                .isEqualTo("T: the medical clearance of O-1 ended on 2024-12-31; the tour goes on for 176 days, to"
                        + " 2025-06-30. Renew it, or bring them home now (\"event return T --on 2025-01-06\").");
    }

    @Test
    void aTourThatIsOverIsNotTold() {
        assertThat(Told.ids(LAPSE, Told.on(medicalTo("2025-01-31"), "2025-06-30"), KEPT))
                .hasSize(1);
        assertThat(Told.ids(LAPSE, Told.on(medicalTo("2025-01-31"), "2025-07-01"), KEPT))
                .isEmpty();
    }

    @Test
    void aReleaseMustContainTheRestOfTheAbsence() {
        assertThat(Told.ids(LAPSE, releasedTo("2025-06-30"), KEPT)).isEmpty();
        assertThat(Told.sentences(LAPSE, releasedTo("2025-06-29"), KEPT, Locale.ENGLISH))
                .containsExactly("T: A releases O-1 to 2025-06-29, 1 day less than the tour and its leave, which end on"
                        + " 2025-06-30. Ask A to prolong the release, or bring them home by 2025-06-29"
                        + " (\"event return T --on 2025-06-29\").");
        // That the absence began without a release is past.
        assertThat(Told.ids(LAPSE, of(Given.released(fit, Period.of("2025-01-06", "2025-06-30"))), KEPT))
                .isEmpty();
        assertThat(Told.ids(LAPSE, of(Given.released(fit)), KEPT)).containsExactly("release:T:O-1");
    }

    @Test
    void whoMustHaveTheirLeaveWithinTheReleaseComesHomeEarlier() {
        Mission mission = given.mission().toBuilder().leaveDays(10).build();
        Problem problem = moved(releasedTo("2025-07-05"), mission, given.position());

        // The absence lasts to 10 July, 5 days longer than the release.
        assertThat(Told.of(LAPSE, problem, KEPT)).singleElement().satisfies(lapse -> assertThat(lapse.days())
                .isEqualTo(Period.of("2025-06-26", "2025-06-30")));
    }

    /** The same, with the one mission and the one position changed. */
    private static Problem moved(Problem problem, Mission mission, Position like) {
        Position position = like.toBuilder().mission(mission).build();
        return problem.toBuilder()
                .missions(List.of(mission))
                .positions(List.of(position))
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder().position(position).build())
                        .toList())
                .build();
    }

    @Test
    void aMandateThatEndsBeforeTheTourIsTold() {
        Mission mission = given.mission().toBuilder()
                .mandate(Period.of("2024-01-01", "2025-06-20"))
                .build();

        assertThat(Told.of(LAPSE, moved(given.problem(), mission, given.position()), KEPT))
                .singleElement()
                .satisfies(lapse -> {
                    assertThat(lapse.id()).isEqualTo("mandate:T:O-1");
                    assertThat(lapse.number()).isEqualTo(10);
                    assertThat(lapse.decision().in(Locale.ENGLISH)).contains("event close M --on 2025-06-20");
                });
    }

    @Test
    void aCertificateThatLapsesIsToldAndOneThatLastsIsNot() {
        Position medic = given.position().toBuilder().skills(List.of("MEDIC")).build();

        assertThat(Told.ids(LAPSE, moved(skilledTo("2025-06-30"), given.mission(), medic), KEPT))
                .isEmpty();
        assertThat(Told.sentences(LAPSE, moved(skilledTo("2025-06-29"), given.mission(), medic), KEPT, Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("T: MEDIC of O-1 lapses after 2025-06-29, 1 day before the tour ends, on 2025-06-30."
                        + " Renew the certificate");
        assertThat(Told.sentences(LAPSE, moved(of(fit), given.mission(), medic), KEPT, Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("T: O-1 does not have MEDIC; the tour goes on for 176 days, to 2025-06-30.");
    }

    private Problem skilledTo(String day) {
        return of(fit.toBuilder()
                .skills(List.of(new Officer.Skill("MEDIC", Day.parse(day))))
                .build());
    }

    @Test
    void aLanguageThatIsFoundTooLowIsTold() {
        Position french = given.position().toBuilder()
                .languages(Map.of("fr", LanguageLevel.B2))
                .build();

        assertThat(Told.ids(LAPSE, moved(given.problem(), given.mission(), french), KEPT))
                .containsExactly("language:T:O-1");
    }

    @Test
    void aBlackoutFetchesNobodyHome() {
        given.agency = Agency.builder("A", 100)
                .blackouts(List.of(new Agency.Blackout(Period.of("2025-03-01", "2025-03-10"), null)))
                .build();

        assertThat(Told.ids(LAPSE, given.problem(), KEPT)).isEmpty();
    }

    @Test
    void whatIsNotHardIsNotTold() {
        given.weights = Map.of("medical", Weight.soft(5));

        assertThat(Told.ids(LAPSE, medicalTo("2025-01-31"), KEPT)).isEmpty();
    }

    @Test
    void whatThePlanDoesWithTheTourDoesNotMatter() {
        assertThat(Told.of(LAPSE, medicalTo("2025-03-01"), plan(row("T", "O-1", "2024-10-01", "2025-08-30"))))
                .isEqualTo(Told.of(LAPSE, medicalTo("2025-03-01"), KEPT));
    }
}
