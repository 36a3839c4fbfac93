package rotation.stress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rotation.generate.Disruption;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.model.ParallelWork;
import rotation.model.Problem;
import rotation.planner.DisagreementException;
import rotation.shard.DirectoryBusyException;
import rotation.shard.ShardManifest;

/** Puts plans through made-up seasons, runs side by side. Used once. */
public final class Stress {

    private final Seasons seasons;
    private final Searches searches;
    private final List<PlanRepairs> plans;
    private final StressSetup setup;
    private final String version;
    private final StressListener listener;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * Prepares the runs, and finds out who stands by.
     *
     * @param tested at least one plan, legal for the problem
     * @param version of this program, and its build
     */
    public Stress(
            ProblemFile input,
            List<TestedPlan> tested,
            StressOptions options,
            String version,
            StressListener listener) {
        Problem problem = input.problem();
        this.version = version;
        this.listener = listener;
        seasons = new Seasons(problem, tested, options);
        searches = new Searches(options.moves(), version);
        plans = tested.stream()
                .map(plan -> new PlanRepairs(problem, plan, searches))
                .toList();
        setup = StressSetup.of(
                problem.name(),
                input.sha256(),
                input.options().toString(),
                options,
                plans.stream().map(PlanRepairs::tested).toList());
    }

    /** All that the runs follow from. */
    public StressSetup setup() {
        return setup;
    }

    /** Ends the runs soon; those that have not ended are dropped. May be called from any thread, at any time. */
    public void stop() {
        searches.stop();
    }

    /** Makes all runs; what they tell is written nowhere. */
    public StressDocument run() throws DisagreementException {
        listener.planned(setup.planned(), 0);
        List<RunRow> rows = made(numbers(setup.units()), null);
        if (failure.get() instanceof DisagreementException e) {
            throw e;
        }
        return StressDocument.of(setup, rows);
    }

    /**
     * Makes the runs that are not in a directory yet, and keeps them there.
     *
     * @param manifest which of the runs are to be made; null: all
     * @throws InputException if the directory cannot be used, or is of something else; runs that have ended are kept
     * @throws DirectoryBusyException if others are at work in it
     * @throws DisagreementException if solver and judge disagree on a plan
     */
    public StressDocument run(Path place, @Nullable ShardManifest manifest)
            throws InputException, DirectoryBusyException, DisagreementException {
        try (var directory = StressDirectory.open(place, setup, manifest, version)) {
            var rows = new ArrayList<>(directory.rows());
            Set<Integer> done = new HashSet<>();
            rows.forEach(row -> done.add(row.run()));
            List<Integer> open = new ArrayList<>(numbers(manifest == null ? setup.units() : manifest.units()));
            open.removeIf(done::contains);
            listener.planned(open.size(), done.size());
            rows.addAll(made(open, directory));
            rows.sort(Comparator.comparingInt(RunRow::run));
            StressDocument document = StressDocument.of(setup, rows);
            directory.complete(document);
            Exception failed = failure.get();
            if (failed instanceof DisagreementException e) {
                throw e;
            }
            if (failed instanceof InputException e) {
                throw e;
            }
            return document;
        }
    }

    private static List<Integer> numbers(List<String> units) {
        return units.stream().map(Integer::valueOf).toList();
    }

    private List<RunRow> made(List<Integer> runs, @Nullable StressDirectory directory) {
        return ParallelWork.map(runs, run -> made(run, directory)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Makes a run; empty: the runs were stopped, or one has failed. */
    private Optional<RunRow> made(int run, @Nullable StressDirectory directory) {
        if (searches.isStopped()) {
            return Optional.empty();
        }
        try {
            Optional<RunRow> made = made(run);
            if (made.isPresent() && directory != null) {
                directory.add(made.get());
            }
            if (made.isPresent()) {
                synchronized (listener) {
                    listener.ended();
                }
            }
            return made;
        } catch (DisagreementException | InputException e) {
            failure.compareAndSet(null, e);
            stop();
            return Optional.empty();
        }
    }

    private Optional<RunRow> made(int run) throws DisagreementException {
        long seed = seasons.seed(run);
        List<Disruption.Outcome> happened = seasons.of(seed);
        var repairs = new ArrayList<RunRow.Repair>();
        for (int i = 0; i < plans.size(); i++) {
            Optional<RunRow.Repair> repair = plans.get(i).in(happened.get(i).problem(), seed);
            if (repair.isEmpty()) {
                return Optional.empty();
            }
            repairs.add(repair.get());
        }
        Disruption.Outcome first = happened.get(0);
        return Optional.of(new RunRow(run, seed, version, first.withdrawn(), first.slipped(), first.closed(), repairs));
    }
}
