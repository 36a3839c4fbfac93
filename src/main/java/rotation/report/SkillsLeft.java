package rotation.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;

/**
 * The officers of an agency who hold a skill and are at home, day by day ({@code homeSkillFloor}).
 *
 * @param floor how many should be there
 * @param left how many are
 * @param holders how many hold the skill, at home or not
 * @param worst the first of the days on which the fewest are left; if anybody leaves, of those on which somebody is away
 * @param below the number of days on which too few are left and somebody is away: days without absences are not the plan's doing
 */
record SkillsLeft(Agency.KeepHome floor, Steps left, Steps holders, int worst, int below) {

    /** Those of one floor of an agency. */
    static SkillsLeft of(PageModel model, Agency agency, Agency.KeepHome floor) {
        var holding = new ArrayList<Period>();
        Map<Officer, List<Period>> byOfficer = new LinkedHashMap<>();
        for (Officer officer : model.problem().officers()) {
            if (officer.agency().equals(agency) && officer.hasSkill(floor.skill())) {
                Period held = new Period(Day.ALWAYS, officer.skilledTo(floor.skill()));
                holding.add(held);
                for (ShownTour tour : model.filled(agency)) {
                    Period away =
                            officer.equals(tour.officer()) ? tour.absence().intersection(held) : null;
                    if (away != null) {
                        byOfficer
                                .computeIfAbsent(officer, key -> new ArrayList<>())
                                .add(away);
                    }
                }
            }
        }
        // An officer with two absences on the same day is counted once.
        List<Period> absences = byOfficer.values().stream()
                .map(Period::joined)
                .flatMap(Collection::stream)
                .toList();
        Steps absent = Steps.of(absences, model.span());
        Steps holders = Steps.of(holding, model.span());
        Steps left = holders.minus(absent);
        int below = left.daysWith(day -> absent.on(day) > 0 && left.on(day) < floor.min());
        int worst = left.runs().stream()
                .filter(run -> absent.most() == 0 || absent.on(run.days().from()) > 0)
                .min(Comparator.comparingInt(Steps.Run::count))
                .orElseThrow()
                .days()
                .from();
        return new SkillsLeft(floor, left, holders, worst, below);
    }
}
