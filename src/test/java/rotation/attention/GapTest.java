package rotation.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static rotation.Given.plan;
import static rotation.Given.row;
import static rotation.attention.Attention.Kind.GAP;
import static rotation.attention.Attention.Kind.HANDOVER;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * One seat: O-1 is there from October to March, O-2 was told to go from 22 March to September, which makes 10 days of handover. The
 * day of planning is 2025-01-06.
 */
class GapTest {

    private static final Plan.Row FIRST = row("T-1", "O-1", "2024-10-01", "2025-03-31");
    private static final Plan.Row SECOND = row("T-2", "O-2", "2025-03-22", "2025-09-17");

    private final Given given = new Given();

    GapTest() {
        given.handoverDays = 10;
        Told.announce(given, "T-1", Tour.Status.DEPLOYED, "O-1", "2024-10-01", "2025-03-31");
        Told.announce(given, "T-2", "T-1", Tour.Status.PUBLISHED, "O-2", "2025-03-22", "2025-09-17");
    }

    /** The first comes home on that day: the season and the row say so. */
    private Problem home(String day, boolean pinned) {
        return given.problem().toBuilder()
                .tours(given.problem().tours().stream()
                        .map(tour -> tour.id().equals("T-1")
                                ? tour.toBuilder()
                                        .pinned(pinned)
                                        .assignment(new Tour.Assignment("O-1", Period.of("2024-10-01", day), null))
                                        .build()
                                : tour)
                        .toList())
                .build();
    }

    private static Plan homeBefore(String day) {
        return plan(row("T-1", "O-1", "2024-10-01", day), SECOND);
    }

    @Test
    void aPlanAsAnnouncedHasNoGap() {
        assertThat(Told.ids(GAP, given.problem(), plan(FIRST, SECOND))).isEmpty();
    }

    @Test
    void anEmptyAnnouncedTourIsAGapOnTheDaysThatNobodyElseCovers() {
        Attention gap = Told.of(GAP, given.problem(), plan(FIRST, Plan.Row.empty("T-2")))
                .get(0);

        assertThat(gap.id()).isEqualTo("gap:M-1:T-2");
        assertThat(gap.days()).isEqualTo(Period.of("2025-04-01", "2025-09-17"));
        assertThat(gap.number()).isEqualTo(170);
        assertThat(gap.sentence(Locale.ENGLISH))
                .isEqualTo("M-1: nobody is in the seat on 170 days from 2025-04-01 to 2025-09-17 for which T-2 was"
                        + " announced. Find somebody for T-2 (\"explain --tour T-2\"), extend the tour before it"
                        + " (\"event extend\"), or leave the seat empty.");
    }

