package rotation.event;

import static rotation.event.Arguments.say;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.json.Nearest;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * An officer does not hold a skill any more, such as a certificate that has lapsed.
 *
 * @param officer their id
 * @param skill its code
 * @param reason goes into the officer's note; null: none
 */
public record SkillLoss(String officer, String skill, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Officer before = Arguments.officer(problem, officer);
        if (!before.hasSkill(skill)) {
            checkIsKnown(problem);
            return Happening.nothing(problem, say("fail.skill.nothing", officer, skill));
        }
        Officer after = before.toBuilder()
                .skills(before.skills().stream()
                        .filter(held -> !held.code().equals(skill))
                        .toList())
                .note(Arguments.noted(before.note(), reason))
                .build();
        return Happening.of(
                problem.toBuilder().replace(after).build(),
                say("fail.skill", officer, skill),
                ToldTour.of(problem, before).stream()
                        .filter(told -> told.tour().position().skills().contains(skill))
                        .map(told -> say("fail.asked", told.who(), skill, told.then()))
                        .toList());
    }

    /**
     * Sees whether another skill was meant. One that nobody knows, and that is near to none, may have been this officer's alone before
     * they lost it.
     *
     * @throws InputException if nobody holds it, no position needs it, and another is near
     */
    private void checkIsKnown(Problem problem) throws InputException {
        var known = new TreeSet<String>();
        problem.officers().forEach(other -> other.skills().forEach(held -> known.add(held.code())));
        problem.positions().forEach(position -> known.addAll(position.skills()));
        if (!known.contains(skill) && new Nearest().to(skill, known) != null) {
            Sentence expected = say("unknown.skill");
            throw Arguments.refused(
                    "--skill",
                    skill,
                    expected,
                    Arguments.hint(skill, known.stream().toList()));
        }
    }
}
