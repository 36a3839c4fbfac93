package rotation.solve.deal;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rotation.solve.build.Construction;
import rotation.solve.plan.Change;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.space.PlannedTour;

/**
 * Fills empty tours of a season that was announced, at the fewest changes to what people were told.
 *
 * <p>In turns, all tours are dealt by {@linkplain TourPrices prices}, and mended by {@linkplain DealDraw deals among a few
 * officers}; then the best plan so far is roamed from by deals that may be dearer at first, and less and less. A deal counts by the
 * score of the plan that comes of it, with all rules; what it costs itself only guides.
 */
public final class Redealing implements Construction {

    /**
     * What an empty tour costs when prices are found, in changes; 0: more than all changes. Where every plan leaves a tour empty,
     * the dearest lets prices tell least of the changes: a part of every tour would be filled.
     */
    private static final int[] EMPTY_TOURS = {0, 15, 5, 40};

    /** The most offers, of an officer for a tour in a window, for which prices are worth their time. */
    private static final int MOST_OFFERS = 50_000;

    /** The most tours that are dealt anew: a larger season needs all its time for the search. */
    private static final int MOST_TOURS = 5_000;

    /** How often prices are adjusted at first, at most, and how many offers are looked at in doing so. */
    private static final int FIRST_STEPS = 2_500;

    private static final int OFFERS_LOOKED_AT = 20_000_000;

    /** They are adjusted again for one of so many first steps. */
    private static final int FURTHER_STEPS = 5;

    /** The deals that mend a plan dealt by prices. */
    private static final int MENDING_DEALS = 300;

    /** The deals of the first roaming; each has twice as many as the one before. */
    private static final int ROAMING_DEALS = 1_000;

    /** The temperature at which roaming begins. */
    private static final double HOTTEST = 2.0 * ChangeCosts.CHANGE;

    /** The deals without a better plan before it ends, and how many times those of the best must have gone by. */
    private static final int PATIENCE = 4_000;

    private static final int PATIENCE_FACTOR = 3;

    /** By how much a deal of few offers may be dearer than the bound, as far as one offer tells. */
    private static final long SLACK = (long) (0.3 * ChangeCosts.CHANGE);

    /** Few offers are fewer than so many for each tour. */
    private static final int FEW_OFFERS = 6;

    private final long seed;
    private final boolean everyChangeIsOne;
    private final long mostDeals;

    /**
     * One that draws with this seed.
     *
     * @param everyChangeIsOne whether a change costs the same at any notice
     * @param mostDeals after how many deals it ends at the latest
     */
    public Redealing(long seed, boolean everyChangeIsOne, long mostDeals) {
        this.seed = seed;
        this.everyChangeIsOne = everyChangeIsOne;
        this.mostDeals = mostDeals;
    }

    /** @return 0: it leaves no tour untried that was tried before */
    @Override
    public int fill(WorkingPlan plan, BooleanSupplier isOver) {
        List<PlannedTour> dealt =
                plan.tours().stream().filter(ChangeCosts::canBeDealt).toList();
        if (dealt.size() <= MOST_TOURS
                && dealt.stream().anyMatch(tour -> tour.tour().isAnnounced())) {
            new Run(plan, dealt, isOver).go();
        }
        return 0;
    }

    private static long offers(List<PlannedTour> tours) {
        return tours.stream()
                .mapToLong(
                        tour -> (long) tour.officers().size() * tour.windows().size())
                .sum();
    }

    /** One plan that is dealt anew. */
    private final class Run {

        private final WorkingPlan plan;
        private final List<PlannedTour> dealt;
        private final BooleanSupplier isOver;
        private final Random random = new Random(seed);
        private final ChangeCosts costs;
        private final DealDraw draw;
        private final int steps;

        /** Prices where changes cost nothing; null: prices are not worth their time. */
        private final @Nullable TourPrices emptiness;

        private final @Nullable TourPrices[] prices = new TourPrices[EMPTY_TOURS.length];

        private HardMediumSoftLongScore score;
        private HardMediumSoftLongScore bestScore;
        private List<Change> best;
        private boolean isProven;
        private long deals;
        private long dealsToBest;

