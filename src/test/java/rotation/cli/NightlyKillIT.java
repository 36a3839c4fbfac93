package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rotation.io.PlanReader;
import rotation.io.ProblemReader;
import rotation.io.StoredPlan;
import rotation.json.Sha256;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.nightly.RunJournal;
import rotation.nightly.RunRecord;

/**
 * Nights that end by {@code kill -9}, at a hundred moments: two in three are spread over the whole run, the others over its last
 * milliseconds, in which one plan replaces another.
 */
@Isolated
class NightlyKillIT {

    private static final int DIRECTORIES = 2;
    private static final int KILLS_EACH = 50;

    @Test
    void aKilledNightLosesNoPlan(@TempDir Path parent) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(DIRECTORIES);
        try {
            var nights = new ArrayList<Nights>();
            var ends = new ArrayList<Future<Void>>();
            for (int i = 0; i < DIRECTORIES; i++) {
                var one = new Nights(Files.createDirectory(parent.resolve("n" + i)), new Random(i));
                nights.add(one);
                ends.add(workers.submit(one));
            }
            for (Future<Void> end : ends) {
                end.get();
            }
            // The moments were spread well: some before the work, some within, some after the plan was replaced.
            assertThat(nights.stream().mapToInt(one -> one.killed).sum()).isEqualTo(DIRECTORIES * KILLS_EACH);
            assertThat(nights.stream().mapToInt(one -> one.replacedByKilled).sum())
                    .isPositive();
            assertThat(nights.stream().mapToLong(one -> one.told).sum()).isGreaterThan(20);
            assertThat(nights.stream().mapToInt(one -> one.seen.size()).sum()).isGreaterThan(8);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The nights of one directory. */
    private static final class Nights implements Callable<Void> {

        private static final int MOVES = 500;
        private static final ObjectMapper JSON = new ObjectMapper();

        private final Path state;
        private final Path plan;
        private final Random random;
        private final List<Path> seasons;
        private final Map<String, Path> seasonBySum = new HashMap<>();

        /** The sums of all plans that were ever the current one. */
        private final Set<String> seen = new HashSet<>();

        private final Set<String> archived = new HashSet<>();
        private int killed;
        private int replacedByKilled;
        private int ended;
        private long told;

        Nights(Path directory, Random random) throws IOException {
            this.random = random;
            state = directory.resolve("state");
            plan = state.resolve("plan.json");
            String tiny = Files.readString(Path.of("problems", "tiny.json"));
            String release = "\"releases\": [{\"from\": \"2025-05-01\", \"to\": \"2026-06-30\"}]";
            assertThat(tiny).containsOnlyOnce(release);
            seasons = List.of(
                    Files.writeString(directory.resolve("with.json"), tiny),
                    Files.writeString(directory.resolve("without.json"), tiny.replace(release, "\"releases\": []")));
            for (Path season : seasons) {
                seasonBySum.put(Sha256.of(Files.readAllBytes(season)), season);
            }
        }

        @Override
        public Void call() throws Exception {
            double lasts = 0;
            for (int i = 0; i < 3; i++) {
                long begun = System.nanoTime();
                assertThat(start().end().exitCode()).isZero();
                lasts = millisSince(begun);
                ended++;
                check();
            }
            assertThat(seen).hasSize(3);
            while (killed < KILLS_EACH) {
                String before = sumOfPlan();
                Set<String> archiveBefore = archive();
                boolean atTheEnd = random.nextInt(3) == 0;
                // A quarter of the time goes by before the program itself begins.
                double moment = 0.25 + 0.75 * random.nextDouble();
                long begun = System.nanoTime();
                Program run = start();
                boolean late = !atTheEnd && run.endsWithin((long) (moment * lasts));
                if (atTheEnd) {
                    // From the first byte in the archive on, it takes a few dozen milliseconds.
                    while (run.isRunning() && archiveBefore.containsAll(archive())) {
                        Thread.sleep(1);
                    }
                    Thread.sleep(random.nextInt(40));
                }
                double lasted = millisSince(begun);
                run.kill();
                int exitCode = run.end().exitCode();
                check();
                boolean replaced = !sumOfPlan().equals(before);
                if (exitCode == 0) {
                    assertThat(replaced).isTrue();
                    ended++;
                } else {
                    killed++;
                    replacedByKilled += replaced ? 1 : 0;
                }
                // The machine has other things to do, now more and now less.
                if (!atTheEnd) {
                    lasts = late ? (lasts + lasted) / 2 : moment > 0.9 ? lasts * 1.05 : lasts;
                }
            }
            Program.Run last = start().end();
            assertThat(last.exitCode()).as(last.err()).isZero();
            check();
            try (var files = Files.walk(state)) {
                assertThat(files.filter(Files::isRegularFile)
                                .map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".tmp") || name.contains("best")))
                        .isEmpty();
            }
            assertThat(state.resolve("lock")).isEmptyFile();
            List<RunRecord> runs = new RunJournal(state.resolve("runs.jsonl")).runs();
            assertThat(runs).extracting(RunRecord::time).doesNotHaveDuplicates();
            assertThat(runs)
                    .extracting(RunRecord::outcome)
                    .containsOnly("planned", "unchanged", "killed")
                    .contains("planned");
            told = runs.stream().filter(run -> run.outcome().equals("killed")).count();
            // Every run that ended has a line, and at most the killed ones have others.
            assertThat(runs).hasSizeBetween(ended + 1, ended + 1 + killed);
            return null;
        }

