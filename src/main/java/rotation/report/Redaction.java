package rotation.report;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;
import rotation.model.Problem;

/** Takes the names of people and of their units out of a season. Nothing that a rule looks at is touched. */
public final class Redaction {

    private Redaction() {}

    /** The same season, with officers known by their ids alone and units by numbers, counted within each agency. */
    public static Problem redacted(Problem problem) {
        Map<String, Map<String, String>> units = new HashMap<>();
        return problem.toBuilder()
                .officers(problem.officers().stream()
                        .map(officer -> {
                            Map<String, String> ofAgency =
                                    units.computeIfAbsent(officer.agency().id(), agency -> new HashMap<>());
                            String unit = officer.unit();
                            return redacted(
                                    officer,
                                    unit == null
                                            ? null
                                            : ofAgency.computeIfAbsent(unit, name -> "#" + (ofAgency.size() + 1)));
                        })
                        .toList())
                .build();
    }

    private static Officer redacted(Officer officer, @Nullable String unit) {
        return officer.toBuilder().name(null).unit(unit).build();
    }
}
