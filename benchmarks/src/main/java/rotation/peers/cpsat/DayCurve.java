package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import rotation.model.Period;

/** Who may be present when, cut into runs of days between which nobody can come or go. */
final class DayCurve {

    /**
     * Somebody is present if this holds.
     *
     * @param owner of what at most one can hold, such as a tour or an officer
     * @param given whether it is of a tour that keeps its officer
     */
    record Presence(Period days, Literal holds, int owner, boolean given) {}

    /**
     * A run of days.
     *
     * @param present whoever may be present
     * @param most of them, of each owner one
     * @param mostGiven of these, those of given tours
     * @param peak whether the runs before and after it have nobody who is not in this one
     */
    record Run(Period days, List<Presence> present, int most, int mostGiven, boolean peak) {}

    private final List<Presence> presences = new ArrayList<>();

    void add(Period days, Literal holds, int owner, boolean given) {
        presences.add(new Presence(days, holds, owner, given));
    }

    void add(Presence presence) {
        presences.add(presence);
    }

    List<Presence> presences() {
        return presences;
    }

    /** All runs on which somebody may be present, in their order. */
    List<Run> runs() {
        Map<Integer, List<Presence>> coming = new HashMap<>();
        Map<Integer, List<Presence>> leaving = new HashMap<>();
        var cuts = new TreeSet<Integer>();
        for (Presence presence : presences) {
            coming.computeIfAbsent(presence.days().from(), key -> new ArrayList<>())
                    .add(presence);
            leaving.computeIfAbsent(presence.days().to() + 1, key -> new ArrayList<>())
                    .add(presence);
            cuts.add(presence.days().from());
            cuts.add(presence.days().to() + 1);
        }
        var runs = new ArrayList<Run>();
        Set<Presence> present = new LinkedHashSet<>();
        Map<Integer, Integer> owners = new HashMap<>();
        Map<Integer, Integer> given = new HashMap<>();
        for (Integer from : cuts) {
            for (Presence gone : leaving.getOrDefault(from, List.of())) {
                present.remove(gone);
                less(owners, gone.owner());
                if (gone.given()) {
                    less(given, gone.owner());
                }
            }
            List<Presence> come = coming.getOrDefault(from, List.of());
            for (Presence comes : come) {
                present.add(comes);
                owners.merge(comes.owner(), 1, Integer::sum);
                if (comes.given()) {
                    given.merge(comes.owner(), 1, Integer::sum);
                }
            }
            Integer to = cuts.higher(from);
            if (to != null && !present.isEmpty()) {
                boolean peak = !come.isEmpty() && leaving.containsKey(to);
                runs.add(new Run(new Period(from, to - 1), List.copyOf(present), owners.size(), given.size(), peak));
            }
        }
        return runs;
    }

    /**
     * How many are present, as variables: at each run as many as at the run before, less who has gone, more who has come. With
     * many presences that is far smaller than to list for each run who is present.
     *
     * @param runs in their order; some may be left out
     * @param most by run, the highest number that is possible
     */
    static List<IntVar> counts(CpModel model, List<Run> runs, ToIntFunction<Run> most) {
        var counts = new ArrayList<IntVar>();
        Set<Presence> before = Set.of();
        for (Run run : runs) {
            IntVar count = model.newIntVar(0, most.applyAsInt(run), "present");
            LinearExprBuilder change = LinearExpr.newBuilder().addTerm(count, -1);
            if (!counts.isEmpty()) {
                change.add(counts.get(counts.size() - 1));
            }
            Set<Presence> present = new LinkedHashSet<>(run.present());
            for (Presence presence : present) {
                if (!before.contains(presence)) {
                    change.add(presence.holds());
                }
            }
            for (Presence presence : before) {
                if (!present.contains(presence)) {
                    change.addTerm(presence.holds(), -1);
                }
            }
            model.addEquality(change, 0);
            counts.add(count);
            before = present;
        }
        return counts;
    }

    private static void less(Map<Integer, Integer> counts, int owner) {
        counts.computeIfPresent(owner, (key, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }
}
