package rotation.planner;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * What comes after an {@link OutOfMemoryError}: those who work beside the one that failed still hold most of the memory, until
 * they fail or end as well.
 */
public final class MemoryRelief {

    private static final int ATTEMPTS = 100;
    private static final int PAUSE_MILLIS = 100;

    /** Enough to say a few sentences and to write a line. */
    private static final int[] ROOM = {8, 128 * 1024};

    private MemoryRelief() {}

    /** Waits until there is some memory again, ten seconds or so at most. */
    public static void await() {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                ForkJoinPool.commonPool().awaitQuiescence(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (new byte[ROOM[0]][ROOM[1]].length > 0) {
                    return;
                }
            } catch (OutOfMemoryError e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
