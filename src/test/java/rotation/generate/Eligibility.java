package rotation.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/** Who could take which tour, by the rules that look at one tour alone. */
final class Eligibility {

    private final Problem problem;
    /** For each tour that has not begun, the officers who could take it. */
    private final List<List<Integer>> officersByTour = new ArrayList<>();

    /** For each officer who is in a seat, the first day on which the next tour may start. */
    private final Map<Officer, Integer> freeFrom = new HashMap<>();

    Eligibility(Problem problem) {
        this.problem = problem;
        for (Tour tour : problem.tours()) {
            if (tour.isDeployed() && tour.assignment() != null) {
                for (Period window : problem.windows(tour, false)) {
                    int rested = window.to() + tour.mission().restDays() + 1;
                    freeFrom.merge(tour.assignment().officer(), rested, Math::min);
                }
            }
        }
        var officers = problem.officers();
        for (Tour tour : problem.tours()) {
            if (tour.isDeployed()) {
                continue;
            }
            var windows = problem.windows(tour, false);
            var able = new ArrayList<Integer>();
            for (int i = 0; i < officers.size(); i++) {
                Officer officer = officers.get(i);
                if (suits(tour.position(), officer)
                        && windows.stream().anyMatch(window -> available(tour, officer, window))) {
                    able.add(i);
                }
            }
            officersByTour.add(able);
        }
    }

    /** Of a thousand pairs of an officer and a tour that has not begun, how many could be. */
    int pairsPerThousand() {
        long pairs = officersByTour.stream().mapToLong(List::size).sum();
        return (int) (pairs
                * 1000
                / ((long) officersByTour.size() * problem.officers().size()));
    }

    /** How many tours nobody could take. */
    int hopelessTours() {
        return (int) officersByTour.stream().filter(List::isEmpty).count();
    }

    /** At most so many tours can be filled if everybody goes once more; deployed tours are. */
    int fillableTours() {
        int[] tourOfOfficer = new int[problem.officers().size()];
        Arrays.fill(tourOfOfficer, -1);
        int filled = problem.tours().size() - officersByTour.size();
        for (int tour = 0; tour < officersByTour.size(); tour++) {
            if (place(tour, tourOfOfficer, new boolean[tourOfOfficer.length])) {
                filled++;
            }
        }
        return filled;
    }

    private boolean place(int tour, int[] tourOfOfficer, boolean[] asked) {
        for (int officer : officersByTour.get(tour)) {
            if (!asked[officer]) {
                asked[officer] = true;
                if (tourOfOfficer[officer] < 0 || place(tourOfOfficer[officer], tourOfOfficer, asked)) {
                    tourOfOfficer[officer] = tour;
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
                || officer.yearsOfService(start) < position.minYearsOfService()
                || !tour.mission().mandate().contains(window)
                || !position.skills().stream().allMatch(code -> officer.skilledTo(code) >= window.to())
                || (problem.needsTraining(tour, officer, start) && problem.intake(tour, officer, start) == null)) {
            return false;
        }
        Period absence = problem.absence(tour, officer, window);
        return officer.releases().stream().anyMatch(release -> release.contains(absence))
                && officer.agency().blackouts().stream()
                        .noneMatch(blackout -> blackout.period().touches(absence));
    }
}
