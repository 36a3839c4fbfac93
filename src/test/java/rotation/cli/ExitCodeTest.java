package rotation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rotation.nightly.Outcome;

/** The exit codes of the program, and the outcomes of its runs. */
class ExitCodeTest {

    @Test
    void everyOutcomeOfANightHasItsExitCode() {
        assertThat(Outcome.PLANNED.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Outcome.PLANNED_BROKEN.exitCode()).isEqualTo(ExitCode.HARD_RULES_BROKEN);
        assertThat(Outcome.UNCHANGED.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Outcome.SKIPPED.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Outcome.FAILED.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(Outcome.INVALID.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Outcome.REFUSED.exitCode()).isEqualTo(ExitCode.HARD_RULES_BROKEN);
        assertThat(Outcome.KILLED.exitCode()).isNull();
    }
}
