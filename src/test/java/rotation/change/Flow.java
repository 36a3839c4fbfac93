package rotation.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network in which flow is worth something: the most that it can be worth, by successive best paths. */
final class Flow {

    private static final long NOT_REACHED = Long.MIN_VALUE / 2;

    private final List<List<Integer>> arcsFrom = new ArrayList<>();

    /** An arc, and the way back after it. */
    private final List<Arc> arcs = new ArrayList<>();

    private static final class Arc {
        private final int to;
        private final long worth;
        private int room;

        private Arc(int to, int room, long worth) {
            this.to = to;
            this.room = room;
            this.worth = worth;
        }
    }

    /** Adds a node. */
    int node() {
        arcsFrom.add(new ArrayList<>());
        return arcsFrom.size() - 1;
    }

    /** Adds an arc that so much can pass, each unit of it worth something. */
    void arc(int from, int to, int room, long worth) {
        arcsFrom.get(from).add(arcs.size());
        arcs.add(new Arc(to, room, worth));
        arcsFrom.get(to).add(arcs.size());
        arcs.add(new Arc(from, 0, -worth));
    }

    /** The most that a flow from one node to another can be worth. */
    long mostWorth(int source, int sink) {
        long total = 0;
        while (true) {
            long[] worth = new long[arcsFrom.size()];
            int[] by = new int[arcsFrom.size()];
            Arrays.fill(worth, NOT_REACHED);
            worth[source] = 0;
            var queue = new ArrayDeque<Integer>(List.of(source));
            boolean[] queued = new boolean[arcsFrom.size()];
            while (!queue.isEmpty()) {
                int node = queue.remove();
                queued[node] = false;
                for (int index : arcsFrom.get(node)) {
                    Arc arc = arcs.get(index);
                    if (arc.room > 0 && worth[node] + arc.worth > worth[arc.to]) {
                        worth[arc.to] = worth[node] + arc.worth;
                        by[arc.to] = index;
                        if (!queued[arc.to]) {
                            queued[arc.to] = true;
                            queue.add(arc.to);
                        }
                    }
                }
            }
            if (worth[sink] <= 0) {
                return total;
            }
            total += worth[sink];
            for (int node = sink; node != source; node = arcs.get(by[node] ^ 1).to) {
                arcs.get(by[node]).room--;
                arcs.get(by[node] ^ 1).room++;
            }
        }
    }
}
