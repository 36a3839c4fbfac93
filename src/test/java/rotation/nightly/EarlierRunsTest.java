package rotation.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.attention.Attention;
import rotation.judge.Subject;
import rotation.text.Sentence;

class EarlierRunsTest {

    private static final Instant TONIGHT = Instant.parse("2026-11-26T03:35:01.500Z");
    private static final Attention LAPSE = attention(Attention.Kind.LAPSE, "lapse:T-1", "T-1");
    private static final Attention PIN = attention(Attention.Kind.PIN, "pin:T-2", null);

    private static Attention attention(Attention.Kind kind, String id, @Nullable String tour) {
        // Any sentence will do.
        Sentence text = Sentence.of(NightlyRun.class, "attention.none");
        return new Attention(kind, id, tour == null ? Map.of() : Map.of(Subject.TOUR, tour), null, null, text, text);
    }

    private static RunRecord run(
            String time, String outcome, RunRecord.@Nullable AttentionRow @Nullable ... attention) {
        return new RunRecord(
                time,
                outcome,
                0,
                1.0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                attention == null ? null : Arrays.asList(attention));
    }

    private static RunRecord.AttentionRow row(String id, String since) {
        return new RunRecord.AttentionRow(id, since);
    }

    @Test
    void whatTheLastRunToldIsOldNewsSinceTheNightThatItSays() {
        var earlier = new EarlierRuns(List.of(
                run("2026-11-24T03:35:00Z", "planned", row("pin:T-2", "2026-11-20")),
                run("2026-11-25T03:35:00Z", "planned", row("lapse:T-1", "2026-11-23"))));

        List<OpenItem> open = earlier.open(List.of(LAPSE, PIN), TONIGHT);

        assertThat(open)
                .containsExactly(new OpenItem(LAPSE, "2026-11-23", false), new OpenItem(PIN, "2026-11-26", true));
        assertThat(open.get(0).sentence(Locale.ENGLISH)).endsWith(" Known since 2026-11-23.");
        assertThat(open.get(0).sentence(Locale.FRENCH)).endsWith(" Connu depuis le 2026-11-23.");
        assertThat(open.get(1).sentence(Locale.ENGLISH)).isEqualTo(PIN.sentence(Locale.ENGLISH));
        assertThat(open.get(0).line())
                .hasToString("{\"event\":\"attention\",\"id\":\"lapse:T-1\",\"kind\":\"lapse\",\"tour\":\"T-1\","
                        + "\"officer\":null,\"since\":\"2026-11-23\"}");
        assertThat(open.get(0).row()).isEqualTo(row("lapse:T-1", "2026-11-23"));
    }

    @Test
    void aRunThatDoesNotKnowIsPassedOver() {
        RunRecord known = run("2026-11-23T03:35:00Z", "planned", row("lapse:T-1", "2026-11-23"));
        RunRecord killed = run("2026-11-24T03:35:00Z", "killed", (RunRecord.AttentionRow[]) null);
        RunRecord nothing = run("2026-11-25T03:35:00Z", "planned");

        assertThat(new EarlierRuns(List.of(known, killed)).attention()).isEqualTo(Map.of("lapse:T-1", "2026-11-23"));
        assertThat(new EarlierRuns(List.of(known, killed, nothing)).attention()).isEmpty();
        assertThat(new EarlierRuns(List.of()).attention()).isEmpty();
    }

    /** What a refused run tells is not what the plan says: that is the one before. */
    @Test
    void whatThePlanSaysIsAsTheLastAcceptedRunTold() {
        RunRecord accepted = run("2026-11-23T03:35:00Z", "unchanged", row("lapse:T-1", "2026-11-23"));
        RunRecord refused = run("2026-11-24T03:35:00Z", "refused", row("pin:T-2", "2026-11-24"));
        RunRecord unknown = run("2026-11-22T03:35:00Z", "planned", (RunRecord.AttentionRow[]) null);

        assertThat(new EarlierRuns(List.of(accepted, refused)).attentionOfPlan())
                .containsExactly("lapse:T-1");
        assertThat(new EarlierRuns(List.of(unknown, refused)).attentionOfPlan()).isEmpty();
        assertThat(new EarlierRuns(List.of(refused)).attentionOfPlan()).isEmpty();
    }

    @Test
    void daysAreCountedByTheirDatesInUtcSinceTheLastRunHoweverItEnded() {
        RunRecord planned = run("2026-11-20T03:35:00Z", "planned");
        assertThat(new EarlierRuns(List.of()).daysBefore(TONIGHT)).isNull();
        assertThat(new EarlierRuns(List.of(planned, run("2026-11-25T23:59:59Z", "killed"))).daysBefore(TONIGHT))
                .isEqualTo(1);
        assertThat(new EarlierRuns(List.of(planned, run("2026-11-26T00:00:00Z", "invalid"))).daysBefore(TONIGHT))
                .isZero();
        assertThat(new EarlierRuns(List.of(planned)).daysBefore(TONIGHT)).isEqualTo(6);
        assertThat(new EarlierRuns(List.of(run("last Monday", "planned"))).daysBefore(TONIGHT))
                .isNull();
    }
}
