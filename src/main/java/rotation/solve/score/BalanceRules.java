package rotation.solve.score;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.model.Mission;
import rotation.model.Policy;
import rotation.model.Problem;
import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SeasonFacts;
import rotation.solve.space.SeasonFacts.AgencyFacts;

/** Women in every mission and in command, experience, and a part for every agency, none with more than its fair share. */
final class BalanceRules implements RuleGroup {

    private final RuleTally tally;
    private final Share[] missionWomen;
    private final Share programWomen;
    private final Share leadershipWomen;
    private final DayRule loneWomanDays;
    private final Share[] experience;

    /** By the places of missions; null: one agency may hold it all. */
    private final @Nullable Concentration[] concentrations;

    private final int[] toursByAgency;
    private final long[] absenceDays;

    /** By the place on the roster; null: any number will do. */
    private final int @Nullable [] toursByOfficer;

    private final int mostTours;

    BalanceRules(SeasonFacts facts, RuleTally tally) {
        this.tally = tally;
        Policy policy = facts.problem().policy();
        List<Mission> missions = facts.problem().missions();
        missionWomen = missions.stream()
                .map(mission -> new Share(Rule.MISSION_WOMEN, mission.womenPercent()))
                .toArray(Share[]::new);
        programWomen = new Share(Rule.PROGRAM_WOMEN, policy.programWomenPercent());
        leadershipWomen = new Share(Rule.LEADERSHIP_WOMEN, policy.leadershipWomenPercent());
        loneWomanDays = new DayRule(Rule.LONE_WOMAN_DAYS, tally, facts.sites(), site -> DayCounts.alone());
        experience = missions.stream()
                .map(mission -> new Share(Rule.EXPERIENCE, mission.experiencedPercent()))
                .toArray(Share[]::new);
        concentrations = missions.stream()
                .map(mission -> mission.maxAgencySharePercent() < 100
                        ? new Concentration(
                                mission.maxAgencySharePercent(),
                                facts.agencies().size())
                        : null)
                .toArray(Concentration[]::new);
        toursByAgency = new int[facts.agencies().size()];
        absenceDays = new long[facts.agencies().size()];
        Integer most = policy.toursPerOfficer();
        mostTours = most == null ? Integer.MAX_VALUE : most;
        toursByOfficer = most == null ? null : new int[facts.roster().size()];
        tally.add(
                Rule.AGENCY_PARTICIPATION,
                facts.agencies().stream().filter(AgencyFacts::hasRelease).count());
    }

    @Override
    public void enter(PlannedTour tour, Part part) {
        count(tour, part, 1);
        if (isWomanToPair(tour)) {
            loneWomanDays.add(tour.options().site(), tour.period());
        }
    }

    @Override
    public void leave(PlannedTour tour, Part part) {
        count(tour, part, -1);
        if (isWomanToPair(tour)) {
            loneWomanDays.remove(tour.options().site(), tour.period());
        }
    }

    private static boolean isWomanToPair(PlannedTour tour) {
        return tour.options().site() >= 0
                && tour.mission().pairWomen()
                && tour.officer().isWoman();
    }

    /** No woman is the only one at her site. Days. */
    @Override
    public void settle() {
        loneWomanDays.settle();
    }

    private void count(PlannedTour tour, Part part, int by) {
        agencyFairShare(tour, by);
        if (!part.hasOfficer()) {
            return;
        }
        RosterOfficer officer = tour.officer();
        int mission = tour.options().mission().index();
        missionWomen[mission].count(officer.isWoman(), by, tally);
        programWomen.count(officer.isWoman(), by, tally);
        if (tour.position().leadership()) {
            leadershipWomen.count(officer.isWoman(), by, tally);
        }
        experience[mission].count(officer.isExperienced(), by, tally);
        agencyConcentration(mission, officer.agency().index(), by);
        agencyParticipation(officer.agency(), by);
        officerLoad(officer, by);
    }

    /** No agency holds more than its share of a mission's filled tours. Tours. */
    private void agencyConcentration(int mission, int agency, int by) {
        Concentration concentration = concentrations[mission];
        if (concentration != null) {
            tally.add(Rule.AGENCY_CONCENTRATION, concentration.count(agency, by));
        }
    }

    /** No officer has more tours than others should have. Tours. */
    private void officerLoad(RosterOfficer officer, int by) {
        if (toursByOfficer != null) {
            int before = toursByOfficer[officer.index()];
            toursByOfficer[officer.index()] = before + by;
            tally.add(Rule.OFFICER_LOAD, Math.max(0, before + by - mostTours) - Math.max(0, before - mostTours));
        }
    }

    /** Every agency that lets somebody go in the season sends somebody. Agencies. */
    private void agencyParticipation(AgencyFacts agency, int by) {
        if (!agency.hasRelease()) {
            return;
        }
        int before = toursByAgency[agency.index()];
        toursByAgency[agency.index()] = before + by;
        tally.add(Rule.AGENCY_PARTICIPATION, (before + by == 0 ? 1 : 0) - (before == 0 ? 1 : 0));
    }

    /** No agency carries more than its allowance. Absence days. */
    private void agencyFairShare(PlannedTour tour, int by) {
        AgencyFacts agency = tour.officer().agency();
        long before = absenceDays[agency.index()];
        long after = before + (long) by * tour.absence().days();
        absenceDays[agency.index()] = after;
        tally.add(
                Rule.AGENCY_FAIR_SHARE,
                Math.max(0, after - agency.allowance()) - Math.max(0, before - agency.allowance()));
    }

    /** Some officers hold their share of a group of filled tours: women in mission, programme and command; the experienced. Tours. */
    private static final class Share {

        private final Rule rule;
        private final int percent;
        private int tours;
        private int held;

        Share(Rule rule, int percent) {
            this.rule = rule;
            this.percent = percent;
        }

        void count(boolean isHeld, int by, RuleTally tally) {
            int before = missing();
            tours += by;
            if (isHeld) {
                held += by;
            }
            tally.add(rule, missing() - before);
        }

        private int missing() {
            return Math.max(0, Problem.ceilPercent(tours, percent) - held);
        }
    }

    /** How many tours of a mission agencies hold above the limit. */
    private static final class Concentration {

        private final int percent;
        private final int[] toursByAgency;

        /** How many agencies hold more than so many tours. */
        private int[] agenciesAbove = new int[8];

        private int tours;
        private int limit;
        private int excess;

        Concentration(int percent, int agencies) {
            this.percent = percent;
            toursByAgency = new int[agencies];
        }

        /** Counts a tour that an agency gets or loses; by how much the excess rises. */
        int count(int agency, int by) {
            int before = excess;
            int more = by > 0 ? toursByAgency[agency] : toursByAgency[agency] - 1;
            if (more >= agenciesAbove.length) {
                agenciesAbove = Arrays.copyOf(agenciesAbove, 2 * more);
            }
            agenciesAbove[more] += by;
            toursByAgency[agency] += by;
            if (more >= limit) {
                excess += by;
            }
            tours += by;
            moveLimit(Problem.ceilPercent(tours, percent));
            return excess - before;
        }

        private void moveLimit(int to) {
            for (; limit < to; limit++) {
                excess -= above(limit);
            }
            for (; limit > to; limit--) {
                excess += above(limit - 1);
            }
        }

        private int above(int count) {
            return count < agenciesAbove.length ? agenciesAbove[count] : 0;
        }
    }
}
