package rotation.solve.score;

import java.util.ArrayList;
import java.util.List;
import rotation.model.Period;
import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.SeasonFacts;
import rotation.solve.space.SeasonFacts.SkillFloor;

/** The least disruption to policing at home. */
final class HomeRules implements RuleGroup {

    private final RuleTally tally;
    private final HeldTours held;
    private final List<List<PlannedTour>> toursByUnit = new ArrayList<>();
    private final DayRule skilledAway;

    /** @param held the other tours of an officer whose tour comes or goes */
    HomeRules(SeasonFacts facts, RuleTally tally, HeldTours held) {
        this.tally = tally;
        this.held = held;
        for (int i = 0; i < facts.units(); i++) {
            toursByUnit.add(new ArrayList<>(0));
        }
        List<SkillFloor> floors = facts.floors();
        skilledAway = new DayRule(
                Rule.HOME_SKILL_FLOOR,
                tally,
                floors.size(),
                index -> DayCounts.above(floors.get(index).slack()));
    }

    @Override
    public void enter(PlannedTour tour, Part part) {
        unitDepletion(tour, 1);
        if (tour.officer().unit() >= 0) {
            toursByUnit.get(tour.officer().unit()).add(tour);
        }
        homeSkillFloor(tour, true);
    }

    @Override
    public void leave(PlannedTour tour, Part part) {
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

    /** Officers of one unit are not absent together. Days for each pair. */
    private void unitDepletion(PlannedTour tour, int by) {
        if (tour.officer().unit() < 0) {
            return;
        }
        List<PlannedTour> ofUnit = toursByUnit.get(tour.officer().unit());
        if (ofUnit.isEmpty()) {
            return;
        }
        Period absence = tour.absence();
        long shared = 0;
        for (int i = 0; i < ofUnit.size(); i++) {
            PlannedTour other = ofUnit.get(i);
            if (other.officer() != tour.officer()) {
                shared += absence.overlap(other.absence());
            }
        }
        tally.add(Rule.UNIT_DEPLETION, by * shared);
    }

    /** Enough holders of a skill stay at home. Officer-days. */
    private void homeSkillFloor(PlannedTour tour, boolean comes) {
        List<SkillFloor> floors = tour.officer().floors();
        if (floors.isEmpty()) {
            return;
        }
        for (Period period : missed(tour)) {
            for (SkillFloor floor : floors) {
                Period missed = period.intersection(floor.days());
                if (missed == null) {
                    continue;
                }
                if (comes) {
                    skilledAway.add(floor.index(), missed);
                } else {
                    skilledAway.remove(floor.index(), missed);
                }
            }
        }
    }

    /** The parts of an absence that no other absence of the officer covers: who is absent twice on a day is missed once. */
    private List<Period> missed(PlannedTour tour) {
        var parts = List.of(tour.absence());
        for (PlannedTour other = held.first(tour.officer()); other != null; other = held.next(other)) {
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
}
