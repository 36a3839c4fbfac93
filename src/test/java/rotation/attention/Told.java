package rotation.attention;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.Given;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/** What is told of a season made by hand, and what the tests of all kinds need. */
final class Told {

    private Told() {}

    static List<Attention> of(Attention.Kind kind, Problem problem, Plan plan) {
        return AttentionList.of(problem, plan).stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    static List<String> ids(Attention.Kind kind, Problem problem, Plan plan) {
        return of(kind, problem, plan).stream().map(Attention::id).toList();
    }

    static List<String> sentences(Attention.Kind kind, Problem problem, Plan plan, Locale language) {
        return of(kind, problem, plan).stream()
                .map(one -> one.sentence(language))
                .toList();
    }

    /** Adds a tour as it was announced for an officer; its grid is its own start and length alone. */
    static Tour announce(Given given, String id, Tour.Status status, String officer, String from, String to) {
        return announce(given, id, null, status, officer, from, to);
    }

    static Tour announce(
            Given given,
            String id,
            @Nullable String follows,
            Tour.Status status,
            String officer,
            String from,
            String to) {
        Period window = Period.of(from, to);
        Period start = new Period(window.from(), window.from());
        return given.add(Tour.builder(id, given.position(), new Tour.Starts(start, 1), List.of(window.days()))
                .follows(follows)
                .preferredDays(window.days())
                .status(status)
                .assignment(new Tour.Assignment(officer, window, null))
                .build());
    }

    static Problem on(Problem problem, String day) {
        return problem.toBuilder().asOf(Day.parse(day)).build();
    }

    static Problem with(Problem problem, Officer officer) {
        return problem.toBuilder()
                .officers(problem.officers().stream()
                        .map(other -> other.equals(officer) ? officer : other)
                        .toList())
                .build();
    }
}
