package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.RandomProblems;
import rotation.change.Reason.Kind;
import rotation.judge.Judge;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Weight;
import rotation.rule.Rule;

/** What still stands of a plan, and why the rest does not. */
class CarriedPlanTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");
    private static final Period JULY = Period.of("2025-07-02", "2025-07-31");

    private final Given given = new Given();

    @Test
    void whatMayStillBeStands() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-07-02", 30);
        Plan previous = Given.plan(row("T-1", "O-1", JUNE), Plan.Row.empty("T-2"));

        CarriedPlan carried = carried(previous);

        assertThat(carried.plan()).isEqualTo(previous);
        assertThat(carried.opened()).isEmpty();
        assertThat(carried.cancelled()).isEmpty();
    }

    @Test
    void aTourThatThePlanDoesNotKnowIsEmptyAndWasNotOpened() {
        given.tour("T", "2025-06-02", 30);

        CarriedPlan carried = carried(Given.plan());

        assertThat(carried.plan().rows()).containsExactly(Plan.Row.empty("T"));
        assertThat(carried.opened()).isEmpty();
    }

    @Test
    void anOfficerWhoHasLeftTheRosterLeavesTheTourEmpty() {
        given.tour("T", "2025-06-02", 30);

        assertOpened(Given.plan(row("T", "O-9", JUNE)), Kind.LEFT_ROSTER);
    }

    @Test
    void anOfficerWhoIsReleasedForNoDayHasWithdrawn() {
        given.with(released("O-3"));
        given.tour("T", "2025-06-02", 30);

        assertOpened(Given.plan(row("T", "O-3", JUNE)), Kind.WITHDRAWN);
    }

    @Test
    void anOfficerWhoseReleasesDoNotSufficeHasNotWithdrawn() {
        given.with(released("O-3", Period.of("2025-06-03", "2025-12-31")));
        given.tour("T", "2025-06-02", 30);

        assertOpened(Given.plan(row("T", "O-3", JUNE)), Kind.INELIGIBLE, Rule.RELEASE);
    }

    @Test
    void withoutReleasesNobodyHasWithdrawnWhereReleasesAreNoHardRule() {
        given.weights = Map.of(Rule.RELEASE.id(), Weight.soft(10));
        given.with(released("O-3"));
        given.tour("T", "2025-06-02", 30);
        Plan previous = Given.plan(row("T", "O-3", JUNE));

        assertThat(carried(previous).plan()).isEqualTo(previous);
    }

    @Test
    void anOfficerWhoBreaksAHardRuleAloneMayNotStay() {
        given.with(Given.officer("O-3", given.agency, null, List.of("M"), null));
        given.tour("T", "2025-06-02", 30);

        assertOpened(Given.plan(row("T", "O-3", JUNE)), Kind.INELIGIBLE, Rule.EXCLUDED_MISSION);
    }

    @Test
    void aWindowThatIsNoCandidateOfTheTourIsGone() {
        given.tour("T", "2025-06-02", 30);

        assertOpened(Given.plan(Given.row("T", "O-1", "2025-06-02", "2025-07-02")), Kind.WINDOW_GONE);
    }

    @Test
    void aWindowThatHasBegunIsGone() {
        given.tour("T", "2025-06-02", 30);
        Plan previous = Given.plan(row("T", "O-1", JUNE));
        given.asOf = JUNE.from();
        assertThat(carried(previous).opened()).isEmpty();

        given.asOf = JUNE.from() + 1;

        assertOpened(previous, Kind.WINDOW_GONE);
    }

    @Test
    void aLockedTourIsAsTheProblemHasIt() {
        given.assigned("T", Tour.Status.OPEN, true, JUNE, 30, 60);

        for (Plan.Row row : List.of(row("T", "O-2", JUNE), Given.row("T", "O-1", "2025-06-02", "2025-07-31"))) {
            CarriedPlan carried = carried(Given.plan(row));
            assertThat(carried.plan().rows()).containsExactly(row("T", "O-1", JUNE));
            assertThat(carried.opened()).containsExactly(Map.entry("T", Reason.of(Kind.LOCKED)));
        }
        assertThat(carried(Given.plan(row("T", "O-1", JUNE))).opened()).isEmpty();
        assertThat(carried(Given.plan()).plan().rows()).containsExactly(row("T", "O-1", JUNE));
    }

    @Test
    void aDeployedTourKeepsTheEndThatItWasPlannedToHave() {
        given.assigned("T", Tour.Status.DEPLOYED, false, JUNE, 30, 60);

        CarriedPlan carried = carried(Given.plan(Given.row("T", "O-1", "2025-06-02", "2025-07-31")));

        assertThat(carried.plan().rows()).containsExactly(Given.row("T", "O-1", "2025-06-02", "2025-07-31"));
        assertThat(carried.opened()).isEmpty();
    }

    @Test
    void oneThatMayNotBeExtendedAnyMoreEndsAsAgreed() {
        given.asOf = JUNE.from();
        given.assigned("T", Tour.Status.DEPLOYED, released("O-3", JUNE), JUNE, JUNE, 1, 30, 60);
        given.with(released("O-3", JUNE));

        CarriedPlan carried = carried(Given.plan(Given.row("T", "O-3", "2025-06-02", "2025-07-31")));

        assertThat(carried.plan().rows()).containsExactly(row("T", "O-3", JUNE));
        assertThat(carried.opened())
                .containsExactly(Map.entry("T", new Reason(Kind.INELIGIBLE, List.of(Rule.RELEASE))));
        assertThat(new Judge(given.problem()).judge(carried.plan()).isFeasible())
                .isTrue();
    }

    @Test
    void aDeployedTourNeverEndsEarlierThanAgreed() {
        given.assigned("T", Tour.Status.DEPLOYED, false, Period.of("2025-06-02", "2025-07-31"), 30, 60);

        CarriedPlan carried = carried(Given.plan(row("T", "O-1", JUNE)));

        assertThat(carried.plan().rows()).containsExactly(Given.row("T", "O-1", "2025-06-02", "2025-07-31"));
        assertThat(carried.opened()).containsExactly(Map.entry("T", Reason.of(Kind.AGREED_END)));
    }

    @Test
    void anAssignmentsWindowIsForItsOfficerAlone() {
        Period told = Period.of("2025-06-05", "2025-07-04");
        given.assigned("T", Tour.Status.PUBLISHED, given.woman(), told, JUNE, 7, 30);

        assertThat(carried(Given.plan(row("T", "O-1", told))).opened()).isEmpty();
        assertOpened(Given.plan(row("T", "O-2", told)), Kind.WINDOW_GONE);
    }

    @Test
    void aDeployedTourOfSomebodyElseOrOnOtherDaysWasOpened() {
        given.assigned("T", Tour.Status.DEPLOYED, false, JUNE, 30, 60);

        assertThat(reason(row("T", "O-2", JUNE))).isEqualTo(Kind.LOCKED);
        assertThat(reason(Given.row("T", "O-1", "2025-06-03", "2025-07-02"))).isEqualTo(Kind.LOCKED);
        assertThat(reason(Given.row("T", "O-1", "2025-06-02", "2025-07-02"))).isEqualTo(Kind.AGREED_END);
    }

    private Kind reason(Plan.Row row) {
        return Objects.requireNonNull(carried(Given.plan(row)).opened().get("T"))
                .kind();
    }

    @Test
    void aFilledTourThatTheProblemDoesNotHaveIsCancelled() {
        given.tour("T", "2025-06-02", 30);

        CarriedPlan carried = carried(Given.plan(row("T-8", "O-1", JUNE), Plan.Row.empty("T-9")));

        assertThat(carried.cancelled()).containsExactly(row("T-8", "O-1", JUNE));
        assertThat(carried.opened()).isEmpty();
        assertThat(carried.plan().rows()).containsExactly(Plan.Row.empty("T"));
    }

    @Test
    void anIntakeThatCanServeIsKept() {
        twoIntakes();
        given.tour("T", "2025-06-02", 30);

        assertThat(intakes(row("T", "O-1", JUNE, "I-4"))).containsExactly("I-4");
    }

    @Test
    void inPlaceOfOneThatCannotServeAnyMoreAnotherIsAttended() {
        twoIntakes();
        given.tour("T", "2025-06-02", 30);
        given.asOf = JUNE.from() - 50;

        assertThat(intakes(row("T", "O-1", JUNE, "I-4"))).containsExactly("I-5");
        assertThat(intakes(row("T", "O-1", JUNE, "nowhere"))).containsExactly("I-5");
        assertThat(carried(Given.plan(row("T", "O-1", JUNE, "I-4"))).opened()).isEmpty();
    }

    @Test
    void aRowThatNamesNoneTakesASeatThatIsLeft() {
        twoIntakes();
        for (String tour : List.of("T-1", "T-2", "T-3", "T-4")) {
            given.tour(tour, "2025-06-02", 30);
        }
        given.with(released("O-3", Period.UNBOUNDED)).with(released("O-4", Period.UNBOUNDED));

        // T-3 keeps its seat in I-5, which has two; T-1 takes the other, T-2 the one in I-4; for T-4 there is none.
        assertThat(intakes(
                        row("T-1", "O-1", JUNE),
                        row("T-2", "O-2", JUNE),
                        row("T-3", "O-3", JUNE, "I-5"),
                        row("T-4", "O-4", JUNE)))
                .containsExactly("I-5", "I-4", "I-5", "I-5");
    }

    @Test
    void aRowThatNamesNoneAttendsTheOneThatWasTold() {
        twoIntakes();
        told("T", Tour.Status.PUBLISHED, false, "I-4");

        assertThat(intakes(row("T", "O-1", JUNE))).containsExactly("I-4");
        assertThat(CarriedPlan.of(given.problem(), null).plan().rows()).containsExactly(row("T", "O-1", JUNE, "I-4"));
        // Somebody else was told nothing.
        assertThat(intakes(row("T", "O-2", JUNE))).containsExactly("I-5");
    }

    @Test
    void whoSitsInClassStaysThere() {
        twoIntakes();
        told("T", Tour.Status.PUBLISHED, false, "I-4");
        given.asOf = JUNE.from() - 50;

        assertThat(intakes(row("T", "O-1", JUNE, "I-4"))).containsExactly("I-4");
        assertThat(intakes(row("T", "O-1", JUNE, "I-5"))).containsExactly("I-4");
    }

    @Test
    void onALockedTourTheIntakeThatWasToldStays() {
        twoIntakes();
        told("T", Tour.Status.OPEN, true, "I-4");

        assertThat(intakes(row("T", "O-1", JUNE, "I-5"))).containsExactly("I-4");
        assertThat(intakes()).containsExactly("I-4");
    }

    @Test
    void anIntakeForWhichTheOfficerIsNotReleasedIsNotKept() {
        twoIntakes();
        given.with(released("O-3", Period.of("2025-05-01", "2025-12-31")));
        given.tour("T", "2025-06-02", 30);

        assertThat(intakes(row("T", "O-3", JUNE, "I-4"))).containsExactly("I-5");
    }

    /** I-4 has one seat, and I-5 two; both serve June. */
    private void twoIntakes() {
        given.course = new Course("PDT", 7, 365);
        given.intakes.add(new Intake("I-4", given.course, Period.of("2025-04-07", "2025-04-18"), 1));
        given.intakes.add(new Intake("I-5", given.course, Period.of("2025-05-05", "2025-05-16"), 2));
    }

    private void told(String id, Tour.Status status, boolean pinned, String intake) {
        var starts = new Tour.Starts(new Period(JUNE.from(), JUNE.from()), 1);
        given.add(Tour.builder(id, given.position(), starts, List.of(30))
                .status(status)
                .pinned(pinned)
                .assignment(new Tour.Assignment("O-1", JUNE, intake))
                .build());
    }

    /** The intakes that are attended of what stands, which is legal. */
    private List<@Nullable String> intakes(Plan.Row... previous) {
        Plan carried = carried(Given.plan(previous)).plan();
        assertThat(new Judge(given.problem()).judge(carried).irregularities()).isEmpty();
        return carried.rows().stream().<@Nullable String>map(Plan.Row::intake).toList();
    }

    @Test
    void withoutAPlanItIsWhatWasAnnouncedThatStands() {
        given.with(released("O-3"));
        given.assigned("T-1", Tour.Status.PUBLISHED, false, JUNE, 30);
        given.assigned("T-2", Tour.Status.PUBLISHED, released("O-3"), JULY, JULY, 1, 30);
        given.assigned("T-3", Tour.Status.OPEN, false, JULY, 30);

        CarriedPlan carried = CarriedPlan.of(given.problem(), null);

        assertThat(carried.plan().rows())
                .containsExactly(row("T-1", "O-1", JUNE), Plan.Row.empty("T-2"), Plan.Row.empty("T-3"));
        assertThat(carried.opened()).containsExactly(Map.entry("T-2", Reason.of(Kind.WITHDRAWN)));
    }

    @Test
    void whatToursBreakTogetherStaysBroken() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        Plan previous = Given.plan(row("T-1", "O-1", JUNE), row("T-2", "O-1", JUNE));

        CarriedPlan carried = carried(previous);

        assertThat(carried.plan()).isEqualTo(previous);
        assertThat(carried.opened()).isEmpty();
        assertThat(new Judge(given.problem()).judge(carried.plan()).points(Rule.REST_BETWEEN_TOURS))
                .isEqualTo(1);
    }

    @Test
    void ofRandomPlansWhatStandsIsLegal() {
        int stood = 0;
        int opened = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomProblems.problem(seed);
            CarriedPlan carried = CarriedPlan.of(problem, RandomProblems.plan(problem, seed));
            assertThat(new Judge(problem).judge(carried.plan()).irregularities())
                    .as("seed " + seed)
                    .isEmpty();
            stood += (int) carried.plan().rows().stream()
                    .filter(row -> row.officer() != null)
                    .count();
            opened += carried.opened().size();
        }
        assertThat(stood).isGreaterThan(100);
        assertThat(opened).isGreaterThan(100);
    }

    private CarriedPlan carried(Plan previous) {
        return CarriedPlan.of(given.problem(), previous);
    }

    /** That the one tour, T, is open now. */
    private void assertOpened(Plan previous, Kind kind, Rule... rules) {
        CarriedPlan carried = carried(previous);
        assertThat(carried.plan().rows()).containsExactly(Plan.Row.empty("T"));
        assertThat(carried.opened()).containsExactly(Map.entry("T", new Reason(kind, List.of(rules))));
    }

    private Officer released(String id, Period... releases) {
        return Given.released(Given.officer(id, given.agency, null), releases);
    }

    private static Plan.Row row(String tour, String officer, Period window) {
        return row(tour, officer, window, null);
    }

    private static Plan.Row row(String tour, String officer, Period window, @Nullable String intake) {
        return new Plan.Row(tour, officer, window, intake);
    }
}
