package rotation.peers.cpsat;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import rotation.model.Level;
import rotation.model.Problem;
import rotation.model.Weight;
import rotation.rule.Rule;

/** What a plan costs, as a sum for each level of the score; penalties are positive here. */
final class Penalties {

    private final Problem problem;
    private final Level last;
    private final Set<Rule> except;
    private final Map<Level, Sum> sums = new EnumMap<>(Level.class);

    /**
     * @param last the last level that is of interest; what costs at a later one is left out
     * @param except rules that are left out as well
     */
    Penalties(Problem problem, Level last, Set<Rule> except) {
        this.problem = problem;
        this.last = last;
        this.except = Set.copyOf(except);
    }

    private static final class Sum {

        private final LinearExprBuilder terms = LinearExpr.newBuilder();
        private long constant;
        private boolean varies;
    }

    private Sum of(Level level) {
        return sums.computeIfAbsent(level, key -> new Sum());
    }

    /** Whether what the rule costs is of interest. */
    boolean counts(Rule rule) {
        Weight weight = rule.weight(problem);
        return weight.points() > 0 && weight.level().compareTo(last) <= 0 && !except.contains(rule);
    }

    /** So many points of the rule for each unit of the variable. */
    void add(Rule rule, LinearArgument variable, long points) {
        if (points != 0 && counts(rule)) {
            Weight weight = rule.weight(problem);
            add(weight.level(), variable, Math.multiplyExact(weight.points(), points));
        }
    }

    /** So much at that level for each unit of the variable. */
    void add(Level level, LinearArgument variable, long cost) {
        if (cost != 0 && level.compareTo(last) <= 0) {
            of(level).terms.addTerm(variable, cost);
            of(level).varies = true;
        }
    }

    /** So many points of the rule in every plan. */
    void addConstant(Rule rule, long points) {
        if (points != 0 && counts(rule)) {
            Weight weight = rule.weight(problem);
            addConstant(weight.level(), Math.multiplyExact(weight.points(), points));
        }
    }

    /** So much at that level in every plan. */
    void addConstant(Level level, long cost) {
        of(level).terms.add(cost);
        of(level).constant += cost;
    }

    /** Whether plans differ in what they cost at that level. */
    boolean varies(Level level) {
        return of(level).varies;
    }

    /** What is the same in every plan. */
    long constant(Level level) {
        return of(level).constant;
    }

    /** The sum at a level. */
    LinearArgument sum(Level level) {
        return of(level).terms;
    }
}
