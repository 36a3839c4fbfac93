package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rotation.nightly.Outcome;

/** What a run writes of its end is what the program tells its caller. */
class ExitCodeTest {

    @Test
    void theNightsEndAsAllElseDoes() {
        assertThat(Outcome.PLANNED.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Outcome.UNCHANGED.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Outcome.SKIPPED.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Outcome.FAILED.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(Outcome.INVALID.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Outcome.REFUSED.exitCode()).isEqualTo(ExitCode.HARD_RULES_BROKEN);
        assertThat(Outcome.KILLED.exitCode()).isNull();
    }
}
