package rotation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import rotation.Given;
import rotation.change.FewestChanges.Proof;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Agency;
import rotation.model.Gender;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour.Status;

/** The fewest changes of problems of which one can see them. */
class FewestChangesTest {

    private static final Period JUNE = Period.of("2025-06-01", "2025-06-30");
    private static final Period JULY = Period.of("2025-07-01", "2025-07-30");

    private static Officer free(String id, Agency agency, Period... releases) {
        return Given.released(Given.officer(id, agency, Gender.M), releases);
    }

    /** A tour that was announced, and has no other window. */
    private static void told(Given given, String tour, Officer officer, Period window) {
        given.assigned(
                tour, Status.PUBLISHED, officer, window, new Period(window.from(), window.from()), 1, window.days());
    }

    /** The roster without O-1 and O-2, who may always go. */
    private static Problem withoutTheFirstTwo(Given given) {
        Problem problem = given.problem();
        return problem.toBuilder()
                .officers(problem.officers().subList(2, problem.officers().size()))
                .build();
    }

    private static void assertProven(Problem problem, int forced, int changes, int medium) {
        Proof proof = FewestChanges.of(problem).proof();

        assertThat(proof)
                .extracting(Proof::forced, Proof::fewestChanges, Proof::medium, Proof::proven)
                .as(proof.explanation())
                .containsExactly(forced, changes, (long) medium, true);
        Verdict verdict = new Judge(problem).judge(Objects.requireNonNull(proof.plan()));
        assertThat(verdict.isLegal()).isTrue();
        assertThat(verdict.score().mediumScore()).isEqualTo(-medium);
        assertThat(verdict.keyFigures().announcedChanges()).isEqualTo(changes);
    }

    @Test
    void nothingHasToChangeWhereNothingHappened() {
        Given given = new Given();
        told(given, "M-1/1", given.woman(), JUNE);

        assertProven(given.problem(), 0, 0, 0);
    }

    @Test
    void anOfficerWhoHasTimeReplacesOneWhoWithdrew() {
        Given given = new Given();
        Officer gone = free("O-3", given.agency);
        told(given.with(gone), "M-1/1", gone, JUNE);
        told(given, "M-1/2", given.woman(), JUNE);

        assertProven(given.problem(), 1, 1, 0);
    }

    @Test
    void aChainOfTwoIsFoundWhereTheOnlyReplacementHoldsATour() {
        Given given = new Given();
        Officer gone = free("O-3", given.agency);
        Officer early = free("O-4", given.agency, Period.of("2025-06-01", "2025-07-30"));
        Officer late = free("O-5", given.agency, JULY);
        given.with(gone).with(early).with(late);
        told(given, "M-1/1", gone, JUNE);
        // Only O-4 can go in June, which needs all of the rest before July.
        told(given, "M-1/2", early, Period.of("2025-06-30", "2025-07-30"));
        given.tour("M-1/3", "2025-07-01", 30);

        // O-5 takes what is open; nobody but O-4 can go on June 30: one of the two stays empty.
        assertProven(withoutTheFirstTwo(given), 1, 1, 3);
    }

    @Test
    void theOneWhoCouldGoIsReplacedInTurn() {
        Given given = new Given();
        Officer gone = free("O-3", given.agency);
        Officer any = free("O-4", given.agency, Period.of("2025-06-01", "2025-07-30"));
        Officer late = free("O-5", given.agency, Period.of("2025-06-15", "2025-07-30"));
        given.with(gone).with(any).with(late);
        told(given, "M-1/1", gone, JUNE);
        told(given, "M-1/2", any, Period.of("2025-06-20", "2025-07-19"));

        // O-4 for O-3, and O-5 for O-4.
        assertProven(withoutTheFirstTwo(given), 1, 2, 0);
    }

    @Test
    void aCapMakesAnotherTourChange() {
        Given given = new Given();
        Agency small = Agency.builder("S", 10).maxAway(1).build();
        Officer gone = free("O-3", given.agency);
        Officer only = free("O-4", small, JUNE);
        Officer away = free("O-5", small, JULY, Period.of("2025-06-20", "2025-07-19"));
        Officer later = free("O-6", given.agency, Period.of("2025-06-20", "2025-07-19"));
        given.moreAgencies.add(small);
        given.with(gone).with(only).with(away).with(later);
        told(given, "M-1/1", gone, JUNE);
        told(given, "M-1/2", away, Period.of("2025-06-20", "2025-07-19"));

        // Only O-4 can go for O-3; then O-5 of the same agency cannot be away, and O-6 goes.
        assertProven(withoutTheFirstTwo(given), 1, 2, 0);
    }

    @Test
    void aTourForWhichNobodyCanGoStaysEmptyAndHasChanged() {
        Given given = new Given();
        Officer gone = free("O-3", given.agency);
        told(given.with(gone), "M-1/1", gone, JUNE);

        assertProven(withoutTheFirstTwo(given), 1, 1, 3);
    }

    @Test
    void anOpenTourIsFilledAtNoCostOrByAChange() {
        Given free = new Given();
        told(free, "M-1/1", free.woman(), JUNE);
        free.tour("M-1/2", "2025-06-01", 30);
        Given bound = new Given();
        Officer any = free("O-3", bound.agency, Period.of("2025-06-01", "2025-07-30"));
        Officer late = free("O-4", bound.agency, JULY);
        told(bound.with(any).with(late), "M-1/1", any, JULY);
        bound.tour("M-1/2", "2025-06-15", 30);

        assertProven(free.problem(), 0, 0, 0);
        // Only O-3 can go in mid-June.
        assertProven(withoutTheFirstTwo(bound), 0, 1, 0);
    }
}
