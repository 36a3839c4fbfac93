package rotation.solve.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.space.Crowds;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SeasonFacts;
import rotation.solve.space.TourWindow;

/** How much courses, agencies, missions and headquarters can carry. */
final class CapacityRules implements RuleGroup {

    private final RuleTally tally;
    private final int[] seats;
    private final int[] attendants;
    private final DayRule agencyCap;
    private final DayRule missionCeiling;
    private final DayRule programCeiling;
    private final Arrivals[] arrivalsByMission;

    /** By week; null: headquarters can prepare any number. */
    private final @Nullable Arrivals arrivals;

    /** Whole dollars; null: any sum. */
    private final @Nullable Long budget;

    private long cost;

    CapacityRules(Objective objective, RuleTally tally) {
        this.tally = tally;
        Problem problem = objective.problem();
        seats = problem.intakes().stream().mapToInt(Intake::capacity).toArray();
        attendants = new int[seats.length];
        List<Agency> agencies = problem.agencies();
        List<Mission> missions = problem.missions();
        Crowds crowds = objective.crowds();
        List<Tour> deployed = problem.tours().stream().filter(Tour::isDeployed).toList();
        agencyCap = new DayRule(Rule.AGENCY_CAP, tally, agencies.size(), index -> {
            Agency agency = agencies.get(index);
            var limit = new DayLimit(agency.maxAway(), agency.caps(), crowds.ofAgency(index));
            for (Tour tour : deployed) {
                if (officer(problem, tour).agency().equals(agency)) {
                    limit.addOwn(Problem.absence(tour.mission(), own(tour), null));
                }
            }
            return limit.counts();
        });
        missionCeiling = new DayRule(Rule.MISSION_CEILING, tally, missions.size(), index -> {
            Mission mission = missions.get(index);
            var limit = new DayLimit(mission.ceiling(), List.of(), crowds.ofMission(index));
            for (Tour tour : deployed) {
                if (tour.mission().equals(mission)) {
                    limit.addOwn(own(tour));
                }
            }
            return limit.counts();
        });
        programCeiling = new DayRule(Rule.PROGRAM_CEILING, tally, 1, index -> {
            var limit = new DayLimit(problem.policy().programCeiling(), List.of(), crowds.ofProgram());
            deployed.forEach(tour -> limit.addOwn(own(tour)));
            return limit.counts();
        });
        SeasonFacts facts = objective.space().facts();
        arrivalsByMission = missions.stream()
                .map(mission -> {
                    int most = facts.mission(mission).arrivalsPerMonth();
                    return new Arrivals(month -> most);
                })
                .toArray(Arrivals[]::new);
        arrivals = onboarding(problem, deployed);
        budget = problem.policy().budget();
    }

    private static Period own(Tour deployed) {
        return Objects.requireNonNull(deployed.assignment()).window();
    }

    private static Officer officer(Problem problem, Tour deployed) {
        String id = Objects.requireNonNull(deployed.assignment()).officer();
        return Objects.requireNonNull(problem.officer(id));
    }

    /** Who has arrived is never too many; and a week that is over does not count any more. */
    private static @Nullable Arrivals onboarding(Problem problem, List<Tour> deployed) {
        Integer most = problem.policy().onboardingPerWeek();
        if (most == null) {
            return null;
        }
        int thisWeek = TourWindow.week(problem.asOf());
        int[] weeks = deployed.stream()
                .mapToInt(tour -> TourWindow.week(own(tour).from()))
                .filter(week -> week >= thisWeek)
                .toArray();
        int[] arrived = new int[Arrays.stream(weeks).max().orElse(thisWeek) - thisWeek + 1];
        for (int week : weeks) {
            arrived[week - thisWeek]++;
        }
        return new Arrivals(week -> {
            int ahead = week - thisWeek;
            if (ahead < 0) {
                return Integer.MAX_VALUE;
            }
            return ahead < arrived.length ? Math.max(most, arrived[ahead]) : most;
        });
    }

    @Override
    public void enter(PlannedTour tour, Part part) {
        Period absence = tour.window().chosenAbsence();
        if (absence != null) {
            agencyCap.add(tour.officer().agency().index(), absence);
        }
        if (!part.hasWindow()) {
            return;
        }
        trainingCapacity(tour, 1);
        Period days = tour.window().chosenDays();
        if (days != null) {
            missionCeiling.add(tour.options().mission().index(), days);
            programCeiling.add(0, days);
        }
        staggeredArrivals(tour, 1);
        onboarding(tour, 1);
        budget(tour, 1);
    }

    @Override
    public void leave(PlannedTour tour, Part part) {
        Period absence = tour.window().chosenAbsence();
        if (absence != null) {
            agencyCap.remove(tour.officer().agency().index(), absence);
        }
        if (!part.hasWindow()) {
            return;
        }
        trainingCapacity(tour, -1);
        Period days = tour.window().chosenDays();
        if (days != null) {
            missionCeiling.remove(tour.options().mission().index(), days);
            programCeiling.remove(0, days);
        }
        staggeredArrivals(tour, -1);
        onboarding(tour, -1);
        budget(tour, -1);
    }

    /** No more officers attend an intake than it has seats. Officers. */
    private void trainingCapacity(PlannedTour tour, int by) {
        int intake = tour.window().intakeIndex();
        if (intake >= 0) {
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
        if (arrivals != null) {
            tally.add(Rule.ONBOARDING, arrivals.count(tour.window().week(), by));
        }
    }

    /** All filled tours cost no more than the budget. Started thousands of dollars. */
    private void budget(PlannedTour tour, int by) {
        if (budget != null) {
            long before = thousandsAbove(budget);
            cost += by * tour.mission().cost(tour.period());
            tally.add(Rule.BUDGET, thousandsAbove(budget) - before);
        }
    }

    private long thousandsAbove(long budget) {
        return Math.max(0, Math.floorDiv(cost - budget + 999, 1000L));
    }
}
