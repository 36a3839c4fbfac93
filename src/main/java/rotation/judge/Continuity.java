package rotation.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** Somebody is in every seat, for as long as wanted, and is relieved well; and officers rest between tours. */
final class Continuity {

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    Continuity(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
    }

    /** Every tour has an officer. Unit: the position's priority. */
    void unfilledTour() {
        for (Tour tour : staffing.unfilled()) {
            Position position = tour.position();
            found.add(
                    Rule.UNFILLED_TOUR,
                    position.priority(),
                    Map.of(Subject.TOUR, List.of(tour.id()), Subject.POSITION, List.of(position.id())),
                    tour.id(),
                    position.id(),
                    position.priority());
        }
    }

    /** Somebody is in the seat on every day of its coverage. Unit: days times priority. */
    void uncoveredDays() {
        for (Position position : problem.positions()) {
            Period coverage = position.coverage();
            if (coverage != null) {
                long covered = coveredDays(coverage, staffing.of(position));
                long empty = coverage.days() - covered;
                found.add(
                        Rule.UNCOVERED_DAYS,
                        empty * position.priority(),
                        Map.of(Subject.POSITION, List.of(position.id())),
                        position.id(),
                        empty,
                        coverage.days(),
                        Day.format(coverage.from()),
                        Day.format(coverage.to()),
                        position.priority());
            }
        }
    }

    /** The days of a coverage on which at least one of the tours is in theatre. */
    static long coveredDays(Period coverage, List<FilledTour> tours) {
        List<Period> within = tours.stream()
                .map(FilledTour::window)
                .filter(coverage::touches)
                .map(window ->
                        new Period(Math.max(window.from(), coverage.from()), Math.min(window.to(), coverage.to())))
                .toList();
        return new DayCounts(within).daysWith(count -> count > 0);
    }

    /** Two officers in one seat overlap for exactly as long as wanted. Unit: days too few or too many. */
    void handover() {
        for (FilledTour relief : staffing.filled()) {
            FilledTour before = staffing.filledPredecessor(relief);
            if (before != null) {
                int wanted = relief.mission().handoverDays();
                int overlap = relief.window().overlap(before.window());
                found.add(
                        Rule.HANDOVER,
                        Math.abs(wanted - overlap),
                        both(before, relief),
                        before.tour().id(),
                        relief.tour().id(),
                        overlap,
                        wanted);
            }
        }
    }

    /** A tour starts after the tour that it follows starts. Unit: tours. */
    void tourOrder() {
        for (FilledTour relief : staffing.filled()) {
            FilledTour before = staffing.filledPredecessor(relief);
            if (before != null && relief.window().from() <= before.window().from()) {
                found.add(
                        Rule.TOUR_ORDER,
                        1,
                        both(before, relief),
                        relief.tour().id(),
                        Day.format(relief.window().from()),
                        before.tour().id(),
                        Day.format(before.window().from()));
            }
        }
    }

    /** A tour is as long as preferred. Unit: days too short or too long. */
    void tourLength() {
        for (FilledTour filled : staffing.filled()) {
            int days = filled.window().days();
            int preferred = filled.tour().preferredDays();
            found.add(
                    Rule.TOUR_LENGTH,
                    Math.abs(days - preferred),
                    Map.of(
                            Subject.TOUR,
                            List.of(filled.tour().id()),
                            Subject.OFFICER,
                            List.of(filled.officer().id())),
                    filled.tour().id(),
                    days,
                    preferred);
        }
    }

    /** An officer is not away twice at once, and rests at home between two tours. Unit: pairs of tours. */
    void restBetweenTours() {
        var earlierFirst = Comparator.comparing(FilledTour::window)
                .thenComparing(filled -> filled.tour().id());
        for (List<FilledTour> ofOfficer : staffing.byOfficer().values()) {
            List<FilledTour> tours = ofOfficer.stream().sorted(earlierFirst).toList();
            for (int i = 0; i < tours.size(); i++) {
                for (int j = i + 1; j < tours.size(); j++) {
                    restBetween(tours.get(i), tours.get(j));
                }
            }
        }
    }

    private void restBetween(FilledTour earlier, FilledTour later) {
        int rest = later.window().from() - earlier.window().to() - 1;
        int owed = earlier.mission().restDays();
        int overlap = earlier.absence().overlap(later.absence());
        if (rest < owed) {
            found.add(
                    Rule.REST_BETWEEN_TOURS,
                    1,
                    both(earlier, later),
                    later.officer().id(),
                    earlier.tour().id(),
                    Day.format(earlier.window().to()),
                    later.tour().id(),
                    Day.format(later.window().from()),
                    Math.max(0, rest),
                    owed);
        } else if (overlap > 0) {
            found.add(
                    Rule.REST_BETWEEN_TOURS,
                    1,
                    both(earlier, later),
                    Sentence.of(
                            Judge.class,
                            "restBetweenTours.overlap",
                            later.officer().id(),
                            earlier.tour().id(),
                            later.tour().id(),
                            overlap));
        }
    }

    private static Map<Subject, List<String>> both(FilledTour earlier, FilledTour later) {
        List<FilledTour> tours = List.of(earlier, later);
        return Map.of(
                Subject.TOUR, FilledTour.tourIds(tours),
                Subject.OFFICER, FilledTour.officerIds(tours));
    }
}
