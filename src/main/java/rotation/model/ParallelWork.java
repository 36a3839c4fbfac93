package rotation.model;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The same work for many things, done by the caller and as many threads as the machine has to spare.
 *
 * <p>It is as a parallel stream would do it, but for this: where memory runs out, a parallel stream can wait for ever, since a
 * thread that fails needs memory to say so. Here it needs none.
 */
public final class ParallelWork {

    /** Into so many blocks each thread's share is divided: neighbours often need the same, and would wait for each other. */
    private static final int BLOCKS = 16;

    private final IntFunction<?> work;
    private final Object[] results;
    private final int helpers;
    private final int blockSize;
    private final AtomicInteger next = new AtomicInteger();
    private volatile @Nullable Throwable failure;

    /** How many threads help; like the end, guarded by this. */
    private int helping;

    private boolean ended;

    private ParallelWork(int count, IntFunction<?> work) {
        this.work = work;
        results = new Object[count];
        helpers = Math.max(0, Math.min(ForkJoinPool.getCommonPoolParallelism(), count - 1));
        blockSize = Math.max(1, count / (BLOCKS * (helpers + 1)));
    }

    /**
     * What comes of each of the numbers from 0, in their order. What the work throws is thrown, as soon as nobody works any more.
     *
     * @param count how many numbers; the first that is not worked on
     * @param work may be called on several threads, and is not once it has failed
     */
    @SuppressWarnings("unchecked") // Only the work has put anything in.
    public static <R> List<R> map(int count, IntFunction<R> work) {
        return (List<R>) new ParallelWork(count, work).results();
    }

    /** What comes of each element, in their order; else as {@link #map(int, IntFunction)}. */
    public static <T, R> List<R> map(List<T> elements, Function<T, R> work) {
        return map(elements.size(), index -> work.apply(elements.get(index)));
    }

    /** The elements that a test lets pass, in their order; else as {@link #map(int, IntFunction)}. */
    public static <T> List<T> filter(List<T> elements, Predicate<T> test) {
        List<Boolean> passed = map(elements, test::test);
        return IntStream.range(0, elements.size())
                .filter(passed::get)
                .mapToObj(elements::get)
                .toList();
    }

    private List<?> results() {
        try {
            for (int i = 0; i < helpers; i++) {
                ForkJoinPool.commonPool().execute(this::help);
            }
            work();
        } finally {
            end();
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        return List.of(results);
    }

    private void help() {
        synchronized (this) {
            if (ended) {
                return;
            }
            helping++;
        }
        work();
        synchronized (this) {
            helping--;
            notifyAll();
        }
    }

    private void work() {
        try {
            int from = next.getAndAdd(blockSize);
            while (from < results.length && failure == null) {
                int to = Math.min(from + blockSize, results.length);
                for (int i = from; i < to && failure == null; i++) {
                    results[i] = work.apply(i);
                }
                from = next.getAndAdd(blockSize);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Waits for those who help; who has not begun will not. */
    private synchronized void end() {
        ended = true;
        boolean interrupted = false;
        while (helping > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