        /** A night with the roster that the current plan is not for, so that its end replaces the plan. */
        private Program start() throws Exception {
            Path season = seasons.get(0);
            if (Files.exists(plan)
                    && season.equals(seasonBySum.get(PlanReader.readStored(plan).problem()))) {
                season = seasons.get(1);
            }
            return Program.start("nightly", "--problem", season, "--state", state, "--moves", MOVES, "--threads", 1);
        }

        /** What lies in the archive, whole or not. */
        private Set<String> archive() throws IOException {
            try (var files = Files.list(state.resolve("plans"))) {
                return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            }
        }

        private static double millisSince(long nanos) {
            return (System.nanoTime() - nanos) / 1e6;
        }

        private String sumOfPlan() throws IOException {
            return Sha256.of(Files.readAllBytes(plan));
        }

        private void check() throws Exception {
            StoredPlan current = PlanReader.readStored(plan);
            if (seen.add(current.sha256())) {
                Path season = Objects.requireNonNull(seasonBySum.get(current.problem()));
                Verdict verdict = new Judge(ProblemReader.read(season).problem()).judge(current.plan());
                assertThat(verdict.isLegal()).isTrue();
                assertThat(verdict.isFeasible()).isTrue();
                assertThat(verdict.remarks()).isEmpty();
            }
            var kept = new HashSet<String>(Set.of(current.sha256()));
            if (Files.exists(state.resolve("plans"))) {
                try (var files = Files.list(state.resolve("plans"))) {
                    for (Path file : files.filter(file -> !file.toString().endsWith(".tmp"))
                            .toList()) {
                        String sum = PlanReader.readStored(file).sha256();
                        assertThat(file.getFileName().toString()).endsWith("-" + sum.substring(0, 8) + ".json");
                        kept.add(sum);
                        archived.add(sum);
                    }
                }
            }
            assertThat(kept).containsAll(seen).containsAll(archived);
            String journal = Files.readString(state.resolve("runs.jsonl"));
            String whole = journal.substring(0, journal.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                assertThat(JSON.readTree(line).path("outcome").isTextual())
                        .as(line)
                        .isTrue();
            }
        }

        @Override
        public String toString() {
            return killed + " killed, " + replacedByKilled + " of them after the plan was replaced, " + told
                    + " told of, " + ended + " ended, " + seen.size() + " plans";
        }
    }
}