        Run(WorkingPlan plan, List<PlannedTour> dealt, BooleanSupplier isOver) {
            this.plan = plan;
            this.dealt = dealt;
            this.isOver = isOver;
            costs = new ChangeCosts(dealt, everyChangeIsOne);
            long offers = offers(dealt);
            steps = (int) Math.min(FIRST_STEPS, OFFERS_LOOKED_AT / Math.max(1, offers));
            emptiness = offers > MOST_OFFERS ? null : new TourPrices(plan.space(), dealt, costs.ofEmptyToursAlone());
            draw = new DealDraw(plan, dealt, costs, random);
            score = plan.score();
            bestScore = score;
            best = present();
        }

        void go() {
            isProven = costs.of(best) == 0;
            if (emptiness != null && !isDone()) {
                emptiness.adjust(best, steps, isOver);
            }
            boolean pricesHelp = emptiness != null;
            for (long roaming = ROAMING_DEALS; !isDone(); roaming *= 2) {
                if (pricesHelp) {
                    pricesHelp = dealByPrices(roaming);
                }
                make(best);
                mend(HOTTEST, roaming, null);
            }
            make(best);
        }

        /** Deals by prices, at each cost of an empty tour; whether a plan came of it that breaks no hard rule more. */
        private boolean dealByPrices(long roaming) {
            boolean help = false;
            for (int i = 0; i < prices.length && !isDone(); i++) {
                TourPrices now = prices[i];
                boolean isFirst = now == null;
                if (now == null) {
                    now = new TourPrices(
                            plan.space(),
                            dealt,
                            EMPTY_TOURS[i] == 0 ? costs : costs.withEmptyTour(EMPTY_TOURS[i] * ChangeCosts.CHANGE));
                    prices[i] = now;
                }
                now.adjust(best, isFirst ? steps : steps / FURTHER_STEPS, isOver);
                isProven = isProven();
                make(now.deal(random));
                mend(0, MENDING_DEALS, null);
                help |= score.hardScore() >= bestScore.hardScore();
                TourPrices.FewOffers few = now.nearlyBest(SLACK);
                if (few.count() < FEW_OFFERS * dealt.size()) {
                    make(best);
                    mend(HOTTEST, roaming, few);
                }
            }
            return help;
        }

        private boolean isDone() {
            return isProven
                    || deals >= mostDeals
                    || isOver.getAsBoolean()
                    || deals - dealsToBest > PATIENCE + PATIENCE_FACTOR * dealsToBest;
        }

        /** Whether no plan leaves fewer tours empty, and of those that leave as many none changes fewer, as far as prices tell. */
        private boolean isProven() {
            if (emptiness == null || emptiness.gap(best) >= ChangeCosts.CHANGE) {
                return false;
            }
            for (TourPrices one : prices) {
                if (one != null && one.gap(best) < costs.least()) {
                    return true;
                }
            }
            return false;
        }

        private List<Change> present() {
            return plan.tours().stream().map(Change::toPresent).toList();
        }

        private void make(List<Change> changes) {
            plan.make(changes.stream().filter(Change::changesAnything).toList());
            score = plan.score();
        }

        /** Makes deals one after the other, the last ones only if the plan is no worse for them. */
        private void mend(double hottest, long most, TourPrices.@Nullable FewOffers few) {
            noteIfBest();
            for (long i = 0; i < most && !isDone(); i++) {
                double left = 1 - (double) i / most;
                double temperature = hottest * left * left * left;
                List<Change> changes = draw.next(temperature, few);
                deals++;
                if (changes.isEmpty()) {
                    continue;
                }
                HardMediumSoftLongScore after = plan.scoreWith(changes);
                boolean isRoaming = temperature > 0
                        && after.hardScore() >= score.hardScore()
                        && after.mediumScore() >= score.mediumScore();
                if (isRoaming || after.compareTo(score) >= 0) {
                    plan.make(changes);
                    score = after;
                    noteIfBest();
                }
            }
        }

        /** Of plans that are equally good, the one that changes less is better: a night must not change what gains nothing. */
        private void noteIfBest() {
            int compared = score.compareTo(bestScore);
            List<Change> present = compared < 0 ? best : present();
            if (compared > 0 || costs.of(present) < costs.of(best)) {
                bestScore = score;
                best = present;
                dealsToBest = deals;
                isProven = isProven() || costs.of(best) == 0;
            }
        }
    }
}
