package rotation.standby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rotation.Given.plan;
import static rotation.Given.row;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rotation.Given;
import rotation.RandomProblems;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Who goes if the planned officer cannot. The problem by hand is planned on 2025-01-06. */
class StandbysTest {

    private final Given given = new Given();

    private static List<String> names(Standbys standbys, Tour tour) {
        return standbys.of(tour).stream().map(standby -> standby.officer().id()).toList();
    }

    private static List<String> gaps(Standbys standbys) {
        return standbys.withoutStandby().stream()
                .map(gap -> gap.sentence().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    void whoIsFreeStandsByAtTheCostOfTheExchange() {
        Tour tour = given.tour("T-1", "2025-06-02", 30);
        Standbys standbys = Standbys.of(given.problem(), plan(row("T-1", "O-1", "2025-06-02", "2025-07-01")), 2);

        assertThat(names(standbys, tour)).containsExactly("O-2");
        Standby standby = standbys.of(tour).get(0);
        assertThat(standby.window()).isEqualTo(Period.of("2025-06-02", "2025-07-01"));
        assertThat(standby.asPlanned()).isTrue();
        assertThat(standby.change()).isEqualTo(HardMediumSoftLongScore.ZERO);
        assertThat(standby.sentence().in(Locale.ENGLISH)).isEqualTo("O-2 (A) at no cost");
        assertThat(standby.sentence().in(Locale.FRENCH)).isEqualTo("O-2 (A) sans coût");
        assertThat(standbys.withoutStandby()).isEmpty();
    }

    @Test
    void whoGoesOnATourAtThatTimeDoesNotStandBy() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-10", 30);
        Plan plan = plan(row("T-1", "O-1", "2025-06-02", "2025-07-01"), row("T-2", "O-2", "2025-06-10", "2025-07-09"));

        assertThat(gaps(Standbys.of(given.problem(), plan, 2)))
                .containsExactly(
                        "Nobody stands by for tour T-1 in post M-1: no other officer could go.",
                        "Nobody stands by for tour T-2 in post M-1: no other officer could go.");
    }

    @Test
    void oneOfficerStandsByForOneOfTwoToursAtATime() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-10", 30);
        given.with(Given.officer("O-3", given.agency, null));
        Standbys standbys = Standbys.of(
                given.problem(),
                plan(row("T-1", "O-1", "2025-06-02", "2025-07-01"), row("T-2", "O-2", "2025-06-10", "2025-07-09")),
                2);

        assertThat(gaps(standbys))
                .containsExactly(
                        "Nobody stands by for tour T-2 in post M-1: 1 other officer could go, but stands by for another tour at that time.");
        assertThat(standbys.withoutStandby().get(0).sentence().in(Locale.FRENCH))
                .isEqualTo(
                        "Pas de réserve pour l'affectation T-2 au poste M-1\u00a0: 1 autre personne pourrait partir, mais est en réserve"
                                + " pour une autre affectation à ce moment.");
    }

    @Test
    void whoHasBegunOrIsDeployedOrMissingNeedsNoStandby() {
        given.tour("T-1", "2025-01-06", 30);
        given.assigned("T-2", Tour.Status.DEPLOYED, false, Period.of("2025-03-01", "2025-03-30"), 30);
        given.tour("T-3", "2025-08-04", 30);
        Tour waiting = given.tour("T-4", "2025-01-07", 30);
        Standbys standbys = Standbys.of(
                given.problem(),
                plan(
                        row("T-1", "O-2", "2025-01-06", "2025-02-04"),
                        row("T-2", "O-1", "2025-03-01", "2025-03-30"),
                        Plan.Row.empty("T-3"),
                        row("T-4", "O-2", "2025-01-07", "2025-02-05")),
                2);

        assertThat(standbys.byTour()).containsOnlyKeys(waiting);
    }

