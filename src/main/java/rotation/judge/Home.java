package rotation.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * On a day on which holders of a skill are absent, enough others are at home. Who has the skill on that day counts, and an
     * officer counts once. Unit: officer-days too few.
     */
    void homeSkillFloor() {
        Map<Agency, List<Officer>> roster = problem.officers().stream().collect(Collectors.groupingBy(Officer::agency));
        for (Agency agency : problem.agencies()) {
            for (KeepHome floor : agency.keepHome()) {
                homeSkillFloor(agency, floor, roster.getOrDefault(agency, List.of()));
            }
        }
    }

    private void homeSkillFloor(Agency agency, KeepHome floor, List<Officer> roster) {
        String skill = floor.skill();
        List<Officer> holders =
                roster.stream().filter(officer -> officer.hasSkill(skill)).toList();
        var held = new DayCounts(holders.stream()
                .map(officer -> new Period(Day.ALWAYS, officer.skilledTo(skill)))
                .toList());
        var missed = new ArrayList<Period>();
        for (Officer officer : holders) {
            List<Period> absences = staffing.of(officer).stream()
                    .map(filled -> absenceOfHolder(filled, skill))
                    .filter(Objects::nonNull)
                    .toList();
            missed.addAll(Period.joined(absences));
        }
        var absent = new DayCounts(missed);
        ExcessDays below = absent.excess(day -> (long) floor.min() - held.on(day) + absent.on(day), held.changes());
        if (below.isEmpty()) {
            return;
        }
        List<Posting> tours = staffing.of(agency).stream()
                .filter(filled -> absenceOfHolder(filled, skill) != null)
                .toList();
        List<Posting> concerned =
                below.concerned(tours, filled -> Objects.requireNonNull(absenceOfHolder(filled, skill)));
        int worst = below.worstDay();
        found.add(
                Rule.HOME_SKILL_FLOOR,
                below.points(),
                Map.of(
                        Subject.AGENCY, List.of(agency.id()),
                        Subject.SKILL, List.of(skill),
                        Subject.TOUR, Posting.tourIds(concerned),
                        Subject.OFFICER, Posting.officerIds(concerned)),
                agency.id(),
                floor.min(),
                skill,
                below.days(),
                Day.format(worst),
                held.on(worst) - absent.on(worst),
                below.points());
    }

    /** The days of an absence on which the officer has the skill; null: there are none. */
    private static @Nullable Period absenceOfHolder(Posting filled, String skill) {
        Period absence = filled.absence();
        int last = Math.min(absence.to(), filled.officer().skilledTo(skill));
        return last < absence.from() ? null : new Period(absence.from(), last);
    }
}
