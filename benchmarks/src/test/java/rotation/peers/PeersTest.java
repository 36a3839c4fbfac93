package rotation.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.generate.Preset;
import rotation.generate.ProblemGenerator;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Problem;

/** Peers as they are started by a benchmark. */
class PeersTest {

    private static final Path TINY = Path.of("../problems/tiny.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void timefoldAsItComesKeepsToItsTimeAndWritesPlanAndTrace() throws Exception {
        Path plan = directory.resolve("plan.json");
        Path trace = directory.resolve("trace.csv");

        // Time counts from the start of this virtual machine: it is over, and an announced plan comes all the same.
        int exitCode = run("timefold-stock", TINY, "-o", plan, "--time", "1ms", "--trace", trace, "--quiet");

        assertThat(exitCode).isIn(0, 4);
        assertThat(Files.readString(plan)).contains("\"strategy\": \"timefold-stock\"");
        assertThat(Files.readString(trace)).startsWith("seconds,moves,score,bound,peakHeap");
    }

    @Test
    void theGeneratedProblemsCanBeUsedAndAreTighterWhereTheySaySo() throws Exception {
        assertThat(run("problems", directory)).isZero();

        Problem french = season("cpa-scarce-french");
        Problem caps = season("cpa-tight-caps");
        Problem units = season("cpa-dense-units");
        assertThat(speakers(french)).isLessThan(speakers(season(Preset.CPA, 3)) * 2 / 3);
        Problem asGenerated = season(Preset.CPA, 4);
        assertThat(caps(caps)).isLessThan(caps(asGenerated));
        for (int i = 0; i < caps.agencies().size(); i++) {
            Agency agency = caps.agencies().get(i);
            Integer before = asGenerated.agencies().get(i).maxAway();
            assertThat(agency.maxAway() == null || before == null || agency.maxAway() <= before)
                    .as(agency.id())
                    .isTrue();
        }
        assertThat(season("cpa-long-handovers").missions()).allMatch(mission -> mission.handoverDays() == 21);
        assertThat(units.officers().stream().map(Officer::unit).distinct()).containsOnly(null, "Unit 01");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(8);
        }
        Path generated = directory.resolve("generated.json");
        ProblemWriter.write(season(Preset.CPA, 1), generated);
        assertThat(directory.resolve("cpa-1.json")).hasSameBinaryContentAs(generated);
    }

    private Problem season(String name) throws Exception {
        return ProblemReader.read(directory.resolve(name + ".json")).problem();
    }

    private static Problem season(Preset preset, long seed) {
        return ProblemGenerator.generate(preset, seed);
    }

    private static long speakers(Problem season) {
        return season.officers().stream()
                .filter(officer -> officer.languages().containsKey("fr"))
                .count();
    }

    private static int caps(Problem season) {
        return season.agencies().stream()
                .map(Agency::maxAway)
                .filter(Objects::nonNull)
                .mapToInt(cap -> cap)
                .sum();
    }

    private static int run(Object... args) {
        var printed = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = Peers.run(new PrintWriter(printed), new PrintWriter(printed), words);
        assertThat(printed.toString()).isEmpty();
        return exitCode;
    }
}