    @Test
    void aPinnedTourHasAStandbyInItsOwnWindowAlone() {
        Tour tour = given.assigned("T-1", Tour.Status.OPEN, true, Period.of("2025-06-02", "2025-07-01"), 30, 60);
        Standbys standbys = Standbys.of(given.problem(), plan(row("T-1", "O-1", "2025-06-02", "2025-07-01")), 2);

        assertThat(names(standbys, tour)).containsExactly("O-2");
    }

    @Test
    void whoCanOnlyGoOnOtherDaysStandsByForThoseIfNobodyElseCan() {
        given.with(Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-06-12", "2025-12-31")));
        Tour tour = given.tour("T-1", null, "2025-06-02", "2025-06-30", 7, 30);
        Tour other = given.tour("T-2", "2025-06-02", 30);
        Standbys standbys = Standbys.of(
                given.problem(),
                plan(row("T-1", "O-1", "2025-06-02", "2025-07-01"), row("T-2", "O-2", "2025-06-02", "2025-07-01")),
                2);

        // 16 June is the first start that the release allows.
        Standby standby = standbys.of(tour).get(0);
        assertThat(standby.asPlanned()).isFalse();
        assertThat(standby.window()).isEqualTo(Period.of("2025-06-16", "2025-07-15"));
        assertThat(standby.sentence().in(Locale.ENGLISH))
                .isEqualTo("O-3 (A), but from 2025-06-16 to 2025-07-15, at no cost");
        assertThat(standby.sentence().in(Locale.FRENCH))
                .isEqualTo("O-3 (A), mais du 2025-06-16 au 2025-07-15, sans coût");
        assertThat(standbys.of(other)).isEmpty();
    }

    @Test
    void aFullIntakeLetsNobodyStandByWhoNeedsASeat() {
        given.course = new Course("C", 7, 365);
        given.intakes.add(new Intake("I", given.course, Period.of("2025-05-05", "2025-05-09"), 1));
        Officer trained = Given.officer("O-3", given.agency, null).toBuilder()
                .trained(List.of(new Officer.Training(given.course, Day.FOREVER)))
                .build();
        given.with(trained);
        Tour tour = given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Plan plan = plan(
                new Plan.Row("T-1", "O-3", Period.of("2025-06-02", "2025-07-01"), null),
                new Plan.Row("T-2", "O-1", Period.of("2025-06-02", "2025-07-01"), "I"));
        Standbys standbys = Standbys.of(given.problem(), plan, 2);

        // O-2 would need a second seat if O-3 stays away, but takes the seat of O-1 if O-1 does.
        assertThat(names(standbys, tour)).isEmpty();
        assertThat(standbys.withoutStandby()).hasSize(1);
        assertThat(standbys.withoutStandby().get(0).couldGo()).isZero();

        given.intakes.add(0, new Intake("H", given.course, Period.of("2025-04-07", "2025-04-11"), 1));
        Problem problem = given.problem();
        Standbys earlier = Standbys.of(problem, plan, 2);

        Standby standby = earlier.of(tour).get(0);
        assertThat(standby.officer().id()).isEqualTo("O-2");
        assertThat(Objects.requireNonNull(standby.intake()).id()).isEqualTo("H");
        assertThat(standby.absence()).isEqualTo(Period.of("2025-04-07", "2025-07-01"));
        assertThat(standby.sentence().in(Locale.ENGLISH)).endsWith(", after intake H");
        assertThat(standby.sentence().in(Locale.FRENCH)).endsWith(", après la session H");
        StandbyDocument document = StandbyDocument.of(earlier, plan.byTour(), Locale.ENGLISH);
        assertThat(document.tours())
                .filteredOn(row -> row.tour().equals("T-1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.intake()).isNull();
                    assertThat(row.standbys().get(0).intake()).isEqualTo("H");
                });
        assertThat(document.tours())
                .filteredOn(row -> row.tour().equals("T-2"))
                .singleElement()
                .satisfies(row -> assertThat(row.intake()).isEqualTo("I"));
    }

    private List<String> candidates(Problem problem, Plan plan, String tour) {
        var whole = new WholePlan(problem, plan);
        Posting planned = Objects.requireNonNull(whole.staffing().of(Objects.requireNonNull(problem.tour(tour))));
        return new CandidateSearch(whole, new Judge(problem))
                .of(planned).stream()
                        .map(candidate -> candidate.officer().id() + " "
                                + candidate.posting().window())
                        .toList();
    }

    @Test
    void whatIsOffTheGridIsOpenToTheOneWhoWasToldAlone() {
        Period told = Period.of("2025-06-04", "2025-07-03");
        given.with(Given.officer("O-3", given.agency, null));
        given.assigned("T-1", Tour.Status.PUBLISHED, given.woman(), told, Period.of("2025-06-02", "2025-06-02"), 1, 30);
        Problem problem = given.problem();

        assertThat(candidates(problem, plan(row("T-1", "O-1", "2025-06-04", "2025-07-03")), "T-1"))
                .containsExactly("O-2 2025-06-02..2025-07-01", "O-3 2025-06-02..2025-07-01");
        assertThat(candidates(problem, plan(row("T-1", "O-2", "2025-06-02", "2025-07-01")), "T-1"))
                .containsExactly("O-1 2025-06-02..2025-07-01", "O-3 2025-06-02..2025-07-01");
    }

    @Test
    void aCapOfSomeDaysKeepsFromStandingByUnlessThatManyAreThereAlready() {
        given.agency = Agency.builder("A", 100)
                .caps(List.of(new Agency.Cap(Period.of("2025-06-20", "2025-06-25"), 0)))
                .build();
        var other = Given.agency("B", 100);
        given.moreAgencies.add(other);
        given.with(Given.officer("O-3", other, null));
        Period agreed = Period.of("2024-12-01", "2025-06-30");
        given.tour("T-1", "2025-06-02", 18, 19);
        Problem problem = given.problem();

        // 18 days end on 19 June.
        assertThat(candidates(problem, plan(row("T-1", "O-3", "2025-06-02", "2025-06-19")), "T-1"))
                .containsExactly("O-1 2025-06-02..2025-06-19", "O-2 2025-06-02..2025-06-19");
        assertThat(candidates(problem, plan(row("T-1", "O-3", "2025-06-02", "2025-06-20")), "T-1"))
                .as("who must be back by then")
                .containsExactly("O-1 2025-06-02..2025-06-19", "O-2 2025-06-02..2025-06-19");
        given.assigned("T-2", Tour.Status.DEPLOYED, given.woman(), agreed, agreed, 1, 30);
        assertThat(candidates(given.problem(), plan(row("T-1", "O-3", "2025-06-02", "2025-06-20")), "T-1"))
                .as("O-1 is not where the problem says that they are")
                .containsExactly("O-1 2025-06-02..2025-06-20", "O-2 2025-06-02..2025-06-20");
    }

    @Test
    void whoMustBeKeptApartFromSomebodyThereDoesNotStandBy() {
        given.with(Given.officer("O-3", given.agency, null));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-07-01", 30);
        Problem problem = given.problem().toBuilder()
                .pairs(List.of(new OfficerPair("O-2", "O-3", OfficerPair.Kind.APART)))
                .build();
        Plan plan = plan(row("T-1", "O-1", "2025-06-02", "2025-07-01"), row("T-2", "O-2", "2025-07-01", "2025-07-30"));

        // T-1 and T-2 have one day in common; O-2 is away themself.
        assertThat(candidates(problem, plan, "T-1")).isEmpty();
        assertThat(candidates(problem, plan, "T-2")).containsExactly("O-3 2025-07-01..2025-07-30");
    }

    @Test
    void otherDaysAreInOrderWithTheNearestFilledTours() {
        given.tour("T-1", "2025-06-02", 10);
        given.tour("T-2", "T-1", "2025-06-02", "2025-06-02", 1, 10);
        given.tour("T-3", "T-2", "2025-06-01", "2025-06-12", 1, 10);
        given.with(Given.officer("O-3", given.agency, null));
        Problem made = given.problem();
        // O-1 and O-3 may only go early: on 1 June, before T-1, or on 2 June with it.
        Problem problem = made.toBuilder()
                .officers(List.of(
                        Given.released(given.woman(), Period.of("2025-06-01", "2025-06-11")),
                        given.man(),
                        Given.released(
                                Given.officer("O-3", given.agency, null), Period.of("2025-06-01", "2025-06-11"))))
                .build();
        Plan plan = plan(
                row("T-1", "O-1", "2025-06-02", "2025-06-11"),
                Plan.Row.empty("T-2"),
                row("T-3", "O-2", "2025-06-12", "2025-06-21"));

        assertThat(candidates(problem, plan, "T-3")).isEmpty();
    }

    @Test
    void whomTheMissionWishesMoreIsAskedFirst() {
        given.with(Given.officer("O-3", given.agency, null));
        given.with(Given.officer("O-4", given.agency, null));
        given.tour("T-1", "2025-06-02", 30);
        Problem made = given.problem();
        Problem problem = made.toBuilder()
                .tours(List.of(made.tours().get(0).toBuilder()
                        .shortlist(List.of("O-1", "O-4", "O-2"))
                        .build()))
                .build();

        assertThat(candidates(problem, plan(row("T-1", "O-1", "2025-06-02", "2025-07-01")), "T-1"))
                .containsExactly("O-4 2025-06-02..2025-07-01", "O-2 2025-06-02..2025-07-01");
    }

    @Test
    void whoHasAsManyToursAsOthersOrGoesWithoutTheirCompanionIsAskedLater() {
        given.with(Given.officer("O-3", given.agency, null));
        given.with(Given.officer("O-4", given.agency, null));
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-10-06", 30);
        Problem made = given.problem();
        Plan plan = plan(row("T-1", "O-1", "2025-06-02", "2025-07-01"), row("T-2", "O-2", "2025-10-06", "2025-11-04"));

        Problem loaded = made.toBuilder()
                .policy(made.policy().toBuilder().toursPerOfficer(1).build())
                .build();
        assertThat(candidates(loaded, plan, "T-1"))
                .containsExactly(
                        "O-3 2025-06-02..2025-07-01", "O-4 2025-06-02..2025-07-01", "O-2 2025-06-02..2025-07-01");
        Problem paired = made.toBuilder()
                .pairs(List.of(
                        new OfficerPair("O-3", "O-gone", OfficerPair.Kind.TOGETHER),
                        new OfficerPair("O-4", "O-2", OfficerPair.Kind.TOGETHER)))
                .build();
        assertThat(candidates(paired, plan, "T-1"))
                .containsExactly(
                        "O-2 2025-06-02..2025-07-01", "O-3 2025-06-02..2025-07-01", "O-4 2025-06-02..2025-07-01");
        assertThat(candidates(paired, plan, "T-2"))
                .as("O-4 would go without O-2")
                .containsExactly(
                        "O-1 2025-10-06..2025-11-04", "O-3 2025-10-06..2025-11-04", "O-4 2025-10-06..2025-11-04");
    }

    @Test
    void noneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standbys.of(given.problem(), plan(), 0))
                .withMessage("a tour needs at least one standby, not 0");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /** The search and the judge who sees a part of the plan say of every officer what the judge of the whole plan says. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyExchangeIsWhatTheJudgeOfTheWholePlanSays(long seed) {
        Problem problem = RandomProblems.problem(seed);
        Plan plan = RandomProblems.plan(problem, seed);
        var judge = new Judge(problem);
        Verdict before = judge.judge(plan);
        var whole = new WholePlan(problem, plan);
        var search = new CandidateSearch(whole, judge);
        for (Posting planned : whole.staffing().filled()) {
            if (planned.tour().isDeployed()) {
                continue;
            }
            List<Candidate> candidates = search.of(planned);
            var exchange = new Exchange(whole, planned, candidates);
            Set<Officer> found = new HashSet<>();
            for (Candidate candidate : candidates) {
                String place = "seed %d, %s on %s".formatted(seed, candidate.officer(), planned.tour());
                HardMediumSoftLongScore change = change(before, judge.judge(with(plan, candidate.posting())), problem);
                assertThat(exchange.change(candidate)).as(place).isEqualTo(change);
                if (change != null) {
                    found.add(candidate.officer());
                }
            }
            if (candidates.stream().allMatch(Candidate::asPlanned) && before.points(Rule.AGENCY_CAP) == 0) {
                assertThat(found)
                        .as("seed %d, %s", seed, planned.tour())
                        .isEqualTo(tried(problem, plan, judge, before, whole.staffing(), planned));
            }
        }
    }

    /** Everybody who could go in the planned window, found by trying. */
    private static Set<Officer> tried(
            Problem problem, Plan plan, Judge judge, Verdict before, Staffing staffing, Posting planned) {
        Set<Officer> could = new HashSet<>();
        for (Officer officer : problem.officers()) {
            Posting posting = judge.posting(planned.tour(), officer, planned.window());
            boolean restIsHard = Rule.REST_BETWEEN_TOURS.weight(problem).isHard();
            boolean free = staffing.of(officer).stream()
                    .noneMatch(other ->
                            posting.absence().touches(other.absence()) || (restIsHard && posting.clashesWith(other)));
            boolean suits = judge.points(planned.tour(), officer, planned.window()).keySet().stream()
                    .noneMatch(rule -> rule.weight(problem).isHard());
            if (!officer.equals(planned.officer())
                    && free
                    && suits
                    && change(before, judge.judge(with(plan, posting)), problem) != null) {
                could.add(officer);
            }
        }
        return could;
    }

