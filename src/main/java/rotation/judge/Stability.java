package rotation.judge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What was announced stays: a change costs more at short notice. */
final class Stability {

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    /** Tours that the plan leaves empty; one whose row cannot be judged is not among them. */
    private final Set<Tour> unfilled;

    Stability(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
        unfilled = Set.copyOf(staffing.unfilled());
    }

    /** A published tour keeps its officer; that nobody goes is a change too. Unit: the notice factor. */
    void publishedOfficer() {
        for (Tour tour : problem.tours()) {
            Tour.Assignment published = tour.assignment();
            if (tour.status() != Tour.Status.PUBLISHED || published == null) {
                continue;
            }
            int factor = problem.noticeFactor(tour);
            Posting filled = staffing.of(tour);
            if (filled == null) {
                if (unfilled.contains(tour)) {
                    found.add(
                            Rule.PUBLISHED_OFFICER,
                            factor,
                            Map.of(Subject.TOUR, List.of(tour.id()), Subject.OFFICER, List.of(published.officer())),
                            Rule.PUBLISHED_OFFICER.foundAs("empty", tour.id(), published.officer(), factor));
                }
            } else if (!published.isOf(filled.officer())) {
                found.add(
                        Rule.PUBLISHED_OFFICER,
                        factor,
                        Map.of(
                                Subject.TOUR,
                                List.of(tour.id()),
                                Subject.OFFICER,
                                List.of(published.officer(), filled.officer().id())),
                        tour.id(),
                        published.officer(),
                        filled.officer().id(),
                        factor);
            }
        }
    }

    /** A published or deployed tour keeps its first and its last day. Unit: days times the notice factor. */
    void publishedDates() {
        for (Posting filled : staffing.filled()) {
            Tour tour = filled.tour();
            Tour.Assignment published = tour.assignment();
            if (tour.isAnnounced() && published != null) {
                Period before = published.window();
                Period now = filled.window();
                int days = now.distance(before);
                int factor = problem.noticeFactor(tour);
                if (days > 0) {
                    found.add(
                            Rule.PUBLISHED_DATES,
                            (long) days * factor,
                            List.of(filled),
                            tour.id(),
                            Day.format(before.from()),
                            Day.format(before.to()),
                            Day.format(now.from()),
                            Day.format(now.to()),
                            days,
                            factor);
                }
            }
        }
    }
}
