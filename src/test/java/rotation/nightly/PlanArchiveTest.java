package rotation.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.Sha256;

class PlanArchiveTest {

    private final Path state;
    private final Path plans;

    PlanArchiveTest(@TempDir Path state) throws IOException {
        this.state = state;
        plans = Files.createDirectory(state.resolve("plans"));
    }

    private static String sum(String plan) {
        return Sha256.of(plan.getBytes(StandardCharsets.UTF_8));
    }

    private Path archive(String time, String plan) throws IOException {
        return Files.writeString(plans.resolve(time + "-" + sum(plan).substring(0, 8) + ".json"), plan);
    }

    private Path current(String plan) throws IOException {
        return Files.writeString(state.resolve("plan.json"), plan);
    }

    @Test
    void thePlansBeforeOneAreThoseThatWereWrittenBeforeIt() throws Exception {
        Path first = archive("2025-03-01T033500Z", "first");
        Path second = archive("2025-03-02T033500Z", "second");
        Path third = archive("2025-03-03T033500Z", "third");
        current("third");

        assertThat(PlanArchive.before(state, third)).containsExactly(first, second);
        assertThat(PlanArchive.before(state, second)).containsExactly(first);
        assertThat(PlanArchive.before(state, Files.writeString(state.resolve("edited.json"), "edited")))
                .containsExactly(first, second, third);
    }

    @Test
    void aPlanThatWasPutBackComesAfterAllOthers() throws Exception {
        Path first = archive("2025-03-01T033500Z", "first");
        Path second = archive("2025-03-02T033500Z", "second");

        assertThat(PlanArchive.before(state, current("first"))).containsExactly(first, second);
    }

    @Test
    void plansOfOneSecondComeInTheOrderInWhichTheRunsTellThem() throws Exception {
        String smaller = sum("a").compareTo(sum("b")) < 0 ? "a" : "b";
        String larger = smaller.equals("a") ? "b" : "a";
        Path before = archive("2025-03-01T033500Z", larger);
        Path after = archive("2025-03-01T033500Z", smaller);
        Files.writeString(
                state.resolve("runs.jsonl"),
                "{\"time\":\"2025-03-01T03:35:00Z\",\"outcome\":\"planned\",\"planBefore\":\"%s\",\"planAfter\":\"%s\"}\n"
                        .formatted(sum(larger), sum(smaller)));

        assertThat(PlanArchive.before(state, Files.writeString(state.resolve("new.json"), "new")))
                .containsExactly(before, after);
    }

    @Test
    void whatIsNoArchivedPlanIsPassedOver() throws Exception {
        Files.writeString(plans.resolve("notes.json"), "x");
        Files.writeString(plans.resolve(".2025-03-01T033500Z-00000000.json.tmp"), "x");

        assertThat(PlanArchive.before(state, current("now"))).isEmpty();
        assertThat(PlanArchive.before(plans, current("now"))).isEmpty();
    }
}
