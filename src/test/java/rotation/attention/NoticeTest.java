package rotation.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.Given.plan;
import static rotation.Given.row;
import static rotation.attention.Attention.Kind.NO_STANDBY;
import static rotation.attention.Attention.Kind.SHORT_NOTICE;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * O-1 was told to go on 2025-03-06, which is 59 days after the day of planning, 2025-01-06; notice is short below 60 days.
 */
class NoticeTest {

    private static final Plan AS_TOLD = plan(row("T", "O-1", "2025-03-06", "2025-08-31"));
    private static final Plan ANOTHER = plan(row("T", "O-2", "2025-03-06", "2025-08-31"));

    private final Given given = new Given();

    NoticeTest() {
        Told.announce(given, "T", Tour.Status.PUBLISHED, "O-1", "2025-03-06", "2025-08-31");
    }

    @Test
    void aPlanAsToldNeedsNoNotice() {
        assertThat(Told.ids(SHORT_NOTICE, given.problem(), AS_TOLD)).isEmpty();
    }

    @Test
    void anotherOfficerIsToldWithTheDaysThatAreLeft() {
        Attention notice = Told.of(SHORT_NOTICE, given.problem(), ANOTHER).get(0);

        assertThat(notice.id()).isEqualTo("shortNotice:T");
        assertThat(notice.number()).isEqualTo(59);
        assertThat(notice.sentence(Locale.ENGLISH))
                .isEqualTo("T: O-1 was told to go from 2025-03-06 to 2025-08-31, but O-2 goes now, from 2025-03-06 to"
                        + " 2025-08-31: 59 days of notice. Keep it as it was told (\"event pin T\"), or tell those"
                        + " concerned now: O-1, O-2, A.");
    }

    @Test
    void toKeepItAsItWasToldIsProposedOnlyWhereThatIsPossible() {
        Problem withdrawn = given.problem().toBuilder()
                .replace(Given.released(given.woman()))
                .build();

        assertThat(Told.sentences(SHORT_NOTICE, withdrawn, ANOTHER, Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith("59 days of notice. Tell those concerned now: O-1, O-2, A.");
    }

    @Test
    void whatIsFarEnoughAwayIsNotTold() {
        Problem dayBefore = Told.on(given.problem(), "2025-01-05");

        assertThat(Told.ids(SHORT_NOTICE, dayBefore, ANOTHER)).isEmpty();
        // But the new start may be nearer than the old one.
        assertThat(Told.ids(SHORT_NOTICE, dayBefore, plan(row("T", "O-1", "2025-03-05", "2025-08-30"))))
                .containsExactly("shortNotice:T");
    }

    @Test
    void nobodyAndOtherDaysAreTold() {
        assertThat(Told.sentences(SHORT_NOTICE, given.problem(), plan(Plan.Row.empty("T")), Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("but nobody goes now: 59 days of notice");
        assertThat(Told.sentences(
                        SHORT_NOTICE,
                        given.problem(),
                        plan(row("T", "O-1", "2025-03-13", "2025-09-07")),
                        Locale.FRENCH))
                .singleElement()
                .asString()
                .contains("mais les dates sont maintenant du 2025-03-13 au 2025-09-07\u00a0: préavis de 59 jours");
    }

    @Test
    void aDeployedOfficerWhoIsToStayLongerHasNoticeToTheAgreedEnd() {
        var there = new Given();
        Told.announce(there, "T", Tour.Status.DEPLOYED, "O-1", "2024-10-01", "2025-03-06");
        Plan extended = plan(row("T", "O-1", "2024-10-01", "2025-03-20"));

        assertThat(Told.of(SHORT_NOTICE, there.problem(), extended))
                .singleElement()
                .satisfies(notice -> assertThat(notice.number()).isEqualTo(59));
        assertThat(Told.ids(SHORT_NOTICE, Told.on(there.problem(), "2025-01-05"), extended))
                .isEmpty();
    }

    @Test
    void aTourThatIsOverIsNotTold() {
        assertThat(Told.ids(SHORT_NOTICE, Told.on(given.problem(), "2025-08-31"), ANOTHER))
                .hasSize(1);
        assertThat(Told.ids(SHORT_NOTICE, Told.on(given.problem(), "2025-09-01"), ANOTHER))
                .isEmpty();
    }

    @Test
    void aTourThatSomebodyCouldTakeOverHasAStandby() {
        assertThat(Told.ids(NO_STANDBY, given.problem(), AS_TOLD)).isEmpty();
    }

    @Test
    void aTourThatNobodyCouldTakeOverIsToldIfItBeginsSoon() {
        Problem alone = Told.with(given.problem(), Given.released(given.man(), Period.of("2025-03-07", "2025-12-31")));
        Attention single = Told.of(NO_STANDBY, alone, AS_TOLD).get(0);

        assertThat(single.id()).isEqualTo("noStandby:T");
        assertThat(single.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "T: O-1 goes on 2025-03-06, in 59 days, and nobody could stand in on these days. Widen who may"
                                + " go (\"explain --tour T\"), or accept that the seat may stay empty.");
        assertThat(Told.ids(NO_STANDBY, Told.on(alone, "2025-01-05"), AS_TOLD)).isEmpty();
        assertThat(Told.ids(NO_STANDBY, Told.on(alone, "2025-03-05"), AS_TOLD)).containsExactly("noStandby:T");
        assertThat(Told.ids(NO_STANDBY, Told.on(alone, "2025-03-06"), AS_TOLD)).isEmpty();
    }

    @Test
    void whoGoesElsewhereStandsByForNobody() {
        given.tour("U", "2025-04-07", 30);
        Plan both = AS_TOLD.with(List.of(row("U", "O-2", "2025-04-07", "2025-05-06")));

        assertThat(Told.ids(NO_STANDBY, given.problem(), both)).containsExactly("noStandby:T");
    }

    @Test
    void ofToursThatNobodyCouldTakeOverThoseThatBeginFirstAreToldFirst() {
        Told.announce(given, "U", Tour.Status.PUBLISHED, "O-2", "2025-02-03", "2025-03-31");
        Plan both = AS_TOLD.with(List.of(row("U", "O-2", "2025-02-03", "2025-03-31")));

        assertThat(Told.ids(NO_STANDBY, given.problem(), both)).containsExactly("noStandby:U", "noStandby:T");
    }
}
