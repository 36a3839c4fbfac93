package rotation.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.json.Range;
import rotation.planner.JudgedPlan;
import rotation.solve.Changes;

/** The searches of a workbench: one at a time, until its plan is taken or dropped. */
final class Searches {

    private static final Range SECONDS = Request.range(1, 86_400);
    private static final Range MOVES = Request.range(1, Long.MAX_VALUE);
    private static final Range SEEDS = Request.range(0, Long.MAX_VALUE);
    private static final Map<String, String> MODES =
            Map.of("needed", "needed", "worthwhile", "worthwhile", "solve", "solve");

    private final Workbench workbench;
    private final EventStream events;
    private final Runnable changed;
    private volatile @Nullable Solving solving;

    /**
     * @param events tell pages how far a search is
     * @param changed tells pages that there is no search any more
     */
    Searches(Workbench workbench, EventStream events, Runnable changed) {
        this.workbench = workbench;
        this.events = events;
        this.changed = changed;
    }

    /** Whether one is running. */
    boolean isRunning() {
        Solving last = solving;
        return last != null && last.stage() == Solving.Stage.RUNNING;
    }

    /** The last one; null: there is none, or it was taken or dropped. */
    Answers.@Nullable SolveAnswer answer() {
        Solving last = solving;
        return last == null ? null : answer(last);
    }

    /** Tells pages how far the one that is running has come. */
    void tellProgress() {
        Solving running = solving;
        if (running != null && running.stage() == Solving.Stage.RUNNING) {
            running.look();
            tell("progress", running);
        }
    }

    /** Ends the one that is running soon. */
    void stop() {
        Solving running = solving;
        if (running != null) {
            running.stop();
        }
    }

    private record SolveRequest(long revision, Solving.Request request) {}

    /** Begins one, if none is running. */
    Answers.SolveAnswer start(Request request)
            throws IOException, InputException, RefusedException, StaleException, Refusal {
        SolveRequest asked = request.body(fields -> {
            String mode = fields.choice("mode", MODES, "needed");
            boolean isFromPlan = !"solve".equals(mode);
            Changes changes = "needed".equals(mode) ? Changes.NEEDED : Changes.WORTHWHILE;
            return new SolveRequest(
                    Request.revision(fields),
                    new Solving.Request(
                            isFromPlan,
                            changes,
                            fields.optionalWhole("seconds", SECONDS),
                            fields.optionalAmount("moves", MOVES),
                            fields.amount("seed", SEEDS, 0)));
        });
        Solving next;
        synchronized (workbench) {
            workbench.requireSeen(asked.revision());
            if (isRunning()) {
                throw new RefusedException("busy", List.of(Told.say("solve.busy")));
            }
            next = new Solving(workbench.revision(), workbench.state(), asked.request(), workbench.version());
            solving = next;
        }
        next.start(() -> tell("solved", next));
        return answer(next);
    }

    /** Tells of a search, unless it was taken, dropped or followed by another. */
    private void tell(String event, Solving search) {
        synchronized (workbench) {
            if (solving == search) {
                events.send(event, JsonText.compact(answer(search)));
            }
        }
    }

    private static Answers.SolveAnswer answer(Solving last) {
        var progress = last.progress();
        JudgedPlan found = last.found();
        int tours = last.begun().problem().tours().size();
        boolean isRunning = last.stage() == Solving.Stage.RUNNING;
        return new Answers.SolveAnswer(
                last.stage().toString(),
                last.revision(),
                found == null ? progress.score() : found.verdict().score(),
                found == null ? progress.filled() : found.verdict().keyFigures().filledTours(),
                tours,
                progress.moves(),
                last.millis(),
                last.limit(),
                found == null || found.solved().bound() == null
                        ? null
                        : found.solved().bound().score(),
                last.curve(),
                isRunning ? Fragments.progress(last, tours) : Fragments.solved(last));
    }

    private Solving last() throws RefusedException {
        Solving last = solving;
        if (last == null) {
            throw new RefusedException("nothing", List.of(Told.say("solve.nothing")));
        }
        return last;
    }

    /** Ends the one that is running soon; its best plan is kept. */
    Answers.SolveAnswer stop(Request request) throws IOException, InputException, RefusedException, Refusal {
        request.revision();
        Solving last = last();
        last.stop();
        return answer(last);
    }

    /** Takes the plan that was found. */
    Step accept(Request request) throws IOException, InputException, RefusedException, StaleException, Refusal {
        long seen = request.revision();
        Step step;
        synchronized (workbench) {
            Solving last = last();
            workbench.requireSeen(seen);
            Steps.Next next = last.accepted(workbench.state(), workbench.steps());
            step = workbench.take(seen, Objects.requireNonNull(next.state()), next.step());
            solving = null;
            if (workbench.revision() == seen) {
                // Nothing changes; but the search is no more.
                changed.run();
            }
        }
        return step;
    }

    /** Forgets it. */
    Answers.DoneAnswer drop(Request request) throws IOException, InputException, RefusedException, Refusal {
        request.revision();
        synchronized (workbench) {
            last().stop();
            solving = null;
            changed.run();
        }
        return new Answers.DoneAnswer(workbench.revision(), null, "");
    }
}
