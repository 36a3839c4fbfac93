package rotation.event;

import static rotation.event.Arguments.say;

import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;

/**
 * An officer's medical clearance ends earlier than is recorded.
 *
 * @param officer their id
 * @param to its last day
 * @param reason goes into the officer's note; null: none
 */
public record MedicalResult(String officer, int to, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Officer before = Arguments.officer(problem, officer);
        int recorded = before.medicalTo();
        if (recorded <= to) {
            String key = recorded == to ? "fail.medical.same" : "fail.medical.later";
            return Happening.nothing(problem, say(key, officer, Day.format(recorded), Day.format(to)));
        }
        Officer after = before.toBuilder()
                .medicalTo(to)
                .note(Arguments.noted(before.note(), reason))
                .build();
        return Happening.of(
                problem.toBuilder().replace(after).build(),
                recorded == Day.FOREVER
                        ? say("fail.medical.end", officer, Day.format(to))
                        : say("fail.medical", officer, Day.format(to), Day.format(recorded)),
                ToldTour.of(problem, before).stream()
                        .filter(told -> told.told().window().to() > to)
                        .map(told -> say("fail.beyond", told.who(), told.then()))
                        .toList());
    }
}
