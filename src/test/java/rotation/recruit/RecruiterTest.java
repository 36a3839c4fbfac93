package rotation.recruit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rotation.change.CarriedPlan;
import rotation.io.ProblemReader;
import rotation.model.Problem;

class RecruiterTest {

    /** Stops a recruiter once so many of its searches have ended. */
    private static final class Stop implements RecruitmentListener {

        private final int after;
        private int ended;
        private @Nullable Recruiter recruiter;

        Stop(int after) {
            this.after = after;
        }

        @Override
        public void planned(int searches) {}

        @Override
        public synchronized void ended() {
            ended++;
            if (ended == after) {
                Objects.requireNonNull(recruiter).stop();
            }
        }
    }

    private static @Nullable Recruitment stopped(int after) throws Exception {
        Problem problem =
                ProblemReader.read(Path.of("problems", "scarce-french.json")).problem();
        var stop = new Stop(after);
        var recruiter =
                new Recruiter(problem, CarriedPlan.announced(problem), new RecruitmentSettings(5, 1_000, 0), stop);
        stop.recruiter = recruiter;
        if (after == 0) {
            recruiter.stop();
        }
        return recruiter.find();
    }

    @Test
    void whatIsKnownWhenItIsStoppedIsTold() throws Exception {
        Recruitment known = Objects.requireNonNull(stopped(20));

        assertThat(known.isComplete()).isFalse();
        assertThat(known.searched()).isGreaterThanOrEqualTo(20).isLessThan(known.planned());
        assertThat(known.people()).isNotEmpty();
    }

    @Test
    void stoppedBeforeAnythingIsKnownNothingIsTold() throws Exception {
        assertThat(stopped(0)).isNull();
    }

    /** A search that was cut short does not count, whichever it was. */
    @Test
    void whateverItIsStoppedAtItDoesNotPassForAll() throws Exception {
        int all = Objects.requireNonNull(stopped(Integer.MAX_VALUE)).searched();

        for (int after : new int[] {all - 1, all - 4, all - 7}) {
            assertThat(Objects.requireNonNull(stopped(after)).isComplete())
                    .as("%s of %s", after, all)
                    .isFalse();
        }
    }

    @Test
    void whatWasNotTriedIsNotToldAsAResult() throws Exception {
        Recruitment known = Objects.requireNonNull(stopped(20));

        String told = RecruitmentSections.of(known).toString();
        assertThat(told).doesNotContain("lessons.none").doesNotContain("together.none");
        assertThat(known.profiles() + known.lessons()).isLessThanOrEqualTo(20 / 3);
    }
}
