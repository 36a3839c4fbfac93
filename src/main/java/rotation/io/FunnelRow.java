package rotation.io;

import java.util.List;

/**
 * How many officers are left for an empty tour, as it is written.
 *
 * @param officers on the roster
 * @param steps one hard rule after the other, those alone that remove somebody
 */
public record FunnelRow(int officers, List<Step> steps) {

    /** Copies the list. */
    public FunnelRow {
        steps = List.copyOf(steps);
    }

    /**
     * One rule.
     *
     * @param rule its id
     * @param remaining officers who are left after it
     */
    public record Step(String rule, int remaining) {}
}
