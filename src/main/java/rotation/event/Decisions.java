package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/** What the planner's decisions about tours have in common: who is to go, and how a tour is kept for an officer. */
final class Decisions {

    private Decisions() {}

    /** @throws InputException if there is no such tour, or its officer is there already */
    static Tour notDeployed(Problem problem, String id) throws InputException {
        Tour tour = Arguments.tour(problem, id);
        Assignment own = tour.assignment();
        if (tour.isDeployed() && own != null) {
            throw Arguments.refused(
                    "TOUR", id, say("decision.deployed", own.officer(), since(own)), say("hint.decision.deployed"));
        }
        return tour;
    }

    private static String since(Assignment own) {
        return Day.format(own.window().from());
    }

    /**
     * The rows of a plan by their tours.
     *
     * @param plan null: none, which has no rows
     */
    static Map<String, Plan.Row> rows(@Nullable Plan plan) {
        return plan == null ? Map.of() : plan.byTour();
    }

    /**
     * Who is to go on a tour, and when: as the plan says, if it has a row for it, else as the season does.
     *
     * @param rows of the plan, by their tours
     * @return null: nobody
     */
    static @Nullable Assignment goes(Map<String, Plan.Row> rows, Tour tour) {
        Plan.Row row = rows.get(tour.id());
        return row == null ? tour.assignment() : row.assignment();
    }

    /** The same for one tour. */
    static @Nullable Assignment goes(@Nullable Plan plan, Tour tour) {
        return goes(rows(plan), tour);
    }

    /** Whether an event has changed nothing of a tour; {@link Tour#equals} looks at the id alone. */
    static boolean isSame(Tour before, Tour after) {
        return before.pinned() == after.pinned()
                && Objects.equals(before.assignment(), after.assignment())
                && before.shortlist().equals(after.shortlist())
                && before.excludedOfficers().equals(after.excludedOfficers())
                && Objects.equals(before.note(), after.note());
    }

    /**
     * The tour with nobody but that officer on its shortlist. What people were told stays, so that the change counts against it once it
     * is planned; it is locked no more.
     *
     * @param concerned where it is said what becomes of the tour besides
     */
    static Tour onlyFor(Tour tour, String officer, List<Sentence> concerned) {
        List<String> only = List.of(officer);
        if (tour.pinned()) {
            concerned.add(say("decision.unlocked", tour.id()));
        }
        if (!tour.shortlist().isEmpty() && !tour.shortlist().equals(only)) {
            concerned.add(say("decision.shortlistWas", tour.id(), String.join(", ", tour.shortlist())));
        }
        if (tour.excludedOfficers().contains(officer)) {
            // The format does not take an officer on both lists.
            concerned.add(say("decision.notExcluded", tour.id(), officer));
        }
        return tour.toBuilder()
                .pinned(false)
                .shortlist(only)
                .excludedOfficers(without(tour.excludedOfficers(), officer))
                .build();
    }

    /** The tour that is pinned for an officer on these days. */
    static Tour pinnedFor(Tour tour, String officer, Period window) {
        Assignment own = tour.assignment();
        boolean isSo =
                own != null && own.officer().equals(officer) && own.window().equals(window);
        return tour.toBuilder()
                .assignment(isSo ? own : new Assignment(officer, window, null))
                .pinned(true)
                .build();
    }

    /** What is said of a tour that only one officer may take, or that is pinned for them. */
    static Sentence told(Tour tour, String officer) {
        Assignment own = tour.assignment();
        if (own == null) {
            return say("decision.only", tour.id(), officer);
        }
        return say(
                tour.pinned() ? "decision.pinned" : "decision.shortlist",
                tour.id(),
                officer,
                own.officer(),
                Day.format(own.window().from()),
                Day.format(own.window().to()));
    }

    /** A list without one of its words. */
    static List<String> without(List<String> words, String one) {
        return words.stream().filter(word -> !word.equals(one)).toList();
    }

    /**
     * The row of a plan in which an officer goes on a tour: after the intake after which the absence is shortest, of those that can
     * serve and break no hard rule of a single tour, with a seat that is left by the tours that are not decided anew.
     *
     * @param judge of the season with the decision
     * @param tour of that season
     * @param plan null: what was announced
     * @param decided the ids of the tours that are decided anew
     */
    static Plan.Row row(
            Problem problem,
            Judge judge,
            Tour tour,
            Officer officer,
            Period window,
            @Nullable Plan plan,
            Set<String> decided) {
        List<Intake> serving = problem.intakes(tour, judge.isLocked(tour), officer, window.from());
        if (serving.isEmpty()) {
            return Posting.of(tour, officer, window, null).row();
        }
        List<String> taken = (plan == null ? CarriedPlan.told(problem) : plan)
                .rows().stream()
                        .filter(row -> row.intake() != null && !decided.contains(row.tour()))
                        .map(Plan.Row::intake)
                        .collect(Collectors.toCollection(ArrayList::new));
        Intake attended = serving.get(0);
        for (Intake intake : serving) {
            long seats = intake.capacity()
                    - taken.stream().filter(intake.id()::equals).count();
            if (seats > 0
                    && judge.brokenHardRules(Posting.of(tour, officer, window, intake))
                            .isEmpty()) {
                attended = intake;
                break;
            }
        }
        return Posting.of(tour, officer, window, attended).row();
    }
}
