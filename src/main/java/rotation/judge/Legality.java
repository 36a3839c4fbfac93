package rotation.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.judge.Irregularity.Kind;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Periods;

/** Whether a plan is one that this problem may have, whatever it costs. */
final class Legality {

    private final Problem problem;
    private final Staffing staffing;
    private final Predicate<Tour> locked;
    private final List<Irregularity> irregularities = new ArrayList<>();

    Legality(Problem problem, Staffing staffing, Predicate<Tour> locked) {
        this.problem = problem;
        this.staffing = staffing;
        this.locked = locked;
    }

    /** What is wrong with the plan: first rows that should not be there, then tour by tour in the problem's order. */
    List<Irregularity> check(Plan plan) {
        Map<String, Plan.Row> rows = new HashMap<>();
        for (Plan.Row row : plan.rows()) {
            if (rows.put(row.tour(), row) != null) {
                note(Kind.TOUR_TWICE, row.tour(), row.tour());
            }
            if (problem.tour(row.tour()) == null) {
                note(Kind.TOUR_UNKNOWN, row.tour(), row.tour());
            }
        }
        for (Tour tour : problem.tours()) {
            Plan.Row row = rows.get(tour.id());
            if (row == null) {
                note(Kind.TOUR_MISSING, tour.id(), tour.id());
            } else {
                check(tour, row);
            }
        }
        return irregularities;
    }

    private void check(Tour tour, Plan.Row row) {
        Tour.Assignment own = tour.assignment();
        boolean isLocked = locked.test(tour);
        Tour.Assignment kept = isLocked || tour.isDeployed() ? own : null;
        if (row.officer() == null) {
            if (kept != null) {
                note(Kind.FIXED_EMPTIED, tour.id(), tour.id(), kept.officer());
            }
            return;
        }
        if (problem.officer(row.officer()) == null) {
            note(Kind.OFFICER_UNKNOWN, tour.id(), tour.id(), row.officer());
            return;
        }
        Posting filled = staffing.of(tour);
        if (filled == null) {
            note(Kind.WINDOW_MISSING, tour.id(), tour.id(), row.officer());
            return;
        }
        if (kept != null && !kept.isOf(filled.officer())) {
            note(
                    Kind.FIXED_OFFICER,
                    tour.id(),
                    tour.id(),
                    kept.officer(),
                    filled.officer().id());
        }
        if (!problem.isCandidate(tour, isLocked, filled.officer(), filled.window())) {
            if (isLocked && own != null) {
                note(Kind.FIXED_WINDOW, tour.id(), tour.id(), Periods.one(own.window()), Periods.one(filled.window()));
            } else {
                note(Kind.WINDOW_NO_CANDIDATE, tour.id(), tour.id(), Periods.one(filled.window()));
            }
        }
        List<Intake> serving = problem.intakes(
                tour, isLocked, filled.officer(), filled.window().from());
        if (serving.isEmpty()) {
            checkNoIntake(filled, row.intake());
        } else {
            checkIntake(filled, row.intake(), serving);
        }
    }

    private void checkNoIntake(Posting filled, @Nullable String said) {
        Tour tour = filled.tour();
        Officer officer = filled.officer();
        if (said != null) {
            boolean needed =
                    problem.needsTraining(tour, officer, filled.window().from());
            note(needed ? Kind.INTAKE_UNFIT : Kind.INTAKE_NEEDLESS, tour.id(), tour.id(), officer.id(), said);
        }
    }

    private void checkIntake(Posting filled, @Nullable String said, List<Intake> serving) {
        String tour = filled.tour().id();
        String officer = filled.officer().id();
        List<String> expected = serving.stream().map(Intake::id).toList();
        if (said == null) {
            note(Kind.INTAKE_MISSING, tour, tour, officer, String.join(", ", expected));
        } else if (!expected.contains(said)) {
            note(Kind.INTAKE_WRONG, tour, tour, officer, said, String.join(", ", expected));
        }
    }

    private void note(Kind kind, String tour, Object... arguments) {
        irregularities.add(Irregularity.of(kind, tour, arguments));
    }
}
