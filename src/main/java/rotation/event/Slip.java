package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Periods;
import rotation.text.Sentence;

/**
 * An officer is released later than was said: their first release that lasts to the end of the absence of the first tour published
 * to them; of an officer without any, the first that is not over. Unlike other events it happens again when it is applied again.
 *
 * @param officer their id
 * @param days by which the release begins later, at least 1
 * @param reason goes into the officer's note; null: none
 */
public record Slip(String officer, int days, @Nullable String reason) implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Officer before = Arguments.officer(problem, officer);
        Period slipping = slipping(problem, before);
        if (slipping == null) {
            return Happening.nothing(problem, say("slip.nothing", officer));
        }
        Officer after = applyTo(problem, before);
        Period slipped = later(slipping);
        return Happening.of(
                problem.toBuilder().replace(after).build(),
                slipped == null
                        ? say("slip.gone", officer, Periods.one(slipping), days)
                        : say("slip", officer, Day.format(slipped.from()), Day.format(slipping.from()), days),
                concerned(problem, before, after));
    }

    /**
     * What becomes of the officer alone: whoever lets many slip need not make a problem for each.
     *
     * @param before of that problem
     */
    public Officer applyTo(Problem problem, Officer before) {
        Period slipping = slipping(problem, before);
        if (slipping == null) {
            return before;
        }
        var releases = new ArrayList<Period>();
        for (Period release : before.releases()) {
            Period left = release.equals(slipping) ? later(release) : release;
            if (left != null) {
                releases.add(left);
            }
        }
        return before.toBuilder()
                .releases(releases)
                .note(Arguments.noted(before.note(), reason))
                .build();
    }

    /** A release that begins later; null: no day of it is left. */
    private @Nullable Period later(Period release) {
        return (long) release.from() + days <= release.to() ? new Period(release.from() + days, release.to()) : null;
    }

    /**
     * Whether an officer is released as they were told: for the whole absence of the first tour published to them.
     *
     * @param officer of that problem
     */
    public static boolean isReleasedAsTold(Problem problem, Officer officer) {
        ToldTour first = firstPublished(problem, officer);
        return first != null && isReleased(officer, first.absence());
    }

    private static boolean isReleased(Officer officer, Period absence) {
        return officer.releases().stream().anyMatch(release -> release.contains(absence));
    }

    private static @Nullable ToldTour firstPublished(Problem problem, Officer officer) {
        return ToldTour.of(problem, officer).stream()
                .filter(told -> told.tour().status() == Tour.Status.PUBLISHED)
                .min(Comparator.comparing(told -> told.told().window()))
                .orElse(null);
    }

    /** The release that begins later; null: there is none left. */
    private static @Nullable Period slipping(Problem problem, Officer officer) {
        ToldTour first = firstPublished(problem, officer);
        // Also where the absence begins before the release, as it does once that has slipped.
        int needed = first == null ? problem.asOf() : first.absence().to();
        return officer.releases().stream()
                .filter(release -> release.to() >= needed)
                .findFirst()
                .orElse(officer.releases().stream()
                        .filter(release -> release.to() >= problem.asOf())
                        .findFirst()
                        .orElse(null));
    }

    /** The tours for the whole of which the officer was released before, and is not any more. */
    private static List<Sentence> concerned(Problem problem, Officer before, Officer after) {
        return ToldTour.of(problem, before).stream()
                .filter(told -> isReleased(before, told.absence()) && !isReleased(after, told.absence()))
                .map(told ->
                        say("slip.told", told.who(), Day.format(told.absence().from()), told.then()))
                .toList();
    }
}
