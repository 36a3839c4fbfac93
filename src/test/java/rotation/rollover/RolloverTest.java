package rotation.rollover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Level;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Officer.Skill;
import rotation.model.Officer.Training;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;
import rotation.model.Weight;

/** What becomes of each part of a season when it is rolled over. */
class RolloverTest {

    private static final Period SEASON = Period.of("2025-04-01", "2026-03-31");
    private static final Period NEXT = Period.of("2026-04-01", "2027-03-31");
    private static final Period ALWAYS = Period.of("2020-01-01", "2035-12-31");
    private static final Course PDT = new Course("PDT", 7, 365);

    private Policy policy = Policy.builder().restDays(200).build();
    private final List<Mission> missions = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Tour> tours = new ArrayList<>();
    private final List<Officer> officers = new ArrayList<>();
    private final List<Intake> intakes = new ArrayList<>();
    private final List<Plan.Row> rows = new ArrayList<>();
    private Agency agency = Agency.builder("A", 100).build();

    /** A mission with a handover of a week, two weeks of leave and a rest of 200 days. */
    private Mission mission =
            Mission.builder("M").handoverDays(7).leaveDays(14).restDays(200).build();

    private Position seat(String id, @Nullable String coveredFrom, @Nullable String coveredTo) {
        Position seat = Position.builder(id, mission)
                .coverage(coveredFrom == null || coveredTo == null ? null : Period.of(coveredFrom, coveredTo))
                .build();
        if (!missions.contains(mission)) {
            missions.add(mission);
        }
        positions.add(seat);
        return seat;
    }

    private Position covered(String id) {
        return seat(id, "2025-04-01", "2026-03-31");
    }

    /** An open tour of 180 days that may start weekly within four weeks from a day on. */
    private Tour open(String id, Position seat, String from, @Nullable String follows) {
        int first = Day.parse(from);
        Tour tour = Tour.builder(id, seat, new Tour.Starts(new Period(first, first + 28), 7), List.of(180))
                .follows(follows)
                .build();
        tours.add(tour);
        return tour;
    }

    /** The same, on which an officer goes by the plan. */
    private void planned(String id, Position seat, String officer, String from, @Nullable String intake) {
        open(id, seat, from, null);
        rows.add(new Plan.Row(id, officer, Period.ofDays(Day.parse(from), 180), intake));
        officer(officer);
    }

    private Officer officer(String id) {
        for (Officer one : officers) {
            if (one.id().equals(id)) {
                return one;
            }
        }
        Officer made = Officer.builder(id, agency).releases(List.of(ALWAYS)).build();
        officers.add(made);
        return made;
    }

    private void replace(Officer officer) {
        officers.replaceAll(one -> one.equals(officer) ? officer : one);
    }

    private Problem before() {
        return Problem.builder("season", SEASON)
                .asOf(Day.parse("2025-03-03"))
                .ranks(List.of("CONSTABLE"))
                .policy(policy)
                .agencies(List.of(agency))
                .courses(List.of(PDT))
                .intakes(intakes)
                .missions(missions)
                .positions(positions)
                .tours(tours)
                .officers(officers)
                .build();
    }

    private Rollover rolledOver() {
        List<Plan.Row> all = new ArrayList<>(rows);
        for (Tour tour : tours) {
            if (all.stream().noneMatch(row -> row.tour().equals(tour.id()))) {
                all.add(Plan.Row.empty(tour.id()));
            }
        }
        return Rollover.of(before(), new Plan(all, null), NEXT, null);
    }

    private Problem next() {
        return rolledOver().problem();
    }

    private static Tour tour(Problem problem, String id) {
        return Objects.requireNonNull(problem.tour(id), id);
    }

    private static Officer officer(Problem problem, String id) {
        return Objects.requireNonNull(problem.officer(id), id);
    }

