package rotation.explain.choice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * The candidate windows of a tour, worked out once: they are the same for all but the officer of its assignment. Where the tour
 * keeps that officer, nobody else has any.
 */
public final class CandidateWindows {

    private final Tour.@Nullable Assignment assignment;
    private final List<Period> ofAssigned;
    private final List<Period> ofOthers;
    private final boolean isAssignedThere;

    /**
     * The windows of a tour.
     *
     * @param locked whether it keeps officer, start and end
     */
    public CandidateWindows(Problem problem, Tour tour, boolean locked) {
        assignment = tour.assignment();
        ofAssigned = problem.windows(tour, locked, null);
        ofOthers = assignment == null ? ofAssigned : ofOthers(problem, tour, locked);
        isAssignedThere = assignment == null || problem.officer(assignment.officer()) != null;
    }

    private List<Period> ofOthers(Problem problem, Tour tour, boolean locked) {
        return locked || tour.isDeployed()
                ? List.of()
                : problem.officers().stream()
                        .filter(officer -> !isAssigned(officer))
                        .findFirst()
                        .map(other -> problem.windows(tour, false, other))
                        .orElse(List.of());
    }

    /** Whether a rule that is broken in one window is broken in all, so that no later rule can close the last one. */
    public static boolean closesAll(Rule rule, Tour tour, Officer officer) {
        if (tour.isDeployed()) {
            return false;
        }
        return rule.input() == Rule.Input.OFFICER
                || (rule == Rule.SKILL && tour.position().skills().stream().anyMatch(skill -> !officer.hasSkill(skill)))
                || (rule == Rule.RELEASE && officer.releases().isEmpty());
    }

    private boolean isAssigned(Officer officer) {
        return assignment != null && assignment.isOf(officer);
    }

    /** Those of an officer, in the order of the grid. */
    public List<Period> of(Officer officer) {
        return isAssigned(officer) ? ofAssigned : ofOthers;
    }

    /** Those that somebody on the roster may take, in the order of the grid. */
    public List<Period> ofAnybody() {
        return isAssignedThere ? ofAssigned : ofOthers;
    }
}
