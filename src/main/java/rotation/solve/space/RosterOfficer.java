package rotation.solve.space;

import java.util.List;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.solve.space.SeasonFacts.AgencyFacts;
import rotation.solve.space.SeasonFacts.Need;
import rotation.solve.space.SeasonFacts.SkillFloor;

/** An officer as the search sees them: what the rules ask again and again, worked out once. */
public final class RosterOfficer {

    private final Officer officer;
    private final int index;
    private final AgencyFacts agency;
    private final int unit;
    private final boolean woman;
    private final boolean experienced;
    private final List<SkillFloor> floors;
    private final int[] needsMetTo;
    private final int[] preferencePlaces;

    /**
     * Works it out.
     *
     * @param index the place on the roster
     * @param unit the place of the officer's unit among those of all agencies; negative: none is stated
     * @param needs those of all missions
     * @param missions all of the problem
     */
    public RosterOfficer(
            Officer officer, int index, AgencyFacts agency, int unit, List<Need> needs, List<Mission> missions) {
        this.officer = officer;
        this.index = index;
        this.agency = agency;
        this.unit = unit;
        woman = officer.isWoman();
        experienced = officer.previousTours() > 0;
        floors = agency.floors().stream()
                .filter(floor ->
                        officer.skilledTo(floor.skill()) >= floor.days().to())
                .toList();
        needsMetTo = needs.stream().mapToInt(need -> need.need().metTo(officer)).toArray();
        preferencePlaces = missions.stream().mapToInt(officer::preferencePlace).toArray();
    }

    /** Who it is. */
    public Officer officer() {
        return officer;
    }

    /** The id of the officer. */
    public String id() {
        return officer.id();
    }

    /** The place on the roster. */
    public int index() {
        return index;
    }

    /** Who sends the officer. */
    public AgencyFacts agency() {
        return agency;
    }

    /** The place of the unit among those of all agencies; negative: none is stated. */
    public int unit() {
        return unit;
    }

    /** Whether the officer counts as a woman. */
    public boolean isWoman() {
        return woman;
    }

    /** Whether the officer has had a tour before those of this problem. */
    public boolean isExperienced() {
        return experienced;
    }

    /** The skills of which some holders should stay, and this officer is one. */
    public List<SkillFloor> floors() {
        return floors;
    }

    /** The last day on which the officer meets a need, by its place among those of all missions. */
    public int needMetTo(int need) {
        return needsMetTo[need];
    }

    /** The place of a mission in the preferences, by its place among all missions. */
    public int preferencePlace(int mission) {
        return preferencePlaces[mission];
    }

    /** The id alone: names are not for logs. */
    @Override
    public String toString() {
        return id();
    }
}
