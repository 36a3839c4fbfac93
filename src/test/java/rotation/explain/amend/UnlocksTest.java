package rotation.explain.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.LanguageLevel;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerBuilder;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.PositionBuilder;
import rotation.model.Problem;
import rotation.model.Tour;

/** For each kind of unlock a problem in which that change alone lets the one officer go, and by how much. */
class UnlocksTest {

    private static final Agency A = Agency.builder("A", 100).build();
    private static final Mission M = Mission.builder("M").restDays(0).build();
    private static final Position P = Position.builder("P", M).build();
    private static final Officer O = Officer.builder("O", A)
            .releases(List.of(Period.UNBOUNDED))
            .languages(Map.of("fr", LanguageLevel.B1))
            .serviceFrom(Day.parse("2022-01-01"))
            .build();

    /** 91 days from 2025-04-01 end on 2025-06-30. */
    private static final Tour T = tour("T", "2025-04-01", 91);

    private static final Problem PROBLEM = Problem.builder("test", Period.of("2025-01-01", "2025-12-31"))
            .ranks(List.of("LOW", "MIDDLE", "HIGH"))
            .agencies(List.of(A))
            .missions(List.of(M))
            .positions(List.of(P))
            .tours(List.of(T))
            .officers(List.of(O))
            .build();

    /** @param unlock kind, path, what stands there, what would stand there, size */
    private record Case(Problem problem, List<Object> unlock) {

        @Override
        public String toString() {
            return unlock.get(0).toString();
        }
    }

    private static Tour tour(String id, String start, int days) {
        return Tour.builder(id, P, new Tour.Starts(Period.of(start, start), 1), List.of(days))
                .build();
    }

    private static Problem trained(Intake intake) {
        return Variant.with(PROBLEM, M.toBuilder().course(intake.course()).build()).toBuilder()
                .courses(List.of(intake.course()))
                .intakes(List.of(intake))
                .build();
    }

