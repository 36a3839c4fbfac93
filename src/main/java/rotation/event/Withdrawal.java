package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.rule.Periods;
import rotation.text.Sentence;

/**
 * An officer is released no more, altogether or for some days.
 *
 * @param officer their id
 * @param days on which they cannot be away; {@link Period#UNBOUNDED}: for good
 * @param reason goes into the officer's note; null: none
 */
public record Withdrawal(String officer, Period days, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Officer before = Arguments.officer(problem, officer);
        Officer after = applyTo(before);
        if (after.releases().equals(before.releases()) && Objects.equals(after.note(), before.note())) {
            return Happening.nothing(problem, say("withdraw.nothing", officer));
        }
        List<Period> left = after.releases();
        return Happening.of(
                problem.toBuilder().replace(after).build(),
                left.isEmpty() ? say("withdraw", officer) : say("withdraw.left", officer, Periods.list(left)),
                concerned(problem, before));
    }

    /** What becomes of the officer alone: whoever withdraws many need not make a problem for each. */
    public Officer applyTo(Officer before) {
        var left = new ArrayList<Period>();
        for (Period release : before.releases()) {
            if (release.from() < days.from()) {
                left.add(new Period(release.from(), Math.min(release.to(), days.from() - 1)));
            }
            if (release.to() > days.to()) {
                left.add(new Period(Math.max(release.from(), days.to() + 1), release.to()));
            }
        }
        return before.toBuilder()
                .releases(left)
                .note(Arguments.noted(before.note(), reason))
                .build();
    }

    /** The tours that are not over, and for whose absence days are taken away: training and leave belong to it. */
    private List<Sentence> concerned(Problem problem, Officer before) {
        return ToldTour.of(problem, before).stream()
                .filter(told -> told.absence().touches(days))
                .map(told -> say("withdraw.told", told.who(), told.then()))
                .toList();
    }
}
