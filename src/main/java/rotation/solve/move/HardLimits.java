package rotation.solve.move;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rotation.model.Intake;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;

/** Rest and seats in training, where they are hard: a move that exceeds them is hopeless, and no score need be worked out for it. */
final class HardLimits {

    private final Holdings holdings;
    private final int[] seats;
    private final boolean restIsHard;
    private final boolean seatsAreHard;

    HardLimits(Problem problem, Holdings holdings) {
        this.holdings = holdings;
        seats = problem.intakes().stream().mapToInt(Intake::capacity).toArray();
        Set<Rule.Limit> hard = Arrays.stream(Rule.values())
                .filter(rule -> rule.weight(problem).isHard())
                .map(Rule::limit)
                .filter(HardLimits::isToldWithoutAScore)
                .collect(Collectors.toSet());
        restIsHard = hard.contains(Rule.Limit.REST);
        seatsAreHard = hard.contains(Rule.Limit.SEATS);
    }

    private static boolean isToldWithoutAScore(Rule.Limit limit) {
        return switch (limit) {
            case REST, SEATS -> true;
            // Days would have to be counted, as the score does.
            case AGENCY_CAP, MISSION_CEILING, PROGRAM_CEILING -> false;
            // Few moves break them.
            case ORDER, APART -> false;
            case NONE -> false;
        };
    }

    /** Whether changes exceed a hard limit, as far as that is told without a score. */
    boolean areExceededBy(List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change.officer() != null
                    && ((restIsHard && (holdings.inTheWay(change, changes) != null || sendsAgain(changes, i)))
                            || (seatsAreHard && isWithoutSeat(change, changes)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a change sends somebody whom one before it sends too: tours that one officer could serve both are few. */
    private static boolean sendsAgain(List<Change> changes, int place) {
        for (int i = 0; i < place; i++) {
            if (changes.get(i).officer() == changes.get(place).officer()) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithoutSeat(Change sent, List<Change> changes) {
        int intake = sent.intake();
        if (intake < 0) {
            return false;
        }
        int before = holdings.byIntake().of(intake).size();
        int after = before;
        for (Change change : changes) {
            if (holdings.byIntake().groupOf(change.tour()) == intake) {
                after--;
            }
            if (change.intake() == intake) {
                after++;
            }
        }
        return after > before && after > seats[intake];
    }
}
