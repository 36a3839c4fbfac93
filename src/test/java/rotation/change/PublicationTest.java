package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.Given;
import rotation.RandomProblems;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.KeyFigures;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Officer.Training;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;
import rotation.rule.Rule;

/** What becomes of a season when its plan is told. */
class PublicationTest {

    private static final Period JUNE = Period.of("2025-06-02", "2025-07-01");
    private static final Period APRIL = Period.of("2025-04-07", "2025-04-18");
    private static final Period MAY = Period.of("2025-05-05", "2025-05-16");
    private static final Course PDT = new Course("PDT", 7, 365);

    private final Given given = new Given();

    @Test
    void aFilledTourIsPublishedAndAnEmptyOneIsOpen() {
        given.tour("T-1", "2025-06-02", 30);
        given.assigned("T-2", Status.PUBLISHED, false, JUNE, 30);

        Problem published = publish(Given.plan(june("T-1", "O-2"), Plan.Row.empty("T-2")), given.asOf);

        assertTour(published, "T-1", Status.PUBLISHED, new Assignment("O-2", JUNE, null));
        assertThat(tour(published, "T-2").status()).isEqualTo(Status.OPEN);
        assertThat(tour(published, "T-2").assignment()).isNull();
    }

    @Test
    void theIntakeIsToldToo() {
        aTourThatNeedsTraining();

        Problem published = publish(Given.plan(new Plan.Row("T", "O-1", JUNE, "I")), given.asOf);

        assertTour(published, "T", Status.PUBLISHED, new Assignment("O-1", JUNE, "I"));
    }

    @Test
    void publishedIsNotDeployedHoweverEarlyItStarts() {
        given.asOf = JUNE.from();
        given.tour("T", "2025-06-02", 30);

        Problem published = Publication.publish(given.problem(), Given.plan(june("T", "O-1")));

        assertTour(published, "T", Status.PUBLISHED, new Assignment("O-1", JUNE, null));
        assertThat(published.asOf()).isEqualTo(JUNE.from());
    }

    @Test
    void aTentativeTourStaysAsItWas() {
        var starts = new Tour.Starts(new Period(JUNE.from(), JUNE.from()), 1);
        Tour.Assignment pinned = new Assignment("O-1", JUNE, null);
        given.add(Tour.builder("T-1", given.position(), starts, List.of(30))
                .tentative(true)
                .build());
        given.add(Tour.builder("T-2", given.position(), starts, List.of(30))
                .tentative(true)
                .pinned(true)
                .assignment(pinned)
                .build());

        Problem published = publish(Given.plan(june("T-1", "O-2"), june("T-2", "O-1")), given.asOf);

        assertThat(tour(published, "T-1").status()).isEqualTo(Status.OPEN);
        assertThat(tour(published, "T-1").assignment()).isNull();
        assertThat(tour(published, "T-1").tentative()).isTrue();
        assertTour(published, "T-2", Status.OPEN, pinned);
    }

    @Test
    void whatIsNotToldStaysAsItIs() {
        given.tour("T-1", "2025-06-02", 30);
        given.tour("T-2", "2025-06-02", 30);
        given.assigned("T-3", Status.PUBLISHED, false, JUNE, 30);
        Plan plan = Given.plan(june("T-1", "O-2"), june("T-2", "O-1"), Plan.Row.empty("T-3"));

        Problem published =
                Publication.publish(given.problem(), plan, tour -> tour.id().equals("T-1"));

        assertTour(published, "T-1", Status.PUBLISHED, new Assignment("O-2", JUNE, null));
        assertThat(tour(published, "T-2").status()).isEqualTo(Status.OPEN);
        assertTour(published, "T-3", Status.PUBLISHED, new Assignment("O-1", JUNE, null));
    }

