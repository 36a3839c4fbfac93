package rotation.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Removes the names of officers and of their units from a problem, and all notes, which may name anybody. Ids stay, and so does
 * which officers share a unit: every plan has the same score as before.
 */
public final class Redaction {

    private Redaction() {}

    /** A copy of the problem in which officers have no names, nothing has a note, and units are numbered within each agency. */
    public static Problem redacted(Problem problem) {
        return redacted(problem, officer -> false);
    }

    /** The same, but that the officers of one agency keep their names and units. */
    public static Problem redactedFor(Agency agency, Problem problem) {
        return redacted(problem, officer -> officer.agency().equals(agency));
    }

    private static Problem redacted(Problem problem, Predicate<Officer> isKept) {
        Map<String, Map<String, String>> units = new HashMap<>();
        return problem.toBuilder()
                .agencies(problem.agencies().stream()
                        .map(agency -> agency.toBuilder().note(null).build())
                        .toList())
                .missions(problem.missions().stream()
                        .map(mission -> mission.toBuilder().note(null).build())
                        .toList())
                .positions(problem.positions().stream().map(Redaction::redacted).toList())
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder()
                                .position(redacted(tour.position()))
                                .note(null)
                                .build())
                        .toList())
                .officers(problem.officers().stream()
                        .map(officer -> {
                            if (isKept.test(officer)) {
                                return officer.toBuilder().note(null).build();
                            }
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
        return officer.toBuilder().name(null).unit(unit).note(null).build();
    }

    private static Position redacted(Position position) {
        return position.toBuilder().note(null).build();
    }
}
