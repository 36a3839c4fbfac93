package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
 * A deployed officer comes home before the agreed end.
 *
 * @param tour its id
 * @param lastDay the last day in theatre, from now on for good
 * @param interim whether a tour is added for the rest of the agreed days
 * @param reason goes into the tour's note; null: none
 */
public record EarlyReturn(String tour, int lastDay, boolean interim, @Nullable String reason) implements Event {

    /** What the id of the added tour has behind that of the tour; a number follows where that is taken. */
    private static final String SUFFIX = "-interim";

    /** The added tour may start weekly, so many weeks later at most. */
    private static final int WEEKS = 4;

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Tour before = Arguments.tour(problem, tour);
        Assignment told = deployed(problem, before);
        Period agreed = told.window();
        if (lastDay < agreed.from()) {
            throw refused("return.beforeStart", Day.format(agreed.from()), say("hint.return.beforeStart"));
        }
        if (lastDay > agreed.to()) {
            throw refused("return.afterEnd", Day.format(agreed.to()), say("hint.return.afterEnd", tour));
        }
        var window = new Period(agreed.from(), lastDay);
        Tour after = before.toBuilder()
                .assignment(new Assignment(told.officer(), window, told.intake()))
                .pinned(true)
                .note(Arguments.noted(before.note(), reason))
                .build();
        int wanted = Objects.requireNonNull(before.announcedDays()).to();
        Tour added = interim ? interim(problem, before, agreed, wanted) : null;
        if (added == null && Decisions.isSame(before, after)) {
            return Happening.nothing(problem, say("return.nothing", tour, told.officer(), Day.format(lastDay)));
        }
        var sentences = new ArrayList<Sentence>();
        sentences.add(
                lastDay == agreed.to()
                        ? say("return.asAgreed", tour, told.officer(), Day.format(lastDay))
                        : say(
                                "return",
                                tour,
                                told.officer(),
                                Day.format(lastDay),
                                agreed.to() - lastDay,
                                Day.format(agreed.to())));
        if (added != null) {
            Period starts = added.starts().period();
            sentences.add(say(
                    "return.interim",
                    added.id(),
                    Day.format(starts.from()),
                    Day.format(wanted),
                    added.preferredDays(),
                    Day.format(starts.to())));
            List<String> followers =
                    problem.successors(before).stream().map(Tour::id).toList();
            if (!followers.isEmpty()) {
                sentences.add(say("return.followers", String.join(", ", followers)));
            }
        }
        boolean isPlanned = Decisions.rows(plan).containsKey(tour);
        return new Happening(
                with(problem, after, added),
                isPlanned ? List.of(new Plan.Row(tour, told.officer(), window, null)) : List.of(),
                sentences,
                concerned(problem, plan, before, wanted, added));
    }

    private InputException refused(String key, String day, Sentence hint) {
        return Arguments.refused("--on", Day.format(lastDay), say(key, day), hint);
    }

    /** Who is there; refused if nobody is. */
    private Assignment deployed(Problem problem, Tour before) throws InputException {
        Assignment own = before.assignment();
        if (before.isDeployed() && own != null) {
            return own;
        }
        if (own != null && before.isAnnounced()) {
            int gone = Math.max(own.window().from(), problem.asOf());
            throw Arguments.refused(
                    "TOUR",
                    tour,
                    say(
                            "return.published",
                            own.officer(),
                            Day.format(own.window().from())),
                    say("hint.return.published", own.officer(), Day.format(gone)));
        }
        throw Arguments.refused("TOUR", tour, say("return.open"), say("hint.return.open"));
    }

    /**
     * The tour for the rest of the agreed days; null: it is there already.
     *
     * @param end the day to which somebody is wanted
     * @throws InputException if there is nothing left, somebody else is there, or an earlier return has added one
     */
    private @Nullable Tour interim(Problem problem, Tour before, Period agreed, int end) throws InputException {
        List<Tour> followers = problem.successors(before);
        for (Tour follower : followers) {
            if (follower.id().startsWith(tour + SUFFIX)) {
                if (lastDay == agreed.to()) {
                    return null;
                }
                throw refused("return.interimTwice", follower.id(), say("hint.return.interimTwice", follower.id()));
            }
        }
        int first = Math.max(lastDay + 1, problem.asOf());
        if (first > end) {
            throw refused("return.nothingLeft", Day.format(end), say("hint.return.nothingLeft"));
        }
        for (Tour follower : followers) {
            Assignment relief = follower.isAnnounced() ? follower.assignment() : null;
            if (relief != null && relief.window().from() <= first) {
                throw refused(
                        "return.relieved",
                        follower.id() + ", " + Day.format(relief.window().from()),
                        say("hint.return.nothingLeft"));
            }
        }
        int rest = end - first + 1;
        // Every start must leave a day, and no start may carry the longest beyond the last day of files.
        int weeks = Math.min(WEEKS, Math.min(rest - 1, Day.CALENDAR.to() - end) / 7);
        var starts = new Tour.Starts(new Period(first, first + 7 * weeks), 7);
        List<Integer> days = IntStream.rangeClosed(0, weeks)
                .mapToObj(week -> rest - 7 * week)
                .toList();
        return Tour.builder(freeId(problem), before.position(), starts, days)
                .follows(tour)
                .build();
    }

    private String freeId(Problem problem) {
        String id = tour + SUFFIX;
        for (int number = 2; problem.tour(id) != null; number++) {
            id = tour + SUFFIX + number;
        }
        return id;
    }

    private Problem with(Problem problem, Tour after, @Nullable Tour added) {
        if (added == null) {
            return problem.toBuilder().replace(after).build();
        }
        var tours = new ArrayList<Tour>();
        for (Tour other : problem.tours()) {
            if (other.equals(after)) {
                tours.add(after);
                tours.add(added);
            } else if (tour.equals(other.follows())) {
                tours.add(other.toBuilder().follows(added.id()).build());
            } else {
                tours.add(other);
            }
        }
        return problem.toBuilder().tours(tours).build();
    }

    /** The days on which nobody is in the seat, and who is next. */
    private List<Sentence> concerned(Problem problem, @Nullable Plan plan, Tour before, int end, @Nullable Tour added) {
        Map<String, Plan.Row> rows = Decisions.rows(plan);
        var concerned = new ArrayList<Sentence>();
        int relief = end + 1;
        for (Tour other : problem.tours()) {
            Assignment next = other.position().equals(before.position()) ? Decisions.goes(rows, other) : null;
            if (next != null && !other.equals(before) && next.window().to() > lastDay) {
                relief = Math.min(relief, next.window().from());
            }
        }
        if (relief > lastDay + 1) {
            concerned.add(say(
                    added == null ? "return.gap" : "return.gapInterim",
                    before.position().id(),
                    Day.format(lastDay + 1),
                    Day.format(relief - 1),
                    relief - 1 - lastDay,
                    added == null ? "" : added.id()));
        }
        for (Tour follower : problem.successors(before)) {
            Assignment next = Decisions.goes(rows, follower);
            Period starts = follower.starts().period();
            concerned.add(
                    next == null
                            ? say("return.nextOpen", follower.id(), Day.format(starts.from()), Day.format(starts.to()))
                            : say(
                                    "return.next",
                                    follower.id(),
                                    next.officer(),
                                    Day.format(next.window().from())));
        }
        return concerned;
    }
}
