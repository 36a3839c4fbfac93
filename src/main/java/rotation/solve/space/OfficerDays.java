package rotation.solve.space;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * The days on which officers could serve at all, in arrays by their places on the roster: a look that is much cheaper than to ask the
 * rules, for millions of officers and tours. What it refuses breaks a hard rule that looks at one tour alone; what it does not may.
 */
final class OfficerDays {

    /** No tour starts earlier: the rest since the last one is owed until then. */
    private final int[] earliestStart;

    /** No tour ends later: the medical clearance ends then. */
    private final int[] latestEnd;

    /** Where the releases of an officer begin among those of all; one more, where the last one's end. */
    private final int[] firstRelease;

    private final int[] releasedFrom;
    private final int[] releasedTo;
    private final boolean releaseIsHard;

    /** By course: the last day on which a tour of each officer may start without it. */
    private final Map<Course, int[]> trainedTo = new HashMap<>();

    OfficerDays(Problem problem) {
        int officers = problem.officers().size();
        boolean restIsHard = Rule.REST_SINCE_LAST_TOUR.weight(problem).isHard();
        boolean medicalIsHard = Rule.MEDICAL.weight(problem).isHard();
        releaseIsHard = Rule.RELEASE.weight(problem).isHard();
        earliestStart = new int[officers];
        latestEnd = new int[officers];
        firstRelease = new int[officers + 1];
        int releases = problem.officers().stream()
                .mapToInt(officer -> officer.releases().size())
                .sum();
        releasedFrom = new int[releases];
        releasedTo = new int[releases];
        int next = 0;
        for (int i = 0; i < officers; i++) {
            Officer officer = problem.officers().get(i);
            Integer lastReturn = officer.lastReturn();
            earliestStart[i] =
                    restIsHard && lastReturn != null ? lastReturn + 1 + problem.restOwed(officer) : Integer.MIN_VALUE;
            latestEnd[i] = medicalIsHard ? officer.medicalTo() : Integer.MAX_VALUE;
            for (Period release : officer.releases()) {
                releasedFrom[next] = release.from();
                releasedTo[next] = release.to();
                next++;
            }
            firstRelease[i + 1] = next;
        }
        for (Intake intake : problem.intakes()) {
            trainedTo.computeIfAbsent(intake.course(), course -> problem.officers().stream()
                    .mapToInt(officer -> officer.trainedTo(course))
                    .toArray());
        }
    }

    /** By the places of officers: the last day on which a tour may start without a course of which there are intakes. */
    int[] trainedTo(Course course) {
        return Objects.requireNonNull(trainedTo.get(course));
    }

    /** Whether an officer could serve in a window that is not a fact. */
    boolean allow(int officer, TourWindow window) {
        if (window.start() < earliestStart[officer] || window.end() > latestEnd[officer]) {
            return false;
        }
        if (!releaseIsHard) {
            return true;
        }
        Period absence = window.absence();
        for (int i = firstRelease[officer]; i < firstRelease[officer + 1]; i++) {
            if (releasedFrom[i] <= absence.from() && absence.to() <= releasedTo[i]) {
                return true;
            }
        }
        return false;
    }
}
