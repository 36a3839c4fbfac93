package rotation.explain.choice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Periods;
import rotation.text.Sentence;

/** Why a tour keeps its officer. */
public enum Hold {
    /** The planner has pinned it: officer, start and end stay. */
    PINNED,
    /** It is published and starts soon: officer, start and end stay. */
    FROZEN,
    /** The officer is there: officer and start stay, and the end is never earlier than agreed. */
    DEPLOYED;

    /** Why a tour keeps its officer; null: it does not have to. */
    public static @Nullable Hold of(Judge judge, Tour tour) {
        if (tour.pinned()) {
            return PINNED;
        }
        if (tour.isDeployed()) {
            return DEPLOYED;
        }
        return judge.isLocked(tour) ? FROZEN : null;
    }

    /** As in files: {@code pinned}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Why, for people.
     *
     * @param tour one that keeps its officer
     */
    public Sentence text(Problem problem, Tour tour) {
        Tour.Assignment kept = tour.assignment();
        if (kept == null) {
            throw new IllegalArgumentException("tour " + tour + " is " + this + " without an assignment");
        }
        int start = kept.window().from();
        return switch (this) {
            case PINNED -> Phrases.say("fixed.pinned", kept.officer(), Periods.one(kept.window()));
            case FROZEN ->
                Phrases.say(
                        "fixed.frozen",
                        kept.officer(),
                        Periods.one(kept.window()),
                        Day.format(start),
                        start - problem.asOf(),
                        problem.policy().freezeDays());
            case DEPLOYED ->
                Phrases.say(
                        deployed(problem, tour, kept),
                        kept.officer(),
                        Day.format(start),
                        Day.format(kept.window().to()));
        };
    }

    private static String deployed(Problem problem, Tour tour, Tour.Assignment kept) {
        if (kept.window().to() < problem.asOf()) {
            return "fixed.deployed.over";
        }
        return problem.windows(tour, false, null).size() > 1 ? "fixed.deployed" : "fixed.deployed.only";
    }
}
