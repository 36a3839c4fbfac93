package rotation.nightly;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.attention.AttentionList;
import rotation.change.CarriedPlan;
import rotation.change.ChangeRow;
import rotation.change.PlanChanges;
import rotation.change.Publication;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.io.StoredPlan;
import rotation.json.AtomicFile;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.JsonLine;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.planner.NoPlanException;
import rotation.planner.PlanFile;
import rotation.planner.Planner;
import rotation.rule.Rule;
import rotation.solve.SolveSettings;
import rotation.solve.Strategy;
import rotation.text.Sentence;

/** One run of the nightly job: plans the season again from the current plan and the current problem file. Used once. */
public final class NightlyRun {

    private final Path problemFile;
    private final Path directory;
    private final SolveSettings settings;
    private final Strategy first;
    private final @Nullable Integer asOf;
    private final boolean ifChanged;
    private final String version;
    private final NightlyListener listener;
    private final Clock clock;
    private volatile @Nullable Planner planner;
    private volatile boolean stopped;

    /**
     * Prepares a run.
     *
     * @param directory of the current plan; created if it does not exist
     * @param settings of the search
     * @param first the strategy to use instead if there is no current plan
     * @param asOf the day of planning from now on; null: that of the problem
     * @param ifChanged whether to skip the search if neither problem, day nor plan has changed since the last accepted run
     * @param version of this program
     */
    public NightlyRun(
            Path problemFile,
            Path directory,
            SolveSettings settings,
            Strategy first,
            @Nullable Integer asOf,
            boolean ifChanged,
            String version,
            NightlyListener listener) {
        this(problemFile, directory, settings, first, asOf, ifChanged, version, listener, Clock.systemUTC());
    }

