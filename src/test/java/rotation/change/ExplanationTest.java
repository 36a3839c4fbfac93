package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.change.Reason.Cause;
import rotation.change.Reason.Kind;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What is said of a change: who asked for it, what happened, what it saves, and what keeping the officer would cost. */
class ExplanationTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");

    private final Given given = new Given();

    @Test
    void aTourThatIsPinnedForSomebodyIsFilledBecauseThePlannerAskedForIt() {
        given.assigned("T", Tour.Status.OPEN, true, JUNE, 30);

        TourChange change = only(Given.plan(Plan.Row.empty("T")), Given.plan(june("T", "O-1")));

        assertThat(change.reason().cause()).isEqualTo(Cause.EDITED);
        assertSaid(
                change,
                "T: O-1 (A) goes, 2025-06-02 to 2025-07-01; the tour is fixed for O-1 (A), 2025-06-02 to 2025-07-01.",
                "T\u00a0: O-1 (A) part, du 2025-06-02 au 2025-07-01\u202f;"
                        + " l'affectation est fixée pour O-1 (A), du 2025-06-02 au 2025-07-01.");
    }

    @Test
    void aDeployedTourOfSomebodyElseIsFixedByTheSeason() {
        given.assigned("T", Tour.Status.DEPLOYED, false, JUNE, 30);

        assertThat(only(Given.plan(june("T", "O-2")), Given.plan(june("T", "O-1")))
                        .reason()
                        .cause())
                .isEqualTo(Cause.EDITED);
    }

    @Test
    void aShortlistThatDoesNotHaveTheOfficerAsksForTheChange() {
        Problem problem = seasonOf(given.tour("T", "2025-06-02", 30).toBuilder()
                .shortlist(List.of("O-2"))
                .build());

        TourChange change = only(problem, Given.plan(june("T", "O-1")), Given.plan(june("T", "O-2")));

        assertThat(change.reason()).isEqualTo(new Reason(Kind.SHORTLIST, List.of(Rule.SHORTLIST)));
        assertThat(change.reason().cause()).isEqualTo(Cause.EDITED);
        assertSaid(
                change,
                "T: O-2 (A) goes instead of O-1 (A), 2025-06-02 to 2025-07-01 as before;"
                        + " the season's shortlist takes only O-2.",
                "T\u00a0: O-2 (A) part à la place de O-1 (A), du 2025-06-02 au 2025-07-01 comme avant\u202f;"
                        + " la liste restreinte de la saison ne retient que O-2.");
    }

    @Test
    void aLongShortlistIsCounted() {
        Problem problem = seasonOf(given.tour("T", "2025-06-02", 30).toBuilder()
                .shortlist(List.of("O-2", "O-7", "O-8", "O-9"))
                .build());

        assertEnds(
                only(problem, Given.plan(june("T", "O-1")), Given.plan(june("T", "O-2"))),
                "; O-1 is not among the 4 officers on the season's shortlist.",
                "\u202f; O-1 n'est pas parmi les 4 agents de la liste restreinte de la saison.");
    }

    @Test
    void soDoesAnExclusion() {
        Problem problem = seasonOf(given.tour("T", "2025-06-02", 30).toBuilder()
                .excludedOfficers(List.of("O-1"))
                .build());

        TourChange change = only(problem, Given.plan(june("T", "O-1")), Given.plan(june("T", "O-2")));

        assertThat(change.reason().cause()).isEqualTo(Cause.EDITED);
        assertEnds(change, "; the season excludes O-1 from this tour.", "; la saison exclut O-1 de cette affectation.");
    }

    @Test
    void whoMayNotGoForAnotherReasonTooIsForced() {
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-06-03", "2025-12-31")));
        Problem problem = seasonOf(given.tour("T", "2025-06-02", 30).toBuilder()
                .shortlist(List.of("O-2"))
                .build());

        assertThat(only(problem, Given.plan(june("T", "O-3")), Given.plan(june("T", "O-2")))
                        .reason())
                .isEqualTo(new Reason(Kind.INELIGIBLE, List.of(Rule.SHORTLIST, Rule.RELEASE)));
    }

    @Test
    void aPlanThatWasEditedByHandAsksForWhatItSays() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-06-02", 30);
        given.with(Given.officer("O-3", given.agency, null)).with(Given.officer("O-4", given.agency, null));
        Plan before = Given.plan(june("T-1", "O-1"), june("T-2", "O-2"), june("T-3", "O-9"));
        // T-1 was emptied by hand; T-3 was given to O-3, but whoever had it has left. Nobody asked for O-4 in T-2.
        Plan asked = Given.plan(Plan.Row.empty("T-1"), june("T-2", "O-2"), june("T-3", "O-3"));
        Plan after = Given.plan(Plan.Row.empty("T-1"), june("T-2", "O-4"), june("T-3", "O-3"));

        PlanChanges changes = PlanChanges.between(given.problem(), before, asked, after);

        assertThat(changes.edited()).extracting(TourChange::tour).containsExactly("T-1");
        assertThat(changes.chosen()).extracting(TourChange::tour).containsExactly("T-2");
        assertThat(changes.forced()).extracting(TourChange::tour).containsExactly("T-3");
        assertSaid(
                changes.edited().get(0),
                "T-1: nobody goes; O-1 (A) was to go, 2025-06-02 to 2025-07-01; the plan was edited by hand.",
                "T-1\u00a0: personne ne part\u202f; O-1 (A) devait partir, du 2025-06-02 au 2025-07-01\u202f;"
                        + " le plan a été modifié à la main.");
    }

    @Test
    void whatTheSearchMadeOfAnEditedRowIsItsOwnChoice() {
        given.tour("T", "2025-06-02", 30);
        given.with(Given.officer("O-3", given.agency, null));

        PlanChanges changes = PlanChanges.between(
                given.problem(),
                Given.plan(june("T", "O-1")),
                Given.plan(june("T", "O-2")),
                Given.plan(june("T", "O-3")));

        assertThat(changes.chosen()).hasSize(1);
    }

    @Test
    void whoComesHomeEarlierByTheSeasonIsToldTheNewEnd() {
        Period earlier = Period.of("2025-06-02", "2025-06-20");
        for (boolean pinned : List.of(false, true)) {
            var season = new Given();
            season.assigned("T", Tour.Status.DEPLOYED, pinned, earlier, 19);

            TourChange change = only(
                    season.problem(),
                    Given.plan(june("T", "O-1")),
                    Given.plan(new Plan.Row("T", "O-1", earlier, null)));

            assertThat(change.reason().cause()).isEqualTo(Cause.FORCED);
            assertSaid(
                    change,
                    "T: O-1 (A) starts as before (2025-06-02) and ends 11 days earlier (2025-06-20);"
                            + " the season gives 2025-06-20 as the agreed end of O-1,"
                            + " and 2025-07-01 is not possible any more.",
                    "T\u00a0: O-1 (A) commence comme avant (le 2025-06-02) et finit 11 jours plus tôt (le 2025-06-20)\u202f;"
                            + " la saison donne le 2025-06-20 comme fin convenue pour O-1,"
                            + " et le 2025-07-01 n'est plus possible.");
        }
    }

    @Test
    void aLapsedMedicalIsToldWithItsDate() {
        given.with(Given.officer("O-3", given.agency, null).toBuilder()
                .medicalTo(Day.parse("2025-06-30"))
                .build());
        given.tour("T", "2025-06-02", 30);

        assertEnds(
                only(Given.plan(june("T", "O-3")), Given.plan(june("T", "O-1"))),
                "; O-3 cannot go as planned: The medical clearance of officer O-3 ends on 2025-06-30,"
                        + " before tour T does on 2025-07-01.",
                "\u202f; O-3 ne peut pas partir comme prévu\u00a0: L'aptitude médicale de l'agent O-3 prend fin le 2025-06-30,"
                        + " avant l'affectation T, qui se termine le 2025-07-01.");
    }

    @Test
    void whoIsThereCannotStay() {
        Officer officer = Given.officer("O-3", given.agency, null).toBuilder()
                .medicalTo(Day.parse("2025-07-10"))
                .build();
        given.with(officer);
        given.assigned("T", Tour.Status.DEPLOYED, officer, JUNE, JUNE, 1, 30, 60);

        assertEnds(
                only(Given.plan(Given.row("T", "O-3", "2025-06-02", "2025-07-31")), Given.plan(june("T", "O-3"))),
                "; O-3 cannot stay as planned: The medical clearance of officer O-3 ends on 2025-07-10,"
                        + " before tour T does on 2025-07-31.",
                "\u202f; O-3 ne peut pas rester comme prévu\u00a0: L'aptitude médicale de l'agent O-3 prend fin le 2025-07-10,"
                        + " avant l'affectation T, qui se termine le 2025-07-31.");
    }

    @Test
    void aMissionThatClosesIsToldWithItsMandate() {
        given.tour("T", "2025-06-02", 30);
        Problem problem = given.problem().toBuilder()
                .replace(given.mission().toBuilder()
                        .mandate(Period.of("2025-01-01", "2025-06-15"))
                        .build())
                .build();

        assertEnds(
                only(problem, Given.plan(june("T", "O-1")), Given.plan(Plan.Row.empty("T"))),
                "; O-1 cannot go as planned: Tour T, 2025-06-02 to 2025-07-01, is not within the mandate of mission M,"
                        + " 2025-01-01 to 2025-06-15.",
                "\u202f; O-1 ne peut pas partir comme prévu\u00a0: L'affectation T, du 2025-06-02 au 2025-07-01, sort du mandat de la mission M, du 2025-01-01 au 2025-06-15.");
        assertEnds(
                only(
                        problem,
                        Given.plan(Given.row("T", "O-1", "2025-06-01", "2025-06-30")),
                        Given.plan(Plan.Row.empty("T"))),
                "; 2025-06-01 to 2025-06-30 is not possible any more: Tour T, 2025-06-01 to 2025-06-30, is not within"
                        + " the mandate of mission M, 2025-01-01 to 2025-06-15.",
                "\u202f; du 2025-06-01 au 2025-06-30, ce n'est plus possible\u00a0: L'affectation T, du 2025-06-01 au 2025-06-30, sort du mandat de la mission M, du 2025-01-01 au 2025-06-15.");
    }

    @Test
    void aCancelledCourseIsNamed() {
        given.course = new Course("PDT", 7, 365);
        given.with(Given.officer("O-3", given.agency, null).toBuilder()
                .trained(List.of(new Officer.Training(given.course, Day.FOREVER)))
                .build());
        given.tour("T", "2025-06-02", 30);

        TourChange change = only(Given.plan(new Plan.Row("T", "O-1", JUNE, "PDT-08")), Given.plan(june("T", "O-3")));

        assertThat(change.reason()).isEqualTo(new Reason(Kind.COURSE_CANCELLED, List.of(Rule.TRAINING)));
        assertEnds(
                change,
                "; PDT-08 is not in the season any more: Tour T starts on 2025-06-02: officer O-1 needs PDT before it and"
                        + " no intake can serve.",
                "\u202f; PDT-08 n'est plus dans la saison\u00a0: L'affectation T commence le 2025-06-02\u00a0: l'agent O-1 doit d'abord suivre PDT"
                        + " et aucune session ne convient.");
    }

    @Test
    void aCourseThatCannotServeIsNotCancelled() {
        given.course = new Course("PDT", 7, 365);
        given.intakes.add(new Intake("I-5", given.course, Period.of("2025-05-19", "2025-05-30"), 1));
        given.with(Given.officer("O-3", given.agency, null).toBuilder()
                .trained(List.of(new Officer.Training(given.course, Day.FOREVER)))
                .build());
        given.tour("T", "2025-06-02", 30);

        assertThat(only(Given.plan(new Plan.Row("T", "O-1", JUNE, "I-5")), Given.plan(june("T", "O-3")))
                        .reason())
                .isEqualTo(new Reason(Kind.INELIGIBLE, List.of(Rule.TRAINING)));
    }

    @Test
    void whatItWouldSaveToKeepTheOfficerLaterIsTold() {
        published("2025-06-23", 7);

        // 300 for another officer, instead of 3 for each of 21 days at the start and 21 at the end.
        assertEnds(
                only(Given.plan(june("T", "O-3")), Given.plan(june("T", "O-2"))),
                "; O-3 cannot go as planned: No release of officer O-3 contains the absence for tour T, 2025-06-02 to"
                        + " 2025-07-01. Keeping O-3, 2025-06-23 to 2025-07-22, 21 days later, would save 174 soft.",
                " Garder O-3, du 2025-06-23 au 2025-07-22, 21 jours plus tard, économiserait 174 soft.");
    }

    @Test
    void soIsWhatItWouldCost() {
        published("2025-07-28", 56);

        // 3 for each of 56 days at the start and 56 at the end, instead of 300.
        assertEnds(
                only(Given.plan(june("T", "O-3")), Given.plan(june("T", "O-2"))),
                " Keeping O-3, 2025-07-28 to 2025-08-26, 56 days later, would cost 36 soft more.",
                " Garder O-3, du 2025-07-28 au 2025-08-26, 56 jours plus tard, coûterait 36 soft de plus.");
    }

    @Test
    void andThatItWouldFillTheTour() {
        published("2025-06-03", 1);

        assertEnds(
                only(Given.plan(june("T", "O-3")), Given.plan(Plan.Row.empty("T"))),
                " Keeping O-3, 2025-06-03 to 2025-07-02, 1 day later, would save 3 medium.",
                " Garder O-3, du 2025-06-03 au 2025-07-02, 1 jour plus tard, économiserait 3 medium.");
    }

    @Test
    void andThatItCostsTheSame() {
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-06-03", "2025-12-31")));
        given.tour("T", null, "2025-06-02", "2025-06-03", 1, 30);

        assertEnds(
                only(Given.plan(june("T", "O-3")), Given.plan(june("T", "O-2"))),
                " Keeping O-3, 2025-06-03 to 2025-07-02, 1 day later, would cost the same.",
                " Garder O-3, du 2025-06-03 au 2025-07-02, 1 jour plus tard, coûterait autant.");
    }

    @Test
    void whoIsElsewhereThenIsNotKeptLater() {
        published("2025-06-23", 7);
        given.tour("T-2", "2025-07-01", 30);
        Plan before = Given.plan(june("T", "O-3"), Plan.Row.empty("T-2"));
        Plan after = Given.plan(june("T", "O-2"), Given.row("T-2", "O-3", "2025-07-01", "2025-07-30"));

        assertThat(between(given.problem(), before, after).forced().get(0).sentence(Locale.ENGLISH))
                .doesNotContain("Keeping");
    }

    @Test
    void norIsWhoWouldBreakTheCapThen() {
        given.agency = given.agency.toBuilder().maxAway(1).build();
        published("2025-06-23", 7);
        given.tour("T-2", "2025-07-02", 30);
        Plan before = Given.plan(june("T", "O-3"), Given.row("T-2", "O-1", "2025-07-02", "2025-07-31"));
        Plan after = Given.plan(june("T", "O-2"), Given.row("T-2", "O-1", "2025-07-02", "2025-07-31"));

        assertThat(only(before, after).sentence(Locale.ENGLISH)).doesNotContain("Keeping");
    }

    @Test
    void whatAChoiceSavesIsTold() {
        given.tour("T", "2025-06-02", 30, 60);

        // 30 days more than preferred, and 60 days of absence are 23 more than the fair share of 37 (30 and a quarter).
        assertSaid(
                only(Given.plan(Given.row("T", "O-1", "2025-06-02", "2025-07-31")), Given.plan(june("T", "O-1"))),
                "T: O-1 (A) starts as before (2025-06-02) and ends 30 days earlier (2025-07-01); this saves 53 soft.",
                "T\u00a0: O-1 (A) commence comme avant (le 2025-06-02) et finit 30 jours plus tôt (le 2025-07-01)\u202f;"
                        + " cela économise 53 soft.");
    }

    @Test
    void whoGoesToANewTourMakesRoomForIt() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);

        PlanChanges changes = between(
                given.problem(), Given.plan(june("T-1", "O-1")), Given.plan(june("T-1", "O-2"), june("T-2", "O-1")));

        assertThat(changes.all().get(0).reason())
                .isEqualTo(new Reason(Kind.MAKES_ROOM, List.of(Rule.REST_BETWEEN_TOURS)));
        assertThat(changes.all().get(0).reason().cause()).isEqualTo(Cause.CHOSEN);
        assertSaid(
                changes.all().get(0),
                "T-1: O-2 (A) goes instead of O-1 (A), 2025-06-02 to 2025-07-01 as before; this makes room for T-2.",
                "T-1\u00a0: O-2 (A) part à la place de O-1 (A), du 2025-06-02 au 2025-07-01 comme avant\u202f;"
                        + " cela fait place à T-2.");
    }

    @Test
    void soManyAnswersAreGivenAndNoMore() {
        var before = new ArrayList<Plan.Row>();
        var after = new ArrayList<Plan.Row>();
        for (int i = 3; i < 3 + Alternatives.JUDGEMENTS + 5; i++) {
            given.with(Given.officer("O-" + i, given.agency, null));
            given.tour("T-" + i, "2025-06-02", 30, 60);
            before.add(Given.row("T-" + i, "O-" + i, "2025-06-02", "2025-07-31"));
            after.add(june("T-" + i, "O-" + i));
        }

        PlanChanges changes = between(given.problem(), new Plan(before, null), new Plan(after, null));

        assertThat(changes.chosen()).hasSize(Alternatives.JUDGEMENTS + 5);
        assertThat(changes.chosen().stream()
                        .filter(change -> change.sentence(Locale.ENGLISH).contains("saves")))
                .hasSize(Alternatives.JUDGEMENTS);
        assertThat(PlanChanges.differences(given.problem(), new Plan(before, null), new Plan(after, null))
                        .all())
                .hasSize(Alternatives.JUDGEMENTS + 5)
                .noneMatch(change -> change.sentence(Locale.ENGLISH).contains("saves"));
    }

    /** The tour T, published for O-3 from 2 June on; they are released from the second day of its grid. */
    private void published(String second, int everyDays) {
        Officer officer = Given.released(Given.officer("O-3", given.agency, null), Period.of(second, "2025-12-31"));
        given.with(officer);
        given.assigned(
                "T", Tour.Status.PUBLISHED, officer, JUNE, Period.of("2025-06-02", second), everyDays, JUNE.days());
    }

    private Problem seasonOf(Tour tour) {
        return given.problem().toBuilder().replace(tour).build();
    }

    private static PlanChanges between(Problem problem, Plan before, Plan after) {
        return PlanChanges.between(problem, before, after);
    }

    private TourChange only(Plan before, Plan after) {
        return only(given.problem(), before, after);
    }

    private static TourChange only(Problem problem, Plan before, Plan after) {
        List<TourChange> all = between(problem, before, after).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertSaid(TourChange change, String english, String french) {
        assertThat(change.sentence(Locale.ENGLISH)).isEqualTo(english);
        assertThat(change.sentence(Locale.FRENCH)).isEqualTo(french);
    }

    private static void assertEnds(TourChange change, String english, String french) {
        assertThat(change.sentence(Locale.ENGLISH)).endsWith(english);
        assertThat(change.sentence(Locale.FRENCH)).endsWith(french);
    }

    private static Plan.Row june(String tour, String officer) {
        return new Plan.Row(tour, officer, JUNE, null);
    }
}
