package rotation.solve;

import java.util.ArrayList;
import java.util.List;
import rotation.model.Period;
import rotation.rule.Rule;
import rotation.solve.SeasonFacts.AgencyFacts;
import rotation.solve.SeasonFacts.SkillFloor;

/** The least disruption to policing at home, and to those who receive the officers. */
final class HomeRules implements RuleGroup {

    private final RuleTally tally;
    private final HeldTours held;
    private final long[] absenceDays;
    private final List<List<PlanningTour>> toursByUnit = new ArrayList<>();
    private final DayRule skilledAway;
    private final Arrivals[] arrivalsByMission;
    private final Arrivals arrivals;

    /** @param held the other tours of an officer whose tour comes or goes */
    HomeRules(SeasonFacts facts, RuleTally tally, HeldTours held) {
        this.tally = tally;
        this.held = held;
        absenceDays = new long[facts.agencies().size()];
        for (int i = 0; i < facts.units(); i++) {
            toursByUnit.add(new ArrayList<>(0));
        }
        List<SkillFloor> floors = facts.floors();
        skilledAway = new DayRule(
                Rule.HOME_SKILL_FLOOR,
                tally,
                floors.size(),
                index -> DayCounts.above(floors.get(index).slack()));
        arrivalsByMission = facts.problem().missions().stream()
                .map(mission -> new Arrivals(facts.mission(mission).arrivalsPerMonth()))
                .toArray(Arrivals[]::new);
        Integer onboarding = facts.problem().policy().onboardingPerWeek();
        arrivals = new Arrivals(onboarding == null ? Integer.MAX_VALUE : onboarding);
    }

    @Override
    public void enter(PlanningTour tour) {
        count(tour, 1);
        unitDepletion(tour, 1);
        if (tour.officer().unit() >= 0) {
            toursByUnit.get(tour.officer().unit()).add(tour);
        }
        homeSkillFloor(tour, true);
    }

    @Override
    public void leave(PlanningTour tour) {
        count(tour, -1);
        if (tour.officer().unit() >= 0) {
            toursByUnit.get(tour.officer().unit()).remove(tour);
        }
        unitDepletion(tour, -1);
        homeSkillFloor(tour, false);
    }

    @Override
    public void settle() {
        skilledAway.settle();
    }

    private void count(PlanningTour tour, int by) {
        agencyFairShare(tour, by);
        preference(tour, by);
        staggeredArrivals(tour, by);
        onboarding(tour, by);
    }

    /** No agency carries more than its allowance. Absence days. */
    private void agencyFairShare(PlanningTour tour, int by) {
        AgencyFacts agency = tour.officer().agency();
        long before = absenceDays[agency.index()];
        long after = before + (long) by * tour.absence().days();
        absenceDays[agency.index()] = after;
        tally.add(
                Rule.AGENCY_FAIR_SHARE,
                Math.max(0, after - agency.allowance()) - Math.max(0, before - agency.allowance()));
    }

    /** Officers of one unit are not absent together. Days for each pair. */
    private void unitDepletion(PlanningTour tour, int by) {
        if (tour.officer().unit() < 0) {
            return;
        }
        List<PlanningTour> ofUnit = toursByUnit.get(tour.officer().unit());
        if (ofUnit.isEmpty()) {
            return;
        }
        Period absence = tour.absence();
        long shared = 0;
        for (int i = 0; i < ofUnit.size(); i++) {
            PlanningTour other = ofUnit.get(i);
            if (other.officer() != tour.officer()) {
                shared += absence.overlap(other.absence());
            }
        }
        tally.add(Rule.UNIT_DEPLETION, by * shared);
    }

    /** Enough holders of a skill stay at home. Officer-days. */
    private void homeSkillFloor(PlanningTour tour, boolean comes) {
        List<SkillFloor> floors = tour.officer().floors();
        if (floors.isEmpty()) {
            return;
        }
        for (Period period : missed(tour)) {
            for (SkillFloor floor : floors) {
                if (comes) {
                    skilledAway.add(floor.index(), period);
                } else {
                    skilledAway.remove(floor.index(), period);
                }
            }
        }
    }

    /** The parts of an absence that no other absence of the officer covers: who is absent twice on a day is missed once. */
    private List<Period> missed(PlanningTour tour) {
        var parts = List.of(tour.absence());
        for (PlanningTour other = held.first(tour.officer()); other != null; other = held.next(other)) {
            parts = without(parts, other.absence());
        }
        return parts;
    }

    private static List<Period> without(List<Period> parts, Period other) {
        var rest = new ArrayList<Period>();
        for (Period part : parts) {
            if (!part.touches(other)) {
                rest.add(part);
                continue;
            }
            if (part.from() < other.from()) {
                rest.add(new Period(part.from(), other.from() - 1));
            }
            if (part.to() > other.to()) {
                rest.add(new Period(other.to() + 1, part.to()));
            }
        }
        return rest;
    }

    /** Officers serve where they would like to. Places in their preferences. */
    private void preference(PlanningTour tour, int by) {
        tally.add(
                Rule.PREFERENCE,
                (long) by
                        * tour.officer()
                                .preferencePlace(tour.options().mission().index()));
    }

    /** Not too many seats of a mission change hands in one calendar month. Tours. */
    private void staggeredArrivals(PlanningTour tour, int by) {
        tally.add(
                Rule.STAGGERED_ARRIVALS,
                arrivalsByMission[tour.options().mission().index()].count(
                        tour.getWindow().month(), by));
    }

    /** Headquarters can prepare all arrivals of a week. Tours. */
    private void onboarding(PlanningTour tour, int by) {
        if (!tour.tour().isDeployed()) {
            tally.add(Rule.ONBOARDING, arrivals.count(tour.getWindow().week(), by));
        }
    }

    /** How many officers arrive in each month, or week, and how many of them above a limit. */
    private static final class Arrivals {

        private static final int MARGIN = 60;

        private final int limit;
        private int[] counts = {};
        private int first;

        Arrivals(int limit) {
            this.limit = limit;
        }

        /** Counts one who comes or does not; by how many more the limit is exceeded. */
        int count(int time, int by) {
            if (counts.length == 0) {
                first = time - MARGIN;
                counts = new int[2 * MARGIN];
            } else if (time < first || time >= first + counts.length) {
                int newFirst = Math.min(first, time - MARGIN);
                int[] wider = new int[Math.max(first + counts.length, time + MARGIN) - newFirst];
                System.arraycopy(counts, 0, wider, first - newFirst, counts.length);
                first = newFirst;
                counts = wider;
            }
            int before = counts[time - first];
            counts[time - first] = before + by;
            return Math.max(0, before + by - limit) - Math.max(0, before - limit);
        }
    }
}
