package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** What is handed out of the course of who was told to attend it, has begun it, and for whom the plan names none any more. */
class CourseAttendedTest {

    private static final String TOUR =
            "\"starts\": {\"from\": \"2025-06-02\", \"to\": \"2025-06-16\", \"everyDays\": 7}," + " \"days\": [90]}";

    private final Path directory;
    private final HandoutSeason given;

    CourseAttendedTest(@TempDir Path directory) {
        this.directory = directory;
        given = new HandoutSeason(directory);
    }

    private void tell(String status, String asOf) {
        given.change(
                TOUR,
                TOUR.replace(
                        "[90]}",
                        "[90], \"status\": \"" + status
                                + "\", \"assignment\": {\"officer\": \"O-1\", \"start\": \"2025-06-02\","
                                + " \"end\": \"2025-08-30\", \"intake\": \"I-5\"}}"));
        given.change("\"asOf\": \"2025-02-03\"", "\"asOf\": \"" + asOf + "\"");
    }

    /** The plan of the season with nobody but O-1, who attends no course by it. */
    private Path plan() {
        return HandoutSeason.write(
                directory.resolve("now.json"),
                HandoutSeason.plan(
                        HandoutSeason.row("T-1", "O-1", "2025-06-02", "2025-08-30", null),
                        "{\"tour\": \"T-2\", \"officer\": null}",
                        "{\"tour\": \"T-3\", \"officer\": null}"));
    }

    private void allNameTheCourse() throws IOException {
        Path calendar = directory.resolve("calendar.ics");
        Path letters = directory.resolve("letters");
        Path list = directory.resolve("list.csv");
        written("calendar", calendar);
        written("letters", letters);
        written("export", list);

        assertThat(calendar).content().contains("Course I-5", "DTSTART;VALUE=DATE:20250505");
        assertThat(letters.resolve("O-1.html")).content().contains("PDT, I-5", "2025-05-05");
        assertThat(Files.readString(list)).contains("PDT, I-5", "2025-05-05,2025-05-16");
    }

    private void written(String command, Path output) {
        Run run = Commands.run(command, given.season, plan(), "-o", output);
        assertThat(run.exitCode()).as(run.toString()).isZero();
    }

    @Test
    void whoIsThereHasBeenToTheCourseThatTheyWereToldToAttend() throws Exception {
        tell("deployed", "2025-06-03");

        allNameTheCourse();
    }

    @Test
    void whoHasBegunTheCourseAndNeedsNoneAnyMoreAttendsIt() throws Exception {
        tell("published", "2025-05-06");
        given.change("\"unit\": \"Unité <7>\",", "\"unit\": \"Unité <7>\", \"trained\": [{\"course\": \"PDT\"}],");

        allNameTheCourse();
    }
}
