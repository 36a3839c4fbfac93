package rotation.workbench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rotation.event.Arguments;
import rotation.explain.choice.ScoreChange;
import rotation.json.InputException;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * What the step costs by which another officer goes on a tour, or at another time, with all else as it is. Nothing is changed.
 *
 * @param row who would go, and when: in the nearest window that the tour can have
 * @param before what the plan costs
 * @param after what it would cost
 * @param change the difference, rule by rule
 * @param broken where hard rules would be broken that are not broken now
 * @param arguments of the step that makes it so
 */
record Price(
        Plan.Row row,
        HardMediumSoftLongScore before,
        HardMediumSoftLongScore after,
        ScoreChange change,
        List<Finding> broken,
        List<String> arguments) {

    /**
     * Judges it.
     *
     * @param tourId which tour
     * @param officerId who would go; null: who goes now
     * @param wanted when; null: as now
     * @throws InputException if there is no such tour or officer, or the step does not fit the season
     * @throws RefusedException if nobody would go, the tour can have no window, or the step would be refused
     * @throws UsageException if somebody else is on the tour already
     */
    static Price of(State now, Steps steps, String tourId, @Nullable String officerId, @Nullable Period wanted)
            throws InputException, RefusedException, UsageException {
        Problem problem = now.problem();
        Tour tour = Arguments.tour(problem, "TOUR", tourId);
        Plan.Row row = now.row(tourId);
        String who = officerId != null ? officerId : row == null ? null : row.officer();
        if (who == null) {
            throw new RefusedException("nothing", List.of(Told.say("price.nobody", tourId)));
        }
        Officer officer = Arguments.officer(problem, "OFFICER", who);
        Tour.Assignment agreed = tour.isDeployed() ? tour.assignment() : null;
        if (agreed != null && !agreed.isOf(officer)) {
            throw new UsageException(Told.say("usage.deployed", tourId, agreed.officer()));
        }
        if (agreed != null && wanted != null) {
            List<String> arguments = wanted.to() < agreed.window().to()
                    ? List.of("return", tourId, "--on", Day.format(wanted.to()))
                    : List.of("extend", tourId, "--to", Day.format(wanted.to()), "--force");
            return ofStep(now, steps, tourId, arguments);
        }
        Period asked = wanted != null ? wanted : row == null ? null : row.window();
        Tour free = tour.pinned() ? tour.toBuilder().pinned(false).build() : tour;
        Problem asFree = tour.pinned() ? problem.toBuilder().replace(free).build() : problem;
        Judge judge = tour.pinned() ? new Judge(asFree) : now.judge();
        Period window = nearest(asFree, judge, free, officer, asked);
        return ofStep(now, steps, tourId, Steps.pin(tourId, who, window));
    }

    /** Does the very step, to a state that is thrown away. */
    private static Price ofStep(State now, Steps steps, String tour, List<String> arguments)
            throws InputException, RefusedException, UsageException {
        State then = steps.step(now, arguments).state();
        State after = then == null ? now : then;
        Plan.Row row = after.row(tour);
        return new Price(
                row == null ? Plan.Row.empty(tour) : row,
                now.verdict().score(),
                after.verdict().score(),
                ScoreChange.between(now.verdict(), after.verdict()),
                Finding.added(hard(now), hard(after)),
                arguments);
    }

    private static List<Finding> hard(State state) {
        return state.verdict().findings().stream()
                .filter(finding -> finding.rule().weight(state.problem()).isHard())
                .toList();
    }

    private static Period nearest(Problem problem, Judge judge, Tour tour, Officer officer, @Nullable Period asked)
            throws RefusedException {
        List<Period> windows = problem.windows(tour, judge.isLocked(tour), officer);
        Period wanted = asked != null
                ? asked
                : Period.ofDays(Math.max(tour.starts().period().from(), problem.asOf()), tour.preferredDays());
        return windows.stream()
                .min(Comparator.<Period>comparingInt(window -> window.distance(wanted))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new RefusedException("nothing", List.of(Told.say("price.noWindow", tour.id()))));
    }
}
