package rotation.nightly;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.attention.Attention;
import rotation.json.InputException;

/** What a run knows of those before it. Nights are told apart by their dates in UTC. */
final class EarlierRuns {

    private final List<RunRecord> latestFirst;

    /** @param runs the first one first */
    EarlierRuns(List<RunRecord> runs) {
        var reversed = new ArrayList<>(runs);
        Collections.reverse(reversed);
        latestFirst = List.copyOf(reversed);
    }

    /** The last run that was accepted; null: none was. */
    @Nullable
    RunRecord accepted() {
        for (RunRecord run : latestFirst) {
            if (Outcome.isAccepted(run.outcome())) {
                return run;
            }
        }
        return null;
    }

    /**
     * SHA-256 of the plan that the last run has left which was accepted, or was killed or failed after its plan had taken its
     * place; null: there was none. A plan that the archive does not have is nobody's but the hand's that made it.
     */
    @Nullable
    String planLeft(StateDirectory state) throws InputException {
        for (RunRecord run : latestFirst) {
            String left = run.planAfter();
            boolean isReplaced = left != null && !left.equals(run.planBefore()) && state.archived(left) != null;
            if (Outcome.isAccepted(run.outcome()) || isReplaced) {
                return left;
            }
        }
        return null;
    }

    /** The last run, however it ended; null: there was none. */
    @Nullable
    RunRecord last() {
        return latestFirst.isEmpty() ? null : latestFirst.get(0);
    }

    /** How many days have gone by since the last run, however it ended; null: there was none, or its time cannot be read. */
    @Nullable
    Long daysBefore(Instant now) {
        RunRecord last = last();
        LocalDate date = last == null ? null : date(last.time());
        return date == null ? null : ChronoUnit.DAYS.between(date, date(now));
    }

    static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static @Nullable LocalDate date(String time) {
        try {
            return date(Instant.parse(time));
        } catch (DateTimeException e) {
            // Somebody has edited the list.
            return null;
        }
    }

    /** Since when the last run that knew tells what needs attention, by ids. */
    Map<String, String> attention() {
        var since = new HashMap<String, String>();
        for (RunRecord run : latestFirst) {
            if (run.attention() != null) {
                run.attention().forEach(row -> since.put(row.id(), row.since()));
                break;
            }
        }
        return since;
    }

    /** The ids of what needs attention as the last run that was accepted told, and the plan that it left says; empty also where it did not know. */
    Set<String> attentionOfPlan() {
        RunRecord accepted = accepted();
        return accepted == null || accepted.attention() == null
                ? Set.of()
                : accepted.attention().stream().map(RunRecord.AttentionRow::id).collect(Collectors.toSet());
    }

    /** What needs attention tonight, and since when. */
    List<OpenItem> open(List<Attention> attention, Instant now) {
        Map<String, String> since = attention();
        String tonight = date(now).toString();
        return attention.stream()
                .map(item -> new OpenItem(item, since.getOrDefault(item.id(), tonight), !since.containsKey(item.id())))
                .toList();
    }
}