    private static Plan with(Plan plan, Posting instead) {
        return new Plan(
                plan.rows().stream()
                        .map(row -> row.tour().equals(instead.tour().id()) ? instead.row() : row)
                        .toList(),
                null);
    }

    /** Null: a hard rule is broken, or more than before. */
    private static @Nullable HardMediumSoftLongScore change(Verdict before, Verdict after, Problem problem) {
        for (Rule rule : Rule.values()) {
            if (rule.weight(problem).isHard() && after.points(rule) > before.points(rule)) {
                return null;
            }
        }
        return after.score().subtract(before.score());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyStandsByForTwoToursAtOnceAndTheBestComesFirst(long seed) {
        Problem problem = RandomProblems.problem(seed);
        Plan plan = RandomProblems.plan(problem, seed + 1000);
        Standbys standbys = Standbys.of(problem, plan, 2);
        Map<String, Plan.Row> rows = plan.byTour();

        var all = standbys.byTour().values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < all.size(); i++) {
            for (Standby other : all.subList(i + 1, all.size())) {
                assertThat(all.get(i).officer().equals(other.officer())
                                && all.get(i).absence().touches(other.absence()))
                        .as("seed %d: %s", seed, other.officer())
                        .isFalse();
            }
        }
        standbys.byTour().forEach((tour, of) -> {
            assertThat(of)
                    .hasSizeLessThanOrEqualTo(2)
                    .extracting(Standby::officer)
                    .doesNotHaveDuplicates();
            assertThat(of)
                    .extracting(standby -> standby.officer().id())
                    .doesNotContain(Objects.requireNonNull(rows.get(tour.id())).officer());
            if (of.size() == 2) {
                assertThat(of.get(0).change()).isGreaterThanOrEqualTo(of.get(1).change());
            }
        });
        assertThat(standbys.withoutStandby())
                .extracting(Gap::tour)
                .containsExactlyElementsOf(standbys.byTour().entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(Standbys.of(problem, plan, 2).byTour()).isEqualTo(standbys.byTour());
    }
}