    private static Position position(Problem problem, String id) {
        return problem.positions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String say(Rollover rollover, String kind) {
        return rollover.remarks().stream()
                .filter(remark -> remark.kind().equals(kind))
                .map(remark -> remark.sentence().in(Locale.ENGLISH))
                .findFirst()
                .orElse("");
    }

    @Test
    void aTourThatGoesOnIsDeployedWithWhatThePlanSaysOfIt() {
        planned("P/1", covered("P"), "O-1", "2025-12-01", null);

        Tour tour = tour(next(), "P/1");

        assertThat(tour.status()).isEqualTo(Status.DEPLOYED);
        assertThat(tour.assignment()).isEqualTo(new Assignment("O-1", Period.of("2025-12-01", "2026-05-29"), null));
        assertThat(officer(next(), "O-1").lastReturn()).isNull();
        assertThat(officer(next(), "O-1").previousTours()).isZero();
    }

    /** From 1 June on 180 days last to 27 November. */
    @Test
    void whoIsBackHasTheTourAndItsCourseInTheirRecord() {
        mission = mission.toBuilder().course(PDT).build();
        intakes.add(new Intake("I", PDT, Period.of("2025-05-05", "2025-05-16"), 5));
        planned("P/1", covered("P"), "O-1", "2025-06-01", "I");
        replace(officer("O-1").toBuilder()
                .previousTours(2)
                .lastReturn(Day.parse("2022-01-31"))
                .build());

        Officer officer = officer(next(), "O-1");

        assertThat(next().tour("P/1")).isNull();
        assertThat(officer.lastReturn()).isEqualTo(Day.parse("2025-11-27"));
        assertThat(officer.lastMission()).isEqualTo("M");
        assertThat(officer.previousTours()).isEqualTo(3);
        // 365 days after the end of the intake
        assertThat(officer.trained()).containsExactly(new Training(PDT, Day.parse("2026-05-16")));
    }

    /** Of two tours that of a mission which earns a longer rest may owe it for longer, though the other ended later. */
    @Test
    void theLastReturnIsTheOneThatOwesRestForLongest() {
        // Where rest is no hard rule, somebody may have gone before it was over.
        policy = policy.toBuilder()
                .weights(Map.of("restSinceLastTour", new Weight(Level.SOFT, 1)))
                .build();
        mission = mission.toBuilder().restDays(10).leaveDays(0).build();
        planned("P/1", covered("P"), "O-1", "2025-09-01", null);
        replace(officer("O-1").toBuilder().lastReturn(Day.parse("2025-08-01")).build());
        // 2025-08-01 and 200 days of the policy are 2026-02-17; 2026-02-27 and 10 days are 2026-03-09.
        assertThat(officer(next(), "O-1").lastReturn()).isEqualTo(Day.parse("2026-02-27"));

        // 2025-08-31 and 200 days are 2026-03-19.
        replace(officer("O-1").toBuilder().lastReturn(Day.parse("2025-08-31")).build());
        assertThat(officer(next(), "O-1").lastReturn()).isEqualTo(Day.parse("2025-08-31"));
        assertThat(officer(next(), "O-1").lastMission()).isNull();
        assertThat(officer(next(), "O-1").previousTours()).isEqualTo(1);
    }

    /** The tours end on 17 and 18 March; 14 days of leave later it is 31 March and 1 April. */
    @Test
    void aTourStaysWhileItsOfficerIsOnLeave() {
        planned("P/1", covered("P"), "O-1", "2025-09-19", null);
        planned("Q/1", covered("Q"), "O-2", "2025-09-20", null);

        Rollover rollover = rolledOver();

        assertThat(rollover.problem().tour("P/1")).isNull();
        assertThat(tour(rollover.problem(), "Q/1").status()).isEqualTo(Status.DEPLOYED);
        assertThat(officer(rollover.problem(), "O-1").previousTours()).isEqualTo(1);
        assertThat(officer(rollover.problem(), "O-2").previousTours()).isZero();
        assertThat(rollover.ended()).isEqualTo(1);
        assertThat(say(rollover, "onLeave")).contains("1 tour has ended and stays", "Q/1");
        // Nobody is relieved who has left: the next tour follows none.
        assertThat(tour(rollover.problem(), "Q/2").follows()).isNull();
    }

    @Test
    void aTourThatBeginsOnTheFirstDayIsPublishedAndOneOfTheDayBeforeDeployed() {
        planned("P/1", covered("P"), "O-1", "2026-04-01", null);
        planned("Q/1", covered("Q"), "O-2", "2026-03-31", null);

        Rollover rollover = rolledOver();

        assertThat(tour(rollover.problem(), "P/1").status()).isEqualTo(Status.PUBLISHED);
        assertThat(tour(rollover.problem(), "P/1").assignment())
                .isEqualTo(new Assignment("O-1", Period.of("2026-04-01", "2026-09-27"), null));
        assertThat(tour(rollover.problem(), "Q/1").status()).isEqualTo(Status.DEPLOYED);
        assertThat(rollover.published()).isEqualTo(1);
        assertThat(rollover.deployed()).isEqualTo(1);
    }

    @Test
    void whatFollowedATourThatIsGoneFollowsTheOneBeforeItThatStays() {
        Position seat = covered("P");
        planned("P/1", seat, "O-1", "2025-11-03", null);
        open("P/2", seat, "2026-01-05", "P/1");
        open("P/3", seat, "2026-04-20", "P/2");
        planned("Q/1", covered("Q"), "O-2", "2025-05-05", null);
        open("Q/2", position(before(), "Q"), "2026-04-20", "Q/1");

        Problem next = next();

        assertThat(next.tour("P/2")).isNull();
        assertThat(tour(next, "P/3").follows()).isEqualTo("P/1");
        assertThat(tour(next, "Q/2").follows()).isNull();
    }

    /** It may start on 23 and 30 March, 6, 13 and 20 April: three of these days are left. */
    @Test
    void anEmptyTourKeepsTheStartsThatAreLeft() {
        Position seat = covered("P");
        open("P/1", seat, "2026-03-23", null);
        open("P/2", seat, "2026-03-01", null);

        Rollover rollover = rolledOver();

        assertThat(tour(rollover.problem(), "P/1").starts().period()).isEqualTo(Period.of("2026-04-06", "2026-04-20"));
        assertThat(rollover.problem().tour("P/2")).isNull();
        assertThat(say(rollover, "empty")).contains("1 tour stayed empty", "P/2");
    }

    @Test
    void whatAwaitsApprovalStaysWhileItMayBegin() {
        Position seat = covered("P");
        tours.add(open("P/1", seat, "2026-04-06", null).toBuilder()
                .tentative(true)
                .build());
        tours.add(open("P/2", seat, "2025-10-06", null).toBuilder()
                .tentative(true)
                .build());
        tours.removeIf(tour -> !tour.tentative());

        Rollover rollover = rolledOver();

        assertThat(tour(rollover.problem(), "P/1").tentative()).isTrue();
        assertThat(rollover.problem().tour("P/2")).isNull();
        assertThat(say(rollover, "unapproved")).contains("P/2");
    }

    @Test
    void aPublishedTourOnWhichNobodyCanHaveGoneIsLeftOutAndToldOf() {
        planned("P/1", covered("P"), "O-1", "2025-12-01", null);
        replace(officer("O-1").toBuilder().medicalTo(Day.parse("2025-12-24")).build());

        Rollover rollover = rolledOver();

        assertThat(rollover.problem().tour("P/1")).isNull();
        assertThat(officer(rollover.problem(), "O-1").previousTours()).isZero();
        assertThat(say(rollover, "notGone")).contains("P/1");
    }

    @Test
    void intakesThatAreOverGoUnlessATourNamesThem() {
        mission = mission.toBuilder().course(PDT).build();
        intakes.add(new Intake("over", PDT, Period.of("2025-05-05", "2025-05-16"), 5));
        intakes.add(new Intake("named", PDT, Period.of("2026-03-02", "2026-03-13"), 5));
        intakes.add(new Intake("begun", PDT, Period.of("2026-03-23", "2026-04-01"), 5));
        planned("P/1", covered("P"), "O-1", "2026-04-01", "named");

        assertThat(next().intakes()).extracting(Intake::id).containsExactly("named", "begun");
        assertThat(tour(next(), "P/1").assignment())
                .extracting(own -> own == null ? null : own.intake())
                .isEqualTo("named");
    }

    @Test
    void aCourseThatNobodyCanAttendAnyMoreIsTold() {
        mission = mission.toBuilder().course(PDT).build();
        open("P/1", covered("P"), "2026-04-13", null);
        assertThat(say(rolledOver(), "noIntake")).startsWith("PDT has no intake that begins in the season, but ");

        intakes.add(new Intake("I", PDT, Period.of("2026-05-04", "2026-05-15"), 5));
        assertThat(say(rolledOver(), "noIntake")).isEmpty();
    }

    @Test
    void capsAndBlackoutsThatAreOverGo() {
        agency = agency.toBuilder()
                .maxAway(9)
                .caps(List.of(
                        new Agency.Cap(Period.of("2025-12-15", "2026-01-10"), 6),
                        new Agency.Cap(Period.of("2026-03-15", "2026-04-01"), 7)))
                .blackouts(List.of(new Agency.Blackout(Period.of("2025-06-10", "2025-06-20"), null)))
                .build();
        officer("O-1");

        Rollover rollover = rolledOver();
        Agency left = rollover.problem().agencies().get(0);

        assertThat(left.maxAway()).isEqualTo(9);
        assertThat(left.caps()).containsExactly(new Agency.Cap(Period.of("2026-03-15", "2026-04-01"), 7));
        assertThat(left.blackouts()).isEmpty();
        assertThat(officer(rollover.problem(), "O-1").agency().blackouts()).isEmpty();
        assertThat(say(rollover, "datedCaps")).contains("in 1 agency: A");
    }

    @Test
    void coverageLastsOnEndsOrIsCutAndIsTold() {
        covered("on");
        seat("over", "2025-04-01", "2025-12-31");
        seat("ends", "2025-10-01", "2026-09-30");
        seat("beyond", "2025-04-01", "2028-12-31");
        open("on/1", positions.get(0), "2025-04-07", null);

        Rollover rollover = rolledOver();
        Problem next = rollover.problem();

        assertThat(position(next, "on").coverage()).isEqualTo(NEXT);
        assertThat(position(next, "over").coverage()).isNull();
        assertThat(position(next, "ends").coverage()).isEqualTo(Period.of("2026-04-01", "2026-09-30"));
        assertThat(position(next, "beyond").coverage()).isEqualTo(NEXT);
        assertThat(say(rollover, "coverageProlonged")).endsWith("2027-03-31: on.");
        assertThat(say(rollover, "coverageEnded"))
                .contains("1 position ended before the season, and it gets no tour: over");
        assertThat(say(rollover, "coverageEnds")).contains("ends (2026-09-30)");
        assertThat(say(rollover, "coverageCut")).contains("beyond");
        assertThat(next.tours()).noneMatch(tour -> tour.position().id().equals("over"));
    }

    /**
     * The tour that goes on ends on 2026-05-30, a Saturday; with a handover of 7 days its relief comes on Sunday 24 May, but the
     * tours of the seat start on Mondays: on 18 May, 14 days before or after. 180 days later, without the 7 of handover, it is
     * 7 November: the next comes on Monday 2 November. 173 days later it is after the season.
     */
    @Test
    void theNextToursFollowEachOtherWithTheWantedHandoverToTheEndOfTheSeason() {
        Position seat = covered("P");
        Tour first = open("P/1", seat, "2025-12-01", null);
        rows.add(new Plan.Row("P/1", "O-1", Period.of("2025-12-02", "2026-05-30"), null));
        officer("O-1");
        assertThat(first.starts().period().from()).isEqualTo(Day.parse("2025-12-01"));

        Rollover rollover = rolledOver();
        Problem next = rollover.problem();

        assertThat(next.tours()).extracting(Tour::id).containsExactly("P/1", "P/2", "P/3");
        assertThat(rollover.added()).isEqualTo(2);
        assertThat(rollover.open()).isEqualTo(2);
        assertThat(tour(next, "P/2").follows()).isEqualTo("P/1");
        assertThat(tour(next, "P/2").starts()).isEqualTo(new Tour.Starts(Period.of("2026-05-04", "2026-06-01"), 7));
        assertThat(tour(next, "P/2").days()).containsExactly(180);
        assertThat(tour(next, "P/3").follows()).isEqualTo("P/2");
        assertThat(tour(next, "P/3").starts()).isEqualTo(new Tour.Starts(Period.of("2026-10-19", "2026-11-16"), 7));
    }

    /** Tours of 28 days with a handover of 30 would begin every day; 14 days after each other they are 27 in a year at most. */
    @Test
    void aHandoverLongerThanATourMakesNoTourForEachDay() {
        mission = mission.toBuilder().handoverDays(30).build();
        Position seat = covered("P");
        int first = Day.parse("2025-12-01");
        tours.add(Tour.builder("P/1", seat, new Tour.Starts(new Period(first, first), 1), List.of(28))
                .build());
        rows.add(new Plan.Row("P/1", "O-1", Period.ofDays(first, 28), null));
        officer("O-1");

        assertThat(next().tours()).hasSizeBetween(24, 27);
    }

    /** Nobody is there on the first day, a Wednesday: the first Monday is the 6th. */
    @Test
    void aSeatInWhichNobodyIsGetsATourFromTheFirstDayOn() {
        Position seat = covered("P");
        planned("P/7", seat, "O-1", "2025-05-05", null);

        Tour added = tour(next(), "P/8");

        assertThat(added.follows()).isNull();
        assertThat(added.starts()).isEqualTo(new Tour.Starts(Period.of("2026-04-06", "2026-05-04"), 7));
    }

    /** From 6 April on 180 days last to 2 October, 120 to 3 August. */
    @Test
    void noTourLastsBeyondTheMandate() {
        mission = mission.toBuilder()
                .mandate(new Period(Day.ALWAYS, Day.parse("2026-09-30")))
                .build();
        Position seat = covered("P");
        tours.add(
                Tour.builder("P/1", seat, new Tour.Starts(Period.of("2025-04-07", "2025-04-21"), 7), List.of(180, 120))
                        .build());

        Rollover rollover = rolledOver();

        assertThat(rollover.problem().tours()).extracting(Tour::id).containsExactly("P/2");
        assertThat(tour(rollover.problem(), "P/2").days()).containsExactly(120);
        assertThat(tour(rollover.problem(), "P/2").preferredDays()).isEqualTo(120);
        assertThat(say(rollover, "mandateEnds")).contains("M (2026-09-30)");
        assertThat(say(rollover, "tooShort")).contains("P");
    }

    /** 2025-09-01 and 364 days are 2026-08-31. */
    @Test
    void aSeatThatNeedNotBeCoveredHasItsToursAgainAYearLater() {
        Position seat = seat("P", null, null);
        planned("P/1", seat, "O-1", "2025-09-01", null);
        tours.set(0, tours.get(0).toBuilder().note("surge").build());
        planned("P/2", seat, "O-2", "2025-04-07", null);

        Problem next = next();

        // Both are over: the one on 27 February, the other on 3 October.
        assertThat(next.tours()).extracting(Tour::id).containsExactly("P/3", "P/4");
        assertThat(tour(next, "P/3").starts().period()).isEqualTo(Period.of("2026-04-06", "2026-05-04"));
        assertThat(tour(next, "P/4").starts().period()).isEqualTo(Period.of("2026-08-17", "2026-09-14"));
        assertThat(tour(next, "P/4").follows()).isNull();
        assertThat(tour(next, "P/4").note()).isNull();
    }

    @Test
    void aSeatWithoutToursHasTheUsualOnesOfItsMission() {
        Position seat = covered("P");
        covered("new");
        mission = Mission.builder("N").build();
        covered("unknown");
        open("P/1", seat, "2025-04-07", null);
        open("P/2", seat, "2025-10-06", "P/1");

        Rollover rollover = rolledOver();

        assertThat(tour(rollover.problem(), "new/1").days()).containsExactly(180);
        assertThat(tour(rollover.problem(), "new/1").starts().everyDays()).isEqualTo(7);
        assertThat(say(rollover, "noLength")).contains("1 position has no tour", "unknown");
    }

    @Test
    void aNewIdIsNeverOneThatASeasonHas() {
        Position seat = covered("P");
        planned("P/1", seat, "O-1", "2025-12-01", null);
        open("P/12", covered("Q"), "2025-12-01", null);
        open("P/x", seat, "2025-05-05", null);

        assertThat(next().tours()).extracting(Tour::id).contains("P/13").doesNotHaveDuplicates();
    }

    @Test
    void aMissionWhoseMandateIsOverGoesWithItsSeatsAndFromPreferences() {
        planned("P/1", covered("P"), "O-1", "2025-12-01", null);
        mission = Mission.builder("OVER")
                .restDays(30)
                .mandate(new Period(Day.ALWAYS, Day.parse("2025-07-31")))
                .build();
        covered("Q");
        replace(officer("O-1").toBuilder()
                .preferences(List.of("OVER", "M"))
                .excludedMissions(List.of("OVER"))
                .lastMission("OVER")
                .lastReturn(Day.parse("2023-01-01"))
                .build());

        Rollover rollover = rolledOver();

        assertThat(rollover.problem().missions()).extracting(Mission::id).containsExactly("M");
        assertThat(rollover.problem().positions()).extracting(Position::id).containsExactly("P");
        assertThat(officer(rollover.problem(), "O-1").preferences()).containsExactly("M");
        assertThat(officer(rollover.problem(), "O-1").excludedMissions()).isEmpty();
        assertThat(officer(rollover.problem(), "O-1").lastMission()).isNull();
        assertThat(say(rollover, "missionGone"))
                .isEqualTo("1 mission whose mandate is over is left out, with 1 position: OVER.");
    }

    @Test
    void aMissionStaysWithoutSeatsWhileSomebodyOwesTheRestThatItEarns() {
        mission = Mission.builder("OVER")
                .restDays(400)
                .mandate(new Period(Day.ALWAYS, Day.parse("2025-10-31")))
                .siteNeeds(List.of(new Mission.SiteNeed("Goma", Map.of(), List.of("MEDIC"), null, 1)))
                .build();
        planned("P/1", covered("P"), "O-1", "2025-04-07", null);
        positions.set(0, positions.get(0).toBuilder().site("Goma").build());

        Rollover rollover = rolledOver();

        assertThat(rollover.problem().missions()).extracting(Mission::id).containsExactly("OVER");
        assertThat(rollover.problem().missions().get(0).siteNeeds()).isEmpty();
        assertThat(rollover.problem().positions()).isEmpty();
        assertThat(rollover.problem().restOwed(officer(rollover.problem(), "O-1")))
                .isEqualTo(400);
        assertThat(say(rollover, "missionResting")).contains("OVER");
    }

    @Test
    void aMissionWhoseMandateIsOverStaysWhileATourNeedsIt() {
        mission = mission.toBuilder()
                .mandate(new Period(Day.ALWAYS, Day.parse("2026-03-25")))
                .build();
        Position seat = covered("P");
        Period window = Period.of("2025-10-01", "2026-04-10");
        tours.add(Tour.builder("P/1", seat, new Tour.Starts(new Period(window.from(), window.from()), 1), List.of(192))
                .status(Status.DEPLOYED)
                .assignment(new Assignment("O-1", window, null))
                .build());
        rows.add(new Plan.Row("P/1", "O-1", window, null));
        officer("O-1");

        Problem next = next();

        assertThat(next.positions()).extracting(Position::id).containsExactly("P");
        assertThat(next.tours()).extracting(Tour::id).containsExactly("P/1");
    }

    @Test
    void whatMustBeSaidOfOfficersAndPolicyIsSaid() {
        policy = policy.toBuilder().budget(285_000L).toursPerOfficer(1).build();
        planned("P/1", covered("P"), "O-1", "2025-12-01", null);
        officers.add(Officer.builder("O-2", agency)
                .releases(List.of(Period.of("2025-01-01", "2026-03-31")))
                .medicalTo(Day.parse("2026-03-31"))
                .build());
        officers.add(Officer.builder("O-3", agency)
                .releases(List.of(ALWAYS))
                .medicalTo(Day.parse("2026-04-01"))
                .skills(List.of(new Skill("MEDIC", Day.parse("2027-03-31"))))
                .build());

        Rollover rollover = rolledOver();

        assertThat(say(rollover, "budget")).contains("285,000");
        assertThat(say(rollover, "noRelease")).endsWith("1 of 3 officers (O-2).");
        assertThat(say(rollover, "medicalOver")).endsWith("1 of 3 officers (O-2).");
        assertThat(say(rollover, "medicalLapses")).endsWith("1 of 3 officers (O-3).");
        assertThat(say(rollover, "skillLapses")).endsWith("1 of 3 officers (O-3).");
        assertThat(say(rollover, "atLimit")).endsWith("1 officer (O-1).");
        assertThat(say(rollover, "name")).contains("\"season\"");
        assertThat(Rollover.of(before(), new Plan(rows, null), NEXT, "next").remarks())
                .noneMatch(remark -> remark.kind().equals("name"));
    }

    @Test
    void aSeatWithoutAnythingToGoByIsTold() {
        seat("P", null, null);

        assertThat(say(rolledOver(), "noTour"))
                .isEqualTo("1 position has no tour in the season: P. Add what is needed.");
    }

    @Test
    void ofManyTheFirstFiveAreNamed() {
        for (int number = 1; number <= 7; number++) {
            officers.add(Officer.builder("O-" + number, agency).build());
        }

        Rollover rollover = rolledOver();

        assertThat(say(rollover, "noRelease")).endsWith("7 of 7 officers (O-1, O-2, O-3, O-4, O-5 and 2 more).");
        assertThat(rollover.remarks().get(rollover.remarks().size() - 1).ids()).hasSize(7);
    }

    @Test
    void whatIsWrittenIsReadAsItIs(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("next.json");
        planned("P/1", covered("P"), "O-1", "2025-12-01", null);
        planned("Q/1", seat("Q", null, null), "O-2", "2025-06-02", null);
        Problem next = next();
        ProblemWriter.write(next, file);

        assertThat(ProblemWriter.isSame(ProblemReader.read(file).problem(), next))
                .isTrue();
        assertThat(next.asOf()).isEqualTo(NEXT.from());
        assertThat(next.season()).isEqualTo(NEXT);
    }

    @Test
    void aSeasonBeginsNotBeforeTheDayOfPlanningAndLastsThreeYearsAtMost() throws Exception {
        officer("O-1");
        Problem before = before();
        int asOf = before.asOf();

        assertThat(Rollover.season(before, asOf, asOf)).isEqualTo(new Period(asOf, asOf));
        // From 3 March 2025 on: 365 + 365 days, and 366 with 29 February 2028.
        assertThat(Rollover.season(before, asOf, asOf + 1095).days()).isEqualTo(1096);
        assertThatThrownBy(() -> Rollover.season(before, asOf - 1, asOf)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Rollover.season(before, asOf, asOf - 1)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Rollover.season(before, asOf, asOf + 1096)).isInstanceOf(InputException.class);
    }
}
