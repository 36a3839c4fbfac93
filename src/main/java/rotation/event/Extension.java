package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/**
 * An officer who is there, or was told to go, agrees to stay longer.
 *
 * @param tour its id
 * @param lastDay the agreed end from now on; null: the present one and so many days more
 * @param days how many, at least 1; asked only without a last day
 * @param reason goes into the tour's note; null: none
 */
public record Extension(String tour, @Nullable Integer lastDay, int days, @Nullable String reason) implements Event {

    /** To a last day. */
    public static Extension to(String tour, int lastDay, @Nullable String reason) {
        return new Extension(tour, lastDay, 0, reason);
    }

    /** By so many days, at least 1: each time again. */
    public static Extension by(String tour, int days, @Nullable String reason) {
        return new Extension(tour, null, days, reason);
    }

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Tour before = Arguments.tour(problem, tour);
        Assignment told = before.assignment();
        if (!before.isAnnounced() || told == null) {
            throw Arguments.refused("TOUR", tour, say("extend.open"), say("hint.extend.open"));
        }
        Period agreed = told.window();
        long asked = lastDay == null ? (long) agreed.to() + days : lastDay;
        if (asked > Day.CALENDAR.to()) {
            throw Arguments.refused(
                    "--by",
                    days,
                    say("extend.calendar", Day.format(agreed.to()), Day.format(Day.CALENDAR.to())),
                    say("hint.extend.calendar"));
        }
        int end = Math.toIntExact(asked);
        if (end < agreed.to()) {
            throw Arguments.refused(
                    "--to",
                    Day.format(end),
                    say("extend.shorter", Day.format(agreed.to())),
                    before.isDeployed() ? say("hint.extend.deployed", tour) : say("hint.extend.published"));
        }
        var window = new Period(agreed.from(), end);
        Tour after = before.toBuilder()
                .assignment(new Assignment(told.officer(), window, told.intake()))
                .note(Arguments.noted(before.note(), reason))
                .build();
        if (Decisions.isSame(before, after)) {
            return Happening.nothing(problem, say("extend.nothing", tour, told.officer(), Day.format(end)));
        }
        Sentence sentence = end == agreed.to()
                ? say("extend.noted", tour, told.officer(), Day.format(end))
                : say(
                        before.isDeployed() ? "extend.deployed" : "extend.published",
                        tour,
                        told.officer(),
                        Day.format(end),
                        end - agreed.to(),
                        Day.format(agreed.to()));
        return new Happening(
                problem.toBuilder().replace(after).build(),
                decided(plan, before, told, window),
                List.of(sentence),
                concerned(problem, plan, before, told, end));
    }

    /** Where the plan has sent somebody else, nothing of it is decided. */
    private List<Plan.Row> decided(@Nullable Plan plan, Tour before, Assignment told, Period window) {
        Assignment goes = Decisions.goes(plan, before);
        if (goes == null || !goes.officer().equals(told.officer())) {
            return List.of();
        }
        // Who is there already attends nothing any more.
        String intake = before.isDeployed() ? null : goes.intake();
        return List.of(new Plan.Row(tour, told.officer(), window, intake));
    }

    /** Who comes after them in the seat, and how long the two meet then; where else they are to go. */
    private List<Sentence> concerned(Problem problem, @Nullable Plan plan, Tour before, Assignment told, int end) {
        Map<String, Plan.Row> rows = Decisions.rows(plan);
        var concerned = new ArrayList<Sentence>();
        int wanted = before.mission().handoverDays();
        for (Tour other : problem.tours()) {
            Assignment next = other.equals(before) ? null : Decisions.goes(rows, other);
            if (next == null) {
                continue;
            }
            int from = next.window().from();
            if (tour.equals(other.follows()) && from <= end) {
                int overlap = new Period(told.window().from(), end).overlap(next.window());
                concerned.add(say("extend.next", other.id(), next.officer(), Day.format(from), overlap, wanted));
            } else if (next.officer().equals(told.officer())
                    && from > told.window().from()) {
                concerned.add(
                        say("extend.later", other.id(), told.officer(), Day.format(from), Math.max(0, from - end - 1)));
            }
        }
        return concerned;
    }
}
