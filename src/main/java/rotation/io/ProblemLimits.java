package rotation.io;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.Json;
import rotation.json.Place;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * What a problem may ask for as a whole: so many candidate windows that every command has an answer soon, and no more points than a
 * score can hold.
 */
public final class ProblemLimits {

    /** The most candidate windows of one tour: more than twice any length from 150 to 240 days on any day of a quarter. */
    static final int WINDOWS_OF_TOUR = 20_000;

    /** The most candidate windows of all tours together. */
    static final int WINDOWS = 1_000_000;

    /**
     * The most that all rules but the budget may take together, that the budget may, and that money may be: a quarter of what a number
     * can hold each, for the search adds as much again for what people were told.
     */
    private static final BigInteger MOST_COUNTED = BigInteger.valueOf(Long.MAX_VALUE / 4);

    private ProblemLimits() {}

    /**
     * One thing that is too much.
     *
     * @param value as JSON
     * @param expected the value becomes its first argument
     */
    record Excess(Place place, String value, Sentence expected, Sentence hint) {}

    /**
     * Looks at a problem that no file has brought, or not as it is.
     *
     * @throws InputException if it asks for too much
     */
    public static void check(Problem problem) throws InputException {
        List<Excess> found = excesses(problem);
        if (!found.isEmpty()) {
            throw new InputException(found.stream()
                    .map(excess -> InputError.ofValue(
                            excess.place().pointer(), null, excess.value(), excess.expected(), excess.hint()))
                    .toList());
        }
    }

    static List<Excess> excesses(Problem problem) {
        var found = new ArrayList<Excess>();
        windows(problem.tours(), found);
        points(problem, found);
        return found;
    }

    private static void windows(List<Tour> tours, List<Excess> found) {
        long all = 0;
        for (int i = 0; i < tours.size(); i++) {
            Tour tour = tours.get(i);
            long windows = starts(tour) * lengths(tour);
            all += windows;
            if (windows > WINDOWS_OF_TOUR) {
                found.add(new Excess(
                        Place.ROOT.key("tours").index(i).key("starts"),
                        Json.text(tour.id()),
                        say("windows", windows, starts(tour), lengths(tour), WINDOWS_OF_TOUR),
                        hint(tour)));
            }
        }
        if (all > WINDOWS && found.isEmpty()) {
            Tour most = tours.stream()
                    .max(Comparator.comparingLong(tour -> starts(tour) * lengths(tour)))
                    .orElseThrow();
            found.add(new Excess(
                    Place.ROOT.key("tours"),
                    Json.text(most.id()),
                    say("windows.all", all, WINDOWS, starts(most) * lengths(most)),
                    say("hint.windows.all")));
        }
    }

    /** The step with which there are few enough, if there is one. */
    private static Sentence hint(Tour tour) {
        long fewer = WINDOWS_OF_TOUR / lengths(tour);
        return fewer == 0 ? say("hint.windows.days") : say("hint.windows", (span(tour) - 1) / fewer + 1);
    }

    private static long span(Tour tour) {
        return tour.starts().period().days();
    }

    /** Those before the day of planning, too: which of them are left is another question every day. */
    private static long starts(Tour tour) {
        return (span(tour) - 1) / tour.starts().everyDays() + 1;
    }

    private static long lengths(Tour tour) {
        return tour.days().stream().distinct().count();
    }

    private static void points(Problem problem, List<Excess> found) {
        var most = new MostPoints(problem);
        var penalties = new EnumMap<Rule, BigInteger>(Rule.class);
        for (Rule rule : Rule.values()) {
            penalties.put(
                    rule,
                    most.of(rule)
                            .multiply(BigInteger.valueOf(rule.weight(problem).points())));
        }
        Long budget = problem.policy().budget();
        BigInteger ofBudget = Objects.requireNonNull(penalties.remove(Rule.BUDGET));
        if (budget != null && most.cost().max(ofBudget).compareTo(MOST_COUNTED) > 0) {
            found.add(new Excess(
                    Place.ROOT.key("policy").key("budget"),
                    budget.toString(),
                    say("budget.counted", most.cost()),
                    say("hint.budget.counted")));
        }
        if (penalties.values().stream().reduce(BigInteger.ZERO, BigInteger::add).compareTo(MOST_COUNTED) > 0) {
            Rule highest = Collections.max(penalties.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            Place weights = Place.ROOT.key("policy").key("weights");
            boolean isWritten = problem.policy().weights().containsKey(highest.id());
            found.add(new Excess(
                    isWritten ? weights.key(highest.id()) : weights,
                    Json.text(highest.weight(problem).toString()),
                    say("points.counted", highest.id(), most.of(highest), MOST_COUNTED),
                    say("hint.points.counted" + (highest.theme() == Rule.Theme.STABILITY ? ".notice" : ""))));
        }
    }

    private static Sentence say(String key, Object... arguments) {
        return EntryReader.say(key, arguments);
    }
}
