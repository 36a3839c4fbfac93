package rotation.attention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Tour;
import rotation.text.Sentence;

/** Days for which somebody was announced in a seat, and nobody is in it. Each counts once, for the first tour that has it. */
final class SeatGaps {

    private final Situation situation;

    private SeatGaps(Situation situation) {
        this.situation = situation;
    }

    static List<Attention> of(Situation situation) {
        var gaps = new SeatGaps(situation);
        var found = new ArrayList<Attention>();
        Map<Position, List<Period>> told = new HashMap<>();
        for (Tour tour : situation.problem().tours()) {
            Period days = gaps.days(tour);
            if (days != null) {
                List<Period> covered = told.computeIfAbsent(tour.position(), gaps::filled);
                List<Period> empty = without(days, covered);
                if (!empty.isEmpty()) {
                    found.add(gaps.gap(tour, empty));
                }
                covered.add(days);
            }
        }
        return found;
    }

    /** The days on which somebody is in a seat. */
    private List<Period> filled(Position position) {
        return situation.staffing().of(position).stream()
                .map(Posting::window)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * The days from today on on which an announced tour asks for somebody in the seat, within the mandate. That a published tour ends earlier than announced opens no
     * gap before somebody comes after it: then it is just planned otherwise.
     *
     * @return null: none
     */
    private @Nullable Period days(Tour tour) {
        Period announced = tour.announcedDays();
        Period within =
                announced == null ? null : announced.intersection(tour.mission().mandate());
        Period days = within == null ? null : situation.toCome(within);
        if (days == null || tour.isDeployed() || situation.staffing().of(tour) == null) {
            return days;
        }
        int last = filled(tour.position()).stream().mapToInt(Period::to).max().orElse(days.to());
        return last < days.from() ? null : new Period(days.from(), Math.min(days.to(), last));
    }

    /** The days of a period that are in none of the others. */
    private static List<Period> without(Period days, List<Period> others) {
        var left = new ArrayList<Period>();
        int from = days.from();
        for (Period other : Period.joined(others)) {
            if (other.from() > from && from <= days.to()) {
                left.add(new Period(from, Math.min(other.from() - 1, days.to())));
            }
            from = Math.max(from, other.to() + 1);
        }
        if (from <= days.to()) {
            left.add(new Period(from, days.to()));
        }
        return left;
    }

    /** @param empty at least one period, in their order */
    private Attention gap(Tour tour, List<Period> empty) {
        String seat = tour.position().id();
        Period days =
                new Period(empty.get(0).from(), empty.get(empty.size() - 1).to());
        int count = empty.stream().mapToInt(Period::days).sum();
        return new Attention(
                Attention.Kind.GAP,
                Situation.id("gap", List.of(seat, tour.id())),
                Map.of(Subject.POSITION, seat, Subject.TOUR, tour.id()),
                days,
                (long) count,
                Situation.say("gap", seat, count, Day.format(days.from()), Day.format(days.to()), tour.id()),
                decision(tour, days.from()));
    }

    private Sentence decision(Tour tour, int firstDay) {
        Tour empty = empty(tour);
        Tour late = tour.isDeployed() ? relief(tour, firstDay) : tour;
        Tour.Assignment told = tour.assignment();
        if (empty == null && late == null && told != null) {
            return Situation.say(
                    "gap.early", tour.id(), Day.format(told.window().to()));
        }
        Tour subject = empty != null ? empty : late != null ? late : tour;
        String key = empty != null
                ? "gap.empty"
                : !subject.isDeployed() && situation.canBeAsTold(subject) ? "gap.moved" : "gap.late";
        boolean isFirst = situation.problem().predecessor(subject) == null;
        return Situation.say(isFirst ? key + ".first" : key, subject.id());
    }

    /** Who was to be there by that day, after a tour; null: nobody was. */
    private @Nullable Tour relief(Tour tour, int day) {
        return situation.problem().successors(tour).stream()
                .filter(next -> {
                    Period announced = next.announcedDays();
                    return announced != null && announced.from() <= day;
                })
                .findFirst()
                .orElse(null);
    }

    /** The tour itself, or one that follows it, if it has nobody; null: neither. */
    private @Nullable Tour empty(Tour tour) {
        if (situation.staffing().of(tour) == null) {
            return tour;
        }
        return situation.problem().successors(tour).stream()
                .filter(next -> situation.staffing().of(next) == null)
                .findFirst()
                .orElse(null);
    }
}
