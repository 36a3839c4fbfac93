package rotation.solve;

import java.util.List;
import rotation.model.Course;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.solve.SeasonFacts.AgencyFacts;
import rotation.solve.SeasonFacts.SkillFloor;

/** An officer as the search sees them: what the rules ask again and again, worked out once. */
final class PlanningOfficer {

    private final Officer officer;
    private final int index;
    private final AgencyFacts agency;
    private final int unit;
    private final boolean woman;
    private final boolean experienced;
    private final List<SkillFloor> floors;
    private final int[] trainedTo;
    private final int[] preferencePlaces;

    /**
     * @param index the place on the roster
     * @param unit the place of the officer's unit among those of all agencies; negative: none is stated
     * @param courses all of the problem
     * @param missions all of the problem
     */
    PlanningOfficer(
            Officer officer, int index, AgencyFacts agency, int unit, List<Course> courses, List<Mission> missions) {
        this.officer = officer;
        this.index = index;
        this.agency = agency;
        this.unit = unit;
        woman = officer.isWoman();
        experienced = officer.previousTours() > 0;
        floors = agency.floors().stream()
                .filter(floor -> officer.hasSkill(floor.skill()))
                .toList();
        trainedTo = courses.stream().mapToInt(officer::trainedTo).toArray();
        preferencePlaces = missions.stream().mapToInt(officer::preferencePlace).toArray();
    }

    Officer officer() {
        return officer;
    }

    String id() {
        return officer.id();
    }

    /** The place on the roster. */
    int index() {
        return index;
    }

    AgencyFacts agency() {
        return agency;
    }

    /** The place of the unit among those of all agencies; negative: none is stated. */
    int unit() {
        return unit;
    }

    boolean isWoman() {
        return woman;
    }

    /** Whether the officer has had a tour before those of this problem. */
    boolean isExperienced() {
        return experienced;
    }

    /** The skills of which some holders should stay, and this officer is one. */
    List<SkillFloor> floors() {
        return floors;
    }

    /** The last day on which a tour may start without the course, by its place among all. */
    int trainedTo(int course) {
        return trainedTo[course];
    }

    /** The place of a mission in the preferences, by its place among all missions. */
    int preferencePlace(int mission) {
        return preferencePlaces[mission];
    }

    /** The id alone: names are not for logs. */
    @Override
    public String toString() {
        return id();
    }
}
