package rotation.stress;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run: a made-up season, and the repair of each plan in it.
 *
 * @param run its number, from 1
 * @param seed of the season: {@code generate --disrupt} makes it again
 * @param version of this program, and its build
 * @param withdrawn how many officers withdrew
 * @param slipped how many officers are released later
 * @param closed how many missions close early
 * @param repairs one for each plan, in their order
 */
public record RunRow(int run, long seed, String version, int withdrawn, int slipped, int closed, List<Repair> repairs) {

    /** Copies the list. */
    public RunRow {
        Objects.requireNonNull(version);
        repairs = List.copyOf(repairs);
    }

    /**
     * What became of a plan.
     *
     * @param filled how many tours the repaired plan fills
     * @param empty the ids of the tours that it leaves empty, in the problem's order
     * @param score of the repaired plan, as the judge counts it
     * @param bound what no plan of this season exceeds at the medium level; null: nothing is proven
     * @param mostFilled how many tours any plan of this season fills at most; null: nothing is proven
     * @param announced how many tours were announced, of those that there are still
     * @param changes how many of these are not as they were announced
     * @param fallen the ids of the tours whose officer could not go as announced, or that went with their mission
     * @param stepsIn by the ids of agencies, on how many tours somebody of theirs goes where the plan had somebody else, of whichever
     *     agency
     * @param standbys those who stand by for the plan first and whom the repaired plan calls in, in the order of the roster
     */
    public record Repair(
            int filled,
            List<String> empty,
            HardMediumSoftLongScore score,
            @Nullable HardMediumSoftLongScore bound,
            @Nullable Integer mostFilled,
            int announced,
            int changes,
            List<String> fallen,
            Map<String, Integer> stepsIn,
            List<Called> standbys) {

        /** Copies the lists and the map, in their order. */
        public Repair {
            Objects.requireNonNull(score);
            empty = List.copyOf(empty);
            fallen = List.copyOf(fallen);
            stepsIn = Collections.unmodifiableMap(new LinkedHashMap<>(stepsIn));
            standbys = List.copyOf(standbys);
        }

        /** Whether it is proven that no plan of this season fills more tours. */
        boolean isMost() {
            return mostFilled != null && filled >= mostFilled;
        }
    }

    /**
     * A standby who was called in.
     *
     * @param officer the id
     * @param lost how many posts fewer are filled if the officer is released no more, and the plan is repaired again; null: that
     *     was not tried in this run
     * @param changes how many announced changes more that costs; null: that was not tried
     */
    public record Called(String officer, @Nullable Integer lost, @Nullable Integer changes) {}
}
