package rotation.stress;

import java.nio.charset.StandardCharsets;
import java.util.List;
import rotation.change.Publication;
import rotation.generate.Disruption;
import rotation.json.Sha256;
import rotation.model.Problem;

/**
 * Made-up seasons. Each plan is announced as {@code publish} does, and then the very same things happen to all, see
 * {@link Disruption#applyToEach}.
 */
final class Seasons {

    /** So many hexadecimal digits of a checksum make a seed: all those bits that {@link java.util.Random} looks at. */
    private static final int DIGITS = 12;

    private final List<Problem> announced;
    private final StressOptions options;

    Seasons(Problem problem, List<TestedPlan> plans, StressOptions options) {
        announced = plans.stream()
                .map(plan -> Publication.publish(problem, plan.plan()))
                .toList();
        this.options = options;
    }

    /** The seed of a run. It is a checksum, since the numbers that neighbouring seeds begin with are alike. */
    long seed(int run) {
        String text = options.seed() + "/" + run;
        return Long.parseLong(Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS), 16);
    }

    /** What becomes of the announced season of each plan. */
    List<Disruption.Outcome> of(long seed) {
        return options.disruption().applyToEach(announced, seed);
    }
}
