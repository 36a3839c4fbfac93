package rotation.solve.space;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;

/** How many officers could be away together on one day, in any plan: caps above that ask nothing. */
public final class Crowds {

    private final Map<Integer, Crowd> byAgency = new HashMap<>();
    private final Map<Integer, Crowd> byMission = new HashMap<>();
    private final Crowd program = new Crowd();
    private final List<Intake> intakes;

    /**
     * Counts them for tours with these options.
     *
     * @param intakes all of the problem
     */
    public Crowds(List<TourOptions> tours, List<Intake> intakes) {
        this.intakes = intakes;
        for (TourOptions tour : tours) {
            if (!tour.officers().isEmpty() && !tour.candidates().isEmpty()) {
                add(tour);
            }
        }
    }

    private void add(TourOptions tour) {
        List<TourWindow> windows = tour.candidates();
        var inTheatre = new Period(
                windows.stream().mapToInt(TourWindow::start).min().orElseThrow(),
                windows.stream().mapToInt(TourWindow::end).max().orElseThrow());
        var absent = new Period(
                Math.min(inTheatre.from(), firstDayInClass(tour, inTheatre)),
                windows.stream().mapToInt(window -> window.absence().to()).max().orElseThrow());
        program.add(inTheatre);
        byMission.computeIfAbsent(tour.mission().index(), index -> new Crowd()).add(inTheatre);
        tour.officers().stream()
                .map(officer -> officer.agency().index())
                .distinct()
                .forEach(agency ->
                        byAgency.computeIfAbsent(agency, index -> new Crowd()).add(absent));
    }

    /** No officer of the tour attends an intake before that day. */
    private int firstDayInClass(TourOptions tour, Period inTheatre) {
        Course course = tour.mission().mission().course();
        return tour.tour().isDeployed() || course == null
                ? inTheatre.from()
                : intakes.stream()
                        .filter(intake -> intake.course().equals(course)
                                && intake.period().to() + course.validDays() >= inTheatre.from())
                        .mapToInt(intake -> intake.period().from())
                        .min()
                        .orElse(inTheatre.from());
    }

    /** The most officers of an agency, by its place, who could be absent on one day. */
    public int ofAgency(int index) {
        return largest(byAgency.get(index));
    }

    /** The most officers in theatre in a mission, by its place, on one day. */
    public int ofMission(int index) {
        return largest(byMission.get(index));
    }

    /** The most officers in theatre in all missions on one day. */
    public int ofProgram() {
        return program.largest();
    }

    private static int largest(@Nullable Crowd crowd) {
        return crowd == null ? 0 : crowd.largest();
    }

    /** Some days, and by how many periods more, or fewer, than the day before each is covered. */
    private static final class Crowd {

        private final TreeMap<Integer, Integer> rises = new TreeMap<>();

        void add(Period period) {
            rises.merge(period.from(), 1, Integer::sum);
            rises.merge(period.to() + 1, -1, Integer::sum);
        }

        int largest() {
            int largest = 0;
            int now = 0;
            for (int rise : rises.values()) {
                now += rise;
                largest = Math.max(largest, now);
            }
            return largest;
        }
    }
}
