package rotation.workbench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rotation.cli.WorkbenchCommands;
import rotation.explain.EmptyTourExplanation;
import rotation.explain.Explainer;
import rotation.explain.amend.Unlock;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Tour;
import rotation.report.Parts;
import rotation.shard.DirectoryBusyException;

/** Steps, undo, files and what is kept of them, on the season of {@code problems/tiny.json}. */
class WorkbenchTest {

    /** O-8 may go there, on other days than these too. */
    private static final List<String> PIN =
            List.of("pin", "UNMIK-01/2", "--officer", "O-8", "--from", "2026-01-12", "--to", "2026-10-08");

    private static final List<String> FORBID = List.of("forbid", "MONUSCO-02/1", "O-3");

    private final Path season;
    private final Path plan;
    private final Path directory;
    private @Nullable Workbench opened;

    WorkbenchTest(@TempDir Path parent) {
        season = parent.resolve("tiny.json");
        plan = parent.resolve("tiny.plan.json");
        directory = parent.resolve("tiny.workbench");
    }

    @BeforeEach
    void copySeason() throws IOException {
        Files.copy(Path.of("problems", "tiny.json"), season);
    }

    private Workbench open() throws InputException, DirectoryBusyException {
        close();
        Workbench workbench = Workbench.open(season, plan, new WorkbenchCommands(), "test");
        opened = workbench;
        return workbench;
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static Step step(Workbench workbench, List<String> arguments) throws Exception {
        return workbench.step(workbench.revision(), arguments);
    }

    private static List<Plan.Row> rows(Workbench workbench) {
        return workbench.state().plan().rows();
    }

    private static Tour tour(Workbench workbench, String id) {
        return requireNonNull(workbench.state().problem().tour(id));
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whereThereIsNoPlanWhatWasAnnouncedIsThePlan() throws Exception {
        Workbench workbench = open();

        assertThat(workbench.revision()).isEqualTo(1);
        assertThat(workbench.isSaved()).isTrue();
        assertThat(workbench.undoable()).isNull();
        // O-1 is there, and O-5 was told to go, but is released too late: nobody can take that back but the planner.
        assertThat(rows(workbench))
                .hasSize(7)
                .filteredOn(row -> row.officer() != null)
                .extracting(Plan.Row::officer)
                .containsExactly("O-1");
        assertThat(Files.exists(plan)).isFalse();
    }

    @Test
    void anEventIsAStepThatShowsItsCommand() throws Exception {
        Workbench workbench = open();
        Step step = step(workbench, PIN);

        assertThat(workbench.revision()).isEqualTo(2);
        assertThat(step.arguments()).isEqualTo(PIN);
        assertThat(step.command())
                .isEqualTo("rotation event pin " + season
                        + " UNMIK-01/2 --officer O-8 --from 2026-01-12 --to 2026-10-08 --plan " + plan + " -o "
                        + season.resolveSibling("tiny.next.json"));
        assertThat(step.told().get(0).en()).isEqualTo("UNMIK-01/2 is locked: O-8 goes, 2026-01-12 to 2026-10-08.");
        assertThat(step.told().get(0).fr()).startsWith("UNMIK-01/2 est verrouillée");
        assertThat(tour(workbench, "UNMIK-01/2").pinned()).isTrue();
        assertThat(requireNonNull(workbench.state().row("UNMIK-01/2")).officer())
                .isEqualTo("O-8");
        assertThat(workbench.isSaved()).isFalse();
    }

    @Test
    void whatTheCommandOfAStepWritesIsTheSeasonOfItsState() throws Exception {
        Workbench workbench = open();
        workbench.save(1, false);
        Step step = step(workbench, PIN);
        // Without the name of the program.
        List<String> words = List.of(step.command().split(" ", -1));
        assertThat(new WorkbenchCommands().run(words.subList(1, words.size())).exitCode())
                .isZero();

        Path next = season.resolveSibling("tiny.next.json");
        assertThat(Sha256.of(Files.readAllBytes(next)))
                .isEqualTo(workbench.state().seasonSum());
    }

    @Test
    void whatChangesNothingIsNoStep() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        Step again = step(workbench, PIN);
        Step set = step(workbench, List.of("--set", "policy.shortNoticeDays=60"));

        assertThat(again.told().get(0).en()).startsWith("It is so already, nothing changes.");
        assertThat(set.told().get(0).en()).isEqualTo("It is so already, nothing changes.");
        assertThat(workbench.revision()).isEqualTo(2);
    }

    @Test
    void stepsAreUndoneAndDoneAgainWithoutEnd() throws Exception {
        Workbench workbench = open();
        List<Plan.Row> first = rows(workbench);
        step(workbench, PIN);
        List<Plan.Row> second = rows(workbench);
        step(workbench, List.of("forbid", "UNMIK-01/2", "O-8"));
        List<Plan.Row> third = rows(workbench);
        assertThat(third).isNotEqualTo(second);

        for (int i = 0; i < 3; i++) {
            assertThat(workbench.undo(workbench.revision()).arguments().get(0)).isEqualTo("forbid");
            assertThat(rows(workbench)).isEqualTo(second);
            workbench.undo(workbench.revision());
            assertThat(rows(workbench)).isEqualTo(first);
            assertThat(workbench.isSaved()).isTrue();
            long revision = workbench.revision();
            assertThatThrownBy(() -> workbench.undo(revision)).isInstanceOf(RefusedException.class);
            workbench.redo(workbench.revision());
            workbench.redo(workbench.revision());
            assertThat(rows(workbench)).isEqualTo(third);
        }
        // 1 for the opening, 2 steps, 3 times 2 undone and 2 done again.
        assertThat(workbench.revision()).isEqualTo(15);
    }

    @Test
    void aStepAfterAnUndoDropsWhatWasUndone() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        List<String> withPin = kept();
        workbench.undo(2);
        step(workbench, FORBID);

        assertThat(requireNonNull(workbench.undoable()).arguments()).isEqualTo(FORBID);
        assertThat(workbench.redoable()).isNull();
        // Of two states two files each; of the pin, none is left, but for those that others share.
        assertThat(kept()).hasSameSizeAs(withPin).isNotEqualTo(withPin);
    }

