package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.cli.Program.Run;

/** Plans of another problem, unfinished ones, and none at all, where a plan is gone on from or compared with. */
class OtherPlanTest {

    private static final Path SEASON = Path.of("problems", "tiny.json");

    /** Half of its four tours are tours of the season. */
    private static final String HALF =
            """
            {"format": "rotation-plan/1", "tours": [
              {"tour": "BINUH-01/1", "officer": null}, {"tour": "UNMIK-01/2", "officer": null},
              {"tour": "X-1", "officer": null}, {"tour": "X-2", "officer": null}]}
            """;

    private final Path directory;
    private final Path own;
    private final Path other;
    private final Path half;
    private final Path output;

    OtherPlanTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        own = directory.resolve("own.json");
        half = Files.writeString(directory.resolve("half.json"), HALF);
        other = Files.writeString(directory.resolve("other.json"), HALF.replace("UNMIK-01/2", "X-3"));
        output = directory.resolve("output.json");
        assertThat(Commands.run("solve", SEASON, "--moves", 2000, "-q", "-o", own)
                        .exitCode())
                .isZero();
    }

    private Run resolve(Object... more) {
        Object[] args = {"resolve", SEASON, "--moves", 500, "-o", output};
        Object[] all = new Object[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Commands.run(all);
    }

    @Test
    void aPreviousPlanOfAnotherProblemIsRefusedUnlessItIsForced() {
        String says = other + ": Of the 4 tours in this plan, the problem has only 1:"
                + " it seems to be the plan of another one."
                + " Name the plan of this problem, or take this one all the same with --force.\n";
        assertThat(resolve("--previous", other)).isEqualTo(new Run(3, "", says));
        assertThat(output).doesNotExist();
        assertThat(resolve("--previous", other, "--lang", "fr").err())
                .isEqualTo(other + ": Sur 4 affectations de ce plan, le problème n'en a que 1 :"
                        + " ce semble être le plan d'un autre."
                        + " Nommez le plan de ce problème, ou prenez celui-ci quand même avec --force.\n");

        Run forced = resolve("--previous", other, "--force");
        assertThat(forced.exitCode()).isZero();
        assertThat(forced.err())
                .isEqualTo("Warning: of the 4 tours in " + other
                        + ", this problem has only 1: it seems to be the plan of another one.\n");
        assertThat(output).exists();
    }

    @Test
    void whoeverReadsAnUnfinishedPlanIsTold() throws IOException {
        Path unfinished = Files.writeString(
                directory.resolve("unfinished.json"),
                Files.readString(own).replaceFirst("\"run\": \\{", "$0\"complete\": false, "));

        String says = "Warning: " + unfinished + " is unfinished: it was written before every tour was tried."
                + " Search again with a longer --time.\n";
        Path published = directory.resolve("published.json");
        assertThat(Commands.run("check", SEASON, unfinished).err()).isEqualTo(says);
        assertThat(Commands.run("compare", SEASON, own, unfinished).err()).isEqualTo(says);
        assertThat(Commands.run("publish", SEASON, unfinished, "-o", published).err())
                .isEqualTo(says);
        assertThat(Commands.run("check", SEASON, unfinished, "--lang", "fr").err())
                .startsWith("Avertissement\u00a0: " + unfinished + " est inachevé\u00a0: ");
        assertThat(Commands.run("check", SEASON, own).err()).isEmpty();
    }

    @Test
    void halfOfTheToursAreEnough() {
        Run run = resolve("--previous", half);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void diffAndReportRefuseItToo() {
        Path page = directory.resolve("page.html");
        assertThat(Commands.run("diff", SEASON, other, own).exitCode()).isEqualTo(3);
        assertThat(Commands.run("diff", SEASON, own, other).exitCode()).isEqualTo(3);
        assertThat(Commands.run("diff", SEASON, own, other, "--force", "--json").exitCode())
                .isZero();
        assertThat(Commands.run("report", SEASON, own, "--previous", other, "-o", page)
                        .exitCode())
                .isEqualTo(3);
        assertThat(page).doesNotExist();
        assertThat(Commands.run("report", SEASON, own, "--previous", other, "-o", page, "--force")
                        .exitCode())
                .isZero();
    }

    @Test
    void wherePlansAreOnlyLookedAtItIsAWarning() {
        assertThat(Commands.run("backups", SEASON, other).err()).contains("this problem has only 1: it seems");
        assertThat(Commands.run("event", "withdraw", SEASON, "O-8", "--plan", other)
                        .err())
                .contains("this problem has only 1: it seems");
        assertThat(Commands.run("compare", SEASON, own, other).err()).contains("this problem has only 1: it seems");
        assertThat(Commands.run("backups", SEASON, half).err()).isEmpty();
    }

    @Test
    void withoutAPreviousPlanItBeginsWithWhatWasAnnounced() throws IOException {
        // Of seven tours two are announced: the release of O-5 has slipped since, so that UNMIK-01/1 moves; four are
        // filled for
        // the first time.
        Run run = resolve();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("5 tours are changed: 1 forced, 0 edited, 4 chosen."
                        + " Replaced 0, moved 1, course date changed 0, filled 4, emptied 0, cancelled 0.")
                .contains("strategy annealing");
        assertThat(Files.readString(output)).contains("\"changes\": [");
    }

    @Test
    void theNightlyJobKeepsThePlanOfAnotherSeason() throws IOException {
        Path state = Files.createDirectory(directory.resolve("state"));
        Path current = Files.copy(other, state.resolve("plan.json"));

        Run run = Commands.run("nightly", "--problem", SEASON, "--state", state, "--moves", 100);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("the problem has only 1")
                .contains(
                        "Name the directory of this season with --state; to start anew in this one, move plan.json away.");
        assertThat(Files.readString(current)).isEqualTo(Files.readString(other));
    }

    @Test
    void thePlanOfANightSaysWhichNight() throws IOException {
        Path state = directory.resolve("nights");
        for (String day : new String[] {"2025-03-10", "2025-03-11"}) {
            Run night = Commands.run("nightly", "--problem", SEASON, "--state", state, "--moves", 2000, "--as-of", day);
            assertThat(night.exitCode()).isZero();
            assertThat(Files.readString(state.resolve("plan.json"))).contains("\"asOf\": \"" + day + "\"");
            Run check = Commands.run("check", SEASON, state.resolve("plan.json"), "--as-of", day);
            assertThat(check.err()).isEmpty();
        }
    }
}
