package rotation.solve.score;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.space.Crowds;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SeasonFacts;

/** How many at a time: courses, agencies, missions and headquarters can carry only so much. */
final class CapacityRules implements RuleGroup {

    private final RuleTally tally;
    private final int[] seats;
    private final int[] attendants;
    private final DayRule agencyCap;
    private final DayRule missionCeiling;
    private final DayRule programCeiling;
    private final Arrivals[] arrivalsByMission;
    private final Arrivals arrivals;

    CapacityRules(Objective objective, RuleTally tally) {
        this.tally = tally;
        Problem problem = objective.problem();
        seats = problem.intakes().stream().mapToInt(Intake::capacity).toArray();
        attendants = new int[seats.length];
        List<Agency> agencies = problem.agencies();
        List<Mission> missions = problem.missions();
        Crowds crowds = objective.crowds();
        agencyCap = new DayRule(
                Rule.AGENCY_CAP,
                tally,
                agencies.size(),
                index -> above(agencies.get(index).maxAway(), crowds.ofAgency(index)));
        missionCeiling = new DayRule(
                Rule.MISSION_CEILING,
                tally,
                missions.size(),
                index -> above(missions.get(index).ceiling(), crowds.ofMission(index)));
        programCeiling = new DayRule(
                Rule.PROGRAM_CEILING, tally, 1, index -> above(problem.policy().programCeiling(), crowds.ofProgram()));
        SeasonFacts facts = objective.space().facts();
        arrivalsByMission = missions.stream()
                .map(mission -> new Arrivals(facts.mission(mission).arrivalsPerMonth()))
                .toArray(Arrivals[]::new);
        Integer onboarding = problem.policy().onboardingPerWeek();
        arrivals = new Arrivals(onboarding == null ? Integer.MAX_VALUE : onboarding);
    }

    /** Nothing is counted where there is no cap, or where it cannot be exceeded. */
    private static @Nullable DayCounts above(@Nullable Integer cap, int largestCrowd) {
        return cap == null || cap >= largestCrowd ? null : DayCounts.above(cap);
    }

    @Override
    public void enter(PlannedTour tour) {
        trainingCapacity(tour, 1);
        agencyCap.add(tour.officer().agency().index(), tour.absence());
        missionCeiling.add(tour.options().mission().index(), tour.period());
        programCeiling.add(0, tour.period());
        staggeredArrivals(tour, 1);
        onboarding(tour, 1);
    }

    @Override
    public void leave(PlannedTour tour) {
        trainingCapacity(tour, -1);
        agencyCap.remove(tour.officer().agency().index(), tour.absence());
        missionCeiling.remove(tour.options().mission().index(), tour.period());
        programCeiling.remove(0, tour.period());
        staggeredArrivals(tour, -1);
        onboarding(tour, -1);
    }

    /** No more officers attend an intake than it has seats. Officers. */
    private void trainingCapacity(PlannedTour tour, int by) {
        int intake = tour.window().intakeIndex();
        if (intake >= 0 && tour.options().needsTraining(tour.officer(), tour.window())) {
            int before = attendants[intake];
            attendants[intake] = before + by;
            tally.add(
                    Rule.TRAINING_CAPACITY,
                    Math.max(0, before + by - seats[intake]) - Math.max(0, before - seats[intake]));
        }
    }

    /**
     * No more officers of an agency are absent on a day than its cap, and no more are in theatre than the ceilings of mission and
     * programme. Officer-days.
     */
    @Override
    public void settle() {
        agencyCap.settle();
        missionCeiling.settle();
        programCeiling.settle();
    }

    /** Not too many seats of a mission change hands in one calendar month. Tours. */
    private void staggeredArrivals(PlannedTour tour, int by) {
        tally.add(
                Rule.STAGGERED_ARRIVALS,
                arrivalsByMission[tour.options().mission().index()].count(
                        tour.window().month(), by));
    }

    /** Headquarters can prepare all arrivals of a week. Tours. */
    private void onboarding(PlannedTour tour, int by) {
        if (!tour.tour().isDeployed()) {
            tally.add(Rule.ONBOARDING, arrivals.count(tour.window().week(), by));
        }
    }
}