    @Test
    void whoComesHomeOnTheDayBeforeTheReliefOpensNoGapButADayEarlierDoes() {
        assertThat(Told.ids(GAP, home("2025-03-21", true), homeBefore("2025-03-21")))
                .isEmpty();
        assertThat(Told.of(GAP, home("2025-03-20", true), homeBefore("2025-03-20")))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.id()).isEqualTo("gap:M-1:T-1");
                    assertThat(gap.days()).isEqualTo(Period.of("2025-03-21", "2025-03-21"));
                });
        // Not pinned, but of a length that was never planned.
        assertThat(Told.ids(GAP, home("2025-03-20", false), homeBefore("2025-03-20")))
                .containsExactly("gap:M-1:T-1");
    }

    @Test
    void theIdStaysWhenTheDaysChange() {
        assertThat(Told.ids(GAP, home("2025-02-01", true), homeBefore("2025-02-01")))
                .isEqualTo(Told.ids(GAP, Told.on(home("2025-03-01", true), "2025-03-10"), homeBefore("2025-03-01")))
                .containsExactly("gap:M-1:T-1");
    }

    @Test
    void anInterimTourClosesTheGap() {
        given.tour("T-1b", "2025-03-02", 20);
        given.with(Given.officer("O-3", given.agency, null));

        assertThat(Told.ids(
                        GAP,
                        home("2025-03-01", true),
                        homeBefore("2025-03-01").with(List.of(row("T-1b", "O-3", "2025-03-02", "2025-03-21")))))
                .isEmpty();
    }

    @Test
    void daysThatArePastAreNotTold() {
        Plan plan = homeBefore("2025-03-01");

        assertThat(Told.of(GAP, Told.on(home("2025-03-01", true), "2025-03-21"), plan))
                .singleElement()
                .satisfies(gap -> assertThat(gap.number()).isEqualTo(1));
        assertThat(Told.ids(GAP, Told.on(home("2025-03-01", true), "2025-03-22"), plan))
                .isEmpty();
    }

    @Test
    void whereTheMandateIsOverNobodyWasToBe() {
        Problem problem = given.problem();
        var mission = given.mission().toBuilder()
                .mandate(new Period(Day.ALWAYS, Day.parse("2025-04-02")))
                .build();
        var position = given.position().toBuilder().mission(mission).build();
        Problem closed = problem.toBuilder()
                .missions(List.of(mission))
                .positions(List.of(position))
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder().position(position).build())
                        .toList())
                .build();

        assertThat(Told.of(GAP, closed, plan(FIRST, Plan.Row.empty("T-2"))))
                .singleElement()
                .satisfies(gap -> assertThat(gap.days()).isEqualTo(Period.of("2025-04-01", "2025-04-02")));
    }

    @Test
    void aReliefThatComesLaterLeavesAGapAndOneThatEndsEarlierDoesNot() {
        // From 1 to 4 April nobody is there; that nobody is from 1 to 17 September is for the next season.
        assertThat(Told.of(GAP, given.problem(), plan(FIRST, row("T-2", "O-2", "2025-04-05", "2025-08-31"))))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.days()).isEqualTo(Period.of("2025-04-01", "2025-04-04"));
                    assertThat(gap.number()).isEqualTo(4);
                });
    }

    @Test
    void daysThatAnEarlierTourHasLeftForTheNextOneCountForTheNextOne() {
        Told.announce(given, "T-3", "T-2", Tour.Status.PUBLISHED, "O-1", "2025-09-08", "2025-12-31");

        assertThat(Told.of(
                        GAP,
                        given.problem(),
                        plan(FIRST, row("T-2", "O-2", "2025-03-22", "2025-08-31"), Plan.Row.empty("T-3"))))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.id()).isEqualTo("gap:M-1:T-3");
                    assertThat(gap.days()).isEqualTo(Period.of("2025-09-08", "2025-12-31"));
                });
    }

    @Test
    void aHandoverThatIsShorterThanAnnouncedIsToldUnlessThereIsAGap() {
        assertThat(Told.ids(HANDOVER, given.problem(), plan(FIRST, SECOND))).isEmpty();
        Attention handover = Told.of(HANDOVER, home("2025-03-30", true), homeBefore("2025-03-30"))
                .get(0);
        assertThat(handover.id()).isEqualTo("handover:T-2");
        assertThat(handover.number()).isEqualTo(1);
        assertThat(handover.sentence(Locale.ENGLISH))
                .isEqualTo("T-2 overlaps with T-1, which it relieves, on 9 days; 10 are wanted, 10 were announced, 1 is"
                        + " missing. Let T-2 come earlier, extend T-1 (\"event extend T-1 --by 1\"), or have the handover"
                        + " in writing.");
        assertThat(Told.ids(HANDOVER, home("2025-03-21", true), homeBefore("2025-03-21")))
                .containsExactly("handover:T-2");
        assertThat(Told.ids(HANDOVER, home("2025-03-20", true), homeBefore("2025-03-20")))
                .isEmpty();
    }

    @Test
    void whereWhoGoesFirstIsPlannedOtherwiseThanToldNobodyIsToExtendThem() {
        Problem problem = given.problem();
        Plan shorter = plan(row("T-1", "O-1", "2024-10-01", "2025-03-25"), SECOND);

        assertThat(Told.sentences(HANDOVER, problem, shorter, Locale.ENGLISH))
                .containsExactly(
                        "T-2 overlaps with T-1, which it relieves, on 4 days; 10 are wanted, 10 were announced, 6"
                                + " are missing. Let T-2 come earlier, or have the handover in writing.");
    }

    @Test
    void whereTheReliefWasToBeThereTheReliefIsToComeAsItWasTold() {
        Plan late = plan(row("T-1", "O-1", "2024-10-01", "2025-03-01"), row("T-2", "O-2", "2025-03-25", "2025-09-20"));

        // The first came home on 1 March, and was preferred to stay to 31 March; the second was to be there on 22
        // March.
        assertThat(Told.sentences(GAP, home("2025-03-01", true), late, Locale.ENGLISH))
                .containsExactly(
                        "M-1: nobody is in the seat on 23 days from 2025-03-02 to 2025-03-24 for which T-1 was announced."
                                + " Add an interim tour (\"event return T-1 --on 2025-03-01 --interim\"), let the relief come"
                                + " earlier, or leave the seat empty.");
        Plan later = late.with(List.of(row("T-1", "O-1", "2024-10-01", "2025-03-23")));
        assertThat(Told.sentences(GAP, home("2025-03-23", true), later, Locale.ENGLISH))
                .containsExactly("M-1: nobody is in the seat on 1 day from 2025-03-24 to 2025-03-24 for which T-1 was"
                        + " announced. Keep T-2 as it was told (\"event pin T-2\"), extend the tour before it"
                        + " (\"event extend\"), or leave the seat empty.");
        Problem withdrawn = home("2025-03-23", true).toBuilder()
                .replace(Given.released(given.man()))
                .build();
        assertThat(Told.sentences(GAP, withdrawn, later, Locale.ENGLISH))
                .singleElement()
                .asString()
                .endsWith("announced. Extend the tour before T-2 (\"event extend\"), find somebody who can go earlier"
                        + " (\"explain --tour T-2\"), or leave the seat empty.");
    }

    @Test
    void aHandoverThatWasNeverLongerIsNotTold() {
        given.handoverDays = 20;
        var other = new Given();
        other.handoverDays = 20;
        Told.announce(other, "T-1", Tour.Status.DEPLOYED, "O-1", "2024-10-01", "2025-03-31");
        Told.announce(other, "T-2", "T-1", Tour.Status.PUBLISHED, "O-2", "2025-03-22", "2025-09-17");

        assertThat(Told.ids(HANDOVER, other.problem(), plan(FIRST, SECOND))).isEmpty();
    }

    /** The tour for the rest begins on the day after the return; nobody was told that it would overlap. */
    @Test
    void aReliefThatWasNotAnnouncedOwesNoHandover() {
        given.add(Tour.builder(
                        "T-1b",
                        given.position(),
                        new Tour.Starts(Period.of("2025-03-02", "2025-03-02"), 1),
                        List.of(30))
                .follows("T-1")
                .build());
        given.with(Given.officer("O-3", given.agency, null));
        Plan.Row interim = row("T-1b", "O-3", "2025-03-02", "2025-03-31");

        assertThat(Told.ids(
                        HANDOVER,
                        home("2025-03-01", true),
                        homeBefore("2025-03-01").with(List.of(interim))))
                .isEmpty();
    }

    @Test
    void aHandoverThatIsOverIsNotTold() {
        Problem problem = home("2025-03-30", true);

        assertThat(Told.ids(HANDOVER, Told.on(problem, "2025-03-30"), homeBefore("2025-03-30")))
                .hasSize(1);
        assertThat(Told.ids(HANDOVER, Told.on(problem, "2025-03-31"), homeBefore("2025-03-30")))
                .isEmpty();
    }
}