    @Test
    void whatDiffersFromWhatPeopleKnowIsUntold() {
        given.tour("filled", "2025-06-02", 30);
        given.tour("empty", "2025-06-02", 30);
        given.assigned("pinned", Status.OPEN, true, JUNE, 30);
        given.assigned("same", Status.PUBLISHED, false, JUNE, 30);
        given.assigned("another", Status.PUBLISHED, false, JUNE, 30);
        given.assigned("nobody", Status.PUBLISHED, false, JUNE, 30);
        given.assigned("longer", Status.DEPLOYED, false, JUNE, 30, 31);
        given.add(Tour.builder("tentative", given.position(), new Tour.Starts(JUNE, 1), List.of(30))
                .tentative(true)
                .build());
        Plan plan = Given.plan(
                june("filled", "O-2"),
                Plan.Row.empty("empty"),
                june("pinned", "O-1"),
                june("same", "O-1"),
                june("another", "O-2"),
                Plan.Row.empty("nobody"),
                Given.row("longer", "O-1", "2025-06-02", "2025-07-02"),
                june("tentative", "O-2"));

        assertThat(Publication.untold(given.problem(), plan))
                .extracting(Tour::id)
                .containsExactly("filled", "pinned", "another", "nobody", "longer");
    }

    @Test
    void onlyWhatWasNotBrokenBeforeIsNewlyBroken() {
        given.assigned("T-1", Status.PUBLISHED, false, JUNE, 30);
        given.assigned("T-2", Status.PUBLISHED, false, JUNE, 30);
        given.tour("T-3", "2025-06-02", 30);
        Problem before = given.problem();

        // O-1 was told of two tours at once; to tell O-2 of a third breaks nothing, to tell O-1 does.
        assertThat(Publication.newlyBroken(before, Publication.publish(before, both("O-2"))))
                .isEmpty();
        assertThat(Publication.newlyBroken(before, Publication.publish(before, both("O-1"))))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(Rule.REST_BETWEEN_TOURS));
    }

    private static Plan both(String third) {
        return Given.plan(june("T-1", "O-1"), june("T-2", "O-1"), june("T-3", third));
    }

    @Test
    void aDeployedTourStillTellsWhatWasAttended() {
        given.course = PDT;
        given.intakes.add(new Intake("I", PDT, APRIL, 5));
        given.asOf = JUNE.from();
        given.add(Tour.builder("T", given.position(), new Tour.Starts(JUNE, 1), List.of(30, 60))
                .status(Status.DEPLOYED)
                .assignment(new Assignment("O-1", JUNE, "I"))
                .build());

        Problem published = publish(Given.plan(Given.row("T", "O-1", "2025-06-02", "2025-07-31")), given.asOf);

        assertTour(published, "T", Status.DEPLOYED, new Assignment("O-1", Period.of("2025-06-02", "2025-07-31"), "I"));
    }

    @Test
    void aDeployedTourStaysDeployedAndTakesThePlansEnd() {
        given.asOf = JUNE.from();
        given.assigned("T", Status.DEPLOYED, false, JUNE, 30, 60);

        Problem published = publish(Given.plan(Given.row("T", "O-1", "2025-06-02", "2025-07-31")), given.asOf);

        assertTour(published, "T", Status.DEPLOYED, new Assignment("O-1", Period.of("2025-06-02", "2025-07-31"), null));
    }

    @Test
    void thePinStays() {
        given.assigned("T", Status.OPEN, true, JUNE, 30);

        Tour tour = tour(publish(Given.plan(june("T", "O-1")), given.asOf), "T");

        assertThat(tour.pinned()).isTrue();
        assertThat(tour.status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void aTourIsDeployedFromTheDayOnWhichItStarts() {
        given.tour("T", "2025-06-02", 30);
        Plan plan = Given.plan(june("T", "O-1"));

        assertThat(tour(publish(plan, JUNE.from() - 1), "T").status()).isEqualTo(Status.PUBLISHED);
        assertThat(tour(publish(plan, JUNE.from()), "T").status()).isEqualTo(Status.DEPLOYED);
        assertThat(publish(plan, JUNE.from()).asOf()).isEqualTo(JUNE.from());
    }

    @Test
    void anOfficerWhoHasLeftTheRosterIsNeverDeployed() {
        given.assigned("T", Status.PUBLISHED, Given.officer("O-9", given.agency, null), JUNE, JUNE, 1, 30);

        Problem later = Publication.advance(given.problem(), JUNE.from() + 1);

        assertTour(later, "T", Status.PUBLISHED, new Assignment("O-9", JUNE, null));
    }

    @Test
    void norIsOneWhoHasWithdrawn() {
        Officer withdrawn = Given.released(Given.officer("O-9", given.agency, null));
        given.with(withdrawn);
        given.assigned("T", Status.PUBLISHED, withdrawn, JUNE, JUNE, 1, 30);

        Problem later = Publication.advance(given.problem(), JUNE.from() + 1);

        assertTour(later, "T", Status.PUBLISHED, new Assignment("O-9", JUNE, null));
    }

    @Test
    void norIsAnybodyWhoBreaksAHardRuleAloneAfterEveryIntake() {
        aTourThatNeedsTraining();
        Officer released =
                Given.released(Given.officer("O-3", given.agency, null), Period.of("2025-05-01", "2025-12-31"));
        given.with(released);
        Problem told = publish(Given.plan(new Plan.Row("T", "O-3", JUNE, "I")), given.asOf);

        // From 7 April on they are not released.
        assertThat(tour(Publication.advance(told, JUNE.from()), "T").status()).isEqualTo(Status.PUBLISHED);
        given.intakes.add(new Intake("I-5", PDT, MAY, 5));
        Problem other = publish(Given.plan(new Plan.Row("T", "O-3", JUNE, "I")), given.asOf);
        assertThat(tour(Publication.advance(other, JUNE.from()), "T").status()).isEqualTo(Status.DEPLOYED);
    }

    @Test
    void whetherSomebodyCanHaveGoneIsSeenFromTheDayOfTheFile() {
        aTourThatNeedsTraining();
        Problem told = publish(Given.plan(new Plan.Row("T", "O-1", JUNE, null)), given.asOf);

        // On the new day no intake could serve any more; on the day of the file one can.
        Problem later = Publication.advance(told, JUNE.from());

        assertThat(tour(later, "T").status()).isEqualTo(Status.DEPLOYED);
        assertThat(later.asOf()).isEqualTo(JUNE.from());
        // Nobody told them which, so that nothing is known of what they attended.
        assertThat(officer(later, "O-1").trained()).isEmpty();
    }

    @Test
    void whoHasGoneWasTrainedByTheIntakeThatTheyWereTold() {
        aTourThatNeedsTraining();
        given.intakes.add(new Intake("I-5", PDT, MAY, 5));
        given.tour("T-2", "2025-06-02", 30);
        Plan plan = Given.plan(new Plan.Row("T", "O-1", JUNE, "I"), new Plan.Row("T-2", "O-2", JUNE, "I-5"));

        Problem later = publish(plan, JUNE.from());

        assertThat(officer(later, "O-1").trained()).containsExactly(new Training(PDT, APRIL.to() + 365));
        assertThat(officer(later, "O-2").trained()).containsExactly(new Training(PDT, MAY.to() + 365));
    }

    @Test
    void anIntakeThatCouldNotServeTrainsNobody() {
        aTourThatNeedsTraining();
        given.intakes.add(new Intake("I-late", PDT, Period.of("2025-05-26", "2025-05-27"), 5));

        Problem later = publish(Given.plan(new Plan.Row("T", "O-1", JUNE, "I-late")), JUNE.from());

        assertThat(tour(later, "T").status()).isEqualTo(Status.DEPLOYED);
        assertThat(officer(later, "O-1").trained()).isEmpty();
    }

    @Test
    void whoIsInClassAndHasNotGoneIsNotTrainedButStaysInClass() {
        aTourThatNeedsTraining();
        given.intakes.add(new Intake("I-5", PDT, MAY, 5));
        Plan plan = Given.plan(new Plan.Row("T", "O-1", JUNE, "I"));

        Problem later = publish(plan, APRIL.from() + 1);

        assertThat(officer(later, "O-1").trained()).isEmpty();
        assertThat(CarriedPlan.of(later, plan).plan().rows()).isEqualTo(plan.rows());
        assertThat(new Judge(later).judge(plan).isLegal()).isTrue();
        assertThat(new Judge(later).judge(plan).isFeasible()).isTrue();
    }

    @Test
    void aTrainingIsAddedOnce() {
        aTourThatNeedsTraining();
        Problem later = publish(Given.plan(new Plan.Row("T", "O-1", JUNE, "I")), JUNE.from());

        Problem muchLater = Publication.advance(later, JUNE.from() + 9);

        assertThat(officer(muchLater, "O-1").trained()).hasSize(1);
    }

    @Test
    void anOfficerWhoNeedsNoTrainingGetsNone() {
        var trained = Given.officer("O-3", given.agency, null).toBuilder()
                .trained(List.of(new Training(PDT, Day.parse("2025-12-31"))))
                .build();
        given.with(trained);
        aTourThatNeedsTraining();

        Problem later = publish(Given.plan(june("T", "O-3")), JUNE.from());

        assertThat(officer(later, "O-3").trained()).isEqualTo(trained.trained());
    }

    @Test
    void aTrainingThatHoldsLongerThanAnyFileCanSayHoldsForEver() {
        given.course = new Course("PDT", 7, 100_000);
        given.intakes.add(new Intake("I", given.course, APRIL, 5));
        given.tour("T", "2025-06-02", 30);

        Problem later = publish(Given.plan(new Plan.Row("T", "O-1", JUNE, "I")), JUNE.from());

        assertThat(officer(later, "O-1").trained()).containsExactly(new Training(given.course, Day.FOREVER));
    }

    @Test
    void aPublishedPlanIsLegalChangesNothingThatWasToldAndStands(@TempDir Path directory) throws Exception {
        int published = 0;
        for (long seed = 0; seed < 400; seed++) {
            Problem problem = RandomProblems.problem(seed);
            // What stands breaks no rule alone.
            Plan plan =
                    CarriedPlan.of(problem, RandomProblems.plan(problem, seed)).plan();

            Problem told = read(Publication.publish(problem, plan), directory);

            String which = "seed " + seed;
            assertThat(new Judge(told).judge(plan).irregularities()).as(which).isEmpty();
            KeyFigures figures = KeyFigures.of(told, plan);
            assertThat(figures.announcedChanges()).as(which).isZero();
            Map<String, Plan.Row> rows = plan.byTour();
            long tentative = problem.tours().stream()
                    .filter(tour -> tour.tentative()
                            && rows.getOrDefault(tour.id(), Plan.Row.empty(tour.id()))
                                            .officer()
                                    != null)
                    .count();
            assertThat(figures.announcedTours() + tentative).as(which).isEqualTo(figures.filledTours());
            published += figures.announcedTours();
            for (int days : List.of(0, 1, 30, 90, 400)) {
                Problem later = Publication.advance(told, problem.asOf() + days);
                CarriedPlan carried = CarriedPlan.of(later, plan);
                // Who goes on a tour that awaits approval was told nothing.
                assertThat(carried.opened().keySet())
                        .as(which + ", " + days + " days later")
                        .allMatch(tour -> isTentative(later, tour));
                assertThat(PlanChanges.between(later, plan, carried.plan()).all())
                        .as(which + ", " + days + " days later")
                        .allMatch(change -> isTentative(later, change.tour()));
            }
        }
        assertThat(published).isGreaterThan(100);
    }

    private static boolean isTentative(Problem problem, String tour) {
        return Objects.requireNonNull(problem.tour(tour)).tentative();
    }

    private static Problem read(Problem problem, Path directory) throws InputException, IOException {
        Path file = directory.resolve("problem.json");
        ProblemWriter.write(problem, file);
        return ProblemReader.read(file).problem();
    }

    private void aTourThatNeedsTraining() {
        given.course = PDT;
        given.intakes.add(new Intake("I", PDT, APRIL, 5));
        given.tour("T", "2025-06-02", 30);
    }

    private Problem publish(Plan plan, int asOf) {
        return Publication.advance(Publication.publish(given.problem(), plan), asOf);
    }

    private static void assertTour(Problem problem, String id, Status status, Assignment assignment) {
        assertThat(tour(problem, id).status()).isEqualTo(status);
        assertThat(tour(problem, id).assignment()).isEqualTo(assignment);
    }

    private static Tour tour(Problem problem, String id) {
        return Objects.requireNonNull(problem.tour(id));
    }

    private static Officer officer(Problem problem, String id) {
        return Objects.requireNonNull(problem.officer(id));
    }

    private static Plan.Row june(String tour, String officer) {
        return new Plan.Row(tour, officer, JUNE, null);
    }
}
