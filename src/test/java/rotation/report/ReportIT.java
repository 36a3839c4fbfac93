package rotation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour;

/** The page of a plan of ordinary size, which takes seconds to make. */
class ReportIT {

    @Test
    void redactionLeavesNoName() {
        Problem problem = Pages.read(Path.of("problems", "cpa-2024-25.json"));

        String page = Pages.of(problem, false, Locale.ENGLISH);
        String redacted = Pages.of(problem, true, Locale.ENGLISH);

        List<Officer> going = problem.tours().stream()
                .map(Tour::assignment)
                .filter(Objects::nonNull)
                .map(assignment -> Objects.requireNonNull(problem.officer(assignment.officer())))
                .toList();
        assertThat(going).hasSizeGreaterThan(50);
        for (Officer officer : going) {
            assertThat(page).contains(Objects.requireNonNull(officer.name()));
        }
        for (Officer officer : problem.officers()) {
            assertThat(redacted)
                    .doesNotContain(Objects.requireNonNull(officer.name()))
                    .doesNotContain(officer.name().toLowerCase(Locale.ROOT));
            if (officer.unit() != null) {
                assertThat(redacted).doesNotContainPattern("\\Q" + officer.unit() + "\\E\\b");
            }
        }
        assertThat(redacted).contains(going.get(0).id());
    }
}
