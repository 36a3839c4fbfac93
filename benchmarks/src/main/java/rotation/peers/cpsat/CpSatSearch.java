package rotation.peers.cpsat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.judge.Subject;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Weight;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerTask;
import rotation.rule.Rule;

/**
 * Looks for the best plan level by level: hard, then medium, then soft. A level ends when its best value is proven, or when its
 * share of the time is over; then it must not get worse. Before the whole model of the last level, smaller ones are solved in which
 * no plan costs more than it does: they prove how good plans can be, and their plans are good ones.
 */
final class CpSatSearch {

    /** Of the time that is left, so much may go into a level before the last. */
    private static final double SHARE = 0.6;

    /** Of the time that is left, so much may go into each model by which the soft level is approached. */
    private static final double RELAXED_SHARE = 0.8;

    /** The first of them is left if its plan is within this of its best, each later one within half of that of the one before. */
    private static final double FIRST_GAP = 0.02;

    /** With more pairs of a tour and an officer who may go, the model of the whole season is too large to be of use. */
    private static final long MOST_PAIRS = 20_000;

    private final PeerTask task;
    private final int workers;
    private final Judge judge;
    private final Choices choices;
    private final Map<Level, Long> values = new EnumMap<>(Level.class);
    private final Map<Level, Long> bounds = new EnumMap<>(Level.class);
    private final List<String> remarks = new ArrayList<>();
    /** What the search was given to begin with. */
    private final @Nullable Plan start;

    private @Nullable Plan best;
    private long solutions;

    /** @param hint a plan to begin with, as far as its tours go together; null: none */
    CpSatSearch(PeerTask task, int workers, @Nullable Plan hint) {
        this.task = task;
        this.workers = workers;
        judge = new Judge(task.problem());
        choices = new Choices(task.problem(), judge);
        start = hint == null ? null : begin(hint);
    }

    private @Nullable Plan begin(Plan hint) {
        Plan kept = choices.withoutConflicts(hint);
        if (kept == null) {
            remarks.add("the plan to begin with is of no use: tours are otherwise in it that keep their officers");
            return null;
        }
        long empty = filled(hint) - filled(kept);
        if (empty > 0) {
            // With one such tour in it, a hint is worth less than none.
            remarks.add("tours left out of the plan to begin with, which are not legal or break hard rules: " + empty);
        }
        found(kept);
        return kept;
    }

    private static long filled(Plan plan) {
        return plan.rows().stream().filter(row -> row.officer() != null).count();
    }

    /** The best plan; null: there was not time enough to find any. */
    @Nullable
    PeerAnswer search() {
        long pairs = choices.seats().stream()
                .mapToLong(seat -> seat.candidates().size())
                .sum();
        solve(Level.HARD, choices.atLevel(Level.HARD));
        if (pairs <= MOST_PAIRS) {
            solve(Level.MEDIUM, choices.atLevel(Level.MEDIUM));
            relax(choices.withFirstIntakes());
            if (!isProven()) {
                solve(Level.SOFT, choices);
            }
        } else {
            Plan plan = best;
            if (plan != null) {
                remarks.add(new Neighbourhoods(task, workers, choices, this::found).search(plan));
            }
        }
        Plan plan = best;
        return plan == null
                ? null
                : new PeerAnswer(
                        plan, Tally.of(choices.around(plan, Map.of()), plan).score(), solutions, remarks);
    }

    private synchronized boolean isProven() {
        HardMediumSoftLongScore score = task.trace().best();
        HardMediumSoftLongScore bound = task.trace().bound();
        return score != null && bound != null && score.equals(bound);
    }

    /** A plan was found. */
    private synchronized void found(Plan plan) {
        solutions++;
        if (task.trace().found(judge.judge(plan).score(), solutions)) {
            best = plan;
        }
    }

    /** The whole model of a level. */
    private void solve(Level level, Choices open) {
        var model = new RotationModel(open, level);
        if (!model.penalties().varies(level)) {
            long constant = model.penalties().constant(level);
            ended(level, constant, (double) constant);
            return;
        }
        Plan plan = best;
        if (plan != null && level == Level.SOFT && open.knows(plan)) {
            model.hint(Tally.of(new RotationModel(open, level), plan).values());
        }
        CpSolver solver = solver(level == Level.SOFT ? 1 : SHARE);
        boolean any = solve(level, model, solver, this::found, level.toString());
        ended(level, any ? Math.round(solver.objectiveValue()) : null, solver.bestObjectiveBound());
    }

