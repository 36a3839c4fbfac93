package rotation.event;

import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Plan;
import rotation.model.Problem;

/** Something that happens to a season, or that the planner decides. */
public interface Event {

    /**
     * What becomes of a season. Applied to its own result, an event changes nothing.
     *
     * @param plan who is to go by now; null: what was announced. Only some events look at it
     * @throws InputException if the event does not fit the season, such as an id that is not there
     */
    Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException;
}
