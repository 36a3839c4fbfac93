package rotation.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What headquarters has decided for the season.
 *
 * @param restDays full days at home between a tour and the next
 * @param programCeiling the most officers in theatre on one day, all missions; null: no ceiling
 * @param programWomenPercent target share of women over all filled tours
 * @param leadershipWomenPercent target share of women over filled tours in leadership positions
 * @param fairSharePercent how much of its fair share an agency may carry; may be above 100
 * @param onboardingPerWeek arrivals that headquarters can prepare in one week, Monday to Sunday; null: any number
 * @param freezeDays published tours that start fewer than this many days after asOf are locked
 * @param shortNoticeDays announced tours that start fewer than this many days after asOf count more when they change
 * @param shortNoticeFactor how many times more
 * @param weights overrides of rules' weights, by rule id
 */
public record Policy(
        int restDays,
        @Nullable Integer programCeiling,
        int programWomenPercent,
        int leadershipWomenPercent,
        int fairSharePercent,
        @Nullable Integer onboardingPerWeek,
        int freezeDays,
        int shortNoticeDays,
        int shortNoticeFactor,
        Map<String, Weight> weights) {

    /** What holds where a problem says nothing. */
    public static final Policy DEFAULT = builder().build();

    /** Copies the weights, in their order. */
    public Policy {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** Begins a policy. */
    public static PolicyBuilder builder() {
        return new PolicyBuilder();
    }

    /** Begins a policy that is like this one, but for what is said of it. */
    public PolicyBuilder toBuilder() {
        return new PolicyBuilder(this);
    }
}
