package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Level;
import rotation.model.Officer;
import rotation.model.Weight;
import rotation.rule.Rule;
import rotation.solve.bound.Relaxation;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourOptions;

/** Proves what no plan exceeds, once a plan is found. */
final class BoundProof {

    /** Of the time that is left to the search, one part in so many is the most that is kept for a proof. */
    private static final int SHARE = 10;

    /** What a proof takes on a busy machine, for a small problem, and for each tour and officer that may come together. */
    private static final Duration ONCE = Duration.ofMillis(400);

    private static final Duration EACH_PAIR = Duration.ofNanos(30_000);

    private static final Duration MOST = Duration.ofMinutes(1);

    private final SearchSpace space;
    private final List<? extends PlannedTour> tours;
    private final Map<Rule, HardMediumSoftLongScore> ruleScores;
    private final BooleanSupplier isOver;

    /**
     * Prepares a proof.
     *
     * @param tours as they are in the plan that was found
     * @param ruleScores what each rule takes of that plan
     * @param isOver whether there is no time left
     */
    BoundProof(
            SearchSpace space,
            List<? extends PlannedTour> tours,
            Map<Rule, HardMediumSoftLongScore> ruleScores,
            BooleanSupplier isOver) {
        this.space = space;
        this.tours = tours;
        this.ruleScores = ruleScores;
        this.isOver = isOver;
    }

    /** How much of the time that is left to a search should be kept for a proof after it. */
    static Duration reserve(SearchSpace space, Duration left) {
        long pairs = space.options().stream()
                .mapToLong(tour -> tour.officers().size())
                .sum();
        Duration wanted = ONCE.plus(EACH_PAIR.multipliedBy(pairs));
        Duration most = left.dividedBy(SHARE).compareTo(MOST) < 0 ? left.dividedBy(SHARE) : MOST;
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    /**
     * Proves it.
     *
     * @return null: empty posts do not count at the medium level, officers serve who may not, as the plan has it, or there was
     *     too little time
     */
    @Nullable
    MediumBound bound() {
        Weight weight = Rule.UNFILLED_TOUR.weight(space.problem());
        if (weight.level() != Level.MEDIUM || weight.points() == 0 || !keepsWhoMayServe()) {
            return null;
        }
        try {
            var relaxation = new Relaxation(space, isKept(Rule.REST_BETWEEN_TOURS), isOver);
            Relaxation.Least posts = least(relaxation, tour -> 1);
            Relaxation.Least priorities = posts == null
                    ? null
                    : least(relaxation, tour -> tour.tour().position().priority());
            return posts == null || priorities == null
                    ? null
                    : new MediumBound(
                            -Math.multiplyExact(weight.points(), priorities.worth()),
                            tours.size() - Math.toIntExact(posts.worth()),
                            certificate(posts));
        } catch (CancellationException e) {
            return null;
        }
    }

    /** Null also if the plan that was found contradicts it: then it is no proof. */
    private Relaxation.@Nullable Least least(Relaxation relaxation, ToIntFunction<TourOptions> worth) {
        long found = tours.stream()
                .filter(tour -> !tour.isFilled())
                .mapToLong(tour -> worth.applyAsInt(tour.options()))
                .sum();
        Relaxation.Least least = relaxation.least(worth, found);
        return least == null || least.worth() > found ? null : least;
    }

    private static MediumBound.Certificate certificate(Relaxation.Least posts) {
        List<Officer> officers =
                posts.officers().stream().map(RosterOfficer::officer).toList();
        return new MediumBound.Certificate(
                posts.tours().stream().map(TourOptions::tour).toList(),
                officers,
                Math.toIntExact(posts.tours().size() - posts.worth()));
    }

    private boolean isKept(Rule rule) {
        return rule.weight(space.problem()).isHard()
                && ruleScores.getOrDefault(rule, HardMediumSoftLongScore.ZERO).isZero();
    }

    /**
     * Whether no rule of eligibility is broken by more than must be: where a pinned tour breaks one and need not, another plan may
     * break it elsewhere instead.
     */
    private boolean keepsWhoMayServe() {
        return Rule.eligibility().stream()
                .filter(rule -> rule.weight(space.problem()).isHard() && !isKept(rule))
                .allMatch(rule -> tours.stream().allMatch(tour -> !tour.isFilled() || mustBreak(rule, tour)));
    }

    private boolean mustBreak(Rule rule, PlannedTour tour) {
        int points = tour.points(rule);
        return points == 0
                || (tour.options().isOfficerFixed()
                        && tour.options().windowsOf(0).stream()
                                .allMatch(window -> points
                                        <= space.rules()
                                                .points(
                                                        rule,
                                                        tour.tour(),
                                                        tour.officer().officer(),
                                                        window)));
    }
}
