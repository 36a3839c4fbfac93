package rotation.rollover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;

/** What a planner must still say of a season that was made of the one before, or should know. */
final class Remarks {

    private final Problem told;
    private final Problem made;
    private final Period season;
    private final CarriedTours carried;
    private final NextSeats seats;
    private final NextTours next;
    private final List<Remark> all = new ArrayList<>();

    /**
     * Looks at a season.
     *
     * @param told the season before, as it is told, on the eve
     * @param made the season
     * @param isNamed whether it has a name of its own
     */
    Remarks(Problem told, Problem made, CarriedTours carried, NextSeats seats, NextTours next, boolean isNamed) {
        this.told = told;
        this.made = made;
        this.carried = carried;
        this.seats = seats;
        this.next = next;
        season = made.season();
        if (!isNamed) {
            all.add(Remark.of("name", made.name()));
        }
        ofTours();
        ofMissions();
        ofSeats();
        ofCourses();
        ofPolicy();
        ofOfficers();
    }

    /** All of them, in a fixed order of kinds. */
    List<Remark> all() {
        return all;
    }

    /** Adds a remark on some things, if there are any. */
    private void add(String kind, List<String> ids, Object... more) {
        if (!ids.isEmpty()) {
            all.add(Remark.on(ids, kind, more));
        }
    }

    /** The same, where each is shown with a day. */
    private <T> void addWithDays(String kind, List<T> some, Function<T, String> id, Function<T, Integer> day) {
        if (!some.isEmpty()) {
            all.add(Remark.on(
                    some.stream().map(id).toList(),
                    some.stream()
                            .map(one -> id.apply(one) + " (" + Day.format(day.apply(one)) + ")")
                            .toList(),
                    kind));
        }
    }

    private static <T> List<String> ids(List<T> all, Predicate<T> which, Function<T, String> id) {
        return all.stream().filter(which).map(id).toList();
    }

    private static List<String> ids(List<Tour> tours) {
        return ids(tours, tour -> true, Tour::id);
    }

    private void ofTours() {
        add("notGone", ids(carried.notGone()));
        add("unapproved", ids(carried.unapproved()));
        add("empty", ids(carried.empty()));
        add("onLeave", ids(carried.onLeave()));
    }

    private void ofMissions() {
        add("missionGone", List.copyOf(seats.gone()), seats.goneSeats().size());
        add("missionResting", seats.keptForRest());
        addWithDays(
                "mandateEnds",
                made.missions().stream()
                        .filter(mission -> season.contains(mission.mandate().to()))
                        .filter(mission -> mission.mandate().to() < season.to())
                        .toList(),
                Mission::id,
                mission -> mission.mandate().to());
    }

    private void ofSeats() {
        add("coverageEnded", List.copyOf(seats.ended()));
        addWithDays(
                "coverageEnds",
                made.positions().stream()
                        .filter(seat -> coverageTo(seat) < season.to())
                        .toList(),
                Position::id,
                Remarks::coverageTo);
        add("coverageProlonged", seats.prolonged(), Day.format(season.to()));
        add("coverageCut", cut(), Day.format(season.to()));
        add("tooShort", next.tooShort().stream().map(Position::id).toList());
        add("noLength", next.withoutLength().stream().map(Position::id).toList());
        Set<Position> filled = new HashSet<>();
        made.tours().stream()
                .filter(tour -> !carried.onLeave().contains(tour))
                .forEach(tour -> filled.add(tour.position()));
        Set<String> known = new HashSet<>(seats.ended());
        Stream.concat(next.tooShort().stream(), next.withoutLength().stream()).forEach(seat -> known.add(seat.id()));
        add(
                "noTour",
                ids(made.positions(), seat -> !filled.contains(seat) && !known.contains(seat.id()), Position::id));
    }

    private static int coverageTo(Position seat) {
        Period coverage = seat.coverage();
        return coverage == null ? Day.FOREVER : coverage.to();
    }

    /** The seats that were to be covered beyond the end of this season. */
    private List<String> cut() {
        return ids(
                told.positions(),
                seat -> {
                    Period before = seat.coverage();
                    return before != null
                            && before.from() <= season.to()
                            && before.to() > season.to()
                            && before.to() != told.season().to();
                },
                Position::id);
    }

    /** Courses that open tours need, and that nobody can attend in the season any more. */
    private void ofCourses() {
        Map<Course, Integer> needed = new HashMap<>();
        for (Tour tour : made.tours()) {
            Course course = tour.mission().course();
            if (course != null && tour.status() == Tour.Status.OPEN) {
                needed.merge(course, 1, Integer::sum);
            }
        }
        for (Course course : made.courses()) {
            boolean isHeld = made.intakes().stream()
                    .filter(intake -> intake.course().equals(course))
                    .map(Intake::period)
                    .anyMatch(period -> season.contains(period.from()));
            if (needed.containsKey(course) && !isHeld) {
                add("noIntake", List.of(course.id()), needed.get(course));
            }
        }
    }

    private void ofPolicy() {
        Long budget = made.policy().budget();
        if (budget != null) {
            all.add(Remark.of("budget", budget));
        }
        add(
                "datedCaps",
                ids(
                        told.agencies(),
                        agency -> agency.caps().stream().anyMatch(cap -> isOver(cap.period()))
                                || agency.blackouts().stream().anyMatch(blackout -> isOver(blackout.period())),
                        Agency::id));
    }

    private boolean isOver(Period period) {
        return period.to() < season.from();
    }

    private void ofOfficers() {
        int roster = made.officers().size();
        add("noRelease", officers(officer -> officer.releases().stream().noneMatch(season::touches)), roster);
        add("medicalOver", officers(officer -> officer.medicalTo() < season.from()), roster);
        add("medicalLapses", officers(officer -> season.contains(officer.medicalTo())), roster);
        add(
                "skillLapses",
                officers(officer -> officer.skills().stream().anyMatch(skill -> season.contains(skill.validTo()))),
                roster);
        Integer limit = made.policy().toursPerOfficer();
        if (limit != null) {
            Map<String, Integer> tours = new HashMap<>();
            for (Tour tour : made.tours()) {
                Assignment own = tour.assignment();
                if (own != null && tour.isAnnounced()) {
                    tours.merge(own.officer(), 1, Integer::sum);
                }
            }
            add("atLimit", officers(officer -> tours.getOrDefault(officer.id(), 0) >= Math.max(1, limit)), limit);
        }
    }

    private List<String> officers(Predicate<Officer> which) {
        return ids(made.officers(), which, Officer::id);
    }
}
