package rotation.solve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Problem;
import rotation.rule.Rule;

/** What officers, courses, agencies and missions can bear: the hard rules that look at more than one tour. */
final class CapacityRules implements RuleGroup {

    private final RuleTally tally;
    private final HeldTours held;
    private final int[] seats;
    private final int[] attendants;
    private final DayRule agencyCap;
    private final DayRule missionCeiling;
    private final DayRule programCeiling;

    /** @param held the other tours of an officer whose tour comes or goes */
    CapacityRules(PlanningSeason season, RuleTally tally, HeldTours held) {
        this.tally = tally;
        this.held = held;
        Problem problem = season.eligibility().problem();
        seats = problem.intakes().stream().mapToInt(Intake::capacity).toArray();
        attendants = new int[seats.length];
        List<Agency> agencies = problem.agencies();
        List<Mission> missions = problem.missions();
        Crowds crowds = season.crowds();
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
    }

    /** Nothing is counted where there is no cap, or where it cannot be exceeded. */
    private static @Nullable DayCounts above(@Nullable Integer cap, int largestCrowd) {
        return cap == null || cap >= largestCrowd ? null : DayCounts.above(cap);
    }

    @Override
    public void enter(PlanningTour tour) {
        restBetweenTours(tour, 1);
        trainingCapacity(tour, 1);
        agencyCap.add(tour.officer().agency().index(), tour.absence());
        missionCeiling.add(tour.options().mission().index(), tour.period());
        programCeiling.add(0, tour.period());
    }

    @Override
    public void leave(PlanningTour tour) {
        restBetweenTours(tour, -1);
        trainingCapacity(tour, -1);
        agencyCap.remove(tour.officer().agency().index(), tour.absence());
        missionCeiling.remove(tour.options().mission().index(), tour.period());
        programCeiling.remove(0, tour.period());
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

    /** Two tours of one officer do not overlap, and the rest between them is long enough. Pairs. */
    private void restBetweenTours(PlanningTour tour, int by) {
        for (PlanningTour other = held.first(tour.officer()); other != null; other = held.next(other)) {
            if (isRestTooShort(tour, other)) {
                tally.add(Rule.REST_BETWEEN_TOURS, by);
            }
        }
    }

    private static boolean isRestTooShort(PlanningTour a, PlanningTour b) {
        int order = a.period().compareTo(b.period());
        boolean aIsEarlier =
                order != 0 ? order < 0 : a.tour().id().compareTo(b.tour().id()) < 0;
        PlanningTour earlier = aIsEarlier ? a : b;
        PlanningTour later = aIsEarlier ? b : a;
        int daysAtHome = later.period().from() - earlier.period().to() - 1;
        return earlier.absence().touches(later.absence())
                || daysAtHome < earlier.mission().restDays();
    }

    /** No more officers attend an intake than it has seats. Officers. */
    private void trainingCapacity(PlanningTour tour, int by) {
        int intake = tour.getWindow().intakeIndex();
        if (intake >= 0 && tour.options().needsTraining(tour.officer(), tour.getWindow())) {
            int before = attendants[intake];
            attendants[intake] = before + by;
            tally.add(
                    Rule.TRAINING_CAPACITY,
                    Math.max(0, before + by - seats[intake]) - Math.max(0, before - seats[intake]));
        }
    }
}
