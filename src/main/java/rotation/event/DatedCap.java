package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Periods;
import rotation.text.Sentence;

/**
 * An agency lets no more officers be away on some days. It takes the place of a cap for exactly the same days, and stands beside all
 * others: the smallest counts.
 *
 * @param agency its id
 * @param days on which it holds
 * @param max the most officers absent on each of them, at least 0
 * @param reason goes into the agency's note; null: none
 */
public record DatedCap(String agency, Period days, int max, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Agency before = Arguments.agency(problem, "AGENCY", agency);
        var cap = new Agency.Cap(days, max);
        var others = new ArrayList<Agency.Cap>();
        var caps = new ArrayList<Agency.Cap>();
        for (Agency.Cap other : before.caps()) {
            if (!other.period().equals(days)) {
                others.add(other);
                caps.add(other);
            } else if (!caps.contains(cap)) {
                caps.add(cap);
            }
        }
        if (!caps.contains(cap)) {
            caps.add(cap);
        }
        String note = Arguments.noted(before.note(), reason);
        if (caps.equals(before.caps()) && Objects.equals(note, before.note())) {
            return Happening.nothing(problem, say("cap.nothing", agency, max, when()));
        }
        Agency after = before.toBuilder().caps(caps).note(note).build();
        var told = new ArrayList<Sentence>();
        told.add(say("cap", agency, max, when()));
        if (before.maxAway() != null && before.maxAway() < max) {
            told.add(say("cap.maxAway", before.maxAway()));
        }
        for (Agency.Cap other : others) {
            Period both = other.period().intersection(days);
            if (both != null && other.max() < max) {
                told.add(say("cap.lower", Periods.one(both), other.max()));
            }
        }
        told.add(exceeded(problem, after));
        return new Happening(problem.toBuilder().replace(after).build(), List.of(), told, List.of());
    }

    /** The days in words: without an end if they go on to the last day that may stand in a file. */
    private Sentence when() {
        return Periods.one(days.to() == Day.CALENDAR.to() ? new Period(days.from(), Day.FOREVER) : days);
    }

    /** How many more are away on these days, as people were told, than may be; days that are over do not count. */
    private Sentence exceeded(Problem problem, Agency after) {
        List<ToldTour> away = ToldTour.of(problem).stream()
                .filter(told -> told.absence().touches(days) && isOf(problem, told, after))
                .toList();
        int first = Day.FOREVER;
        int last = Day.ALWAYS;
        for (ToldTour told : away) {
            first = Math.min(first, told.absence().from());
            last = Math.max(last, told.absence().to());
        }
        var above = new ArrayList<Integer>();
        int worst = first;
        long most = 0;
        for (int day = Math.max(Math.max(first, days.from()), problem.asOf());
                day <= Math.min(last, days.to());
                day++) {
            Integer cap = after.cap(day);
            long excess = count(away, day) - (cap == null ? Integer.MAX_VALUE : cap);
            if (excess > 0) {
                above.add(day);
            }
            if (excess > most) {
                most = excess;
                worst = day;
            }
        }
        if (above.isEmpty()) {
            return say("cap.kept");
        }
        int day = worst;
        List<ToldTour> there =
                away.stream().filter(told -> told.tour().isDeployed()).toList();
        return say(
                "cap.exceeded",
                above.size(),
                Day.format(above.get(0)),
                Day.format(worst),
                count(away, day),
                Objects.requireNonNull(after.cap(day)),
                count(there, day));
    }

    private static boolean isOf(Problem problem, ToldTour told, Agency agency) {
        Officer officer = problem.officer(told.told().officer());
        return officer != null && officer.agency().equals(agency);
    }

    private static long count(List<ToldTour> away, int day) {
        return away.stream().filter(told -> told.absence().contains(day)).count();
    }
}
