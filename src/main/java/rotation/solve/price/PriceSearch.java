package rotation.solve.price;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A price for each tour, such that the prices, and what officers gain by the tours that they then would take, add up to little:
 * no plan is worth more. (Lagrangian relaxation of the rule that each tour is held once.) In whole numbers, so that no rounding
 * makes that wrong.
 *
 * <p>The prices follow the subgradient, with the steps of Polyak: a tour that nobody would take becomes cheaper, one that
 * several would take dearer, the more so the further the sum is from what a known plan is worth.
 */
public final class PriceSearch {

    /** So many steps without a lower sum, and steps become shorter. */
    private static final int PATIENCE = 20;

    private static final double SHORTER = 0.7;

    /** Of what directed the step before, so much directs the next one too: that keeps prices from going to and fro. */
    private static final double MEMORY = 0.9;

    /** Steps shorter than this lead nowhere. */
    private static final double SHORTEST = 1e-4;

    private final Offers offers;
    private final BestSequence sequence;
    private final long[] worth;
    private final long[] prices;
    private final long[] best;
    private final int[] takers;
    private final double[] directions;
    private long sum = Long.MAX_VALUE;

    /** What each offer of one officer gains them. */
    private long[] gain = new long[64];

    /**
     * Begins where each tour costs half of what it is worth.
     *
     * @param worth of each tour to the plan that fills it, in the unit of the costs of offers; 0: it does not matter who takes it,
     *     if anybody can
     */
    public PriceSearch(Offers offers, long[] worth) {
        this.offers = offers;
        this.worth = worth;
        sequence = new BestSequence(offers);
        prices = Arrays.stream(worth).map(one -> one / 2).toArray();
        best = prices.clone();
        takers = new int[worth.length];
        directions = new double[worth.length];
    }

    /** The lowest sum so far: no plan fills tours that are worth more, after the costs of their offers. */
    public long sum() {
        return sum;
    }

    /** The prices that have led to it, by the places of tours, from 0 to what the tour is worth. */
    public long[] prices() {
        return best.clone();
    }

    /**
     * Lowers the sum.
     *
     * @param target what a known plan is worth
     * @param enough a sum with which there is nothing left to prove
     * @param steps the most that are taken
     * @param isOver whether it has to end sooner
     */
    public void lower(long target, long enough, int steps, BooleanSupplier isOver) {
        double length = 1;
        int idle = 0;
        System.arraycopy(best, 0, prices, 0, best.length);
        for (int step = 0; step < steps && sum > enough && length > SHORTEST && !isOver.getAsBoolean(); step++) {
            long reached = tryPrices();
            if (reached < sum) {
                sum = reached;
                System.arraycopy(prices, 0, best, 0, best.length);
                idle = 0;
            } else if (++idle == PATIENCE) {
                length *= SHORTER;
                idle = 0;
            }
            change(length * (reached - target));
        }
    }

    /** Tries prices in which those near to nothing, or to what the tour is worth, are just that; keeps them if they do as well. */
    public void round(double nearness, long enough) {
        for (int i = 0; i < prices.length; i++) {
            long margin = (long) (nearness * worth[i]);
            prices[i] = best[i] <= margin ? 0 : best[i] >= worth[i] - margin ? worth[i] : best[i];
        }
        long reached = tryPrices();
        if (reached <= Math.max(sum, enough)) {
            sum = Math.min(sum, reached);
            System.arraycopy(prices, 0, best, 0, prices.length);
        }
    }

    /** Each tour becomes dearer the more takers beyond one it has now, and had of late; in all by a step. */
    private void change(double distance) {
        double norm = 0;
        for (int i = 0; i < prices.length; i++) {
            double excess = takers[i] - 1;
            directions[i] = (prices[i] == 0 && excess < 0) || worth[i] == 0 ? 0 : excess + MEMORY * directions[i];
            norm += directions[i] * directions[i];
        }
        double step = norm == 0 ? 0 : distance / norm;
        for (int i = 0; i < prices.length; i++) {
            long price = prices[i] + (long) (step * directions[i]);
            prices[i] = Math.max(0, Math.min(worth[i], price));
        }
    }

    /** The sum with the prices of now; counts who would take what. */
    private long tryPrices() {
        Arrays.fill(takers, 0);
        long total = Arrays.stream(prices).sum();
        for (int officer = 0; officer < offers.officers(); officer++) {
            total += sequence.find(officer, gains(officer, prices));
            sequence.forEach(offer -> takers[offers.tour(offer)]++);
        }
        return total;
    }

    /**
     * What an officer gains by each offer to them with the best prices.
     *
     * @return by its place from the officer's first one on; may be longer; used again by the next call
     */
    public long[] gains(int officer) {
        return gains(officer, best);
    }

    private long[] gains(int officer, long[] prices) {
        int first = offers.first(officer);
        int count = offers.first(officer + 1) - first;
        if (gain.length < count) {
            gain = new long[count * 2];
        }
        for (int i = 0; i < count; i++) {
            int tour = offers.tour(first + i);
            gain[i] = worth[tour] - prices[tour] - offers.cost(first + i);
        }
        return gain;
    }

    /** Whether each officer, by place on the roster, gains anything with the best prices. */
    public boolean[] gainers() {
        var gainers = new boolean[offers.officers()];
        for (int officer = 0; officer < gainers.length; officer++) {
            gainers[officer] = sequence.find(officer, gains(officer)) > 0;
        }
        return gainers;
    }
}
