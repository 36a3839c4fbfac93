package rotation.event;

import static rotation.event.Arguments.refused;
import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.text.Sentence;

/**
 * The mandate of a mission ends earlier. Who is there comes home on its last day, and tours that can no longer be are removed: open
 * and published ones none of whose windows lies in the mandate any more. Positions stay.
 *
 * @param mission its id
 * @param on the last day of the mandate
 * @param keep whether officers who are there stay as agreed, which they have to decide who know more
 * @param reason goes into the mission's note; null: none
 */
public record Closing(String mission, int on, boolean keep, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Mission before = Arguments.mission(problem, mission);
        check(problem, before);
        var mandate = new Period(before.mandate().from(), on);
        var left = new ArrayList<Tour>();
        Map<String, Tour> removed = new HashMap<>();
        var decided = new ArrayList<Plan.Row>();
        var concerned = new ArrayList<Sentence>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = ToldTour.firm(tour);
            if (!tour.mission().equals(before)) {
                left.add(tour);
            } else if (tour.isDeployed() && told != null && told.window().to() > on) {
                if (keep) {
                    left.add(tour);
                    concerned.add(say("close.kept", ToldTour.who(tour, told)));
                } else {
                    var window = new Period(told.window().from(), on);
                    left.add(tour.toBuilder()
                            .assignment(new Tour.Assignment(told.officer(), window, told.intake()))
                            .build());
                    decided.add(new Plan.Row(tour.id(), told.officer(), window, null));
                    concerned.add(say("close.ended", ToldTour.who(tour, told), Day.format(on)));
                }
            } else if (!tour.isDeployed()
                    && problem.windows(tour, tour.pinned(), null).stream().noneMatch(mandate::contains)) {
                removed.put(tour.id(), tour);
                concerned.add(
                        told == null
                                ? say("close.removed", tour.id())
                                : say("close.removed.told", ToldTour.who(tour, told)));
            } else {
                left.add(tour);
                if (!tour.isDeployed() && told != null && !mandate.contains(told.window())) {
                    concerned.add(say("close.told", ToldTour.who(tour, told), ToldTour.then(tour)));
                }
            }
        }
        String note = Arguments.noted(before.note(), reason);
        boolean endsThen = before.mandate().to() == on;
        if (endsThen && removed.isEmpty() && decided.isEmpty() && Objects.equals(note, before.note())) {
            return Happening.nothing(problem, say("close.nothing", mission, Day.format(on)));
        }
        Problem after = problem.toBuilder()
                .tours(left.stream().map(tour -> relinked(tour, removed)).toList())
                .replace(before.toBuilder().mandate(mandate).note(note).build())
                .build();
        return new Happening(
                after, decided, List.of(closes(before), say("close.tours", decided.size(), removed.size())), concerned);
    }

    private void check(Problem problem, Mission before) throws InputException {
        Period mandate = before.mandate();
        String day = Day.format(on);
        if (on < problem.asOf()) {
            throw refused("--on", day, say("close.past", Day.format(problem.asOf())), say("hint.later"));
        }
        if (on < mandate.from()) {
            throw refused("--on", day, say("close.early", mission, Day.format(mandate.from())), say("hint.later"));
        }
        if (on > mandate.to()) {
            Sentence hint = say("hint.prolong", mission, day);
            throw refused("--on", day, say("close.late", mission, Day.format(mandate.to())), hint);
        }
        for (Tour tour : problem.tours()) {
            Tour.Assignment told = tour.assignment();
            if (!keep
                    && tour.isDeployed()
                    && told != null
                    && tour.mission().equals(before)
                    && told.window().from() > on) {
                Sentence expected = say(
                        "close.begins",
                        tour.id(),
                        told.officer(),
                        Day.format(told.window().from()));
                throw refused("--on", day, expected, say("hint.keep"));
            }
        }
    }

    /** The tour after the nearest one before it that is left. */
    private static Tour relinked(Tour tour, Map<String, Tour> removed) {
        String follows = tour.follows();
        Tour gone = removed.get(follows);
        while (gone != null) {
            follows = gone.follows();
            gone = removed.get(follows);
        }
        return Objects.equals(follows, tour.follows())
                ? tour
                : tour.toBuilder().follows(follows).build();
    }

    private Sentence closes(Mission before) {
        int end = before.mandate().to();
        if (end == on) {
            return say("close.already", mission, Day.format(on));
        }
        return end == Day.FOREVER
                ? say("close.open", mission, Day.format(on))
                : say("close", mission, Day.format(on), Day.format(end));
    }
}
