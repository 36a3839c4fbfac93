package rotation.solve.build;

import java.util.function.BooleanSupplier;
import rotation.solve.plan.WorkingPlan;

/** Fills empty tours of a plan. */
public interface Construction {

    /**
     * Fills them; the plan is not worse for it.
     *
     * @param isOver whether there is no time left: then the rest stays as it is
     * @return how many tours are in that rest: somebody could take them, but they had no turn
     */
    int fill(WorkingPlan plan, BooleanSupplier isOver);
}
