package rotation.solve.score;

import org.jspecify.annotations.Nullable;
import rotation.model.Period;

/**
 * How many are there on each day, how many of them meet a need, and how many too few that is.
 *
 * <p>As in {@link DayCounts}, what comes and goes is only noted, and its cost looked up, until something else comes or goes: mostly
 * a change is tried and taken back. And where one comes on the days on which another goes, only those days count on which one
 * meets the need and the other does not.
 */
final class NeedCounts {

    private static final int MARGIN = 366;

    private final int min;
    private int[] there = {};
    private int[] meeting = {};
    private int first;
    private long cost;
    private long settledCost;
    private boolean touched;
    private @Nullable Presence leaving;
    private @Nullable Presence coming;

    /**
     * Somebody who is there.
     *
     * @param days when
     * @param metTo the last day on which they meet the need
     */
    private record Presence(Period days, int metTo) {

        boolean isOn(int day) {
            return days.contains(day);
        }

        boolean meetsOn(int day) {
            return days.contains(day) && day <= metTo;
        }
    }

    /** @param min how many are needed on a day on which anybody is there */
    NeedCounts(int min) {
        this.min = min;
    }

    /** Somebody comes. */
    void add(Period days, int metTo) {
        var presence = new Presence(days, metTo);
        if (presence.equals(leaving)) {
            leaving = null;
            return;
        }
        if (coming != null) {
            change();
        }
        coming = presence;
    }

    /** Somebody goes. */
    void remove(Period days, int metTo) {
        var presence = new Presence(days, metTo);
        if (presence.equals(coming)) {
            coming = null;
            return;
        }
        if (leaving != null) {
            change();
        }
        leaving = presence;
    }

    /** Whether nothing has changed before since it was settled; from now on something has. */
    boolean touch() {
        boolean isFirst = !touched;
        touched = true;
        return isFirst;
    }

    /** By how many officer-days more the need is not met than when it was settled. */
    long settle() {
        long now = cost + walk(false);
        long rise = now - settledCost;
        settledCost = now;
        touched = false;
        return rise;
    }

    private void change() {
        cost += walk(true);
        leaving = null;
        coming = null;
    }

    /**
     * Goes over the days on which what has come and what has gone differ.
     *
     * @param changing whether to change the counts
     * @return by how much the cost rises
     */
    private long walk(boolean changing) {
        Presence come = coming;
        Presence gone = leaving;
        int from;
        int to;
        if (come != null && gone != null) {
            from = Math.min(come.days.from(), gone.days.from());
            to = Math.max(come.days.to(), gone.days.to());
        } else if (come != null) {
            from = come.days.from();
            to = come.days.to();
        } else if (gone != null) {
            from = gone.days.from();
            to = gone.days.to();
        } else {
            return 0;
        }
        if (come != null && gone != null && come.days.equals(gone.days)) {
            // They meet the need alike up to the smaller of the two days.
            from = Math.max(from, Math.min(come.metTo, gone.metTo) + 1);
            to = Math.min(to, Math.max(come.metTo, gone.metTo));
        }
        if (from > to) {
            return 0;
        }
        reach(from, to);
        long rise = 0;
        for (int day = from; day <= to; day++) {
            int more = count(come != null && come.isOn(day)) - count(gone != null && gone.isOn(day));
            int moreMeeting = count(come != null && come.meetsOn(day)) - count(gone != null && gone.meetsOn(day));
            if (more == 0 && moreMeeting == 0) {
                continue;
            }
            int place = day - first;
            rise += missing(there[place] + more, meeting[place] + moreMeeting) - missing(there[place], meeting[place]);
            if (changing) {
                there[place] += more;
                meeting[place] += moreMeeting;
            }
        }
        return rise;
    }

    private static int count(boolean isThere) {
        return isThere ? 1 : 0;
    }

    private int missing(int present, int met) {
        return present == 0 ? 0 : Math.max(0, min - met);
    }

    private void reach(int from, int to) {
        if (there.length > 0 && from >= first && to < first + there.length) {
            return;
        }
        int newFirst = there.length == 0 ? from - MARGIN : Math.min(first, from - MARGIN);
        int newEnd = there.length == 0 ? to + MARGIN : Math.max(first + there.length, to + MARGIN);
        there = moved(there, first - newFirst, newEnd - newFirst);
        meeting = moved(meeting, first - newFirst, newEnd - newFirst);
        first = newFirst;
    }

    private static int[] moved(int[] counts, int by, int length) {
        int[] wider = new int[length];
        if (counts.length > 0) {
            System.arraycopy(counts, 0, wider, by, counts.length);
        }
        return wider;
    }
}
