package rotation.generate;

import java.util.List;
import java.util.Set;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Policy;

/**
 * What is given before anybody is sent: the facts of a season, without its tours and its roster.
 *
 * @param womenPercent how many of a hundred volunteers are women
 * @param rareSkills codes of skills that hardly any volunteer has
 * @param rareSkillsPercent how many of a hundred who otherwise might apply for a post that asks for one do have it
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

    /** All tours of all its missions. */
    int tours() {
        return missions.stream().mapToInt(MissionLine::tours).sum();
    }
}
