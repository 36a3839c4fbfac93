package rotation.rollover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.json.Range;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/** What officers have behind them when a season begins. */
final class ServiceRecords {

    private ServiceRecords() {}

    /**
     * The officers of a season with the tours that are over in their records. The last return is that of the tour that owes rest for
     * longest: that is the last one, unless somebody went before their rest was over.
     *
     * @param told the season as it is told, on the eve of the next
     * @param ended the tours that are over
     */
    static List<Officer> of(Problem told, List<Tour> ended) {
        Map<String, List<Tour>> byOfficer = new HashMap<>();
        for (Tour tour : ended) {
            Assignment own = tour.assignment();
            if (own != null) {
                byOfficer
                        .computeIfAbsent(own.officer(), first -> new ArrayList<>())
                        .add(tour);
            }
        }
        return told.officers().stream()
                .map(officer -> byOfficer.containsKey(officer.id())
                        ? served(told, officer, byOfficer.get(officer.id()))
                        : officer)
                .toList();
    }

    private static Officer served(Problem told, Officer officer, List<Tour> ended) {
        Integer lastReturn = officer.lastReturn();
        String lastMission = officer.lastMission();
        int owed = told.restOwed(officer);
        for (Tour tour : ended) {
            Assignment own = tour.assignment();
            if (own == null) {
                continue;
            }
            Period window = own.window();
            int rest = tour.mission().restDays();
            boolean isLonger = lastReturn == null || window.to() + rest > lastReturn + owed;
            boolean isLater = lastReturn != null && window.to() + rest == lastReturn + owed && window.to() > lastReturn;
            if (isLonger || isLater) {
                lastReturn = window.to();
                lastMission = tour.mission().id();
                owed = rest;
            }
        }
        return officer.toBuilder()
                .lastReturn(lastReturn)
                .lastMission(lastMission)
                .previousTours((int) Math.min(Range.NUMBER.most(), officer.previousTours() + ended.size()))
                .build();
    }

    /**
     * Whether the rest that an officer owes since a tour in that mission may matter in a season. If the mission were not there, the
     * rest of the policy would be owed.
     *
     * @param from the first day of the season
     */
    static boolean owesRest(Problem problem, Officer officer, int from) {
        Integer lastReturn = officer.lastReturn();
        return lastReturn != null
                && lastReturn
                                + Math.max(
                                        problem.restOwed(officer),
                                        problem.policy().restDays())
                        >= from;
    }

    /** The officer without the missions that are gone. */
    static Officer without(Officer officer, Set<String> gone) {
        String last = officer.lastMission();
        return officer.toBuilder()
                .lastMission(last == null || gone.contains(last) ? null : last)
                .preferences(left(officer.preferences(), gone))
                .excludedMissions(left(officer.excludedMissions(), gone))
                .build();
    }

    private static List<String> left(List<String> missions, Set<String> gone) {
        return missions.stream().filter(mission -> !gone.contains(mission)).toList();
    }
}
