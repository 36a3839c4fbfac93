package rotation.stress;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.json.JsonText;
import rotation.json.Unwrapped;

/**
 * What became of plans in made-up seasons, as it is written for other programs.
 *
 * @param setup all that the runs follow from
 * @param ended how many runs have ended, of those that were asked for
 * @param plans what became of each plan, in their order; empty: no run has ended
 * @param compared the first plan beside the second, run by run; null: there is no second, or no run has ended
 * @param runs all that have ended, in their order
 */
public record StressDocument(
        @Unwrapped StressSetup setup,
        int ended,
        List<PlanFigures> plans,
        @Nullable Comparison compared,
        List<RunRow> runs) {

    /** Copies the lists. */
    public StressDocument {
        Objects.requireNonNull(setup);
        plans = List.copyOf(plans);
        runs = List.copyOf(runs);
    }

    /**
     * What became of a plan in all runs. Lists have what comes most often first.
     *
     * @param filled how many tours the repaired plan fills
     * @param changes how many announced tours are not as they were announced
     * @param proven in how many runs it is proven that no plan fills more tours
     * @param broken in how many runs the repaired plan breaks a hard rule
     * @param tours what became of each tour that fell, or that the plan fills and a repaired one does not
     * @param agencies who carries the repairs
     * @param standbys who was called in; those first whose absence costs most posts, then changes, per run in which that was tried,
     *     and those last with whom it never was
     */
    public record PlanFigures(
            Spread filled,
            Spread changes,
            int proven,
            int broken,
            List<TourFigures> tours,
            List<AgencyFigures> agencies,
            List<StandbyFigures> standbys) {

        /** Copies the lists. */
        public PlanFigures {
            Objects.requireNonNull(filled);
            Objects.requireNonNull(changes);
            tours = List.copyOf(tours);
            agencies = List.copyOf(agencies);
            standbys = List.copyOf(standbys);
        }
    }

    /**
     * A number in all runs.
     *
     * @param median half of the runs are as good or better; of an even number the worse of the two in the middle
     * @param oneInTen a tenth of the runs, rounded up, are as bad or worse
     * @param worst that of the worst run
     */
    public record Spread(int median, int oneInTen, int worst) {}

    /**
     * A tour.
     *
     * @param tour its id
     * @param fell in how many runs its officer could not go as announced, or it went with its mission
     * @param empty in how many runs nobody goes in the end, although the plan had somebody
     */
    public record TourFigures(String tour, int fell, int empty) {}

    /**
     * An agency.
     *
     * @param agency its id
     * @param tours on how many tours, in all runs together, somebody of theirs goes where the plan had somebody else, of whichever
     *     agency
     */
    public record AgencyFigures(String agency, int tours) {}

    /**
     * A standby.
     *
     * @param officer the id
     * @param agency the id of theirs
     * @param tours the ids of the tours for which they stand by
     * @param called in how many runs the repaired plan called them in
     * @param tried in how many of these the plan was repaired again without them
     * @param lost how many posts fewer were filled then, in all these runs together
     * @param changes how many announced changes more that took, in all these runs together
     */
    public record StandbyFigures(
            String officer, String agency, List<String> tours, int called, int tried, int lost, int changes) {

        /** Copies the list. */
        public StandbyFigures {
            tours = List.copyOf(tours);
        }
    }

    /**
     * Two plans, run by run.
     *
     * @param moreFilled in how many runs the first fills more tours than the second
     * @param fewerFilled in how many it fills fewer
     * @param fewerChanges in how many runs the first takes fewer changes than the second
     * @param moreChanges in how many it takes more
     */
    public record Comparison(int moreFilled, int fewerFilled, int fewerChanges, int moreChanges) {}

    /**
     * The document that a text says, its figures added up again; null: it says none.
     *
     * @param text as {@link rotation.json.JsonText#of} writes it
     */
    public static @Nullable StressDocument parse(String text) {
        StressDocument said = JsonText.parse(text, StressDocument.class);
        return said == null || !said.runs().stream().allMatch(said.setup()::isOf)
                ? null
                : of(said.setup(), said.runs());
    }

    /**
     * The document of runs.
     *
     * @param runs those that have ended, in their order
     */
    public static StressDocument of(StressSetup setup, List<RunRow> runs) {
        return new Figures(setup, runs).document();
    }
}
