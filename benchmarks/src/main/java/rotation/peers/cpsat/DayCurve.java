package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
     * @param size how many may be present
     * @param most of them, of each owner one
     * @param mostGiven of these, those of given tours
     * @param peak false: the run before or after it has everybody who is in this one, and is of the same turn
     */
    record Run(Period days, int size, int most, int mostGiven, boolean peak) {}

    private final List<Presence> presences = new ArrayList<>();
    private final Set<Integer> turns = new HashSet<>();

    void add(Period days, Literal holds, int owner, boolean given) {
        presences.add(new Presence(days, holds, owner, given));
    }

    void add(Presence presence) {
        presences.add(presence);
    }

    /** Begins another run with that day, if somebody may be present then. */
    void turn(int day) {
        turns.add(day);
    }

    List<Presence> presences() {
        return presences;
    }

    /** Those who may be present in a run. */
    List<Presence> present(Run run) {
        return presences.stream()
                .filter(presence -> presence.days().contains(run.days().from()))
                .toList();
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
        cuts.addAll(turns);
        var runs = new ArrayList<Run>();
        int size = 0;
        Map<Integer, Integer> owners = new HashMap<>();
        Map<Integer, Integer> given = new HashMap<>();
        for (Integer from : cuts) {
            for (Presence gone : leaving.getOrDefault(from, List.of())) {
                size--;
                less(owners, gone.owner());
                if (gone.given()) {
                    less(given, gone.owner());
                }
            }
            List<Presence> come = coming.getOrDefault(from, List.of());
            for (Presence comes : come) {
                size++;
                owners.merge(comes.owner(), 1, Integer::sum);
                if (comes.given()) {
                    given.merge(comes.owner(), 1, Integer::sum);
                }
            }
            Integer to = cuts.higher(from);
            if (to != null && size > 0) {
                boolean peak =
                        (!come.isEmpty() || turns.contains(from)) && (leaving.containsKey(to) || turns.contains(to));
                runs.add(new Run(new Period(from, to - 1), size, owners.size(), given.size(), peak));
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
    List<IntVar> counts(CpModel model, List<Run> runs, ToIntFunction<Run> most) {
        var changes = new ArrayList<LinearExprBuilder>();
        var days = new TreeMap<Integer, Integer>();
        for (int i = 0; i < runs.size(); i++) {
            changes.add(LinearExpr.newBuilder());
            days.put(runs.get(i).days().from(), i);
        }
        for (Presence presence : presences) {
            Map.Entry<Integer, Integer> first =
                    days.ceilingEntry(presence.days().from());
            Map.Entry<Integer, Integer> last = days.floorEntry(presence.days().to());
            if (first != null && last != null && first.getValue() <= last.getValue()) {
                changes.get(first.getValue()).add(presence.holds());
                if (last.getValue() + 1 < runs.size()) {
                    changes.get(last.getValue() + 1).addTerm(presence.holds(), -1);
                }
            }
        }
        var counts = new ArrayList<IntVar>();
        for (int i = 0; i < runs.size(); i++) {
            IntVar count = model.newIntVar(0, most.applyAsInt(runs.get(i)), "present");
            LinearExprBuilder change = changes.get(i).addTerm(count, -1);
            if (i > 0) {
                change.add(counts.get(i - 1));
            }
            model.addEquality(change, 0);
            counts.add(count);
        }
        return counts;
    }

    private static void less(Map<Integer, Integer> counts, int owner) {
        counts.computeIfPresent(owner, (key, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }
}
