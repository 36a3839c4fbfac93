package rotation.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** Who could take which tour, by the rules that look at one tour alone. */
final class Eligibility {

    private final Problem problem;
    /** For each tour that has not begun, the officers who could take it. */
    private final Map<Tour, List<Integer>> ableByTour = new LinkedHashMap<>();

    /** For each officer who is in a seat, the first day on which the next tour may start. */
    private final Map<Officer, Integer> freeFrom = new HashMap<>();

    Eligibility(Problem problem) {
        this.problem = problem;
        for (Tour tour : problem.tours()) {
            if (tour.isDeployed() && tour.assignment() != null) {
                for (Period window : problem.windows(tour, false, null)) {
                    int rested = window.to() + tour.mission().restDays() + 1;
                    freeFrom.merge(problem.officer(tour.assignment().officer()), rested, Math::min);
                }
            }
        }
        var officers = problem.officers();
        for (Tour tour : problem.tours()) {
            if (tour.isDeployed()) {
                continue;
            }
            var windows = problem.windows(tour, false, null);
            var able = new ArrayList<Integer>();
            for (int i = 0; i < officers.size(); i++) {
                Officer officer = officers.get(i);
                if (suits(tour.position(), officer)
                        && windows.stream().anyMatch(window -> available(tour, officer, window))) {
                    able.add(i);
                }
            }
            ableByTour.put(tour, able);
        }
    }

    /** Of a thousand pairs of an officer and a tour that has not begun, how many could be. */
    int pairsPerThousand() {
        long pairs = ableByTour.values().stream().mapToLong(List::size).sum();
        return (int)
                (pairs * 1000 / ((long) ableByTour.size() * problem.officers().size()));
    }

    /** Of a hundred officers, how many could take no tour; those who are in a seat have theirs. */
    int percentOfOfficersWithoutTour() {
        var serving = new HashSet<Officer>();
        problem.tours().stream()
                .filter(Tour::isAnnounced)
                .map(Tour::assignment)
                .forEach(told -> serving.add(problem.officer(told.officer())));
        ableByTour
                .values()
                .forEach(
                        able -> able.forEach(i -> serving.add(problem.officers().get(i))));
        return 100 - 100 * serving.size() / problem.officers().size();
    }

    /** Of a hundred successions, how many can have the wanted lengths and the wanted handover with people who could go. */
    int percentOfExactSuccessions() {
        int successions = 0;
        int exact = 0;
        for (Tour relief : problem.tours()) {
            Tour before = problem.predecessor(relief);
            if (before != null) {
                successions++;
                var ends = wantedWindows(before).map(Period::to).toList();
                int overlap = relief.mission().handoverDays();
                exact += wantedWindows(relief).anyMatch(window -> ends.contains(window.from() + overlap - 1)) ? 1 : 0;
            }
        }
        return 100 * exact / successions;
    }

    /** The windows of the wanted length that somebody could take. */
    private Stream<Period> wantedWindows(Tour tour) {
        var able = ableByTour.getOrDefault(tour, List.of());
        return problem.windows(tour, false, null).stream()
                .filter(window -> window.days() == tour.preferredDays())
                .filter(window -> tour.isDeployed()
                        || able.stream()
                                .anyMatch(
                                        i -> available(tour, problem.officers().get(i), window)));
    }

    /** At most so many tours can be filled if everybody goes once more; deployed tours are. */
    int fillableTours() {
        var tourByOfficer = new HashMap<Integer, Tour>();
        int filled = problem.tours().size() - ableByTour.size();
        for (Tour tour : ableByTour.keySet()) {
            if (place(tour, tourByOfficer, new HashSet<>())) {
                filled++;
            }
        }
        return filled;
    }

    private boolean place(Tour tour, Map<Integer, Tour> tourByOfficer, Set<Integer> asked) {
        for (int officer : ableByTour.getOrDefault(tour, List.of())) {
            if (asked.add(officer)) {
                Tour other = tourByOfficer.get(officer);
                if (other == null || place(other, tourByOfficer, asked)) {
                    tourByOfficer.put(officer, tour);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean suits(Position position, Officer officer) {
        boolean ranked = officer.civilian()
                ? position.openToCivilians()
                : position.stepsOutsideBand(officer) <= position.rankTolerance();
        return ranked
                && position.skills().stream().allMatch(officer::hasSkill)
                && (!position.reservedForWomen() || officer.isWoman())
                && !officer.excludedMissions().contains(position.mission().id())
                && position.languages().entrySet().stream().allMatch(needed -> {
                    var level = officer.languages().get(needed.getKey());
                    return level != null && level.compareTo(needed.getValue()) >= 0;
                });
    }

    private boolean available(Tour tour, Officer officer, Period window) {
        Position position = tour.position();
        int start = window.from();
        boolean rested = officer.lastReturn() == null
                || start - officer.lastReturn() - 1 >= problem.policy().restDays();
        if (!rested
                || start < freeFrom.getOrDefault(officer, start)
                || officer.medicalTo() < window.to()
                || officer.releases().stream().noneMatch(release -> release.contains(window))
                || officer.yearsOfService(start) < position.minYearsOfService()
                || !tour.mission().mandate().contains(window)
                || !position.skills().stream().allMatch(code -> officer.skilledTo(code) >= window.to())
                || (problem.needsTraining(tour, officer, start)
                        && problem.intakes(tour, false, officer, start).isEmpty())) {
            return false;
        }
        Intake intake = problem.intakes(tour, false, officer, start).stream()
                .findFirst()
                .orElse(null);
        Period absence = Problem.absence(tour.mission(), window, intake);
        return officer.releases().stream().anyMatch(release -> release.contains(absence))
                && officer.agency().blackouts().stream()
                        .noneMatch(blackout -> blackout.period().touches(absence));
    }
}
