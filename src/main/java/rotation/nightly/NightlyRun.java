package rotation.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.change.ChangeRow;
import rotation.change.PlanChanges;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.io.StoredPlan;
import rotation.json.InputException;
import rotation.json.JsonLine;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.planner.PlanFile;
import rotation.planner.Planner;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Sentence;

/** One run of the nightly job: plans the season again from the current plan and the current problem file. Used once. */
public final class NightlyRun {

    private final Path problemFile;
    private final Path directory;
    private final SolveSettings settings;
    private final Strategy first;
    private final boolean ifChanged;
    private final String version;
    private final NightlyListener listener;
    private volatile @Nullable Planner planner;
    private volatile boolean stopped;

    /**
     * Prepares a run.
     *
     * @param directory of the current plan; created if it does not exist
     * @param settings of the search
     * @param first the strategy to use instead if there is no current plan
     * @param ifChanged whether to skip the search if neither problem nor plan has changed since the last accepted run
     * @param version of this program
     */
    public NightlyRun(
            Path problemFile,
            Path directory,
            SolveSettings settings,
            Strategy first,
            boolean ifChanged,
            String version,
            NightlyListener listener) {
        this.problemFile = problemFile;
        this.directory = directory;
        this.settings = settings;
        this.first = first;
        this.ifChanged = ifChanged;
        this.version = version;
        this.listener = listener;
    }

    /**
     * Runs. Every outcome is recorded in the list of runs, unless the directory cannot be used.
     *
     * @return planned, unchanged, skipped or refused
     * @throws BusyException if another run has locked the directory; nothing was written
     * @throws InputException if the problem, the current plan or the directory cannot be used
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    public Outcome run() throws BusyException, InputException, DisagreementException {
        try (var state = StateDirectory.open(directory)) {
            recordKilled(state);
            var notes = new RunNotes(settings, version, state.planSum());
            state.mark(notes.mark());
            listener.event(new JsonLine("started")
                    .with("time", notes.time())
                    .with("pid", notes.mark().pid())
                    .with("version", version)
                    .with("planBefore", notes.mark().planBefore()));
            try {
                state.sweep();
                Outcome outcome = work(state, notes);
                tidy(state, outcome);
                end(state, notes, outcome);
                return outcome;
            } catch (InputException e) {
                giveUp(state, notes, Outcome.INVALID, e);
                throw e;
            } catch (DisagreementException | RuntimeException | Error e) {
                giveUp(state, notes, Outcome.FAILED, e);
                throw e;
            }
        }
    }

    /** Stops the search; the run continues with the best plan so far. May be called from any thread, at any time. */
    public void stop() {
        stopped = true;
        Planner searching = planner;
        if (searching != null) {
            searching.solver().stop();
        }
    }

    /** Records the previous run if it was killed before it recorded itself. */
    private static void recordKilled(StateDirectory state) throws InputException {
        RunMark mark = state.mark();
        if (mark != null) {
            // It may have been killed after it recorded itself and before it removed its mark.
            boolean known =
                    state.journal().runs().stream().anyMatch(run -> mark.time().equals(run.time()));
            if (!known) {
                state.journal().append(RunNotes.killed(mark, state.planSum()));
            }
        }
    }

    private Outcome work(StateDirectory state, RunNotes notes) throws InputException, DisagreementException {
        StoredPlan current = currentPlan(state);
        ProblemFile input = ProblemReader.read(problemFile);
        Problem problem = input.problem();
        notes.read(input);
        state.mark(notes.mark());
        if (ifChanged && current != null && isDone(state, input, current)) {
            return Outcome.SKIPPED;
        }
        state.checkPlaces();
        CarriedPlan carried = CarriedPlan.of(problem, current == null ? null : current.plan());
        Plan yesterday = current == null ? carried.plan() : current.plan();
        SolveSettings search = current == null ? settings.with(first) : settings;
        Verdict before = new Judge(problem).judge(carried.plan());
        notes.carried(before, search);
        listener.event(carriedLine(input, carried, before)
                .with("seed", search.seed())
                .with("strategy", search.strategy().name()));
        JudgedPlan found = search(new Planner(input, search, yesterday, version, Instant.now()), state);
        Plan tonight = found.solved().plan();
        PlanChanges changes = PlanChanges.between(problem, yesterday, tonight);
        notes.found(found, carried, changes);
        PlanFile document = current == null ? found.file() : found.file().with(ChangeRow.of(problem, changes));
        List<HardRules.Regression> regressions = HardRules.regressions(problem, before, found.verdict());
        if (!regressions.isEmpty()) {
            state.refuse(document);
            regressions.forEach(regression -> listener.complaint(regression.sentence()));
            return Outcome.REFUSED;
        }
        if (current == null) {
            state.replace(null, document);
            return Outcome.PLANNED;
        }
        // The file can say something else although nothing has changed: an intake that it did not name, or a score that
        // was
        // counted by an earlier version.
        if (!yesterday.rows().equals(tonight.rows())
                || !Objects.equals(yesterday.score(), tonight.score())
                || !input.sha256().equals(current.problem())) {
            state.replace(current, document);
        }
        return changes.all().isEmpty() ? Outcome.UNCHANGED : Outcome.PLANNED;
    }

    private @Nullable StoredPlan currentPlan(StateDirectory state) throws InputException {
        try {
            return state.currentPlan();
        } catch (InputException e) {
            listener.complaint(Sentence.of(
                    NightlyRun.class,
                    "restore",
                    state.plan().toString(),
                    state.archive().toString()));
            throw e;
        }
    }

    /** Whether the current plan is the result of an accepted run with this problem. */
    private static boolean isDone(StateDirectory state, ProblemFile input, StoredPlan current) throws InputException {
        if (!input.sha256().equals(current.problem())) {
            return false;
        }
        String left = null;
        for (RunRecord run : state.journal().runs()) {
            if (Outcome.isAccepted(run.outcome())) {
                left = run.planAfter();
            }
        }
        return current.sha256().equals(left);
    }

    private static JsonLine carriedLine(ProblemFile input, CarriedPlan carried, Verdict verdict) {
        Map<String, String> opened = new LinkedHashMap<>();
        carried.opened()
                .forEach((tour, reason) -> opened.put(tour, reason.kind().id()));
        return new JsonLine("carried")
                .with("problem", input.sha256())
                .with("score", verdict.score().toString())
                .with("opened", opened)
                .with(
                        "cancelled",
                        carried.cancelled().stream().map(Plan.Row::tour).toList());
    }

    private JudgedPlan search(Planner prepared, StateDirectory state) throws DisagreementException {
        planner = prepared;
        if (stopped) {
            prepared.solver().stop();
        }
        var saver = new BestPlanSaver(prepared, state, listener);
        try {
            return prepared.plan();
        } finally {
            saver.close();
        }
    }

    private static void tidy(StateDirectory state, Outcome outcome) throws InputException {
        if (outcome.isAccepted()) {
            state.dropCandidate();
        }
        state.dropBestSoFar();
    }

    private void end(StateDirectory state, RunNotes notes, Outcome outcome) throws InputException {
        RunRecord run = notes.record(outcome, state.planSum());
        state.journal().append(run);
        state.unmark();
        listener.ended(run, notes.summary(outcome, state));
    }

    private void giveUp(StateDirectory state, RunNotes notes, Outcome outcome, Throwable cause) {
        try {
            end(state, notes, outcome);
        } catch (InputException e) {
            cause.addSuppressed(e);
        }
    }
}
