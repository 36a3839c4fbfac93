package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.change.TourChange.Kind;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Gender;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What differs between two plans, why, and how it is told. */
class PlanChangesTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");

    private final Given given = new Given();

    @Test
    void ofEqualPlansNothingIsTold() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Plan before = Given.plan(june("T-1", "O-1"), Plan.Row.empty("T-2"));
        Plan after = Given.plan(june("T-1", "O-1"));

        PlanChanges changes = between(before, after);

        assertThat(changes.all()).isEmpty();
        assertThat(changes.byAgency()).isEmpty();
    }

    @Test
    void somebodyElseInTheSameWindowIsReplaced() {
        given.tour("T", "2025-06-02", 30);

        TourChange change = only(Given.plan(june("T", "O-1")), Given.plan(june("T", "O-2")));

        assertThat(change.kind()).isEqualTo(Kind.REPLACED);
        assertThat(change.startMovedBy()).isZero();
        assertThat(change.endMovedBy()).isZero();
        assertThat(change.reason()).isEqualTo(Reason.of(Reason.Kind.CHOSEN));
        assertSaid(
                change,
                "T: O-2 (A) goes instead of O-1 (A), 2025-06-02 to 2025-07-01 as before.",
                "T\u00a0: O-2 (A) part à la place de O-1 (A), du 2025-06-02 au 2025-07-01 comme avant.");
    }

    @Test
    void somebodyElseInAnotherWindowIsReplacedToo() {
        given.tour("T", null, "2025-06-02", "2025-06-03", 1, 30);

        TourChange change =
                only(Given.plan(june("T", "O-9")), Given.plan(Given.row("T", "O-2", "2025-06-03", "2025-07-02")));

        assertThat(change.kind()).isEqualTo(Kind.REPLACED);
        assertThat(change.startMovedBy()).isEqualTo(1);
        assertThat(change.endMovedBy()).isEqualTo(1);
        assertThat(change.reason()).isEqualTo(Reason.of(Reason.Kind.LEFT_ROSTER));
        assertSaid(
                change,
                "T: O-2 (A) goes instead of O-9, 2025-06-03 to 2025-07-02 instead of 2025-06-02 to 2025-07-01;"
                        + " O-9 is not on the roster.",
                "T\u00a0: O-2 (A) part à la place de O-9, du 2025-06-03 au 2025-07-02 au lieu du 2025-06-02 au 2025-07-01\u202f;"
                        + " O-9 n'est pas sur la liste.");
    }

    @Test
    void theSameOfficerInAnotherWindowIsMoved() {
        given.tour("T", null, "2025-05-26", "2025-06-02", 7, 30, 36, 37);
        Plan before = Given.plan(june("T", "O-1"));

        TourChange earlier = only(before, Given.plan(Given.row("T", "O-1", "2025-05-26", "2025-07-01")));
        assertThat(earlier.kind()).isEqualTo(Kind.MOVED);
        assertThat(earlier.startMovedBy()).isEqualTo(-7);
        assertThat(earlier.endMovedBy()).isZero();
        assertSaid(
                earlier,
                "T: O-1 (A) starts 7 days earlier (2025-05-26) and ends as before (2025-07-01).",
                "T\u00a0: O-1 (A) commence 7 jours plus tôt (le 2025-05-26) et finit comme avant (le 2025-07-01).");
        TourChange later = only(before, Given.plan(Given.row("T", "O-1", "2025-06-02", "2025-07-02")));
        assertThat(later.startMovedBy()).isZero();
        assertThat(later.endMovedBy()).isEqualTo(1);
        assertSaid(
                later,
                "T: O-1 (A) starts as before (2025-06-02) and ends 1 day later (2025-07-02).",
                "T\u00a0: O-1 (A) commence comme avant (le 2025-06-02) et finit 1 jour plus tard (le 2025-07-02).");
    }

    @Test
    void aTourThatWasEmptyIsFilledByChoiceAndANewOneBecauseItIsNew() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);

        PlanChanges changes =
                between(Given.plan(Plan.Row.empty("T-1")), Given.plan(june("T-1", "O-1"), june("T-2", "O-2")));

        assertThat(changes.all())
                .extracting(TourChange::tour, TourChange::kind, change -> change.reason()
                        .kind())
                .containsExactly(
                        tuple("T-1", Kind.FILLED, Reason.Kind.CHOSEN), tuple("T-2", Kind.FILLED, Reason.Kind.POST_NEW));
        assertThat(changes.forced()).isEmpty();
        assertThat(changes.chosen()).hasSize(2);
        assertThat(changes.count(Kind.FILLED)).isEqualTo(2);
        assertThat(changes.all()).allMatch(change -> change.startMovedBy() == null && change.endMovedBy() == null);
        assertSaid(
                changes.all().get(0),
                "T-1: O-1 (A) goes, 2025-06-02 to 2025-07-01.",
                "T-1\u00a0: O-1 (A) part, du 2025-06-02 au 2025-07-01.");
        assertSaid(
                changes.all().get(1),
                "T-2: O-2 (A) goes, 2025-06-02 to 2025-07-01; the tour is new.",
                "T-2\u00a0: O-2 (A) part, du 2025-06-02 au 2025-07-01\u202f; l'affectation est nouvelle.");
    }

    @Test
    void aTourThatNobodyTakesOverIsEmptied() {
        given.with(Given.released(Given.officer("O-3", given.agency, null)));
        given.tour("T", "2025-06-02", 30);

        TourChange change = only(Given.plan(june("T", "O-3")), Given.plan(Plan.Row.empty("T")));

        assertThat(change.kind()).isEqualTo(Kind.EMPTIED);
        assertThat(change.reason().cause()).isEqualTo(Reason.Cause.FORCED);
        assertSaid(
                change,
                "T: nobody goes; O-3 (A) was to go, 2025-06-02 to 2025-07-01; O-3 has withdrawn.",
                "T\u00a0: personne ne part\u202f; O-3 (A) devait partir, du 2025-06-02 au 2025-07-01\u202f; O-3 n'est plus disponible.");
    }

    @Test
    void aTourThatIsNoMoreIsCancelledAndComesLast() {
        given.tour("T", "2025-06-02", 30);

        PlanChanges changes = between(
                Given.plan(june("T-0", "O-1"), Plan.Row.empty("T-00"), june("T", "O-2")),
                Given.plan(Plan.Row.empty("T")));

        assertThat(changes.all())
                .extracting(TourChange::tour, TourChange::kind)
                .containsExactly(tuple("T", Kind.EMPTIED), tuple("T-0", Kind.CANCELLED));
        assertSaid(
                changes.all().get(1),
                "T-0: cancelled; O-1 (A) was to go, 2025-06-02 to 2025-07-01; the season has no such tour any more.",
                "T-0\u00a0: annulée\u202f; O-1 (A) devait partir, du 2025-06-02 au 2025-07-01\u202f;"
                        + " la saison n'a plus cette affectation.");
    }

    @Test
    void theRulesThatAreBrokenAreNamed() {
        given.with(Given.released(
                Given.officer("O-3", given.agency, null, List.of("M"), null), Period.of("2025-06-02", "2025-06-30")));
        given.tour("T", "2025-06-02", 30);

        TourChange change = only(Given.plan(june("T", "O-3")), Given.plan(june("T", "O-1")));

        assertThat(change.reason())
                .isEqualTo(new Reason(Reason.Kind.INELIGIBLE, List.of(Rule.EXCLUDED_MISSION, Rule.RELEASE)));
        assertSaid(
                change,
                "T: O-1 (A) goes instead of O-3 (A), 2025-06-02 to 2025-07-01 as before; O-3 cannot go as planned:"
                        + " Tour T is in mission M, to which officer O-3 must not go. (And 1 more.)",
                "T\u00a0: O-1 (A) part à la place de O-3 (A), du 2025-06-02 au 2025-07-01 comme avant\u202f; O-3 ne peut pas partir"
                        + " comme prévu\u00a0: L'affectation T est dans la mission M, où l'agent O-3 ne doit pas aller. (Et 1 de plus.)");
    }

    @Test
    void aWindowThatIsGoneIsNamed() {
        given.tour("T", "2025-06-02", 30);

        TourChange change =
                only(Given.plan(Given.row("T", "O-1", "2025-06-01", "2025-06-30")), Given.plan(june("T", "O-1")));

        assertSaid(
                change,
                "T: O-1 (A) starts 1 day later (2025-06-02) and ends 1 day later (2025-07-01);"
                        + " 2025-06-01 to 2025-06-30 is not possible any more.",
                "T\u00a0: O-1 (A) commence 1 jour plus tard (le 2025-06-02) et finit 1 jour plus tard (le 2025-07-01)\u202f;"
                        + " du 2025-06-01 au 2025-06-30, ce n'est plus possible.");
    }

    @Test
    void aTourThatIsLockedSaysForWhom() {
        given.assigned("T", Tour.Status.DEPLOYED, false, JUNE, 30);

        TourChange change = only(Given.plan(june("T", "O-2")), Given.plan(june("T", "O-1")));

        assertSaid(
                change,
                "T: O-1 (A) goes instead of O-2 (A), 2025-06-02 to 2025-07-01 as before;"
                        + " the tour is fixed for O-1 (A), 2025-06-02 to 2025-07-01.",
                "T\u00a0: O-1 (A) part à la place de O-2 (A), du 2025-06-02 au 2025-07-01 comme avant\u202f;"
                        + " l'affectation est fixée pour O-1 (A), du 2025-06-02 au 2025-07-01.");
    }

    @Test
    void whatCannotStandTogetherIsForcedAndWhatMakesRoomForItIsChosen() {
        given.agency = Agency.builder("A", 100).maxAway(1).build();
        Agency other = Given.agency("B", 100);
        given.moreAgencies.add(other);
        given.with(Given.officer("O-3", other, Gender.F)).with(Given.officer("O-4", other, Gender.F));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-06-02", 30);
        // The agency lets one officer go at a time, but two were to go.
        Plan before = Given.plan(june("T-1", "O-1"), june("T-2", "O-2"), june("T-3", "O-3"));
        Plan after = Given.plan(june("T-1", "O-3"), june("T-2", "O-2"), june("T-3", "O-4"));

        PlanChanges changes = between(before, after);

        assertThat(changes.all())
                .extracting(TourChange::tour, TourChange::reason)
                .containsExactly(
                        tuple("T-1", new Reason(Reason.Kind.JOINT_RULE, List.of(Rule.AGENCY_CAP))),
                        tuple("T-3", new Reason(Reason.Kind.MAKES_ROOM, List.of(Rule.REST_BETWEEN_TOURS))));
        assertThat(changes.forced()).extracting(TourChange::tour).containsExactly("T-1");
        assertThat(changes.chosen()).extracting(TourChange::tour).containsExactly("T-3");
        assertSaid(
                changes.forced().get(0),
                "T-1: O-3 (B) goes instead of O-1 (A), 2025-06-02 to 2025-07-01 as before;"
                        + " what was planned cannot stay with all else as before: Agency A has more officers absent than it may on 30 days,"
                        + " worst on 2025-06-02 with 2 where the limit is 1: 30 officer-days too many.",
                "T-1\u00a0: O-3 (B) part à la place de O-1 (A), du 2025-06-02 au 2025-07-01 comme avant\u202f;"
                        + " ce qui était prévu ne peut pas rester avec tout le reste comme avant\u00a0: Le service A a plus"
                        + " d'absents que permis pendant 30 jours, au pire le 2025-06-02 avec 2 pour une limite de 1\u00a0:"
                        + " 30 jours-agents de trop.");
    }

    @Test
    void anOfficerWhoLeavesMayMakeRoomForTheOthers() {
        given.agency = Agency.builder("A", 100).maxAway(1).build();
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        // Of the two who were one too many, one has left: nothing speaks against the other any more.
        Plan before = Given.plan(june("T-1", "O-9"), june("T-2", "O-2"));

        PlanChanges changes = between(before, Given.plan(Plan.Row.empty("T-1"), june("T-2", "O-1")));

        assertThat(changes.all())
                .extracting(change -> change.reason().kind())
                .containsExactly(Reason.Kind.LEFT_ROSTER, Reason.Kind.CHOSEN);
    }

    @Test
    void aDeployedTourThatIsNotExtendedBecauseTheReleaseEndsIsForced() {
        var officer = Given.released(Given.officer("O-3", given.agency, null), JUNE);
        given.with(officer);
        given.assigned("T", Tour.Status.DEPLOYED, officer, JUNE, JUNE, 1, 30, 60);

        TourChange change =
                only(Given.plan(Given.row("T", "O-3", "2025-06-02", "2025-07-31")), Given.plan(june("T", "O-3")));

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(change.reason()).isEqualTo(new Reason(Reason.Kind.INELIGIBLE, List.of(Rule.RELEASE)));
    }

    @Test
    void anotherCourseDateAloneIsAChangeOfItsOwnKind() {
        twoIntakes();

        TourChange change = only(Given.plan(june("T", "O-1", "I-5")), Given.plan(june("T", "O-1", "I-4")));

        assertThat(change.kind()).isEqualTo(Kind.REBOOKED).hasToString("rebooked");
        assertThat(change.reason()).isEqualTo(Reason.of(Reason.Kind.CHOSEN));
        assertThat(change.startMovedBy()).isZero();
        assertThat(change.endMovedBy()).isZero();
        assertSaid(
                change,
                "T: O-1 (A) attends I-4 (2025-04-07 to 2025-04-18) instead of I-5 (2025-05-05 to 2025-05-16),"
                        + " and goes 2025-06-02 to 2025-07-01 as before.",
                "T\u00a0: O-1 (A) suit I-4 (du 2025-04-07 au 2025-04-18) au lieu de I-5 (du 2025-05-05 au 2025-05-16),"
                        + " et part du 2025-06-02 au 2025-07-01 comme avant.");
    }

    @Test
    void itConcernsTheAgencyAndIsCounted() {
        twoIntakes();

        PlanChanges changes = between(Given.plan(june("T", "O-1", "I-5")), Given.plan(june("T", "O-1", "I-4")));

        assertThat(changes.count(Kind.REBOOKED)).isEqualTo(1);
        assertThat(changes.count(Kind.MOVED)).isZero();
        assertThat(changes.byAgency().keySet()).containsExactly(given.agency);
        DiffDocument document = DiffDocument.of(
                given.problem(), changes, Given.plan(june("T", "O-1", "I-5")), Given.plan(june("T", "O-1", "I-4")));
        assertThat(document.counts().rebooked()).isEqualTo(1);
        assertThat(document.csv())
                .isEqualTo(
                        "agency,tour,mission,change,oldOfficer,oldStart,oldEnd,newOfficer,newStart,newEnd,startDays,"
                                + "endDays,forced,reason,rules,oldIntake,newIntake,edited\r\n"
                                + "A,T,M,rebooked,O-1,2025-06-02,2025-07-01,O-1,2025-06-02,2025-07-01,0,0,false,chosen,,I-5,I-4,false\r\n");
    }

    @Test
    void whereOneOfTheTwoNamesNoIntakeNothingHasChanged() {
        twoIntakes();

        assertThat(between(Given.plan(june("T", "O-1")), Given.plan(june("T", "O-1", "I-5")))
                        .all())
                .isEmpty();
        assertThat(between(Given.plan(june("T", "O-1", "I-5")), Given.plan(june("T", "O-1")))
                        .all())
                .isEmpty();
    }

    @Test
    void anIntakeThatCanServeNoMoreForcesTheChange() {
        twoIntakes();
        given.asOf = Day.parse("2025-04-08");

        TourChange change = only(Given.plan(june("T", "O-1", "I-4")), Given.plan(june("T", "O-1", "I-5")));

        assertThat(change.reason()).isEqualTo(Reason.of(Reason.Kind.INTAKE_GONE));
        assertThat(change.reason().cause()).isEqualTo(Reason.Cause.FORCED);
        assertSaid(
                change,
                "T: O-1 (A) attends I-5 (2025-05-05 to 2025-05-16) instead of I-4 (2025-04-07 to 2025-04-18),"
                        + " and goes 2025-06-02 to 2025-07-01 as before; I-4 (2025-04-07 to 2025-04-18) cannot serve any more.",
                "T\u00a0: O-1 (A) suit I-5 (du 2025-05-05 au 2025-05-16) au lieu de I-4 (du 2025-04-07 au 2025-04-18),"
                        + " et part du 2025-06-02 au 2025-07-01 comme avant\u202f;"
                        + " I-4 (du 2025-04-07 au 2025-04-18) ne peut plus servir.");
    }

    @Test
    void soDoesOneThatIsNoMore() {
        twoIntakes();

        TourChange change = only(Given.plan(june("T", "O-1", "I-3")), Given.plan(june("T", "O-1", "I-5")));

        assertThat(change.reason()).isEqualTo(Reason.of(Reason.Kind.COURSE_CANCELLED));
        assertThat(change.sentence(Locale.ENGLISH))
                .contains("instead of I-3, and", "; I-3 is not in the season any more.");
    }

    @Test
    void soDoesOneThatTheReleaseDoesNotCoverAnyMore() {
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-05-01", "2025-12-31")));
        twoIntakes();

        TourChange change = only(Given.plan(june("T", "O-3", "I-4")), Given.plan(june("T", "O-3", "I-5")));

        assertThat(change.reason()).isEqualTo(new Reason(Reason.Kind.INELIGIBLE, List.of(Rule.RELEASE)));
    }

    @Test
    void soDoesOneInWhichThereIsNoSeatForAll() {
        twoIntakes();
        given.tour("T-2", "2025-06-02", 30);
        Plan before = Given.plan(june("T", "O-1", "I-5"), june("T-2", "O-2", "I-5"));

        TourChange change = only(before, Given.plan(june("T", "O-1", "I-5"), june("T-2", "O-2", "I-4")));

        assertThat(change.tour()).isEqualTo("T-2");
        assertThat(change.reason()).isEqualTo(new Reason(Reason.Kind.JOINT_RULE, List.of(Rule.TRAINING_CAPACITY)));
    }

    @Test
    void whoLosesTheIntakeAndGoesNoMoreHasGoneForThatAndForcesNobodyElse() {
        twoIntakes();
        given.asOf = Day.parse("2025-04-08");
        given.tour("T-2", "2025-06-02", 30);
        // I-4 has begun without O-2; I-5 has one seat, which O-1 has.
        Plan before = Given.plan(june("T", "O-1", "I-5"), june("T-2", "O-2", "I-4"));
        Plan after = Given.plan(june("T", "O-3", "I-5"), Plan.Row.empty("T-2"));
        given.with(Given.officer("O-3", given.agency, null));

        assertThat(PlanChanges.between(given.problem(), before, after).all())
                .extracting(TourChange::tour, TourChange::reason)
                .containsExactly(
                        tuple("T", Reason.of(Reason.Kind.CHOSEN)), tuple("T-2", Reason.of(Reason.Kind.INTAKE_GONE)));
    }

    @Test
    void whatTheNewCourseDateDoesNotMendIsNoReasonForIt() {
        twoIntakes();
        given.tour("T-2", "2025-06-02", 30);
        // O-2 cannot be in two places: that would be so after any course.
        Plan before = Given.plan(june("T", "O-2", "I-5"), june("T-2", "O-2", "I-4"));

        TourChange change = only(before, Given.plan(june("T", "O-2", "I-4"), june("T-2", "O-2", "I-4")));

        assertThat(change.reason()).isEqualTo(Reason.of(Reason.Kind.CHOSEN));
    }

    @Test
    void whoGoesNewlyIsToldTheirCourse() {
        twoIntakes();

        assertSaid(
                only(Given.plan(june("T", "O-1", "I-5")), Given.plan(june("T", "O-2", "I-5"))),
                "T: O-2 (A) goes instead of O-1 (A), 2025-06-02 to 2025-07-01 as before,"
                        + " after training I-5 (2025-05-05 to 2025-05-16).",
                "T\u00a0: O-2 (A) part à la place de O-1 (A), du 2025-06-02 au 2025-07-01 comme avant,"
                        + " après la formation I-5 (du 2025-05-05 au 2025-05-16).");
        assertThat(only(Given.plan(Plan.Row.empty("T")), Given.plan(june("T", "O-2", "I-5")))
                        .sentence(Locale.ENGLISH))
                .isEqualTo("T: O-2 (A) goes, 2025-06-02 to 2025-07-01, after training I-5 (2025-05-05 to 2025-05-16).");
        // Who is moved and stays in their course knows it.
        assertThat(only(
                                Given.plan(june("T", "O-1", "I-5")),
                                Given.plan(new Plan.Row("T", "O-1", Period.of("2025-06-02", "2025-07-31"), "I-5")))
                        .sentence(Locale.ENGLISH))
                .doesNotContain("I-5");
    }

    /** I-4 and I-5, of one seat each, serve the tour T in June. */
    private void twoIntakes() {
        given.course = new Course("PDT", 7, 365);
        given.intakes.add(new Intake("I-4", given.course, Period.of("2025-04-07", "2025-04-18"), 1));
        given.intakes.add(new Intake("I-5", given.course, Period.of("2025-05-05", "2025-05-16"), 1));
        given.tour("T", "2025-06-02", 30, 60);
    }

    @Test
    void aChangeConcernsTheAgenciesOfBothOfficersInTheProblemsOrder() {
        Agency b = Given.agency("B", 100);
        Agency c = Given.agency("C", 100);
        given.moreAgencies.addAll(List.of(b, c));
        given.with(Given.officer("O-3", b, Gender.F));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.tour("T-3", "2025-06-02", 30);
        given.tour("T-4", "2025-06-02", 30);

        PlanChanges changes = between(
                Given.plan(june("T-1", "O-3"), june("T-2", "O-9"), june("T-3", "O-9"), june("T-4", "O-1")),
                Given.plan(june("T-1", "O-1"), june("T-2", "O-3"), Plan.Row.empty("T-3"), june("T-4", "O-2")));

        assertThat(changes.byAgency().keySet()).containsExactly(given.agency, b);
        assertThat(changes.byAgency().get(given.agency))
                .extracting(TourChange::tour)
                .containsExactly("T-1", "T-4");
        assertThat(changes.byAgency().get(b)).extracting(TourChange::tour).containsExactly("T-1", "T-2");
        assertThat(changes.ofNoAgency()).extracting(TourChange::tour).containsExactly("T-3");
    }

    private PlanChanges between(Plan before, Plan after) {
        return PlanChanges.between(given.problem(), before, after);
    }

    private TourChange only(Plan before, Plan after) {
        List<TourChange> all = between(before, after).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertSaid(TourChange change, String english, String french) {
        assertThat(change.sentence(Locale.ENGLISH)).isEqualTo(english);
        assertThat(change.sentence(Locale.FRENCH)).isEqualTo(french);
    }

    private static Plan.Row june(String tour, String officer) {
        return june(tour, officer, null);
    }

    private static Plan.Row june(String tour, String officer, @Nullable String intake) {
        return new Plan.Row(tour, officer, JUNE, intake);
    }
}
