package rotation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;

/**
 * Who is in theatre on each day of the time lines, as {@code missionCeiling} and {@code programCeiling} count: the windows of filled
 * tours.
 *
 * @param all officers
 * @param women among them
 * @param limit of all officers: the ceiling, but never below those who are there already
 * @param today on the day of planning, which need not lie within the time lines
 * @param womenToday among those
 */
record Presence(Steps all, Steps women, LimitSteps limit, int today, int womenToday) {

    /** Consecutive days with the same numbers. */
    record Run(Period days, int all, int women, @Nullable Integer limit) {}

    /**
     * The presence in some tours.
     *
     * @param wanted tours of one mission, or all
     * @param ceiling null: none
     */
    static Presence of(PageModel model, Predicate<Tour> wanted, @Nullable Integer ceiling) {
        Problem problem = model.problem();
        var all = new ArrayList<Period>();
        var women = new ArrayList<Period>();
        var already = new ArrayList<Period>();
        for (ShownTour shown : model.tours()) {
            Tour tour = shown.tour();
            if (wanted.test(tour)) {
                if (shown.officer() != null) {
                    all.add(shown.window());
                    if (shown.officer().isWoman()) {
                        women.add(shown.window());
                    }
                }
                if (tour.isDeployed() && tour.assignment() != null) {
                    already.add(tour.assignment().window());
                }
            }
        }
        IntFunction<@Nullable Integer> cap = day -> ceiling;
        return new Presence(
                Steps.of(all, model.span()),
                Steps.of(women, model.span()),
                LimitSteps.of(cap, already, model.span()),
                count(all, problem.asOf()),
                count(women, problem.asOf()));
    }

    private static int count(List<Period> periods, int day) {
        return (int) periods.stream().filter(period -> period.contains(day)).count();
    }

    /** On how many days more are there than may be. */
    int daysAbove() {
        return all.daysWith(day -> {
            Integer most = limit.on(day);
            return most != null && all.on(day) > most;
        });
    }

    /** The least number of women on each day that is a share of those who are there, rounded up. */
    LimitSteps womenWanted(int percent) {
        return new LimitSteps(all.runs().stream()
                .map(run -> new LimitSteps.Run(run.days(), Problem.ceilPercent(run.count(), percent)))
                .toList());
    }

    /** All days of the time lines, in order; neighbours differ. */
    List<Run> runs() {
        var starts = new TreeSet<Integer>();
        all.runs().forEach(run -> starts.add(run.days().from()));
        women.runs().forEach(run -> starts.add(run.days().from()));
        limit.runs().forEach(run -> starts.add(run.days().from()));
        int last = all.runs().get(all.runs().size() - 1).days().to();
        var runs = new ArrayList<Run>();
        for (int from : starts) {
            Integer next = starts.higher(from);
            var days = new Period(from, next == null ? last : next - 1);
            runs.add(new Run(days, all.on(from), women.on(from), limit.on(from)));
        }
        return runs;
    }
}
