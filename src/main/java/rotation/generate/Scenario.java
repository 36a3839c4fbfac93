package rotation.generate;

import java.util.List;
import java.util.Set;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Policy;

/**
 * The input of the generator: the facts of a season from which tours and roster are drawn.
 *
 * @param womenPercent percentage of women among the volunteers
 * @param rareSkills codes of skills that few volunteers have
 * @param rareSkillsPercent percentage of holders of a rare skill among those who would otherwise have it
 */
record Scenario(
        String name,
        Period season,
        int asOf,
        Policy policy,
        List<Sender> senders,
        List<Course> courses,
        List<Intake> intakes,
        List<MissionLine> missions,
        int womenPercent,
        Set<String> rareSkills,
        int rareSkillsPercent) {

    /** The number of tours of all missions. */
    int tours() {
        return missions.stream().mapToInt(MissionLine::tours).sum();
    }
}