    @Test
    void whoHasNotSeenTheLastStepIsRefusedAndTold() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        workbench.undo(2);
        List<Plan.Row> before = rows(workbench);

        assertThatThrownBy(() -> workbench.step(1, FORBID))
                .isInstanceOfSatisfying(StaleException.class, stale -> assertThat(stale.since())
                        .extracting(Change::kind)
                        .containsExactly("step", "undo"));
        assertThatThrownBy(() -> workbench.undo(2)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> workbench.save(2, false)).isInstanceOf(StaleException.class);
        assertThat(rows(workbench)).isEqualTo(before);
        assertThat(workbench.revision()).isEqualTo(3);
    }

    @Test
    void openedAgainItGoesOnWhereItWas() throws Exception {
        Workbench first = open();
        step(first, PIN);
        step(first, FORBID);
        step(first, List.of("withdraw", "O-8"));
        first.undo(4);
        List<Plan.Row> rows = rows(first);
        Workbench second = open();

        assertThat(rows(second)).isEqualTo(rows);
        assertThat(second.revision()).isEqualTo(5);
        assertThat(second.history(9)).extracting(Step::arguments).containsExactly(PIN, FORBID);
        assertThat(requireNonNull(second.redoable()).arguments()).containsExactly("withdraw", "O-8");
        assertThat(second.notices())
                .singleElement()
                .extracting(Told::en)
                .asString()
                .contains("2 steps");
        second.undo(5);
        second.undo(6);
        assertThat(second.isSaved()).isTrue();
    }

    @Test
    void openedAgainItTellsHowManyOfItsStepsAreNotSaved() throws Exception {
        Workbench first = open();
        step(first, PIN);
        step(first, FORBID);
        first.save(3, false);
        step(first, List.of("withdraw", "O-8"));
        Workbench second = open();
        assertThat(second.notices())
                .singleElement()
                .extracting(Told::en)
                .isEqualTo("It goes on where it was. The last step is not saved to the files yet.");

        second.undo(4);
        second.undo(5);
        // The files say more than this state, which was never in them.
        assertThat(open().notices())
                .singleElement()
                .extracting(Told::en)
                .isEqualTo("It goes on where it was, which is not saved to the files yet.");
    }

    @Test
    void theFilesChangeBySaveAlone() throws Exception {
        byte[] before = Files.readAllBytes(season);
        Workbench workbench = open();
        step(workbench, PIN);
        step(workbench, List.of("--set", "policy.restDays=30"));
        assertThat(Files.readAllBytes(season)).isEqualTo(before);
        assertThat(Files.exists(plan)).isFalse();
        workbench.save(3, false);

        assertThat(workbench.isSaved()).isTrue();
        assertThat(workbench.revision()).isEqualTo(3);
        assertThat(ProblemReader.read(season).problem().policy().restDays()).isEqualTo(30);
        assertThat(PlanReader.read(plan).rows()).isEqualTo(rows(workbench));
        assertThat(PlanReader.readStored(plan).problem()).isEqualTo(Sha256.of(Files.readAllBytes(season)));
        workbench.undo(3);
        assertThat(workbench.isSaved()).isFalse();
        workbench.redo(4);
        assertThat(workbench.isSaved()).isTrue();
        assertThat(open().notices()).isEmpty();
    }

    @Test
    void aStepThatConcernsThePlanAloneLeavesTheBytesOfTheSeasonAlone() throws Exception {
        byte[] before = Files.readAllBytes(season);
        Workbench workbench = open();
        workbench.save(1, false);

        assertThat(Files.readAllBytes(season)).isEqualTo(before);
        assertThat(Files.exists(plan)).isTrue();
    }

    @Test
    void whatSomebodyElseHasWrittenIsNotSavedOver() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        Files.writeString(season, Files.readString(season).replace("\"tiny\"", "\"other\""));

        assertThat(workbench.lookOutside()).isTrue();
        assertThat(workbench.areChangedOutside()).isTrue();
        assertThatThrownBy(() -> workbench.save(2, false))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo("files"));
        assertThat(Files.readString(season)).contains("\"other\"");
        assertThat(Files.exists(plan)).isFalse();
        workbench.save(2, true);
        assertThat(Files.readString(season)).contains("\"tiny\"");
        assertThat(workbench.areChangedOutside()).isFalse();
    }

    @Test
    void aReloadIsAStepThatCanBeUndone() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        Files.writeString(season, Files.readString(season).replace("\"tiny\"", "\"other\""));
        workbench.reload(2);

        assertThat(workbench.state().problem().name()).isEqualTo("other");
        assertThat(tour(workbench, "UNMIK-01/2").pinned()).isFalse();
        assertThat(workbench.isSaved()).isTrue();
        workbench.undo(3);
        assertThat(workbench.state().problem().name()).isEqualTo("tiny");
        assertThat(tour(workbench, "UNMIK-01/2").pinned()).isTrue();
        assertThat(workbench.isSaved()).isFalse();
    }

    @Test
    void filesThatWereEditedWhileItWasClosedAreTakenIfNothingIsLostByThat() throws Exception {
        open();
        Files.writeString(season, Files.readString(season).replace("\"tiny\"", "\"other\""));
        Workbench workbench = open();

        assertThat(workbench.state().problem().name()).isEqualTo("other");
        assertThat(workbench.isSaved()).isTrue();
        assertThat(workbench.notices())
                .singleElement()
                .extracting(Told::en)
                .asString()
                .contains("have changed");
    }

    @Test
    void filesThatWereEditedWhileStepsWereUnsavedAreOffered() throws Exception {
        step(open(), PIN);
        Files.writeString(season, Files.readString(season).replace("\"tiny\"", "\"other\""));
        Workbench workbench = open();

        assertThat(workbench.state().problem().name()).isEqualTo("tiny");
        assertThat(workbench.areChangedOutside()).isTrue();
        assertThat(workbench.notices())
                .singleElement()
                .extracting(Told::en)
                .asString()
                .contains("can be reloaded");
    }

    @Test
    void aSaveThatWasKilledHalfwayIsEndedWhenItIsOpenedAgain() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        State state = workbench.state();
        workbench.close();
        opened = null;
        // As a kill leaves it: the row is written, and the first of the two files.
        try (Journal journal = Journal.open(directory)) {
            journal.append(JournalRow.of(JournalRow.SAVING, new FileSums(state.seasonSum(), state.planSum())));
        }
        Files.write(season, state.season().content());
        Workbench again = open();

        assertThat(again.isSaved()).isTrue();
        assertThat(again.areChangedOutside()).isFalse();
        assertThat(Sha256.of(Files.readAllBytes(plan))).isEqualTo(state.planSum());
    }

    @Test
    void aLineThatWasCutOffIsLostAlone() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        workbench.close();
        Files.writeString(
                directory.resolve("steps.jsonl"), "{\"kind\":\"step\",\"step\":{\"argu", StandardOpenOption.APPEND);
        Workbench again = open();

        assertThat(again.history(9)).extracting(Step::arguments).containsExactly(PIN);
        step(again, FORBID);
        assertThat(open().history(9)).extracting(Step::arguments).containsExactly(PIN, FORBID);
    }

    @Test
    void noneElseOpensTheSeasonMeanwhile() throws Exception {
        Workbench workbench = open();

        assertThatThrownBy(() -> Workbench.open(season, plan, new WorkbenchCommands(), "test"))
                .isInstanceOfSatisfying(DirectoryBusyException.class, busy -> assertThat(busy.process())
                        .isEqualTo(Long.toString(ProcessHandle.current().pid())));
        workbench.close();
        assertThat(open().revision()).isEqualTo(1);
    }

    @Test
    void theStatesAreTheOwnersAlone() throws Exception {
        step(open(), PIN);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        for (String name : kept()) {
            if (name.endsWith(".json")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void whatIsAssignedIsPinnedAndWhoMakesRoomMerelyMoves() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        var decided = new Plan.Row("UNMIK-01/2", "O-7", Period.of("2026-01-12", "2026-10-08"), null);
        Step step = workbench.assign(2, List.of(decided, Plan.Row.empty("BINUH-01/1")));

        assertThat(tour(workbench, "UNMIK-01/2").pinned()).isTrue();
        assertThat(requireNonNull(tour(workbench, "UNMIK-01/2").assignment()).officer())
                .isEqualTo("O-7");
        assertThat(tour(workbench, "BINUH-01/1").pinned()).isFalse();
        assertThat(workbench.state().row("UNMIK-01/2")).isEqualTo(decided);
        assertThat(step.arguments()).startsWith("pin", "UNMIK-01/2", "--officer", "O-7");
        assertThat(step.told()).extracting(Told::en).contains("BINUH-01/1 is empty then.");
        assertThat(step.told())
                .last()
                .extracting(Told::en)
                .asString()
                .startsWith("The command writes the season alone");
    }

    @Test
    void theSeatThatWasOfferedIsTheOneThatIsTaken() throws Exception {
        Workbench workbench = open();
        // Both intakes can serve, and after PDT-09 the absence is shorter.
        for (String intake : List.of("PDT-04", "PDT-09")) {
            var decided = new Plan.Row("MONUSCO-02/2", "O-3", Period.of("2025-10-20", "2026-04-17"), intake);
            Step step = workbench.assign(workbench.revision(), List.of(decided));
            assertThat(workbench.state().row("MONUSCO-02/2")).isEqualTo(decided);
            // The event takes the course after which the absence is shorter.
            assertThat(step.told().stream()
                            .anyMatch(told -> told.en().startsWith("The command writes the season alone")))
                    .isEqualTo(intake.equals("PDT-04"));
            workbench.undo(workbench.revision());
        }
    }

    @Test
    void aPinAgainstTheRulesIsTakenAndShown() throws Exception {
        Workbench workbench = open();
        // BINUH-01 wants DRONES, which O-7 has not.
        Step step = step(
                workbench,
                List.of("pin", "BINUH-01/1", "--officer", "O-7", "--from", "2025-06-02", "--to", "2025-08-30"));
        State state = workbench.state();

        assertThat(state.verdict().isFeasible()).isFalse();
        assertThat(step.told()).extracting(Told::en).anyMatch(told -> told.startsWith("Newly broken: "));
        assertThat(new Parts(state.problem(), state.plan(), state.verdict()).sections())
                .containsKeys("glance", "attention", "changes", "empty", "timeline", "home", "goals");
        assertThat(Fragments.tour(state, tour(workbench, "BINUH-01/1"))).contains("O-7");
        assertThat(Fragments.status(state, false, false)).contains("Hard rules are broken");
    }

    @Test
    void anEventThatMustKeepTheRulesIsRefusedWithThem() throws Exception {
        Workbench workbench = open();
        // O-1 is released until 2025-10-31 and owes 14 days of leave: 2026-01-31 is too late.
        List<String> extend = List.of("extend", "MONUSCO-01/1", "--to", "2026-01-31");

        assertThatThrownBy(() -> step(workbench, extend)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.kind()).isEqualTo("rules");
            assertThat(refused.told()).hasSizeGreaterThan(1);
        });
        assertThat(workbench.revision()).isEqualTo(1);
        step(workbench, Stream.concat(extend.stream(), Stream.of("--force")).toList());
        assertThat(workbench.revision()).isEqualTo(2);
    }

    @Test
    void everyUnlockIsASettingWithWhichSomebodyCanGo() throws Exception {
        Workbench workbench = open();
        int tried = 0;
        for (Tour empty :
                new Explainer(workbench.state().problem(), workbench.state().plan()).emptyTours()) {
            State state = workbench.state();
            var why = (EmptyTourExplanation) new Explainer(state.problem(), state.plan()).tour(empty.id());
            for (Unlock unlock : why.unlocks()) {
                Step step = step(workbench, Fragments.setting(unlock));
                assertThat(step.command()).isEmpty();
                assertThat(step.told()).extracting(Told::en).anyMatch(told -> told.contains("reads it so with --set "));
                State then = workbench.state();
                var with = then.judge().judge(then.plan().with(unlock.rows()));
                assertThat(with.score().hardScore())
                        .as(unlock.path())
                        .isGreaterThanOrEqualTo(state.verdict().score().hardScore());
                assertThat(with.isLegal()).as(unlock.path()).isTrue();
                workbench.undo(workbench.revision());
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(3);
    }

    @Test
    void argumentsThatAreNoneAreRefusedInBothLanguages() throws Exception {
        Workbench workbench = open();
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of("dance"),
                List.of("pin"),
                List.of("pin", "UNMIK-01/2", "--nope"),
                List.of("pin", "UNMIK-01/2", "--plan", "x.json"),
                List.of("pin", "UNMIK-01/2", "-o", "x.json"),
                List.of("pin", "UNMIK-01/2", "-h"),
                List.of("pin", "UNMIK-01/2", "--from", "2025-01-01"),
                List.of("pin", "UNMIK-01/2", "--from", "yesterday", "--to", "2025-01-01"),
                List.of("return", "MONUSCO-01/1", "--on", "never"),
                List.of("--set"),
                List.of("--set", "a=1", "pin"))) {
            assertThatThrownBy(() -> step(workbench, arguments))
                    .as(arguments.toString())
                    .isInstanceOfSatisfying(UsageException.class, usage -> {
                        assertThat(usage.told().en()).isNotBlank();
                        assertThat(usage.told().fr()).isNotBlank();
                    });
        }
        assertThatThrownBy(() -> step(workbench, List.of("pin", "UNMIK-1/2"))).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> step(workbench, List.of("--set", "policy.restDays=-1")))
                .isInstanceOf(InputException.class);
        assertThat(workbench.revision()).isEqualTo(1);
    }

    @Test
    void anArgumentThatNamesAFileOfArgumentsIsAWord(@TempDir Path elsewhere) throws Exception {
        Path file = Files.writeString(elsewhere.resolve("arguments"), "UNMIK-01/2 O-8");

        assertThatThrownBy(() -> step(open(), List.of("forbid", "@" + file, "O-8")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("@" + file);
    }

    @Test
    void aPlanOfAnotherSeasonIsRefused() throws Exception {
        open().save(1, false);
        close();
        Files.writeString(plan, Files.readString(plan).replaceAll("\"tour\": ?\"", "$0X-"));
        Files.move(directory, directory.resolveSibling("elsewhere"));

        assertThatThrownBy(this::open).isInstanceOf(InputException.class);
        assertThat(Files.exists(directory)).isFalse();
    }

    @Test
    void aPlanThatDoesNotFitTheSeasonIsTakenAsFarAsItStands() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        workbench.save(2, false);
        close();
        // The planner edits the season by hand: the tour is another now.
        String edited = Files.readString(season).replace("UNMIK-01/2", "UNMIK-01/3");
        Files.writeString(season, edited);
        Workbench again = open();

        assertThat(again.state().verdict().isLegal()).isTrue();
        assertThat(again.isSaved()).isFalse();
        assertThat(ProblemWriter.isSame(
                        again.state().problem(), ProblemReader.read(season).problem()))
                .isTrue();
    }

    @Test
    void aPlanThatWasMadeWithOtherOptionsIsTakenAndThatIsTold() throws Exception {
        assertThat(new WorkbenchCommands()
                        .run(List.of(
                                "solve",
                                season.toString(),
                                "--set",
                                "policy.restDays=30",
                                "--moves",
                                "100",
                                "-q",
                                "-o",
                                plan.toString()))
                        .exitCode())
                .isZero();
        Workbench workbench = open();

        assertThat(workbench.isSaved()).isTrue();
        assertThat(rows(workbench)).isEqualTo(PlanReader.read(plan).rows());
        assertThat(workbench.notices())
                .singleElement()
                .extracting(Told::en)
                .isEqualTo("The plan was made with --set 'policy.restDays=30'; the season is open as its file says.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "report", "export", "calendar", "letters"})
    void whereACommandOfAPublicationFailsNothingIsTold(String failed) throws Exception {
        Workbench workbench = open();
        CommandRunner failing =
                arguments -> new CommandRunner.Ended(arguments.get(0).equals(failed) ? 3 : 0, "no space");
        var publishing = new Publishing(failing, directory.resolveSibling("out"), Locale.ENGLISH, true);

        assertThatThrownBy(() -> workbench.publish(1, publishing))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.told())
                        .singleElement()
                        .extracting(Told::en)
                        .asString()
                        .contains("\"" + failed + "\"", "no space"));
        assertThat(workbench.revision()).isEqualTo(1);
    }

    @Test
    void aPlanThatBreaksHardRulesIsPublished() throws Exception {
        Workbench workbench = open();
        // BINUH-01 wants DRONES, which O-7 has not.
        step(workbench, List.of("pin", "BINUH-01/1", "--officer", "O-7", "--from", "2025-06-02", "--to", "2025-08-30"));
        assertThat(workbench.state().verdict().isFeasible()).isFalse();
        Path out = directory.resolveSibling("out");
        Step told = workbench.publish(2, new Publishing(new WorkbenchCommands(), out, Locale.ENGLISH, true));

        assertThat(out.resolve("letters")).isNotEmptyDirectory();
        assertThat(told.told()).last().extracting(Told::en).asString().endsWith("the calendar and the letters.");
    }

    @Test
    void aLetterToSomebodyWhoDoesNotGoAnyMoreIsNotLeftThere() throws Exception {
        Workbench workbench = open();
        Path out = directory.resolveSibling("out");
        Path note = out.resolve("letters").resolve("note.txt");
        step(workbench, PIN);
        workbench.publish(2, new Publishing(new WorkbenchCommands(), out, Locale.ENGLISH, true));
        Path letter = out.resolve("letters").resolve("O-8.html");
        assertThat(letter).exists();
        Files.writeString(note, "of somebody");
        workbench.undo(3);
        workbench.undo(4);
        workbench.publish(5, new Publishing(new WorkbenchCommands(), out, Locale.ENGLISH, true));

        assertThat(letter).doesNotExist();
        assertThat(out.resolve("letters").resolve("O-1.html")).exists();
        assertThat(out.resolve("calendar.ics")).exists();
        assertThat(note).exists();
    }

    @Test
    void whereNobodyGoesNeitherCalendarNorLettersAreTold() throws Exception {
        Workbench workbench = open();
        Path out = directory.resolveSibling("out");
        Step told = workbench.publish(1, new Publishing(new WorkbenchCommands(), out, Locale.ENGLISH, false));

        assertThat(out.resolve("calendar.ics")).doesNotExist();
        assertThat(told.told()).last().extracting(Told::en).asString().endsWith("no calendar and no letter.");
        assertThat(told.command()).doesNotContain("calendar", "letters");
    }

    @Test
    void theCommandOfAPublicationWritesTheSameIfItIsPasted() throws Exception {
        Workbench workbench = open();
        step(workbench, List.of("pin", "BINUH-01/1", "--officer", "O-7", "--from", "2025-06-02", "--to", "2025-08-30"));
        workbench.save(2, false);
        Path out = directory.resolveSibling("out");
        Step told = workbench.publish(2, new Publishing(new WorkbenchCommands(), out, Locale.ENGLISH, true));
        byte[] season = Files.readAllBytes(out.resolve("season.json"));
        Files.move(out, directory.resolveSibling("before"));
        // The shell says what it would run; like publish, each of them exits with 4.
        Process shell = new ProcessBuilder("sh", "-c", "rotation() { echo \"$*\"; return 4; }; " + told.command())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            assertThat(new WorkbenchCommands().run(List.of(line.split(" ", -1))).exitCode())
                    .as(line)
                    .isIn(0, 4);
        }
        assertThat(Files.readAllBytes(out.resolve("season.json"))).isEqualTo(season);
        assertThat(out.resolve("letters")).isNotEmptyDirectory();
    }

    @Test
    void aDirectoryThatOthersMayEnterIsClosedToThem() throws Exception {
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createFile(directory.resolve("steps.jsonl"));
        Files.setPosixFilePermissions(directory.resolve("steps.jsonl"), PosixFilePermissions.fromString("rw-rw-rw-"));
        step(open(), PIN);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        for (String name : kept()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aDirectoryOfSomebodyElseIsRefused() throws Exception {
        Files.createDirectory(directory);
        UserPrincipal nobody = nobody();
        assumeTrue(nobody != null && giveAway(nobody), "only root may give a directory away");

        assertThatThrownBy(this::open)
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(directory.toString(), "belongs to somebody else");
        assertThat(kept()).isEmpty();
    }

    private @Nullable UserPrincipal nobody() throws IOException {
        try {
            return directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        } catch (UserPrincipalNotFoundException e) {
            return null;
        }
    }

    private boolean giveAway(UserPrincipal owner) {
        try {
            Files.setOwner(directory, owner);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock", "steps.jsonl"})
    void aLinkInTheDirectoryIsRefused(String name) throws Exception {
        Path other = Files.writeString(season.resolveSibling("other"), "of somebody");
        Files.createDirectory(directory);
        Files.createSymbolicLink(directory.resolve(name), other);

        assertThatThrownBy(this::open)
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll(directory.resolve(name).toString(), "This is a link");
        assertThat(Files.readString(other)).isEqualTo("of somebody");
    }

    @Test
    void everyPriceIsWhatTheStepThenCostsAndWhoWasAskedForThenGoes() throws Exception {
        Workbench workbench = open();
        State before = workbench.state();
        int tried = 0;
        for (Tour tour : before.problem().tours()) {
            for (Officer officer : before.problem().officers()) {
                Price price;
                try {
                    price = Price.of(before, workbench.steps(), tour.id(), officer.id(), null);
                } catch (RefusedException | UsageException | InputException e) {
                    // The step is refused as well.
                    continue;
                }
                step(workbench, price.arguments());
                State then = workbench.state();
                assertThat(price.after())
                        .as(tour.id() + " " + officer.id())
                        .isEqualTo(then.verdict().score());
                assertThat(then.row(tour.id())).isEqualTo(price.row());
                assertThat(price.row().officer()).isEqualTo(officer.id());
                workbench.undo(workbench.revision());
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(30);
    }

    @Test
    void whoWouldNotGoOnATourThatWasToldIsNotAssignedAndTheReasonsAreTold() throws Exception {
        Workbench workbench = open();
        // O-7 is released from 2025-07-01 on: too late for every start.
        Period days = Period.of("2025-05-05", "2026-01-29");
        var decided = new Plan.Row("UNMIK-01/1", "O-7", days, null);

        assertThatThrownBy(() -> workbench.assign(1, List.of(decided)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo("rules");
                    assertThat(refused.told()).hasSizeGreaterThan(1).last().satisfies(told -> assertThat(told.en())
                            .isEqualTo("Not done: UNMIK-01/1 would be empty, since a rule keeps O-7 from it on these "
                                    + "days."));
                });
        assertThatThrownBy(() -> step(workbench, Steps.pin("UNMIK-01/1", "O-7", days)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Price.of(workbench.state(), workbench.steps(), "UNMIK-01/1", "O-7", days))
                .isInstanceOf(RefusedException.class);
        assertThat(workbench.revision()).isEqualTo(1);
        // Without days only the officer is decided: the post waits for them, and that is told.
        Step only = step(workbench, List.of("pin", "UNMIK-01/1", "--officer", "O-7", "--dates-free"));
        assertThat(only.told())
                .extracting(Told::en)
                .contains("UNMIK-01/1 is empty all the same: a rule keeps O-7 from it.");
    }

    @Test
    void aTourThatWasToldMovesAsOftenAsItIsMoved() throws Exception {
        Workbench workbench = open();
        for (Period days : List.of(Period.of("2025-05-05", "2026-01-29"), Period.of("2025-05-19", "2026-02-12"))) {
            step(workbench, Steps.pin("UNMIK-01/1", "O-8", days));
            assertThat(requireNonNull(workbench.state().row("UNMIK-01/1")).window())
                    .isEqualTo(days);
        }
        step(workbench, Steps.pin("UNMIK-01/1", "O-8", Period.of("2025-05-19", "2026-02-12")));
        assertThat(workbench.revision()).isEqualTo(3);
    }

    @Test
    void whatAnAssignmentBreaksIsTold() throws Exception {
        Workbench workbench = open();
        // BINUH-01 wants DRONES, which O-7 has not.
        var decided = new Plan.Row("BINUH-01/1", "O-7", Period.of("2025-06-02", "2025-08-30"), null);

        assertThat(workbench.assign(1, List.of(decided)).told())
                .extracting(Told::en)
                .anyMatch(told -> told.startsWith("Newly broken: ") && told.contains("DRONES"));
        assertThat(workbench.state().row("BINUH-01/1")).isEqualTo(decided);
    }

    @Test
    void nobodyIsPricedForATourThatSomebodyElseIsOn() throws Exception {
        Workbench workbench = open();
        Period days = Period.of("2024-09-02", "2025-06-30");

        assertThatThrownBy(() -> Price.of(workbench.state(), workbench.steps(), "MONUSCO-01/1", "O-2", days))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        usage -> assertThat(usage.told().en()).contains("O-1 is on MONUSCO-01/1 already"));
    }

    @Test
    void anotherPlanFileIsTakenAsItIsAndNotUnderTheNameOfTheOneBefore() throws Exception {
        open().save(1, false);
        Path other = Files.copy(plan, plan.resolveSibling("other.plan.json"));
        List<Plan.Row> rows = rows(requireNonNull(opened));
        step(requireNonNull(opened), PIN);
        close();
        try (Workbench second = Workbench.open(season, other, new WorkbenchCommands(), "test")) {
            assertThat(rows(second)).isEqualTo(rows);
            assertThat(second.isSaved()).isTrue();
            assertThat(second.notices()).extracting(Told::en).anyMatch(told -> told.contains(other.toString()));
            second.undo(second.revision());
            assertThat(requireNonNull(second.state().row("UNMIK-01/2")).officer())
                    .isEqualTo("O-8");
            assertThat(second.isSaved()).isFalse();
            second.redo(second.revision());
        }
        // Opened again, it goes on.
        try (Workbench third = Workbench.open(season, other, new WorkbenchCommands(), "test")) {
            assertThat(third.notices()).isEmpty();
            assertThat(third.revision()).isEqualTo(5);
        }
    }

    /** A name that fits, but not with what a file is called until it is complete. */
    private Path tooLong() {
        return season.resolveSibling("x".repeat(230) + ".json");
    }

    @Test
    void aSaveThatFailsLeavesBothFilesAsTheyWereAndCanBeTriedAgain() throws Exception {
        byte[] before = Files.readAllBytes(season);
        try (Workbench workbench = Workbench.open(season, tooLong(), new WorkbenchCommands(), "test")) {
            step(workbench, PIN);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> workbench.save(2, false)).isInstanceOf(InputException.class);
                assertThat(Files.readAllBytes(season)).isEqualTo(before);
                assertThat(workbench.isSaved()).isFalse();
                assertThat(workbench.areChangedOutside()).isFalse();
            }
        }
        try (Workbench again = Workbench.open(season, tooLong(), new WorkbenchCommands(), "test")) {
            assertThat(again.history(9)).extracting(Step::arguments).containsExactly(PIN);
            assertThat(Files.readAllBytes(season)).isEqualTo(before);
        }
        try (Stream<Path> files = Files.list(season.getParent())) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @Test
    void aSaveThatWasKilledAndCannotBeEndedDoesNotKeepFromOpening() throws Exception {
        State state;
        try (Workbench workbench = Workbench.open(season, tooLong(), new WorkbenchCommands(), "test")) {
            step(workbench, PIN);
            state = workbench.state();
        }
        try (Journal journal = Journal.open(directory)) {
            journal.append(JournalRow.of(JournalRow.SAVING, new FileSums(state.seasonSum(), state.planSum())));
        }
        try (Workbench again = Workbench.open(season, tooLong(), new WorkbenchCommands(), "test")) {
            assertThat(again.history(9)).extracting(Step::arguments).containsExactly(PIN);
            assertThat(again.notices()).first().extracting(Told::en).asString().contains("could not be ended");
        }
    }

    @Test
    void nothingIsDoneWhilePeopleAreBeingTold() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        var refused = new ArrayList<String>();
        CommandRunner meanwhile = arguments -> {
            try {
                workbench.step(2, FORBID);
            } catch (RefusedException e) {
                refused.add(e.kind());
            } catch (StaleException | InputException | UsageException e) {
                throw new IllegalStateException(e);
            }
            return new CommandRunner.Ended(0, "");
        };
        Path out = directory.resolveSibling("out");
        workbench.publish(2, new Publishing(meanwhile, out, Locale.ENGLISH, true));

        assertThat(refused).hasSizeGreaterThan(1).containsOnly("busy");
        assertThat(workbench.history(9)).extracting(Step::arguments).containsExactly(PIN, List.of("publish"));
        step(workbench, FORBID);
        assertThat(workbench.revision()).isEqualTo(4);
    }

    @Test
    void toTakeWhatIsSoAlreadyIsNoStepAndKeepsWhatCanBeDoneAgain() throws Exception {
        Workbench workbench = open();
        step(workbench, PIN);
        Path out = directory.resolveSibling("out");
        var publishing = new Publishing(arguments -> new CommandRunner.Ended(0, ""), out, Locale.ENGLISH, true);
        workbench.publish(2, publishing);
        step(workbench, FORBID);
        workbench.undo(4);
        assertThat(workbench.publish(5, publishing).told().get(0).en()).contains("nothing is new");
        workbench.save(5, false);
        assertThat(workbench.reload(5).told().get(0).en()).isEqualTo("It is so already, nothing changes.");

        assertThat(workbench.revision()).isEqualTo(5);
        assertThat(requireNonNull(workbench.redoable()).arguments()).isEqualTo(FORBID);
        assertThat(workbench.isSaved()).isTrue();
    }

    @Test
    void whatIsUnsavedIsAtHandThoughTheFilesAreBroken() throws Exception {
        step(open(), PIN);
        close();
        Files.writeString(season, "{");
        Workbench workbench = open();

        assertThat(workbench.history(9)).extracting(Step::arguments).containsExactly(PIN);
        assertThat(workbench.areChangedOutside()).isTrue();
        assertThat(workbench.notices()).hasSizeGreaterThan(1);
        assertThat(workbench.notices().get(1).en()).contains(season.toString());
        assertThatThrownBy(() -> workbench.save(2, false)).isInstanceOf(RefusedException.class);
        workbench.save(2, true);
        assertThat(requireNonNull(ProblemReader.read(season).problem().tour("UNMIK-01/2"))
                        .pinned())
                .isTrue();
    }

    @Test
    void whereAStateIsMissingItIsToldWhatToDelete() throws Exception {
        step(open(), PIN);
        String sum = requireNonNull(opened).state().planSum();
        close();
        try (Stream<Path> files = Files.list(directory)) {
            Files.delete(files.filter(file -> file.toString().endsWith(sum.substring(0, 32) + ".plan.json"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Delete the directory " + directory);
    }
}
