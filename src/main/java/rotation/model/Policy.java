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
 * @param toursPerOfficer filled tours of one officer before they count as too many; null: any number
 * @param budget whole dollars for all filled tours; null: any sum
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
        @Nullable Integer toursPerOfficer,
        @Nullable Long budget,
        Map<String, Weight> weights) {

    /** What holds where a problem says nothing. */
    public static final Policy DEFAULT = builder().build();

    /** Copies the weights, in their order. */
    public Policy {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** Begins a policy. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins a policy that is like this one, but for what is said of it. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Puts a policy together, part by part. What is not said has the default of the format.
     */
    public static final class Builder {

        private int restDays = 365;
        private @Nullable Integer programCeiling;
        private int programWomenPercent;
        private int leadershipWomenPercent;
        private int fairSharePercent = 125;
        private @Nullable Integer onboardingPerWeek;
        private int freezeDays;
        private int shortNoticeDays = 60;
        private int shortNoticeFactor = 3;
        private @Nullable Integer toursPerOfficer;
        private @Nullable Long budget;
        private Map<String, Weight> weights = Map.of();

        Builder() {}

        Builder(Policy policy) {
            restDays = policy.restDays();
            programCeiling = policy.programCeiling();
            programWomenPercent = policy.programWomenPercent();
            leadershipWomenPercent = policy.leadershipWomenPercent();
            fairSharePercent = policy.fairSharePercent();
            onboardingPerWeek = policy.onboardingPerWeek();
            freezeDays = policy.freezeDays();
            shortNoticeDays = policy.shortNoticeDays();
            shortNoticeFactor = policy.shortNoticeFactor();
            toursPerOfficer = policy.toursPerOfficer();
            budget = policy.budget();
            weights = policy.weights();
        }

        /** Full days at home between a tour and the next. Default: 365. */
        public Builder restDays(int restDays) {
            this.restDays = restDays;
            return this;
        }

        /** The most officers in theatre on one day, all missions; null: no ceiling. Default: no ceiling. */
        public Builder programCeiling(@Nullable Integer programCeiling) {
            this.programCeiling = programCeiling;
            return this;
        }

        /** Target share of women over all filled tours, in percent. Default: 0. */
        public Builder programWomenPercent(int programWomenPercent) {
            this.programWomenPercent = programWomenPercent;
            return this;
        }

        /** Target share of women over filled tours in leadership positions, in percent. Default: 0. */
        public Builder leadershipWomenPercent(int leadershipWomenPercent) {
            this.leadershipWomenPercent = leadershipWomenPercent;
            return this;
        }

        /** How much of its fair share an agency may carry, in percent. Default: 125. */
        public Builder fairSharePercent(int fairSharePercent) {
            this.fairSharePercent = fairSharePercent;
            return this;
        }

        /** Arrivals that headquarters can prepare in one week; null: any number. Default: any number. */
        public Builder onboardingPerWeek(@Nullable Integer onboardingPerWeek) {
            this.onboardingPerWeek = onboardingPerWeek;
            return this;
        }

        /** Published tours that start fewer than this many days after asOf are locked. Default: 0. */
        public Builder freezeDays(int freezeDays) {
            this.freezeDays = freezeDays;
            return this;
        }

        /** Announced tours that start fewer than this many days after asOf count more when they change. Default: 60. */
        public Builder shortNoticeDays(int shortNoticeDays) {
            this.shortNoticeDays = shortNoticeDays;
            return this;
        }

        /** How many times more. Default: 3. */
        public Builder shortNoticeFactor(int shortNoticeFactor) {
            this.shortNoticeFactor = shortNoticeFactor;
            return this;
        }

        /** Filled tours of one officer before they count as too many; null: any number. Default: any number. */
        public Builder toursPerOfficer(@Nullable Integer toursPerOfficer) {
            this.toursPerOfficer = toursPerOfficer;
            return this;
        }

        /** Whole dollars for all filled tours; null: any sum. Default: any sum. */
        public Builder budget(@Nullable Long budget) {
            this.budget = budget;
            return this;
        }

        /** Overrides of rules' weights, by rule id. Default: none. */
        public Builder weights(Map<String, Weight> weights) {
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
                    toursPerOfficer,
                    budget,
                    weights);
        }
    }
}
