package rotation.explain.amend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Policy;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * Problems in which one thing is different: the new thing takes the place of the one with its id, and what referred to that refers
 * to the new one.
 */
final class Variant {

    private Variant() {}

    static Problem with(Problem problem, Policy policy) {
        return problem.toBuilder().policy(policy).build();
    }

    static Problem with(Problem problem, Intake intake) {
        return problem.toBuilder().intakes(put(problem.intakes(), intake)).build();
    }

    static Problem with(Problem problem, Officer officer) {
        return problem.toBuilder().officers(put(problem.officers(), officer)).build();
    }

    static Problem with(Problem problem, Agency agency) {
        return problem.toBuilder()
                .agencies(put(problem.agencies(), agency))
                .officers(problem.officers().stream()
                        .map(officer -> officer.agency().equals(agency)
                                ? officer.toBuilder().agency(agency).build()
                                : officer)
                        .toList())
                .build();
    }

    static Problem with(Problem problem, Mission mission) {
        return with(
                problem.toBuilder().missions(put(problem.missions(), mission)).build(),
                problem.positions().stream()
                        .filter(position -> position.mission().equals(mission))
                        .map(position -> position.toBuilder().mission(mission).build())
                        .toList());
    }

    static Problem with(Problem problem, Tour tour) {
        return problem.toBuilder().tours(put(problem.tours(), tour)).build();
    }

    static Problem with(Problem problem, Position position) {
        return with(problem, List.of(position));
    }

    private static Problem with(Problem problem, List<Position> changed) {
        Map<Position, Position> positions = new HashMap<>();
        problem.positions().forEach(position -> positions.put(position, position));
        changed.forEach(position -> positions.replace(position, position));
        return problem.toBuilder()
                .positions(problem.positions().stream()
                        .map(position -> Objects.requireNonNull(positions.get(position)))
                        .toList())
                .tours(problem.tours().stream()
                        .map(tour -> tour.toBuilder()
                                .position(Objects.requireNonNull(positions.get(tour.position())))
                                .build())
                        .toList())
                .build();
    }

    /** Two things of one kind are the same if their ids are. */
    private static <T> List<T> put(List<T> all, T changed) {
        return all.stream().map(one -> one.equals(changed) ? changed : one).toList();
    }
}
