package rotation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rotation.json.InputException;
import rotation.model.Day;

class BestKnownFileTest {

    private static final String ONE =
            """
            {
              "format": "rotation-best-known/1",
              "problems": [
                {"problem": "tiny", "sha256": "0a", "score": "0hard/-2medium/-675soft", "bound": null, "proven": false, \
            "origin": {"solver": "annealing", "seconds": 2.5, "seed": 3, "version": "0.1.0", "date": "2026-01-05"}, \
            "boundOrigin": null}
              ]
            }
            """;

    private static final BestKnown.Origin ORIGIN =
            new BestKnown.Origin("annealing", 2.5, 3L, "0.1.0", Day.of(LocalDate.of(2026, 1, 5)));

    private static final HardMediumSoftLongScore SCORE = HardMediumSoftLongScore.of(0, -2, -675);

    private final Path file;

    BestKnownFileTest(@TempDir Path directory) {
        file = directory.resolve("known.json");
    }

    @Test
    void aLineForEachProblem() throws Exception {
        var known = new BestKnown(List.of(new BestKnown.Entry("tiny", "0a", SCORE, null, ORIGIN, null)));

        BestKnownFile.write(known, file);

        assertThat(file).hasContent(ONE);
        assertThat(BestKnownFile.read(file)).isEqualTo(known);
        assertThat(known.problems().get(0).isProven()).isFalse();
    }

    @Test
    void aScoreIsProvenWhereItEqualsItsBound() throws Exception {
        var origin = new BestKnown.Origin("exact", 7, null, "2", Day.of(LocalDate.of(2026, 2, 1)));
        var known = new BestKnown(List.of(new BestKnown.Entry("tiny", "0a", SCORE, SCORE, ORIGIN, origin)));

        BestKnownFile.write(known, file);

        assertThat(BestKnownFile.read(file)).isEqualTo(known);
        assertThat(Files.readString(file)).contains("\"proven\": true", "\"seed\": null");
    }

    @Test
    void whatContradictsItselfIsRefused() throws Exception {
        assertThat(refusal("\"bound\": null", "\"bound\": \"0hard/-2medium/-700soft\""))
                .startsWith(
                        file
                                + ":4 /problems/0/score: \"0hard/-2medium/-675soft\" is better than the bound 0hard/-2medium/-700soft.");
        assertThat(refusal("\"proven\": false", "\"proven\": true"))
                .startsWith(file + ":4 /problems/0/proven: true does not fit:");
        assertThat(refusal("\"bound\": null", "\"bound\": \"0hard/-2medium/-675soft\""))
                .startsWith(file + ":4 /problems/0/proven: false does not fit:");
        String without = "/problems/0/bound: \"0hard/0medium/0soft\" is a bound, but nothing says from where it is.";
        assertThat(refusal("\"bound\": null", "\"bound\": \"0hard/0medium/0soft\""))
                .contains(without);
        assertThat(refusal(", \"boundOrigin\": null", "", "\"bound\": null", "\"bound\": \"0hard/0medium/0soft\""))
                .contains(without);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() throws Exception {
        assertThat(refusal("0hard/-2medium/-675soft", "-675")).contains("/problems/0/score: \"-675\" is no score.");
        assertThat(refusal("2.5", "-1")).contains("/problems/0/origin/seconds: -1 is no number of seconds.");
        assertThat(refusal("2026-01-05", "yesterday")).contains("/origin/date: \"yesterday\" is no date.");
        assertThat(refusal("\"seed\": 3", "\"seed\": \"3\"")).contains("/origin/seed: \"3\" is no number.");
        assertThat(refusal("\"problem\":", "\"problme\":")).contains("There is no key \"problme\" here.");
        assertThat(refusal("rotation-best-known/1", "rotation-plan/1")).contains("is not the format");
    }

    @Test
    void noProblemMayStandTwice() throws Exception {
        String entry = ONE.substring(ONE.indexOf("    {"), ONE.indexOf("\n  ]"));
        assertThat(refusal(entry, entry + ",\n" + entry)).contains("/problems/1/sha256: \"0a\" stands twice");
    }

    private String refusal(String... replaced) throws Exception {
        String text = ONE;
        for (int i = 0; i < replaced.length; i += 2) {
            assertThat(text).contains(replaced[i]);
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        Files.writeString(file, text);
        InputException refused = catchThrowableOfType(InputException.class, () -> BestKnownFile.read(file));
        assertThat(refused).isNotNull();
        return refused.errors().get(0).message(Locale.ENGLISH);
    }
}
