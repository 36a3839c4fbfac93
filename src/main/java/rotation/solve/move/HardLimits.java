package rotation.solve.move;

import java.util.Arrays;
import java.util.List;
import rotation.model.Intake;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.plan.Change;
import rotation.solve.plan.Holdings;

/** Rest and seats in training, where they are hard: a move that exceeds them is hopeless, and no score need be worked out for it. */
final class HardLimits {

    private final Holdings holdings;
    private final int[] seats;
    private final Rule.Limit[] hard;

    HardLimits(Problem problem, Holdings holdings) {
        this.holdings = holdings;
        seats = problem.intakes().stream().mapToInt(Intake::capacity).toArray();
        hard = Arrays.stream(Rule.values())
                .filter(rule ->
                        rule.limit() != Rule.Limit.NONE && rule.weight(problem).isHard())
                .map(Rule::limit)
                .toArray(Rule.Limit[]::new);
    }

    /** Whether changes exceed a hard limit, as far as that is told without a score. */
    boolean areExceededBy(List<Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).officer() != null) {
                for (Rule.Limit limit : hard) {
                    if (isExceeded(limit, changes, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether one of the changes, which sends somebody, exceeds a limit. */
    private boolean isExceeded(Rule.Limit limit, List<Change> changes, int place) {
        Change sent = changes.get(place);
        return switch (limit) {
            case REST -> holdings.inTheWay(sent, changes) != null || sendsAgain(changes, place);
            case SEATS -> isWithoutSeat(sent, changes);
            // Days would have to be counted, as the score does.
            case AGENCY_CAP, MISSION_CEILING, PROGRAM_CEILING -> false;
            // Few moves break it.
            case ORDER -> false;
            case NONE -> false;
        };
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
