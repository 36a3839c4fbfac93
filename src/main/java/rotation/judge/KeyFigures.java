package rotation.judge;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;

/**
 * A plan in a few numbers. They are plain counts: no weight, priority or notice factor is in them.
 *
 * @param filledTours tours with an officer
 * @param tours all tours
 * @param women filled tours that women hold
 * @param leadershipWomen filled tours in leadership positions that women hold
 * @param filledLeadershipTours filled tours in leadership positions
 * @param sendingAgencies agencies that hold a filled tour
 * @param rosterAgencies agencies with an officer on the roster
 * @param handoversKept of the handovers that are possible, those that overlap by the wanted days or more
 * @param handovers filled tours that follow a filled tour
 * @param uncoveredDays days of coverage, within the mandates, on which nobody is in the seat, over all positions
 * @param coverageDays days of coverage, within the mandates, over all positions
 * @param announcedChanges published or deployed tours with another officer, another window, another intake than was told, or none
 * @param announcedTours published or deployed tours
 * @param cost of all filled tours, in whole dollars, as much as a {@code long} holds; null: no mission states a cost, and there is
 *     no budget
 */
public record KeyFigures(
        int filledTours,
        int tours,
        int women,
        int leadershipWomen,
        int filledLeadershipTours,
        int sendingAgencies,
        int rosterAgencies,
        int handoversKept,
        int handovers,
        long uncoveredDays,
        long coverageDays,
        int announcedChanges,
        int announcedTours,
        @Nullable Long cost) {

    /** The figures of a plan, legal or not. */
    public static KeyFigures of(Problem problem, Plan plan) {
        return of(problem, new Staffing(problem, plan));
    }

    static KeyFigures of(Problem problem, Staffing staffing) {
        List<Posting> filled = staffing.filled();
        List<Posting> leading =
                filled.stream().filter(tour -> tour.position().leadership()).toList();
        Set<Agency> sending = new HashSet<>();
        int handovers = 0;
        int handoversKept = 0;
        for (Posting tour : filled) {
            sending.add(tour.officer().agency());
            Posting before = staffing.predecessor(tour.tour());
            if (before != null) {
                handovers++;
                if (tour.window().overlap(before.window()) >= tour.mission().handoverDays()) {
                    handoversKept++;
                }
            }
        }
        long coverageDays = 0;
        long coveredDays = 0;
        for (Position position : problem.positions()) {
            Period coverage = position.coverageInMandate();
            if (coverage != null) {
                coverageDays += coverage.days();
                coveredDays += Continuity.coveredDays(coverage, staffing.of(position));
            }
        }
        int announcedTours = 0;
        int announcedChanges = 0;
        for (Tour tour : problem.tours()) {
            if (tour.isAnnounced()) {
                announcedTours++;
                if (isChanged(tour, staffing)) {
                    announcedChanges++;
                }
            }
        }
        return new KeyFigures(
                filled.size(),
                problem.tours().size(),
                Balance.women(filled),
                Balance.women(leading),
                leading.size(),
                sending.size(),
                Balance.onRoster(problem).size(),
                handoversKept,
                handovers,
                coverageDays - coveredDays,
                coverageDays,
                announcedChanges,
                announcedTours,
                cost(problem, filled));
    }

    private static @Nullable Long cost(Problem problem, List<Posting> filled) {
        boolean told = problem.policy().budget() != null
                || problem.missions().stream().anyMatch(mission -> mission.dailyCost() > 0 || mission.tourCost() > 0);
        return told
                ? Capacity.cost(filled).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact()
                : null;
    }

    private static boolean isChanged(Tour tour, Staffing staffing) {
        Tour.Assignment announced = tour.assignment();
        Posting filled = staffing.of(tour);
        Tour.Assignment now = filled == null ? null : filled.row().assignment();
        return announced != null && (now == null || !now.isAsTold(announced));
    }
}
