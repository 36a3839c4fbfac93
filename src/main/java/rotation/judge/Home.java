package rotation.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.model.Agency;
import rotation.model.Agency.KeepHome;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;

/** What stays at home: units are not emptied, and enough holders of a skill remain. */
final class Home {

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    Home(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
    }

    /** Two officers of one unit are not absent together. Unit: days, for each pair of their tours. */
    void unitDepletion() {
        for (Agency agency : problem.agencies()) {
            Map<String, List<Posting>> byUnit = new LinkedHashMap<>();
            for (Posting filled : staffing.of(agency)) {
                String unit = filled.officer().unit();
                if (unit != null) {
                    byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(filled);
                }
            }
            byUnit.forEach((unit, tours) -> {
                for (int i = 0; i < tours.size(); i++) {
                    for (int j = i + 1; j < tours.size(); j++) {
                        absentTogether(agency, unit, tours.get(i), tours.get(j));
                    }
                }
            });
        }
    }

    private void absentTogether(Agency agency, String unit, Posting one, Posting other) {
        int days = one.absence().overlap(other.absence());
        if (days == 0 || one.officer().equals(other.officer())) {
            return;
        }
        List<Posting> both = List.of(one, other);
        found.add(
                Rule.UNIT_DEPLETION,
                days,
                Map.of(
                        Subject.AGENCY, List.of(agency.id()),
                        Subject.UNIT, List.of(unit),
                        Subject.TOUR, Posting.tourIds(both),
                        Subject.OFFICER, Posting.officerIds(both)),
                one.officer().id(),
                other.officer().id(),
                unit,
                agency.id(),
                days);
    }

    /** On a day on which holders of a skill are absent, enough others are at home. Unit: officer-days too few. */
    void homeSkillFloor() {
        Map<Agency, Map<String, Integer>> holders = holders();
        for (Agency agency : problem.agencies()) {
            for (KeepHome floor : agency.keepHome()) {
                String skill = floor.skill();
                int held = holders.getOrDefault(agency, Map.of()).getOrDefault(skill, 0);
                List<Posting> tours = staffing.of(agency).stream()
                        .filter(filled -> filled.officer().hasSkill(skill))
                        .toList();
                // Above this many absent holders too few are left; below 0, they are too few in any case.
                int spare = held - floor.min();
                var absent = new DayCounts(absencesByOfficer(tours));
                long points = absent.excess(spare);
                if (points > 0) {
                    found.add(
                            Rule.HOME_SKILL_FLOOR,
                            points,
                            Map.of(
                                    Subject.AGENCY, List.of(agency.id()),
                                    Subject.SKILL, List.of(skill),
                                    Subject.TOUR, Posting.tourIds(tours),
                                    Subject.OFFICER, Posting.officerIds(tours)),
                            agency.id(),
                            floor.min(),
                            skill,
                            absent.daysWith(count -> count > spare),
                            Day.format(absent.worstDay()),
                            held - absent.most(),
                            points);
                }
            }
        }
    }

    /** How many officers of each agency have each skill, however long it holds. */
    private Map<Agency, Map<String, Integer>> holders() {
        Map<Agency, Map<String, Integer>> holders = new HashMap<>();
        for (Officer officer : problem.officers()) {
            Set<String> skills = new LinkedHashSet<>();
            officer.skills().forEach(skill -> skills.add(skill.code()));
            for (String skill : skills) {
                holders.computeIfAbsent(officer.agency(), agency -> new HashMap<>())
                        .merge(skill, 1, Integer::sum);
            }
        }
        return holders;
    }

    /** The absences, so that an officer who is absent twice on one day counts once. */
    private static List<Period> absencesByOfficer(List<Posting> tours) {
        Map<Officer, List<Period>> byOfficer = new LinkedHashMap<>();
        for (Posting filled : tours) {
            byOfficer
                    .computeIfAbsent(filled.officer(), officer -> new ArrayList<>())
                    .add(filled.absence());
        }
        return byOfficer.values().stream()
                .map(absences -> new DayCounts(absences).daysAbove(0))
                .flatMap(Collection::stream)
                .toList();
    }
}
