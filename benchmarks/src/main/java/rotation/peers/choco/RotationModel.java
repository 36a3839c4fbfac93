package rotation.peers.choco;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;
import org.jspecify.annotations.Nullable;
import rotation.model.Level;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.peers.choco.Choices.Choice;
import rotation.rule.Rule;

/** Variables, and what the rules take: a Boolean for each choice, and a sum for each level. */
final class RotationModel {

    /** A choice with its Boolean. */
    record Taken(Choice choice, BoolVar is) {}

    private final Model model = new Model("rotation");
    private final Choices choices;
    private final List<List<Taken>> byTour = new ArrayList<>();
    private final Map<Level, List<Term>> terms = new EnumMap<>(Level.class);

    private record Term(IntVar points, int weight) {}

    /** Decides who takes which tour, without any rule but that of empty tours. */
    RotationModel(Choices choices) {
        this.choices = choices;
        for (List<Choice> ofTour : choices.byTour()) {
            byTour.add(ofTour.stream()
                    .map(choice -> new Taken(choice, model.boolVar()))
                    .toList());
        }
        for (int tour = 0; tour < byTour.size(); tour++) {
            List<BoolVar> one = new ArrayList<>(bools(byTour.get(tour)));
            if (!choices.plan().isOfficerFixed(tour)) {
                BoolVar empty = model.boolVar();
                one.add(empty);
                take(
                        Rule.UNFILLED_TOUR,
                        empty,
                        choices.plan().tour(tour).position().priority());
            }
            model.sum(one.toArray(BoolVar[]::new), "=", 1).post();
        }
    }

    Model model() {
        return model;
    }

    Choices choices() {
        return choices;
    }

    /** By the places of tours. */
    List<List<Taken>> byTour() {
        return byTour;
    }

    List<Taken> all() {
        return byTour.stream().flatMap(List::stream).toList();
    }

    private static List<BoolVar> bools(List<Taken> taken) {
        return taken.stream().map(Taken::is).toList();
    }

    /** A rule takes points times a variable. */
    void take(Rule rule, IntVar variable, int points) {
        Weight weight = rule.weight(choices.problem());
        int cost = Math.toIntExact(weight.points() * points);
        if (cost != 0) {
            terms.computeIfAbsent(weight.level(), level -> new ArrayList<>()).add(new Term(variable, cost));
        }
    }

    private boolean counts(Rule rule) {
        return rule.weight(choices.problem()).points() > 0;
    }

    /** How many of these are taken. */
    IntVar count(List<Taken> taken) {
        return sum(bools(taken), tours(taken));
    }

    /** How many officers there are in those of these that are taken. */
    IntVar countOfficers(List<Taken> taken) {
        List<IntVar> each = new ArrayList<>();
        for (List<Taken> ofOfficer : group(taken, Choice::officer).values()) {
            each.add(apply(n -> Math.min(n, 1), count(ofOfficer)));
        }
        return sum(each, Math.min(each.size(), tours(taken)));
    }

    private IntVar sum(List<? extends IntVar> variables, int most) {
        IntVar sum = model.intVar(0, most);
        if (most > 0) {
            model.sum(variables.toArray(IntVar[]::new), "=", sum).post();
        }
        return sum;
    }

    /** Of how many tours these are: more cannot be taken. */
    private static int tours(List<Taken> taken) {
        return Math.toIntExact(
                taken.stream().mapToInt(one -> one.choice().tour()).distinct().count());
    }

    /** The value of a function at a variable that is not negative. */
    IntVar apply(IntUnaryOperator function, IntVar variable) {
        int[] values = IntStream.rangeClosed(0, variable.getUB()).map(function).toArray();
        IntVar value = model.intVar(
                IntStream.of(values).min().orElse(0), IntStream.of(values).max().orElse(0));
        model.element(value, values, variable, 0).post();
        return value;
    }

    /** A rule takes points by how many of these are taken. */
    void takeByCount(Rule rule, List<Taken> taken, IntUnaryOperator points, int times) {
        takeByCount(rule, taken, this::count, points, times);
    }

    private void takeByCount(
            Rule rule, List<Taken> taken, Function<List<Taken>, IntVar> count, IntUnaryOperator points, int times) {
        if (counts(rule) && IntStream.rangeClosed(0, tours(taken)).anyMatch(n -> points.applyAsInt(n) != 0)) {
            take(rule, apply(points, count.apply(taken)), times);
        }
    }

    /** A rule takes points, on each day, by how many of these there are on it. */
    void takeByDay(Rule rule, List<Taken> taken, Function<Choice, Period> days, IntUnaryOperator points) {
        takeByDay(rule, taken, days, this::count, points);
    }

    /**
     * A rule takes points, on each day, by what is counted of these on it.
     *
     * @param count not more than there are tours
     */
    void takeByDay(
            Rule rule,
            List<Taken> taken,
            Function<Choice, Period> days,
            Function<List<Taken>, IntVar> count,
            IntUnaryOperator points) {
        int[] cuts = taken.stream()
                .map(one -> days.apply(one.choice()))
                .flatMapToInt(period -> IntStream.of(period.from(), period.to() + 1))
                .sorted()
                .distinct()
                .toArray();
        for (int i = 0; i + 1 < cuts.length; i++) {
            int day = cuts[i];
            List<Taken> present = taken.stream()
                    .filter(one -> days.apply(one.choice()).contains(day))
                    .toList();
            takeByCount(rule, present, count, points, cuts[i + 1] - day);
        }
    }

    /** A rule takes what is missing to a percentage of these, rounded up, that should be such. */
    void takeMissing(Rule rule, List<Taken> taken, int percent, Predicate<Choice> isSuch) {
        if (counts(rule) && percent > 0 && !taken.isEmpty()) {
            IntVar wanted = apply(n -> Problem.ceilPercent(n, percent), count(taken));
            IntVar such = count(
                    taken.stream().filter(one -> isSuch.test(one.choice())).toList());
            take(rule, above(model.intView(-1, such, 0), wanted), 1);
        }
    }

    /** How much the sum of two variables is above 0; it may be more, at a cost. */
    IntVar above(IntVar a, IntVar b) {
        IntVar above = model.intVar(0, Math.max(0, a.getUB() + b.getUB()));
        model.sum(new IntVar[] {a, b}, "<=", above).post();
        return above;
    }

    /** A rule takes points if both are taken. */
    void takeBoth(IntVar cost, int points, BoolVar a, BoolVar b) {
        model.scalar(new IntVar[] {cost, a, b}, new int[] {1, -points, -points}, ">=", -points)
                .post();
    }

    /** What a level takes in all. */
    IntVar total(Level level) {
        List<Term> ofLevel = terms.getOrDefault(level, List.of());
        IntVar[] variables = ofLevel.stream().map(Term::points).toArray(IntVar[]::new);
        int[] factors = ofLevel.stream().mapToInt(Term::weight).toArray();
        long most = ofLevel.stream()
                .mapToLong(term -> (long) term.weight() * term.points().getUB())
                .sum();
        IntVar total = model.intVar(0, (int) Math.min(most, IntVar.MAX_INT_BOUND), true);
        if (variables.length > 0) {
            model.scalar(variables, factors, "=", total).post();
        }
        return total;
    }

    /** Those that are grouped together. */
    static <K> Map<K, List<Taken>> group(List<Taken> taken, Function<Choice, @Nullable K> key) {
        Map<K, List<Taken>> groups = new LinkedHashMap<>();
        for (Taken one : taken) {
            K group = key.apply(one.choice());
            if (group != null) {
                groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(one);
            }
        }
        return groups;
    }
}