    /** The same at another time. */
    NightlyRun(
            Path problemFile,
            Path directory,
            SolveSettings settings,
            Strategy first,
            @Nullable Integer asOf,
            boolean ifChanged,
            String version,
            NightlyListener listener,
            Clock clock) {
        this.problemFile = problemFile;
        this.directory = directory;
        this.settings = settings;
        this.first = first;
        this.asOf = asOf;
        this.ifChanged = ifChanged;
        this.version = version;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Runs. Every outcome is recorded in the list of runs, unless the directory cannot be used.
     *
     * @return planned, planned-broken, unchanged, skipped, refused or unfinished
     * @throws BusyException if another run has locked the directory; nothing was written
     * @throws InputException if the problem, the day, the current plan or the directory cannot be used
     * @throws DisagreementException if solver and judge disagree on the plan
     */
    public Outcome run() throws BusyException, InputException, DisagreementException {
        try (var state = StateDirectory.open(directory)) {
            recordKilled(state);
            var earlier = new EarlierRuns(state.journal().runs());
            var notes = new RunNotes(clock, earlier, settings, version, state.planSum());
            state.mark(notes.mark());
            listener.event(new JsonLine("started")
                    .with("time", notes.time())
                    .with("pid", notes.mark().pid())
                    .with("version", version)
                    .with("daysSinceLast", notes.daysSinceLast())
                    .with("planBefore", notes.mark().planBefore()));
            tellMissed(earlier, notes.daysSinceLast());
            try {
                state.sweep();
                Outcome outcome = work(state, earlier, notes);
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
            searching.stop();
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

    private void tellMissed(EarlierRuns earlier, @Nullable Long days) {
        RunRecord last = earlier.last();
        if (last != null && days != null && days > 1) {
            listener.notice(Sentence.of(NightlyRun.class, "missed", last.time(), days));
        }
    }

    private Outcome work(StateDirectory state, EarlierRuns earlier, RunNotes notes)
            throws InputException, DisagreementException {
        StoredPlan current = currentPlan(state);
        ProblemFile input = input();
        Problem problem = input.problem();
        notes.read(input);
        state.mark(notes.mark());
        if (current != null) {
            current.requireToBeOf(problem, state.plan(), Sentence.of(NightlyRun.class, "hint.foreign"));
        }
        if (ifChanged && current != null && isDone(earlier.accepted(), input, current)) {
            notes.attention(AttentionList.of(problem, current.plan()));
            return Outcome.SKIPPED;
        }
        state.checkPlaces();
        CarriedPlan carried = CarriedPlan.of(problem, current == null ? null : current.plan());
        SolveSettings search = current == null ? settings.with(first) : settings;
        Verdict before = new Judge(problem).judge(carried.plan());
        notes.carried(before, search);
        listener.event(carriedLine(input, carried, before)
                .with("seed", search.seed())
                .with("strategy", search.strategy().name()));
        Plan start = current == null ? carried.plan() : current.plan();
        JudgedPlan found;
        try {
            found = search(
                    new Planner(input, search, start, version, clock.instant(), clock),
                    state,
                    problem.tours().size());
        } catch (NoPlanException e) {
            complain("unfinished.nothing");
            return Outcome.UNFINISHED;
        }
        if (!found.solved().isComplete()) {
            complain("unfinished", found.solved().untried(), problem.tours().size());
            return Outcome.UNFINISHED;
        }
        Plan tonight = found.solved().plan();
        Plan left = current == null ? CarriedPlan.announced(problem) : yesterday(state, earlier, current);
        PlanChanges changes = PlanChanges.between(problem, left, current == null ? left : current.plan(), tonight);
        notes.found(found, carried, changes);
        PlanFile document = found.file().with(ChangeRow.of(problem, changes));
        List<HardRules.Regression> regressions = HardRules.regressions(problem, before::points, found.verdict());
        if (!regressions.isEmpty()) {
            state.refuse(document);
            regressions.forEach(regression -> listener.complaint(regression.refusal()));
            notes.attention(AttentionList.of(problem, carried.plan()));
            return Outcome.REFUSED;
        }
        boolean isBroken = tellBroken(problem, current, found.verdict());
        if (found.file().attention() != null) {
            notes.attention(found.attention());
        }
        if (current == null) {
            state.replace(null, document);
            return isBroken ? Outcome.PLANNED_BROKEN : Outcome.PLANNED;
        }
        tellEdits(HandEdits.of(problem, left, current.plan(), tonight));
        // Although nothing has changed the file can say something else: an intake that it did not name, a score that
        // an earlier version has counted, the day, or what needs attention.
        if (isBroken
                || !changes.all().isEmpty()
                || !current.plan().rows().equals(tonight.rows())
                || !Objects.equals(current.plan().score(), tonight.score())
                || !input.sha256().equals(current.problem())
                || !input.options().equals(current.options())
                || !notes.ids().equals(earlier.attentionOfPlan())) {
            state.replace(current, document);
        }
        if (isBroken) {
            return Outcome.PLANNED_BROKEN;
        }
        return changes.all().isEmpty() ? Outcome.UNCHANGED : Outcome.PLANNED;
    }

    /** The problem, on the day of planning of tonight. */
    private ProblemFile input() throws InputException {
        ProblemFile input = ProblemReader.read(problemFile);
        if (asOf == null) {
            return input;
        }
        int ofFile = input.problem().asOf();
        if (asOf < ofFile) {
            throw new InputException(InputError.ofValue(
                    "--as-of",
                    null,
                    "\"" + Day.format(asOf) + "\"",
                    Sentence.of(NightlyRun.class, "asOf.early", Day.format(ofFile)),
                    Sentence.of(NightlyRun.class, "hint.asOf.early")));
        }
        return input.on(asOf, Publication.advance(input.problem(), asOf));
    }

    /** The plan that the last run left; the current one, if it is that or if there is no other. */
    private Plan yesterday(StateDirectory state, EarlierRuns earlier, StoredPlan current) throws InputException {
        String left = earlier.planLeft(state);
        if (left == null || left.equals(current.sha256())) {
            return current.plan();
        }
        Path archived = state.archived(left);
        if (archived == null) {
            listener.event(new JsonLine("edited").with("tours", null).with("undone", null));
            listener.notice(Sentence.of(
                    NightlyRun.class, "edits.unknown", state.archive().toString()));
            return current.plan();
        }
        return PlanReader.read(archived);
    }

    /** Tells what was edited by hand; nothing if nothing was. */
    private void tellEdits(HandEdits edits) {
        if (!edits.tours().isEmpty()) {
            listener.event(edits.line());
            edits.sentences().forEach(listener::notice);
        }
    }

    /** Tells which hard rules are broken more than the plan before said of itself; returns whether there are any. */
    private boolean tellBroken(Problem problem, @Nullable StoredPlan current, Verdict verdict) {
        Map<Rule, Long> said = current == null ? Map.of() : current.hardPoints();
        List<HardRules.Regression> broken =
                HardRules.regressions(problem, rule -> said.getOrDefault(rule, 0L), verdict);
        for (HardRules.Regression one : broken) {
            listener.event(new JsonLine("broken")
                    .with("rule", one.rule().id())
                    .with("before", one.before())
                    .with("after", one.after()));
            listener.complaint(one.warning());
        }
        return !broken.isEmpty();
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

    /**
     * Whether the current plan is the result of an accepted run with this problem on this day.
     *
     * @param accepted the last one; null: none was. Where it does not say its day, it was that of the problem's file
     */
    private boolean isDone(@Nullable RunRecord accepted, ProblemFile input, StoredPlan current) {
        if (accepted == null || !input.sha256().equals(current.problem())) {
            return false;
        }
        boolean sameDay = accepted.asOf() == null
                ? asOf == null
                : accepted.asOf().equals(Day.format(input.problem().asOf()));
        return sameDay && current.sha256().equals(accepted.planAfter());
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

    private JudgedPlan search(Planner prepared, StateDirectory state, int tours)
            throws InputException, NoPlanException, DisagreementException {
        planner = prepared;
        if (stopped) {
            prepared.stop();
        }
        AtomicFile.Reserve space = state.reserve(tours);
        var saver = new BestPlanSaver(prepared, state, listener);
        try {
            return prepared.plan();
        } finally {
            // Where memory ran out, what the search held is needed to record that.
            planner = null;
            saver.close();
            space.close();
        }
    }

    private void complain(String key, Object... arguments) {
        listener.complaint(Sentence.of(NightlyRun.class, key, arguments));
    }

    private static void tidy(StateDirectory state, Outcome outcome) throws InputException {
        if (outcome.isAccepted()) {
            state.keepCurrent();
            state.dropCandidate();
        }
        state.dropBestSoFar();
    }

    private void end(StateDirectory state, RunNotes notes, Outcome outcome) throws InputException {
        RunRecord run = notes.record(outcome, state.planSum());
        notes.attention().forEach(item -> listener.event(item.line()));
        state.journal().append(run);
        state.unmark();
        listener.ended(run, notes.summary(outcome, state), notes.attention());
    }

    private void giveUp(StateDirectory state, RunNotes notes, Outcome outcome, Throwable cause) {
        try {
            end(state, notes, outcome);
        } catch (InputException e) {
            cause.addSuppressed(e);
        }
    }
}
