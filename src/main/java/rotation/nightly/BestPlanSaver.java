package rotation.nightly;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import rotation.json.InputException;
import rotation.json.JsonLine;
import rotation.planner.DisagreementException;
import rotation.planner.JudgedPlan;
import rotation.planner.Planner;
import rotation.text.Sentence;

/**
 * Writes the best plan of a running search to the state directory, every few seconds until closed. If writing fails, the search
 * goes on.
 */
final class BestPlanSaver {

    private static final int EVERY_SECONDS = 3;

    /** The pause after a check, as a multiple of its duration: in a large season, judging takes time from the search. */
    private static final int PAUSE_FACTOR = 10;

    private final Planner planner;
    private final StateDirectory state;
    private final NightlyListener listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /** The number of improvements of the search when a plan was last written. */
    private int savedImprovements;

    private boolean complained;
    private long nextCheck = System.nanoTime();

    @SuppressWarnings("FutureReturnValueIgnored") // The task ends with the timer.
    BestPlanSaver(Planner planner, StateDirectory state, NightlyListener listener) {
        this.planner = planner;
        this.state = state;
        this.listener = listener;
        timer.scheduleWithFixedDelay(this::check, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void check() {
        long started = System.nanoTime();
        try {
            int improvements = planner.solver().progress().improvements();
            if (started >= nextCheck && improvements > savedImprovements) {
                JudgedPlan plan = planner.soFar();
                if (plan != null && plan.solved().isComplete()) {
                    save(plan);
                    savedImprovements = improvements;
                }
                long now = System.nanoTime();
                nextCheck = now + PAUSE_FACTOR * (now - started);
            }
        } catch (InputException | DisagreementException | RuntimeException e) {
            if (!complained) {
                complained = true;
                listener.complaint(Sentence.of(BestPlanSaver.class, "bestSoFar", String.valueOf(e.getMessage())));
            }
        }
    }

    private void save(JudgedPlan plan) throws InputException {
        listener.event(new JsonLine("best")
                .with("seconds", plan.file().run().seconds())
                .with("score", plan.verdict().score().toString())
                .with("empty", RunNotes.empty(plan.verdict()))
                .with("moves", plan.solved().moves()));
        state.keepBestSoFar(plan.file());
    }

    /** Stops; waits until a running check has ended. */
    void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
