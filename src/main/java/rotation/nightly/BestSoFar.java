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

/** Keeps the best plan of a search while it goes on, until it is closed. If that fails, the search goes on all the same. */
final class BestSoFar {

    private static final int EVERY_SECONDS = 3;

    /** After a look at a large season, the search has the machine for itself for so many times as long. */
    private static final int REST = 10;

    private final Planner planner;
    private final StateDirectory state;
    private final NightlyListener listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    /** The improvements of the search when a plan was last kept. */
    private int kept;

    private boolean complained;
    private long nextLook = System.nanoTime();

    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the timer.
    BestSoFar(Planner planner, StateDirectory state, NightlyListener listener) {
        this.planner = planner;
        this.state = state;
        this.listener = listener;
        timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        long started = System.nanoTime();
        try {
            int improvements = planner.solver().progress().improvements();
            if (started >= nextLook && improvements > kept) {
                JudgedPlan plan = planner.soFar();
                if (plan != null) {
                    keep(plan);
                    kept = improvements;
                }
                long now = System.nanoTime();
                nextLook = now + REST * (now - started);
            }
        } catch (InputException | DisagreementException | RuntimeException e) {
            if (!complained) {
                complained = true;
                listener.complaint(Sentence.of(BestSoFar.class, "bestSoFar", String.valueOf(e.getMessage())));
            }
        }
    }

    private void keep(JudgedPlan plan) throws InputException {
        listener.event(new JsonLine("best")
                .with("seconds", plan.file().run().seconds())
                .with("score", plan.verdict().score().toString())
                .with("empty", RunNotes.empty(plan.verdict()))
                .with("moves", plan.solved().moves()));
        state.keepBestSoFar(plan.file());
    }

    /** Returns when nothing is written any more. */
    void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
