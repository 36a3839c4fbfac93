package rotation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
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

    /** Somebody is in the seat on every day of its coverage, as far as the mandate goes. Unit: days times priority. */
    void uncoveredDays() {
        for (Position position : problem.positions()) {
            Period coverage = position.coverageInMandate();
            if (coverage != null) {
                long covered = coveredDays(coverage, staffing.of(position));
                long empty = coverage.days() - covered;
                if (empty > 0) {
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
    }

    /** The days of a coverage on which at least one of the tours is in theatre. */
    static long coveredDays(Period coverage, List<Posting> tours) {
        var within = new ArrayList<Period>();
        for (Posting tour : tours) {
            Period covered = coverage.intersection(tour.window());
            if (covered != null) {
                within.add(covered);
            }
        }
        long days = 0;
        for (Period covered : Period.joined(within)) {
            days += covered.days();
        }
        return days;
    }

    /** Two officers in one seat overlap for exactly as long as wanted. Unit: days too few or too many. */
    void handover() {
        for (Posting relief : staffing.filled()) {
            Posting before = staffing.predecessor(relief.tour());
            if (before != null) {
                int wanted = relief.mission().handoverDays();
                int overlap = relief.window().overlap(before.window());
                found.add(
                        Rule.HANDOVER,
                        Math.abs(wanted - overlap),
                        List.of(before, relief),
                        before.tour().id(),
                        relief.tour().id(),
                        overlap,
                        wanted);
            }
        }
    }

    /** A tour starts after the nearest filled one before it in the seat starts, unless both officers are there. Unit: tours. */
    void tourOrder() {
        for (Posting relief : staffing.filled()) {
            Posting before = staffing.nearestBefore(relief.tour());
            if (before != null
                    && relief.window().from() <= before.window().from()
                    && !(before.isFact() && relief.isFact())) {
                found.add(
                        Rule.TOUR_ORDER,
                        1,
                        List.of(before, relief),
                        relief.tour().id(),
                        Day.format(relief.window().from()),
                        before.tour().id(),
                        Day.format(before.window().from()));
            }
        }
    }

    /** A tour is as long as preferred. Unit: days too short or too long. */
    void tourLength() {
        for (Posting filled : staffing.filled()) {
            int days = filled.window().days();
            int preferred = filled.tour().preferredDays();
            found.add(
                    Rule.TOUR_LENGTH,
                    Math.abs(days - preferred),
                    List.of(filled),
                    filled.tour().id(),
                    days,
                    preferred);
        }
    }

    /** An officer is not away twice at once, and rests at home between two tours. Unit: pairs of tours. */
    void restBetweenTours() {
        for (List<Posting> ofOfficer : staffing.byOfficer().values()) {
            List<Posting> tours =
                    ofOfficer.stream().sorted(Posting.EARLIER_FIRST).toList();
            for (int i = 0; i < tours.size(); i++) {
                for (int j = i + 1; j < tours.size(); j++) {
                    restBetween(tours.get(i), tours.get(j));
                }
            }
        }
    }

    private void restBetween(Posting earlier, Posting later) {
        if (!earlier.clashesWith(later)) {
            return;
        }
        Period both = earlier.absence().intersection(later.absence());
        Sentence text = both == null
                ? Rule.REST_BETWEEN_TOURS.found(
                        later.officer().id(),
                        earlier.tour().id(),
                        Day.format(earlier.window().to()),
                        later.tour().id(),
                        Day.format(later.window().from()),
                        earlier.restBefore(later),
                        earlier.mission().restDays())
                : Rule.REST_BETWEEN_TOURS.foundAs(
                        "overlap",
                        later.officer().id(),
                        earlier.tour().id(),
                        later.tour().id(),
                        both.days(),
                        Day.format(both.from()),
                        Day.format(both.to()));
        found.add(Rule.REST_BETWEEN_TOURS, 1, Findings.about(List.of(earlier, later)), text);
    }
}
