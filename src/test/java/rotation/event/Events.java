package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rotation.Given;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/** What tests of events need: a season that may stand in a file, and what an event makes of it. */
final class Events {

    /** When officers are released who are not said to be at other times. */
    static final Period YEARS = Period.of("2024-01-01", "2027-12-31");

    private Events() {}

    /** The same problem, in which officers who may go at any time may go in {@link #YEARS}, as a file can say it. */
    static Problem season(Given given) {
        Problem problem = given.problem();
        return problem.toBuilder()
                .officers(problem.officers().stream()
                        .map(officer -> officer.releases().equals(List.of(Period.UNBOUNDED))
                                ? Given.released(officer, YEARS)
                                : officer)
                        .toList())
                .build();
    }

    /** A tour that was published for an officer; its grid has a start on each day of a period. */
    static Tour told(Given given, String id, Officer officer, Period window, Period starts) {
        return given.assigned(id, Tour.Status.PUBLISHED, officer, window, starts, 1, window.days());
    }

    /** A tour on which an officer is. */
    static Tour there(Given given, String id, Officer officer, Period window) {
        return given.assigned(id, Tour.Status.DEPLOYED, officer, window, window, 1000, window.days());
    }

    /** What is told, all sentences in English. */
    static List<String> told(Happening happening) {
        return Stream.concat(happening.told().stream(), happening.concerned().stream())
                .map(sentence -> sentence.in(Locale.ENGLISH))
                .toList();
    }

    /**
     * Applies an event that changes something, and sees that it may be written and read, and changes nothing when it is applied
     * again.
     */
    static Happening once(Event event, Problem problem) throws InputException, IOException {
        Happening happening = changed(event, problem);
        Happening again = event.applyTo(happening.problem(), null);
        assertThat(again.problem()).isSameAs(happening.problem());
        assertThat(again.isChange(happening.problem())).isFalse();
        assertThat(again.decided()).isEmpty();
        assertThat(again.told()).hasSize(1);
        assertThat(again.told().get(0).in(Locale.ENGLISH)).contains("nothing changes");
        return happening;
    }

    /** Applies an event that changes something, and sees that it may be written and read. */
    static Happening changed(Event event, Problem problem) throws InputException, IOException {
        String before = text(problem);
        Happening happening = event.applyTo(problem, null);
        assertThat(happening.isChange(problem)).isTrue();
        assertThat(text(problem)).isEqualTo(before);
        String after = text(happening.problem());
        assertThat(after).isNotEqualTo(before);
        Path file = Files.createTempFile("season", ".json");
        try {
            Files.writeString(file, after);
            assertThat(text(ProblemReader.read(file).problem())).isEqualTo(after);
        } finally {
            Files.delete(file);
        }
        return happening;
    }

    /** Applies an event that changes nothing, and returns what it says. */
    static String nothing(Event event, Problem problem) throws InputException {
        Happening happening = event.applyTo(problem, null);
        assertThat(happening.problem()).isSameAs(problem);
        assertThat(happening.concerned()).isEmpty();
        return String.join(" ", told(happening));
    }

    /** The file of a problem. */
    static String text(Problem problem) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ProblemWriter.write(problem, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
