package rotation.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spearman's rank correlation: whether one number grows where another does, from -1 (the reverse) to 1, whatever their units. */
final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * The correlation of two rows of numbers. Equal numbers share their mean rank.
     *
     * @param one not all equal
     * @param other as many, not all equal
     */
    static double of(List<Long> one, List<Long> other) {
        List<Double> a = ranks(one);
        List<Double> b = ranks(other);
        double middle = (a.size() + 1) / 2.0;
        double together = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.size(); i++) {
            together += (a.get(i) - middle) * (b.get(i) - middle);
            ofA += (a.get(i) - middle) * (a.get(i) - middle);
            ofB += (b.get(i) - middle) * (b.get(i) - middle);
        }
        return together / Math.sqrt(ofA * ofB);
    }

    private static List<Double> ranks(List<Long> numbers) {
        var counts = new TreeMap<Long, Integer>();
        numbers.forEach(number -> counts.merge(number, 1, Integer::sum));
        var rankOf = new HashMap<Long, Double>();
        int less = 0;
        for (Map.Entry<Long, Integer> equal : counts.entrySet()) {
            rankOf.put(equal.getKey(), less + (equal.getValue() + 1) / 2.0);
            less += equal.getValue();
        }
        return numbers.stream().map(number -> rankOf.getOrDefault(number, 0.0)).toList();
    }
}
