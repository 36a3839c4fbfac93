package rotation.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.io.PlanReader;
import rotation.io.StoredPlan;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.model.Plan;
import rotation.planner.PlanFile;
import rotation.planner.PlanWriter;

class StateDirectoryTest {

    private static final Instant MODIFIED = Instant.parse("2026-11-22T02:05:03.900Z");

    private final Path directory;

    StateDirectoryTest(@TempDir Path parent) {
        directory = parent.resolve("state");
    }

    private static PlanFile plan(String problem) {
        return new PlanFile(
                "season",
                problem,
                HardMediumSoftLongScore.ofMedium(-3),
                true,
                List.of(),
                List.of(Plan.Row.empty("T-1")),
                new PlanFile.Run("0.1.0", "annealing", 0, 1, 1, 9, true));
    }

    @Test
    void theDirectoryIsMadeButNotWhatItLiesIn() throws Exception {
        StateDirectory.open(directory).close();
        assertThat(files()).containsExactly("lock");
        Path deep = directory.resolve("a").resolve("b");
        assertThatThrownBy(() -> StateDirectory.open(deep))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("There is no directory " + deep.getParent());
        Path file = directory.resolve("lock");
        assertThatThrownBy(() -> StateDirectory.open(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a directory is needed here");
    }

    @Test
    void thePlanBeforeGoesToTheArchiveByteForByte() throws Exception {
        try (var state = StateDirectory.open(directory)) {
            assertThat(state.currentPlan()).isNull();
            assertThat(state.planSum()).isNull();
            StoredPlan before = byHand(state);
            byte[] first = Files.readAllBytes(state.plan());
            assertThat(before.problem()).isEqualTo("first");
            assertThat(before.sha256()).isEqualTo(state.planSum());

            state.replace(before, plan("second"));

            String name = "2026-11-22T020503Z-" + before.sha256().substring(0, 8) + ".json";
            assertThat(files("plans")).hasSize(2).contains(name);
            assertThat(state.archive().resolve(name)).hasBinaryContent(first);
            assertThat(current(state).problem()).isEqualTo("second");
        }
    }

    @Test
    void aPlanIsInTheArchiveAsSoonAsItIsTheCurrentOne() throws Exception {
        try (var state = StateDirectory.open(directory)) {
            assertThat(state.archived("0".repeat(64))).isNull();
            state.replace(null, plan("first"));
            byte[] first = Files.readAllBytes(state.plan());

            Files.writeString(state.plan(), "edited by hand");

            assertThat(state.archived(Sha256.of(first))).hasBinaryContent(first);
            assertThat(state.archived("0".repeat(64))).isNull();
            assertThat(state.archived("moon")).isNull();
        }
    }

    @Test
    void aPlanThatIsInTheArchiveAlreadyIsNotArchivedTwice() throws Exception {
        try (var state = StateDirectory.open(directory)) {
            StoredPlan before = byHand(state);
            state.keepCurrent();
            state.keepCurrent();
            assertThat(files("plans")).hasSize(1);
            state.replace(before, plan("second"));
            // as if the run had been killed before the new plan came into its place
            Files.copy(
                    Objects.requireNonNull(state.archived(before.sha256())),
                    state.plan(),
                    StandardCopyOption.REPLACE_EXISTING);
            state.replace(before, plan("second"));
            assertThat(files("plans")).hasSize(2);
        }
    }

    @Test
    void nothingInTheArchiveIsEverOverwritten() throws Exception {
        try (var state = StateDirectory.open(directory)) {
            StoredPlan before = byHand(state);
            byte[] bytes = Files.readAllBytes(state.plan());
            Files.createDirectory(state.archive());
            Path other = state.archive()
                    .resolve("2026-11-22T020503Z-" + before.sha256().substring(0, 8) + ".json");
            Files.writeString(other, "something else");

            state.replace(before, plan("second"));

            assertThat(other).hasContent("something else");
            assertThat(files("plans")).hasSize(3);
            assertThat(state.archive()
                            .resolve("2026-11-22T020503Z-" + before.sha256().substring(0, 16) + ".json"))
                    .hasBinaryContent(bytes);
        }
    }

    @Test
    void aPlanThatSomebodyHasChangedMeanwhileIsLeftAlone() throws Exception {
        try (var state = StateDirectory.open(directory)) {
            StoredPlan before = byHand(state);
            Files.writeString(state.plan(), "changed by hand");
            assertThatThrownBy(() -> state.replace(before, plan("second")))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("in the meantime");
            assertThat(state.plan()).hasContent("changed by hand");
            assertThatThrownBy(() -> state.replace(null, plan("second"))).isInstanceOf(InputException.class);
        }
    }

    @Test
    void whatKilledRunsHaveLeftIsSweptAndWhatOthersWriteIsNot() throws Exception {
        String unique = "4e2d1a0c-8a55-4d0e-9d3a-0f6a5b7c8d9e.tmp";
        try (var state = StateDirectory.open(directory)) {
            Files.createDirectory(state.archive());
            for (String name : List.of("plan.json", "candidate.json", "best-so-far.json")) {
                Files.writeString(directory.resolve("." + name + "." + unique), "ha");
            }
            Files.writeString(state.archive().resolve(".2026-11-22T020503Z-01234567.json." + unique), "ha");
            Files.writeString(directory.resolve(".season.json." + unique), "is being written by somebody else");

            state.sweep();

            assertThat(files()).containsExactly(".season.json." + unique, "lock", "plans");
            assertThat(files("plans")).isEmpty();
        }
    }

    @Test
    void twoAtATimeIsOneTooMany() throws Exception {
        try (var state = StateDirectory.open(directory)) {
            state.mark(new RunMark("2026-11-22T02:05:03Z", 7, null, null));
            assertThatThrownBy(() -> StateDirectory.open(directory)).isInstanceOf(BusyException.class);
            assertThatThrownBy(() -> StateDirectory.open(directory.resolve("..").resolve("state")))
                    .isInstanceOf(BusyException.class);
            // The first still has it, and its mark.
            assertThatThrownBy(() -> StateDirectory.open(directory)).isInstanceOf(BusyException.class);
            assertThat(state.mark()).isNotNull();
        }
        StateDirectory.open(directory).close();
    }

    @Test
    void aMarkStaysUntilTheRunComesToItsEnd() throws Exception {
        var early = new RunMark("2026-11-22T02:05:03.123Z", 4711, null, null);
        var late = new RunMark("2026-11-22T02:05:03.123Z", 4711, "a".repeat(64), "b".repeat(64));
        try (var state = StateDirectory.open(directory)) {
            assertThat(state.mark()).isNull();
            state.mark(late);
            state.mark(early);
            assertThat(state.mark()).isEqualTo(early);
            state.mark(late);
        }
        try (var state = StateDirectory.open(directory)) {
            assertThat(state.mark()).isEqualTo(late);
            state.unmark();
        }
        try (var state = StateDirectory.open(directory)) {
            assertThat(state.mark()).isNull();
        }
    }

    @Test
    void aMarkThatWasNeverFinishedIsAMark() throws Exception {
        Files.createDirectory(directory);
        for (String torn : List.of("2026-11-22T02", "nonsense", "2026-11-22T02:05:03.123Z 47", "\n")) {
            Files.writeString(directory.resolve("lock"), torn);
            Files.setLastModifiedTime(directory.resolve("lock"), FileTime.from(MODIFIED));
            try (var state = StateDirectory.open(directory)) {
                assertThat(state.mark()).as(torn).isEqualTo(new RunMark(MODIFIED.toString(), 0, null, null));
            }
        }
    }

    /** A plan that no run has left. */
    private static StoredPlan byHand(StateDirectory state) throws Exception {
        PlanWriter.write(plan("first"), state.plan());
        Files.setLastModifiedTime(state.plan(), FileTime.from(MODIFIED));
        return current(state);
    }

    private static StoredPlan current(StateDirectory state) throws InputException {
        StoredPlan current = Objects.requireNonNull(state.currentPlan());
        assertThat(PlanReader.read(state.plan())).isEqualTo(current.plan());
        return current;
    }

    private List<String> files(String... below) throws IOException {
        Path where = below.length == 0 ? directory : directory.resolve(below[0]);
        try (var files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
