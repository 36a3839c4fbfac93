package rotation.report;

import rotation.judge.Finding;
import rotation.judge.Subject;
import rotation.model.Weight;

/**
 * A finding that others may refer to.
 *
 * @param number from 1 on, in the order in which they stand on the page
 * @param weight what a point of its rule costs
 */
record NumberedFinding(int number, Finding finding, Weight weight) {

    /** A finding that names more tours than these says little of each. */
    private static final int TOURS_OF_ONE = 2;

    /** What it costs, at the level of its weight, positive. */
    long cost() {
        return Math.multiplyExact(finding.points(), weight.points());
    }

    /** Whether it concerns one tour, or two: not a whole agency or mission. */
    boolean isOfOneTour() {
        return finding.ids(Subject.TOUR).size() <= TOURS_OF_ONE;
    }

    /** Its id in the page. */
    String anchor() {
        return "f" + number;
    }
}
