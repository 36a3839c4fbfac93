package rotation.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Plan;

/** A plan in which rows can be exchanged; all others stay as they are. It says nothing of its score. */
record Draft(Plan plan) {

    /** The plan with these rows in the place of those of the same tours. */
    Plan with(List<Plan.Row> rows) {
        Map<String, Plan.Row> changed = new LinkedHashMap<>();
        rows.forEach(row -> changed.put(row.tour(), row));
        var all = new ArrayList<Plan.Row>();
        for (Plan.Row row : plan.rows()) {
            Plan.Row other = changed.remove(row.tour());
            all.add(other == null ? row : other);
        }
        all.addAll(changed.values());
        return new Plan(all, null);
    }

    /** The plan with this row. */
    Plan with(Plan.Row row) {
        return with(List.of(row));
    }

    /** The plan without anybody in this tour. */
    Plan without(String tour) {
        return with(Plan.Row.empty(tour));
    }
}
