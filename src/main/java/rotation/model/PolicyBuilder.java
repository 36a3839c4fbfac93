package rotation.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Policy} together, part by part. What is not said has the default of the format.
 */
public final class PolicyBuilder {

    private int restDays = 365;
    private @Nullable Integer programCeiling;
    private int programWomenPercent;
    private int leadershipWomenPercent;
    private int fairSharePercent = 125;
    private @Nullable Integer onboardingPerWeek;
    private int freezeDays;
    private int shortNoticeDays = 60;
    private int shortNoticeFactor = 3;
    private Map<String, Weight> weights = Map.of();

    PolicyBuilder() {}

    PolicyBuilder(Policy policy) {
        restDays = policy.restDays();
        programCeiling = policy.programCeiling();
        programWomenPercent = policy.programWomenPercent();
        leadershipWomenPercent = policy.leadershipWomenPercent();
        fairSharePercent = policy.fairSharePercent();
        onboardingPerWeek = policy.onboardingPerWeek();
        freezeDays = policy.freezeDays();
        shortNoticeDays = policy.shortNoticeDays();
        shortNoticeFactor = policy.shortNoticeFactor();
        weights = policy.weights();
    }

    /** Full days at home between a tour and the next. Default: 365. */
    public PolicyBuilder restDays(int restDays) {
        this.restDays = restDays;
        return this;
    }

    /** The most officers in theatre on one day, all missions; null: no ceiling. Default: no ceiling. */
    public PolicyBuilder programCeiling(@Nullable Integer programCeiling) {
        this.programCeiling = programCeiling;
        return this;
    }

    /** Target share of women over all filled tours, in percent. Default: 0. */
    public PolicyBuilder programWomenPercent(int programWomenPercent) {
        this.programWomenPercent = programWomenPercent;
        return this;
    }

    /** Target share of women over filled tours in leadership positions, in percent. Default: 0. */
    public PolicyBuilder leadershipWomenPercent(int leadershipWomenPercent) {
        this.leadershipWomenPercent = leadershipWomenPercent;
        return this;
    }

    /** How much of its fair share an agency may carry, in percent. Default: 125. */
    public PolicyBuilder fairSharePercent(int fairSharePercent) {
        this.fairSharePercent = fairSharePercent;
        return this;
    }

    /** Arrivals that headquarters can prepare in one week; null: any number. Default: any number. */
    public PolicyBuilder onboardingPerWeek(@Nullable Integer onboardingPerWeek) {
        this.onboardingPerWeek = onboardingPerWeek;
        return this;
    }

    /** Published tours that start fewer than this many days after asOf are locked. Default: 0. */
    public PolicyBuilder freezeDays(int freezeDays) {
        this.freezeDays = freezeDays;
        return this;
    }

    /** Announced tours that start fewer than this many days after asOf count more when they change. Default: 60. */
    public PolicyBuilder shortNoticeDays(int shortNoticeDays) {
        this.shortNoticeDays = shortNoticeDays;
        return this;
    }

    /** How many times more. Default: 3. */
    public PolicyBuilder shortNoticeFactor(int shortNoticeFactor) {
        this.shortNoticeFactor = shortNoticeFactor;
        return this;
    }

    /** Overrides of rules' weights, by rule id. Default: none. */
    public PolicyBuilder weights(Map<String, Weight> weights) {
        this.weights = weights;
        return this;
    }

    /** The policy as it stands here. */
    public Policy build() {
        return new Policy(
                restDays,
                programCeiling,
                programWomenPercent,
                leadershipWomenPercent,
                fairSharePercent,
                onboardingPerWeek,
                freezeDays,
                shortNoticeDays,
                shortNoticeFactor,
                weights);
    }
}