    /**
     * The soft level with seats enough in all intakes, so that everybody attends the latest, and of units in the beginning only
     * with those absences that are certain: no plan costs more than it would in the whole model, so what is proven holds. Then the
     * units are counted in full that lose most by what was not seen, again and again, until the best plan is seen as it is.
     */
    private void relax(Choices first) {
        Set<Rule> except = Set.of(Rule.TRAINING_CAPACITY);
        Set<Kinds.Unit> full = new HashSet<>();
        double gap = FIRST_GAP;
        boolean grows = true;
        while (grows && !isProven() && task.timeLeft().toMillis() > 0) {
            var model = new RotationModel(first, Level.SOFT, except, full::contains);
            if (!model.penalties().varies(Level.SOFT)) {
                return;
            }
            // A plan of the level before knows nothing of this one, and leads away from the good ones.
            Plan known = gap == FIRST_GAP ? start : best;
            Plan plan = known == null ? null : first.withFirstIntakes(known);
            if (plan != null && first.knows(plan) && judge.judge(plan).score().mediumScore() >= medium()) {
                model.hint(Tally.of(new RotationModel(first, Level.SOFT, except, full::contains), plan)
                        .values());
            }
            CpSolver solver = solver(RELAXED_SHARE);
            solver.getParameters().setRelativeGapLimit(gap);
            String name = "soft, " + full.size() + " units in full";
            boolean any = solve(Level.SOFT, model, solver, found -> found(choices.seated(found)), name);
            proven(Level.SOFT, solver.bestObjectiveBound());
            boolean more = any && full.addAll(depleted(model.plan(solver::booleanValue)));
            grows = any && (more || gap > 0);
            gap = more ? gap / 2 : 0;
        }
    }

    private long medium() {
        return -values.getOrDefault(Level.MEDIUM, 0L);
    }

    /** The units of which officers are absent together. */
    private Set<Kinds.Unit> depleted(Plan plan) {
        Set<Kinds.Unit> units = new HashSet<>();
        for (Finding finding : judge.judge(plan).findings(Rule.UNIT_DEPLETION)) {
            for (String id : finding.ids(Subject.OFFICER)) {
                Officer officer = task.problem().officer(id);
                Kinds.Unit unit = officer == null ? null : Kinds.unit(officer);
                if (unit != null) {
                    units.add(unit);
                }
            }
        }
        return units;
    }

    /** @param share of the time that is left */
    private CpSolver solver(double share) {
        var solver = new CpSolver();
        double seconds = task.timeLeft().toMillis() / 1000.0;
        setWorkers(solver.getParameters(), workers)
                .setRandomSeed(Math.floorMod(Long.hashCode(task.seed()), Integer.MAX_VALUE))
                .setMaxTimeInSeconds(seconds * share);
        return solver;
    }

    /**
     * Looks for the best plan of a model at its last level.
     *
     * @param found hears of every plan
     * @param name of the model, for what is printed
     * @return whether there was any
     */
    private boolean solve(Level level, RotationModel model, CpSolver solver, Consumer<Plan> found, String name) {
        values.forEach(model::limit);
        model.minimizeLast();
        double before = task.trace().elapsed().toMillis() / 1000.0;
        CpSolverStatus status = solver.solve(model.model(), new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                found.accept(model.plan(this::booleanValue));
                proven(level, bestObjectiveBound());
            }
        });
        if (status == CpSolverStatus.INFEASIBLE || status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("the model of level " + level + " is " + status);
        }
        boolean any = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        remarks.add(String.format(
                Locale.ROOT,
                "%s: %s after %.1f s, penalty %s, at least %.0f",
                name,
                status.toString().toLowerCase(Locale.ROOT),
                task.trace().elapsed().toMillis() / 1000.0 - before,
                any ? Math.round(solver.objectiveValue()) : "unknown",
                solver.bestObjectiveBound()));
        return any;
    }

    /**
     * One worker proves, with all that the relaxation can hold: without that, bounds stay far away. From three workers on a second
     * one proves by cores, which the solver has of itself but not beside others that are asked for. The others look for plans.
     */
    static SatParameters.Builder setWorkers(SatParameters.Builder parameters, int workers) {
        parameters.setNumWorkers(workers).setLinearizationLevel(2);
        // A list of one is repeated until it fills its places; what is extra has a place before the solver's own.
        return workers < 3
                ? parameters.addSubsolvers("max_lp")
                : parameters.addExtraSubsolvers("max_lp").addExtraSubsolvers("core");
    }

    private synchronized void ended(Level level, @Nullable Long value, double bound) {
        HardMediumSoftLongScore score = task.trace().best();
        if (score != null) {
            values.put(level, value == null ? penalty(score, level) : Math.min(value, penalty(score, level)));
        } else if (value != null) {
            values.put(level, value);
        }
        proven(level, bound);
    }

    private static long penalty(HardMediumSoftLongScore score, Level level) {
        return switch (level) {
            case HARD -> -score.hardScore();
            case MEDIUM -> -score.mediumScore();
            case SOFT -> -score.softScore();
        };
    }

    /** No plan that is as good as possible at the levels before costs less at this one. */
    private synchronized void proven(Level level, double bound) {
        bounds.merge(level, (long) Math.ceil(bound - 1e-6), Math::max);
        HardMediumSoftLongScore proven = HardMediumSoftLongScore.ZERO;
        for (Level each : Level.values()) {
            Long least = bounds.getOrDefault(each, 0L);
            proven = proven.add(new Weight(each, Math.max(0, least)).cost().negate());
            if (!least.equals(values.get(each))) {
                break;
            }
        }
        task.trace().proven(proven);
    }
}
