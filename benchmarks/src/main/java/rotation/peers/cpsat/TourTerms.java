package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What each tour costs by itself, and the days on which nobody is in a seat. */
final class TourTerms extends Terms {

    TourTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
    }

    @Override
    void add() {
        for (Choices.Seat seat : choices.seats()) {
            unfilled(seat);
            for (int c = 0; c < seat.candidates().size(); c++) {
                officer(seat, seat.candidates().get(c).officer(), decisions.officer(seat, c));
            }
            for (int w = 0; w < seat.windows().size(); w++) {
                window(seat, seat.period(w), decisions.window(seat, w));
            }
            decisions.classes(seat).forEach(this::single);
        }
        if (penalties.counts(Rule.UNCOVERED_DAYS)) {
            uncoveredDays();
        }
    }

    private void unfilled(Choices.Seat seat) {
        Tour tour = seat.tour();
        if (isPublished(tour)) {
            penalties.addConstant(Rule.PUBLISHED_OFFICER, problem.noticeFactor(tour));
        }
        int priority = tour.position().priority();
        if (!seat.given()) {
            penalties.addConstant(Rule.UNFILLED_TOUR, priority);
            penalties.add(Rule.UNFILLED_TOUR, decisions.filled(seat), -priority);
        }
    }

    private void officer(Choices.Seat seat, Officer officer, Literal takes) {
        Tour tour = seat.tour();
        if (!tour.isDeployed()) {
            penalties.add(Rule.RANK_STRETCH, takes, tour.position().stepsOutsideBand(officer));
            penalties.add(Rule.MISSION_PREFERENCE, takes, tour.shortlistPlace(officer));
        }
        penalties.add(Rule.PREFERENCE, takes, officer.preferencePlace(tour.mission()));
        if (isPublished(tour) && tour.assignment() != null && tour.assignment().isOf(officer)) {
            // All others, and nobody, cost the same.
            penalties.add(Rule.PUBLISHED_OFFICER, takes, -problem.noticeFactor(tour));
        }
    }

    private static boolean isPublished(Tour tour) {
        return tour.status() == Tour.Status.PUBLISHED;
    }

    private void window(Choices.Seat seat, Period window, Literal takes) {
        Tour tour = seat.tour();
        penalties.add(Rule.TOUR_LENGTH, takes, Math.abs(window.days() - tour.preferredDays()));
        Tour.Assignment told = tour.assignment();
        if (tour.isAnnounced() && told != null) {
            int days = Math.abs(window.from() - told.window().from())
                    + Math.abs(window.to() - told.window().to());
            penalties.add(Rule.PUBLISHED_DATES, takes, (long) days * problem.noticeFactor(tour));
        }
    }

    /** What the rules take that look at one tour alone. */
    private void single(OfficerClass one) {
        List<Map<Level, Long>> costs =
                one.seat().candidates().get(one.members().get(0)).costs();
        for (int w = 0; w < costs.size(); w++) {
            Literal taken = one.taken(w);
            if (taken != null) {
                costs.get(w).forEach((level, cost) -> penalties.add(level, taken, cost));
            }
        }
    }

    private void uncoveredDays() {
        Map<Position, List<Choices.Seat>> seats = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            seats.computeIfAbsent(seat.tour().position(), key -> new ArrayList<>())
                    .add(seat);
        }
        for (Position position : problem.positions()) {
            Period coverage = position.coverageInMandate();
            if (coverage != null) {
                uncovered(position, coverage, seats.getOrDefault(position, List.of()));
            }
        }
    }

    private void uncovered(Position position, Period coverage, List<Choices.Seat> seats) {
        var curve = new DayCurve();
        for (Choices.Seat seat : seats) {
            for (int w = 0; w < seat.windows().size(); w++) {
                Period window = seat.period(w);
                if (window.touches(coverage)) {
                    var within =
                            new Period(Math.max(window.from(), coverage.from()), Math.min(window.to(), coverage.to()));
                    curve.add(within, decisions.window(seat, w), seat.index(), seat.given());
                }
            }
        }
        long reached = 0;
        for (DayCurve.Run run : curve.runs()) {
            int days = run.days().days();
            reached += days;
            LinearExprBuilder present = LinearExpr.newBuilder();
            curve.present(run).forEach(presence -> present.add(presence.holds()));
            Literal empty = model.newBoolVar("empty");
            model.addGreaterOrEqual(present.add(empty), 1);
            penalties.add(Rule.UNCOVERED_DAYS, empty, (long) days * position.priority());
        }
        penalties.addConstant(Rule.UNCOVERED_DAYS, (coverage.days() - reached) * position.priority());
    }
}
