package rotation.report;

import rotation.judge.Finding;
import rotation.judge.Subject;
import rotation.model.Weight;

/**
 * A finding with a number that the page can refer to.
 *
 * @param number from 1, in the order of the page
 * @param weight of the finding's rule in this problem
 */
record NumberedFinding(int number, Finding finding, Weight weight) {

    /** A finding that names more tours is not listed in full for each of them. */
    private static final int TOURS_OF_ONE = 2;

    /** Points times weight at the level of the weight; positive. */
    long cost() {
        return Math.multiplyExact(finding.points(), weight.points());
    }

    /** Whether the finding is about at most two tours, not about a whole agency or mission. */
    boolean isOfOneTour() {
        return finding.ids(Subject.TOUR).size() <= TOURS_OF_ONE;
    }

    /** The HTML id of the finding. */
    String anchor() {
        return "f" + number;
    }
}