    private static Stream<Case> cases() {
        var course = new Course("C", 0, 30);
        return Stream.of(
                officer(
                        O.toBuilder().releases(List.of(Period.of("2025-04-01", "2025-06-29"))),
                        Unlock.Kind.RELEASE,
                        "officers[O].releases",
                        List.of(Map.of("from", "2025-04-01", "to", "2025-06-29")),
                        List.of(Map.of("from", "2025-04-01", "to", "2025-06-30")),
                        1),
                officer(
                        O.toBuilder().medicalTo(Day.parse("2025-06-29")),
                        Unlock.Kind.MEDICAL,
                        "officers[O].medicalTo",
                        "2025-06-29",
                        "2025-06-30",
                        1),
                new Case(
                        Variant.with(
                                Variant.with(
                                        PROBLEM,
                                        P.toBuilder().skills(List.of("X")).build()),
                                O.toBuilder()
                                        .skills(List.of(new Officer.Skill("X", Day.parse("2025-06-28"))))
                                        .build()),
                        List.of(
                                Unlock.Kind.SKILL_VALIDITY,
                                "officers[O].skills[0].validTo",
                                "2025-06-28",
                                "2025-06-30",
                                2)),
                // From 2025-03-01 to 2025-04-01 there are 30 full days.
                new Case(
                        Variant.with(
                                Variant.with(
                                        PROBLEM, Policy.builder().restDays(40).build()),
                                O.toBuilder()
                                        .lastReturn(Day.parse("2025-03-01"))
                                        .build()),
                        List.of(Unlock.Kind.REST_SINCE_LAST_TOUR, "policy.restDays", 40, 30, 10)),
                new Case(
                        trained(new Intake("I", course, Period.of("2025-03-25", "2025-04-02"), 1)),
                        List.of(
                                Unlock.Kind.INTAKE_DATES,
                                "intakes[I]",
                                Map.of(
                                        "id",
                                        "I",
                                        "course",
                                        "C",
                                        "from",
                                        "2025-03-25",
                                        "to",
                                        "2025-04-02",
                                        "capacity",
                                        1),
                                Map.of(
                                        "id",
                                        "I",
                                        "course",
                                        "C",
                                        "from",
                                        "2025-03-23",
                                        "to",
                                        "2025-03-31",
                                        "capacity",
                                        1),
                                2)),
                new Case(
                        trained(new Intake("I", course, Period.of("2025-02-01", "2025-02-28"), 1)),
                        List.of(
                                Unlock.Kind.INTAKE_DATES,
                                "intakes[I]",
                                Map.of(
                                        "id",
                                        "I",
                                        "course",
                                        "C",
                                        "from",
                                        "2025-02-01",
                                        "to",
                                        "2025-02-28",
                                        "capacity",
                                        1),
                                Map.of(
                                        "id",
                                        "I",
                                        "course",
                                        "C",
                                        "from",
                                        "2025-02-03",
                                        "to",
                                        "2025-03-02",
                                        "capacity",
                                        1),
                                2)),
                new Case(
                        Variant.with(
                                PROBLEM,
                                A.toBuilder()
                                        .blackouts(List.of(
                                                new Agency.Blackout(Period.of("2025-06-30", "2025-07-05"), null)))
                                        .build()),
                        List.of(
                                Unlock.Kind.BLACKOUT,
                                "agencies[A].blackouts",
                                List.of(Map.of("from", "2025-06-30", "to", "2025-07-05")),
                                List.of(Map.of("from", "2025-07-01", "to", "2025-07-05")),
                                1)),
                new Case(
                        Variant.with(
                                PROBLEM,
                                M.toBuilder()
                                        .mandate(Period.of("2025-01-01", "2025-06-20"))
                                        .build()),
                        List.of(Unlock.Kind.MANDATE, "missions[M].mandateTo", "2025-06-20", "2025-06-30", 10)),
                new Case(
                        Variant.with(
                                PROBLEM,
                                M.toBuilder()
                                        .mandate(Period.of("2025-04-03", "2025-12-31"))
                                        .build()),
                        List.of(Unlock.Kind.MANDATE, "missions[M].mandateFrom", "2025-04-03", "2025-04-01", 2)),
                position(
                        P.toBuilder().languages(Map.of("fr", LanguageLevel.C1)),
                        Unlock.Kind.LANGUAGE_LEVEL,
                        "positions[P].languages",
                        Map.of("fr", "C1"),
                        Map.of("fr", "B1"),
                        2),
                position(
                        P.toBuilder().languages(Map.of("en", LanguageLevel.A1)),
                        Unlock.Kind.LANGUAGE_DROPPED,
                        "positions[P].languages",
                        Map.of("en", "A1"),
                        Map.of(),
                        1),
                position(P.toBuilder().ranks(2, 2), Unlock.Kind.RANK_TOLERANCE, "positions[P].rankTolerance", 0, 2, 2),
                position(
                        P.toBuilder().minYearsOfService(5),
                        Unlock.Kind.YEARS_OF_SERVICE,
                        "positions[P].minYearsOfService",
                        5,
                        3,
                        2),
                position(
                        P.toBuilder().skills(List.of("X")),
                        Unlock.Kind.SKILL_DROPPED,
                        "positions[P].skills",
                        List.of("X"),
                        List.of(),
                        1),
                position(
                        P.toBuilder().reservedForWomen(true),
                        Unlock.Kind.OPEN_TO_ALL,
                        "positions[P].reservedForWomen",
                        true,
                        false,
                        1),
                officer(
                        O.toBuilder().rank(Officer.NO_RANK),
                        Unlock.Kind.OPEN_TO_CIVILIANS,
                        "positions[P].openToCivilians",
                        false,
                        true,
                        1),
                new Case(
                        trained(new Intake("I", course, Period.of("2025-03-10", "2025-03-20"), 0)),
                        List.of(Unlock.Kind.INTAKE_SEATS, "intakes[I].capacity", 0, 1, 1)),
                new Case(
                        Variant.with(PROBLEM, A.toBuilder().maxAway(0).build()),
                        List.of(Unlock.Kind.AGENCY_CAP, "agencies[A].maxAway", 0, 1, 1)),
                // 91 days from 2025-04-01: the cap of some days is 0, that of all is enough.
                new Case(
                        Variant.with(
                                PROBLEM,
                                A.toBuilder()
                                        .maxAway(1)
                                        .caps(List.of(
                                                new Agency.Cap(Period.of("2025-03-01", "2025-03-31"), 0),
                                                new Agency.Cap(Period.of("2025-06-30", "2025-07-31"), 0)))
                                        .build()),
                        List.of(Unlock.Kind.AGENCY_CAP_OF_DAYS, "agencies[A].caps[1].max", 0, 1, 1)),
                new Case(
                        Variant.with(
                                PROBLEM, T.toBuilder().shortlist(List.of("P")).build()),
                        List.of(Unlock.Kind.SHORTLIST, "tours[T].shortlist", List.of("P"), List.of("P", "O"), 1)),
                new Case(
                        Variant.with(
                                PROBLEM,
                                T.toBuilder().excludedOfficers(List.of("O")).build()),
                        List.of(Unlock.Kind.SHORTLIST, "tours[T].excludedOfficers", List.of("O"), List.of(), 1)),
                new Case(
                        Variant.with(PROBLEM, M.toBuilder().ceiling(0).build()),
                        List.of(Unlock.Kind.MISSION_CEILING, "missions[M].ceiling", 0, 1, 1)),
                new Case(
                        Variant.with(PROBLEM, Policy.builder().programCeiling(0).build()),
                        List.of(Unlock.Kind.PROGRAM_CEILING, "policy.programCeiling", 0, 1, 1)));
    }

