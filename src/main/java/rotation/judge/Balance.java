package rotation.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;

/** Who is represented where: women, officers with experience, and agencies by their fair share. */
final class Balance {

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    Balance(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
    }

    /** Enough of a mission's tours are held by women. Unit: tours too few. */
    void missionWomen() {
        for (Mission mission : problem.missions()) {
            List<Posting> tours = staffing.of(mission);
            int wanted = Problem.ceilPercent(tours.size(), mission.womenPercent());
            int women = women(tours);
            found.add(
                    Rule.MISSION_WOMEN,
                    wanted - women,
                    Map.of(Subject.MISSION, List.of(mission.id())),
                    mission.id(),
                    women,
                    tours.size(),
                    wanted,
                    mission.womenPercent());
        }
    }

    /** Enough of all tours are held by women. Unit: tours too few. */
    void programWomen() {
        womenAmong(Rule.PROGRAM_WOMEN, staffing.filled(), problem.policy().programWomenPercent());
    }

    /** Enough of the tours in leadership positions are held by women. Unit: tours too few. */
    void leadershipWomen() {
        List<Posting> leading = staffing.filled().stream()
                .filter(filled -> filled.position().leadership())
                .toList();
        womenAmong(Rule.LEADERSHIP_WOMEN, leading, problem.policy().leadershipWomenPercent());
    }

    private void womenAmong(Rule rule, List<Posting> tours, int percent) {
        int wanted = Problem.ceilPercent(tours.size(), percent);
        int women = women(tours);
        found.add(rule, wanted - women, Map.of(), women, tours.size(), wanted, percent);
    }

    /** How many of the tours are held by women. */
    static int women(List<Posting> tours) {
        return (int) tours.stream().filter(filled -> filled.officer().isWoman()).count();
    }

    /** No woman is the only one at a site, in missions that ask for it. Unit: days. */
    void loneWomanDays() {
        for (Mission mission : problem.missions()) {
            if (!mission.pairWomen()) {
                continue;
            }
            Map<String, List<Posting>> womenBySite = new LinkedHashMap<>();
            for (Posting filled : staffing.of(mission)) {
                String site = filled.position().site();
                if (site != null && filled.officer().isWoman()) {
                    womenBySite.computeIfAbsent(site, key -> new ArrayList<>()).add(filled);
                }
            }
            womenBySite.forEach((site, tours) -> {
                List<Period> windows = tours.stream().map(Posting::window).toList();
                long days = new DayCounts(windows).daysWith(count -> count == 1);
                found.add(
                        Rule.LONE_WOMAN_DAYS,
                        days,
                        Map.of(
                                Subject.MISSION, List.of(mission.id()),
                                Subject.SITE, List.of(site),
                                Subject.TOUR, Posting.tourIds(tours),
                                Subject.OFFICER, Posting.officerIds(tours)),
                        mission.id(),
                        site,
                        days);
            });
        }
    }

    /** Enough of a mission's tours are held by officers who have served abroad before. Unit: tours too few. */
    void experience() {
        for (Mission mission : problem.missions()) {
            List<Posting> tours = staffing.of(mission);
            int wanted = Problem.ceilPercent(tours.size(), mission.experiencedPercent());
            int experienced = 0;
            for (Posting filled : tours) {
                if (filled.officer().previousTours() >= 1) {
                    experienced++;
                }
            }
            found.add(
                    Rule.EXPERIENCE,
                    wanted - experienced,
                    Map.of(Subject.MISSION, List.of(mission.id())),
                    mission.id(),
                    experienced,
                    tours.size(),
                    wanted,
                    mission.experiencedPercent());
        }
    }

    /** No agency holds too much of a mission. Unit: tours too many. */
    void agencyConcentration() {
        for (Mission mission : problem.missions()) {
            List<Posting> tours = staffing.of(mission);
            int most = Problem.ceilPercent(tours.size(), mission.maxAgencySharePercent());
            Map<Agency, List<Posting>> byAgency = new LinkedHashMap<>();
            for (Posting filled : tours) {
                byAgency.computeIfAbsent(filled.officer().agency(), agency -> new ArrayList<>())
                        .add(filled);
            }
            byAgency.forEach((agency, held) -> {
                if (held.size() > most) {
                    found.add(
                            Rule.AGENCY_CONCENTRATION,
                            held.size() - most,
                            Map.of(
                                    Subject.AGENCY, List.of(agency.id()),
                                    Subject.MISSION, List.of(mission.id()),
                                    Subject.TOUR, Posting.tourIds(held),
                                    Subject.OFFICER, Posting.officerIds(held)),
                            agency.id(),
                            held.size(),
                            tours.size(),
                            mission.id(),
                            most,
                            mission.maxAgencySharePercent());
                }
            });
        }
    }

    /** Every agency that releases an officer on a day of the season sends somebody. Unit: agencies. */
    void agencyParticipation() {
        Set<Agency> canSend = new HashSet<>();
        for (Officer officer : problem.officers()) {
            if (!canSend.contains(officer.agency())
                    && officer.releases().stream().anyMatch(problem.season()::touches)) {
                canSend.add(officer.agency());
            }
        }
        for (Agency agency : problem.agencies()) {
            if (canSend.contains(agency) && staffing.of(agency).isEmpty()) {
                found.add(Rule.AGENCY_PARTICIPATION, 1, Map.of(Subject.AGENCY, List.of(agency.id())), agency.id());
            }
        }
    }

    /** The agencies that have an officer on the roster. */
    static Set<Agency> onRoster(Problem problem) {
        Set<Agency> agencies = new HashSet<>();
        for (Officer officer : problem.officers()) {
            agencies.add(officer.agency());
        }
        return agencies;
    }

    /** No agency carries much more than its fair share of the absences. Unit: absence days too many. */
    void agencyFairShare() {
        for (Agency agency : problem.agencies()) {
            List<Posting> tours = staffing.of(agency);
            long absent =
                    tours.stream().mapToLong(filled -> filled.absence().days()).sum();
            long allowance = problem.allowance(agency);
            if (absent > allowance) {
                found.add(
                        Rule.AGENCY_FAIR_SHARE,
                        absent - allowance,
                        Findings.about(tours, Subject.AGENCY, List.of(agency.id())),
                        agency.id(),
                        absent,
                        allowance,
                        absent - allowance);
            }
        }
    }

    /** No officer has more tours than others should have. Unit: tours too many. */
    void officerLoad() {
        Integer most = problem.policy().toursPerOfficer();
        if (most == null) {
            return;
        }
        staffing.byOfficer().forEach((officer, tours) -> {
            int excess = tours.size() - most;
            found.add(Rule.OFFICER_LOAD, excess, tours, officer.id(), tours.size(), most, excess);
        });
    }
}
