package rotation.event;

import java.util.List;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * What an event does to a season.
 *
 * @param problem the season afterwards; the very same one if nothing changes
 * @param decided rows of the next plan that the event itself decides, such as a new end; of the other tours nothing is said
 * @param told what happens, in a sentence or two
 * @param concerned what follows for single tours, one sentence each, in the problem's order
 */
public record Happening(Problem problem, List<Plan.Row> decided, List<Sentence> told, List<Sentence> concerned) {

    /** Copies the lists. */
    public Happening {
        decided = List.copyOf(decided);
        told = List.copyOf(told);
        concerned = List.copyOf(concerned);
    }

    /** An event that decides no row. */
    static Happening of(Problem problem, Sentence told, List<Sentence> concerned) {
        return new Happening(problem, List.of(), List.of(told), concerned);
    }

    /**
     * Nothing changes.
     *
     * @param why in a sentence
     */
    static Happening nothing(Problem problem, Sentence why) {
        return of(problem, why, List.of());
    }

    /**
     * Whether anything changes.
     *
     * @param before the season that the event was applied to
     */
    public boolean isChange(Problem before) {
        return problem != before;
    }
}