    private static Case officer(OfficerBuilder officer, Object... unlock) {
        return new Case(Variant.with(PROBLEM, officer.build()), List.of(unlock));
    }

    private static Case position(PositionBuilder position, Object... unlock) {
        return new Case(Variant.with(PROBLEM, position.build()), List.of(unlock));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSmallestChangeLetsTheOfficerGo(Case given) {
        Unlock first = unlocks(given.problem(), Plan.Row.empty("T")).get(0);

        assertThat(said(first)).isEqualTo(given.unlock());
        assertThat(first.row().officer()).isEqualTo("O");
        assertThat(first.admitted()).isOne();
    }

    @Test
    void lessRestAfterTheTourBeforeLetsTheOfficerGoOnBoth() {
        Mission mission = M.toBuilder().restDays(40).build();
        // 30 days from 2025-01-31 end on 2025-03-01, 30 full days before the next tour.
        Tour before = tour("B", "2025-01-31", 30);
        Problem problem =
                Variant.with(PROBLEM.toBuilder().tours(List.of(before, T)).build(), mission);
        var held = new Plan.Row("B", "O", Period.of("2025-01-31", "2025-03-01"), null);

        assertThat(unlocks(problem, held, Plan.Row.empty("T")))
                .extracting(UnlocksTest::said)
                .containsExactly(List.of(Unlock.Kind.MISSION_REST, "missions[M].restDays", 40, 30, 10));
    }

    private static Agency capped(@Nullable Integer maxAway, int ofTheFirstDay) {
        return A.toBuilder()
                .maxAway(maxAway)
                .caps(List.of(new Agency.Cap(Period.of("2025-04-01", "2025-04-01"), ofTheFirstDay)))
                .build();
    }

    @Test
    void whereTwoCapsWouldHaveToGiveNoSingleChangeHelps() {
        assertThat(unlocks(Variant.with(PROBLEM, capped(0, 0)), Plan.Row.empty("T")))
                .isEmpty();
        // The smallest that covers a day counts: the other one is enough on all of its days.
        assertThat(unlocks(Variant.with(PROBLEM, capped(0, 1)), Plan.Row.empty("T")))
                .extracting(Unlock::path)
                .containsExactly("agencies[A].maxAway");
        assertThat(unlocks(Variant.with(PROBLEM, capped(null, 0)), Plan.Row.empty("T")))
                .extracting(Unlock::path)
                .containsExactly("agencies[A].caps[0].max");
    }

    @Test
    void aCeilingIsRaisedAboveThoseWhoAreThereAlready() {
        Period agreed = Period.of("2025-01-10", "2025-04-20");
        var there = new ArrayList<Tour>();
        var officers = new ArrayList<>(List.of(O));
        var rows = new ArrayList<>(List.of(Plan.Row.empty("T")));
        for (int i = 1; i <= 3; i++) {
            String id = "D-" + i;
            officers.add(Officer.builder(id, A).build());
            there.add(tour(id, "2025-01-10", 101).toBuilder()
                    .status(Tour.Status.DEPLOYED)
                    .assignment(new Tour.Assignment(id, agreed, null))
                    .build());
            rows.add(new Plan.Row(id, id, agreed, null));
        }
        there.add(T);
        Problem problem = Variant.with(
                PROBLEM.toBuilder().tours(there).officers(officers).build(),
                M.toBuilder().ceiling(1).build());

        // Three are there under a ceiling of one, who never are too many; with the fourth one it must be four.
        assertThat(unlocks(problem, rows.toArray(Plan.Row[]::new)))
                .extracting(UnlocksTest::said)
                .containsExactly(List.of(Unlock.Kind.MISSION_CEILING, "missions[M].ceiling", 1, 4, 3));
    }

    @Test
    void theRestThatIsOwedIsThatOfTheLastMission() {
        Mission last = Mission.builder("L").restDays(40).build();
        Problem problem = Variant.with(
                PROBLEM.toBuilder().missions(List.of(M, last)).build(),
                O.toBuilder()
                        .lastReturn(Day.parse("2025-03-01"))
                        .lastMission("L")
                        .build());

        // From 2025-03-01 to 2025-04-01 there are 30 full days; the policy asks for 365, and is not asked.
        assertThat(unlocks(problem, Plan.Row.empty("T")))
                .extracting(UnlocksTest::said)
                .containsExactly(List.of(Unlock.Kind.MISSION_REST, "missions[L].restDays", 40, 30, 10));
    }

    @Test
    void aHoleBetweenTwoReleasesIsAllThatIsLacking() {
        Officer officer = O.toBuilder()
                .releases(List.of(Period.of("2025-03-01", "2025-05-10"), Period.of("2025-05-14", "2025-12-31")))
                .build();

        Unlock first =
                unlocks(Variant.with(PROBLEM, officer), Plan.Row.empty("T")).get(0);

        // The 11th, 12th and 13th of May.
        assertThat(said(first))
                .isEqualTo(List.of(
                        Unlock.Kind.RELEASE,
                        "officers[O].releases",
                        List.of(
                                Map.of("from", "2025-03-01", "to", "2025-05-10"),
                                Map.of("from", "2025-05-14", "to", "2025-12-31")),
                        List.of(Map.of("from", "2025-03-01", "to", "2025-12-31")),
                        3));
        assertThat(first.text().in(Locale.ENGLISH))
                .startsWith("O is released 2025-03-01 to 2025-12-31 instead of 2025-03-01 to 2025-05-10,"
                        + " 2025-05-14 to 2025-12-31, 3 days longer");
    }

    @Test
    void releasesThatTouchAreOneAndLackNothing() {
        Officer officer = O.toBuilder()
                .releases(List.of(Period.of("2025-05-01", "2025-12-31"), Period.of("2025-03-01", "2025-04-30")))
                .build();

        assertThat(unlocks(Variant.with(PROBLEM, officer), Plan.Row.empty("T"))).isEmpty();
        assertThat(new Judge(PROBLEM).brokenHardRules(T, officer, Period.of("2025-04-01", "2025-06-30")))
                .isEmpty();
    }

    @Test
    void theBestOfThoseWhomTheMissionDidNotNameAreToBeAskedFor() {
        var officers = new ArrayList<Officer>();
        for (int i = 1; i <= 5; i++) {
            // O-1 wishes five other missions, O-5 this one only.
            List<String> wishes =
                    new ArrayList<>(List.of("V", "W", "X", "Y", "Z").subList(i, 5));
            wishes.add("M");
            officers.add(officer("O-" + i).toBuilder().preferences(wishes).build());
        }
        officers.add(officer("O-6").toBuilder().excludedMissions(List.of("M")).build());
        Problem problem = Variant.with(
                PROBLEM.toBuilder().officers(officers).build(),
                T.toBuilder().shortlist(List.of("O-gone")).build());

        List<Unlock> unlocks = unlocks(problem, Plan.Row.empty("T"));

        assertThat(unlocks)
                .extracting(Unlock::kind, unlock -> unlock.row().officer())
                .containsExactly(
                        tuple(Unlock.Kind.SHORTLIST, "O-5"),
                        tuple(Unlock.Kind.SHORTLIST, "O-4"),
                        tuple(Unlock.Kind.SHORTLIST, "O-3"));
        assertThat(unlocks.get(0).text().in(Locale.ENGLISH))
                .startsWith("M takes O-5 as well for tour T, if it is asked and agrees: O-5 of A goes");
        assertThat(unlocks.get(0).text().in(Locale.FRENCH))
                .startsWith("La mission M accepte aussi O-5 pour l'affectation T, si on le lui demande");
    }

    @Test
    void whoIsBothMissingAndExcludedNeedsMoreThanOneChange() {
        Problem problem = Variant.with(
                PROBLEM,
                T.toBuilder()
                        .shortlist(List.of("P"))
                        .excludedOfficers(List.of("O"))
                        .build());

        assertThat(unlocks(problem, Plan.Row.empty("T"))).isEmpty();
    }

    @Test
    void nobodyIsToldToIgnoreThatTwoMustBeKeptApart() {
        Tour other = tour("S", "2025-04-01", 91);
        Problem problem = PROBLEM.toBuilder()
                .tours(List.of(T, other))
                .officers(List.of(O, officer("P")))
                .pairs(List.of(new OfficerPair("O", "P", OfficerPair.Kind.APART)))
                .build();
        var held = new Plan.Row("S", "P", Period.of("2025-04-01", "2025-06-30"), null);

        assertThat(unlocks(problem, Plan.Row.empty("T"), held)).isEmpty();
        assertThat(unlocks(
                        Variant.with(
                                problem, T.toBuilder().shortlist(List.of("P")).build()),
                        Plan.Row.empty("T"),
                        held))
                .isEmpty();
    }

    private static Officer officer(String id) {
        return Officer.builder(id, A).releases(List.of(Period.UNBOUNDED)).build();
    }

    @Test
    void eachKindIsTried() {
        assertThat(cases().map(given -> given.unlock().get(0)).distinct())
                .hasSize(Unlock.Kind.values().length - 1)
                .doesNotContain(Unlock.Kind.MISSION_REST);
    }

    private static List<Object> said(Unlock unlock) {
        return List.of(unlock.kind(), unlock.path(), unlock.before(), unlock.after(), unlock.size());
    }

    private static List<Unlock> unlocks(Problem problem, Plan.Row... rows) {
        var judge = new Judge(problem);
        var plan = new Plan(List.of(rows), null);
        Tour tour = Objects.requireNonNull(problem.tour("T"));
        return new Unlocks(problem, judge, plan, judge.judge(plan), tour).smallest();
    }
}
