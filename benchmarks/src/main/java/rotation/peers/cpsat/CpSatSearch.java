package rotation.peers.cpsat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Level;
import rotation.model.Plan;
import rotation.model.Weight;
import rotation.peers.PeerAnswer;
import rotation.peers.PeerTask;
import rotation.rule.Rule;

/**
 * Looks for the best plan level by level: hard, then medium, then soft. A level ends when its best value is proven, or when its
 * share of the time is over; then it must not get worse. Before the whole model of the last level, smaller ones give a good plan
 * to begin with.
 */
final class CpSatSearch {

    /** Of the time that is left, so much may go into a level before the last. */
    private static final double SHARE = 0.6;

    /** A sketch ends earlier if its plan is within this of its best. */
    private static final double SKETCH_GAP = 0.02;

    /** With more pairs of a tour and an officer who may go, the model of the whole season is too large to be of use. */
    private static final long MOST_PAIRS = 20_000;

    /** The rules for which officers and windows must be told apart most. */
    private static final Set<Rule> LARGE = EnumSet.of(
            Rule.UNIT_DEPLETION, Rule.HOME_SKILL_FLOOR, Rule.LONE_WOMAN_DAYS, Rule.SITE_NEEDS, Rule.AGENCY_FAIR_SHARE);

    /** How much of the model is solved at a level. */
    private enum Extent {
        /** Without the rules that make it large, and without a choice of intakes. */
        SKETCH(0.25),
        /**
         * Without a choice of intakes, which all have seats enough: no plan costs more than it would where they are chosen. So
         * what is proven holds, but a plan that is found may need other intakes.
         */
        ENOUGH_SEATS(0.6),
        /** All of it. */
        WHOLE(1);

        /** Of the time that is left, so much may go into it at the last level. */
        private final double share;

        Extent(double share) {
            this.share = share;
        }
    }

    private final PeerTask task;
    private final int workers;
    private final Judge judge;
    private final Choices choices;
    private final Map<Level, Long> values = new EnumMap<>(Level.class);
    private final Map<Level, Long> bounds = new EnumMap<>(Level.class);
    private final List<String> remarks = new ArrayList<>();
    private @Nullable Plan best;
    private long solutions;

    /** @param hint a legal plan to begin with; null: none */
    CpSatSearch(PeerTask task, int workers, @Nullable Plan hint) {
        this.task = task;
        this.workers = workers;
        judge = new Judge(task.problem());
        choices = new Choices(task.problem(), judge);
        if (hint != null && choices.knows(hint)) {
            found(hint);
        } else if (hint != null) {
            remarks.add("the plan to begin with is of no use: it is not legal, or breaks a hard rule for nothing");
        }
    }

    /** The best plan; null: there was not time enough to find any. */
    @Nullable
    PeerAnswer search() {
        long pairs = choices.seats().stream()
                .mapToLong(seat -> seat.candidates().size())
                .sum();
        solve(Level.HARD, choices.atLevel(Level.HARD), Extent.WHOLE);
        if (pairs <= MOST_PAIRS) {
            solve(Level.MEDIUM, choices.atLevel(Level.MEDIUM), Extent.WHOLE);
            Choices first = choices.withFirstIntakes();
            solve(Level.SOFT, first, Extent.SKETCH);
            solve(Level.SOFT, first, Extent.ENOUGH_SEATS);
            if (!isProven()) {
                solve(Level.SOFT, choices, Extent.WHOLE);
            }
        } else {
            Plan start = best;
            if (start != null) {
                remarks.add(new Neighbourhoods(task, workers, choices, this::found).search(start));
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

    private void solve(Level level, Choices open, Extent extent) {
        boolean isWhole = extent == Extent.WHOLE;
        Set<Rule> except =
                switch (extent) {
                    case SKETCH -> LARGE;
                    case ENOUGH_SEATS -> Set.of(Rule.TRAINING_CAPACITY);
                    case WHOLE -> Set.of();
                };
        var model = new RotationModel(open, level, except);
        if (!model.penalties().varies(level)) {
            long constant = model.penalties().constant(level);
            ended(level, extent, constant, (double) constant);
            return;
        }
        values.forEach(model::limit);
        Plan start = best;
        if (start != null && level == Level.SOFT && extent != Extent.SKETCH && open.knows(start)) {
            model.hint(Tally.of(new RotationModel(open, level, except), start).values());
        }
        model.minimizeLast();
        var solver = new CpSolver();
        double seconds = task.timeLeft().toMillis() / 1000.0;
        // One worker proves, with all that the relaxation can hold: without that, bounds stay far away. The others look
        // for plans.
        solver.getParameters()
                .setNumWorkers(workers)
                .setRandomSeed(Math.floorMod(Long.hashCode(task.seed()), Integer.MAX_VALUE))
                .setMaxTimeInSeconds(seconds * (level == Level.SOFT ? extent.share : SHARE))
                .setLinearizationLevel(2)
                .addSubsolvers("max_lp");
        if (extent == Extent.SKETCH) {
            solver.getParameters().setRelativeGapLimit(SKETCH_GAP);
        }
        double before = task.trace().elapsed().toMillis() / 1000.0;
        CpSolverStatus status = solver.solve(model.model(), new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                Plan plan = model.plan(this::booleanValue);
                found(extent == Extent.ENOUGH_SEATS ? choices.seated(plan) : plan);
                if (extent != Extent.SKETCH) {
                    proven(level, bestObjectiveBound());
                }
            }
        });
        boolean any = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        // For a sketch other intakes than the first may be needed.
        boolean isFault = extent != Extent.SKETCH && status == CpSolverStatus.INFEASIBLE;
        if (isFault || status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("the model of level " + level + " is " + status);
        }
        ended(level, extent, any ? Math.round(solver.objectiveValue()) : null, solver.bestObjectiveBound());
        remarks.add(String.format(
                Locale.ROOT,
                "%s: %s after %.1f s, penalty %s, at least %.0f",
                isWhole ? level : level + " in part",
                status.toString().toLowerCase(Locale.ROOT),
                task.trace().elapsed().toMillis() / 1000.0 - before,
                any ? Math.round(solver.objectiveValue()) : "unknown",
                solver.bestObjectiveBound()));
    }

    private synchronized void ended(Level level, Extent extent, @Nullable Long value, double bound) {
        HardMediumSoftLongScore score = task.trace().best();
        if (extent == Extent.SKETCH) {
            return;
        }
        if (extent == Extent.ENOUGH_SEATS) {
            proven(level, bound);
            return;
        }
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
