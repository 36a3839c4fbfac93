package rotation.recruit;

import java.util.List;
import rotation.model.Plan;
import rotation.model.Problem;

/**
 * Whom to recruit, and what else would help.
 *
 * @param plan with which all began
 * @param settings how it was searched
 * @param without what the same searches find with the roster as it is
 * @param profiles how many profiles were tried to the end
 * @param lessons how many officers were tried to the end who lack a language or a skill alone
 * @param sets how many sets of two and three people were tried to the end
 * @param people the best single profiles, the best first
 * @param taught the best lessons, the best first; those alone that gain something
 * @param together the best two people, and the best three, where they fill more than fewer people do
 * @param planned how many searches there were to be
 * @param searched how many have ended; fewer: it was stopped
 */
public record Recruitment(
        Problem problem,
        Plan plan,
        RecruitmentSettings settings,
        Outcome without,
        int profiles,
        int lessons,
        int sets,
        List<Advice> people,
        List<Advice> taught,
        List<Together> together,
        int planned,
        int searched) {

    /** Copies the lists. */
    public Recruitment {
        people = List.copyOf(people);
        taught = List.copyOf(taught);
        together = List.copyOf(together);
    }

    /** Whether all was tried that was to be. */
    public boolean isComplete() {
        return searched == planned;
    }
}
