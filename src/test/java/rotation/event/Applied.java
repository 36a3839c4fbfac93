package rotation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.Given;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/**
 * An event that was applied to a season, and holds what every event promises.
 *
 * @param problem before
 * @param happening what it did
 */
record Applied(Problem problem, Happening happening) {

    /** Applies an event that changes something: its result is a valid file, and applied to that the event changes nothing. */
    static Applied changing(Problem problem, @Nullable Plan plan, Event event) {
        Applied applied = of(problem, plan, event);
        Problem after = applied.happening.problem();
        assertThat(applied.happening.isChange(problem)).isTrue();
        assertThat(of(after, plan, event).happening.problem()).isSameAs(after);
        assertIsReadAsItWasWritten(after);
        return applied;
    }

    static Applied of(Problem problem, @Nullable Plan plan, Event event) {
        try {
            return new Applied(problem, event.applyTo(problem, plan));
        } catch (InputException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static void assertIsReadAsItWasWritten(Problem made) {
        // No file can say that somebody may go at any time.
        Problem problem = made.toBuilder()
                .officers(made.officers().stream()
                        .map(officer -> officer.releases().equals(List.of(Period.UNBOUNDED))
                                ? Given.released(officer, Day.CALENDAR)
                                : officer)
                        .toList())
                .build();
        try {
            Path file = Files.createTempFile("season", ".json");
            try {
                ProblemWriter.write(problem, file);
                String written = Files.readString(file);
                ProblemWriter.write(ProblemReader.read(file).problem(), file);
                assertThat(file).hasContent(written);
            } finally {
                Files.delete(file);
            }
        } catch (InputException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an event that does not fit is refused with, in English. */
    static String refusal(Problem problem, @Nullable Plan plan, Event event) {
        InputException refused = catchThrowableOfType(InputException.class, () -> event.applyTo(problem, plan));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.errors()).hasSize(1);
        return refused.errors().get(0).message(Locale.ENGLISH);
    }

    Problem after() {
        return happening.problem();
    }

    /** A tour afterwards. */
    Tour tour(String id) {
        return Objects.requireNonNull(after().tour(id));
    }

    /** The assignment of a tour afterwards. */
    Assignment assignment(String id) {
        return Objects.requireNonNull(tour(id).assignment());
    }

    List<String> told() {
        return english(happening.told());
    }

    List<String> concerned() {
        return english(happening.concerned());
    }

    /** The hard rules that are broken then and were not before, in English. */
    List<String> broken(@Nullable Plan plan) {
        return Effect.of(problem, happening, plan).broken().stream()
                .map(finding -> finding.rule() + ": " + finding.sentence(Locale.ENGLISH))
                .toList();
    }

    private static List<String> english(List<Sentence> sentences) {
        return sentences.stream().map(sentence -> sentence.in(Locale.ENGLISH)).toList();
    }
}
