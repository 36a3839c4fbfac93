package rotation.judge;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;

/** How many at a time: courses, agencies, missions and headquarters can carry only so much. */
final class Capacity {

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    Capacity(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
    }

    /** An intake has a seat for each who attends. Unit: officers too many. */
    void trainingCapacity() {
        for (Intake intake : problem.intakes()) {
            List<Posting> there = staffing.of(intake);
            int excess = there.size() - intake.capacity();
            found.add(
                    Rule.TRAINING_CAPACITY,
                    excess,
                    Findings.about(there, Subject.INTAKE, List.of(intake.id())),
                    intake.id(),
                    intake.capacity(),
                    there.size(),
                    excess);
        }
    }

    /** An agency has no more officers absent on a day than its cap. Unit: officer-days too many. */
    void agencyCap() {
        for (Agency agency : problem.agencies()) {
            if (agency.maxAway() != null) {
                daysAboveLimit(
                        Rule.AGENCY_CAP,
                        Subject.AGENCY,
                        agency.id(),
                        agency.maxAway(),
                        staffing.of(agency),
                        Posting::absence);
            }
        }
    }

    /** A mission has no more officers in theatre on a day than its ceiling. Unit: officer-days too many. */
    void missionCeiling() {
        for (Mission mission : problem.missions()) {
            if (mission.ceiling() != null) {
                daysAboveLimit(
                        Rule.MISSION_CEILING,
                        Subject.MISSION,
                        mission.id(),
                        mission.ceiling(),
                        staffing.of(mission),
                        Posting::window);
            }
        }
    }

    /** All missions together have no more officers in theatre on a day than the ceiling. Unit: officer-days too many. */
    void programCeiling() {
        Integer ceiling = problem.policy().programCeiling();
        if (ceiling != null) {
            daysAboveLimit(Rule.PROGRAM_CEILING, null, "", ceiling, staffing.filled(), Posting::window);
        }
    }

    /** @param subject what the limit is of; null: the programme */
    private void daysAboveLimit(
            Rule rule,
            @Nullable Subject subject,
            String id,
            int limit,
            List<Posting> tours,
            Function<Posting, Period> days) {
        var counts = new DayCounts(tours.stream().map(days).toList());
        if (counts.most() <= limit) {
            return;
        }
        List<Period> above = counts.daysAbove(limit);
        List<Posting> there = tours.stream()
                .filter(filled -> above.stream().anyMatch(days.apply(filled)::touches))
                .toList();
        long points = counts.excess(limit);
        found.add(
                rule,
                points,
                subject == null ? Findings.about(there) : Findings.about(there, subject, List.of(id)),
                id,
                limit,
                counts.daysWith(count -> count > limit),
                Day.format(counts.worstDay()),
                counts.most(),
                points);
    }

    /** Not too much of a mission changes hands in one calendar month. Unit: arrivals too many. */
    void staggeredArrivals() {
        Map<Mission, Integer> seats = new HashMap<>();
        for (Position position : problem.positions()) {
            seats.merge(position.mission(), 1, Integer::sum);
        }
        for (Mission mission : problem.missions()) {
            int positions = seats.getOrDefault(mission, 0);
            int most = Math.max(1, Problem.ceilPercent(positions, mission.maxArrivalsPercent()));
            var arrivals = new TreeMap<YearMonth, List<Posting>>();
            for (Posting filled : staffing.of(mission)) {
                YearMonth month = YearMonth.from(Day.date(filled.window().from()));
                arrivals.computeIfAbsent(month, key -> new ArrayList<>()).add(filled);
            }
            arrivals.forEach((month, arriving) -> found.add(
                    Rule.STAGGERED_ARRIVALS,
                    arriving.size() - most,
                    Findings.about(arriving, Subject.MISSION, List.of(mission.id())),
                    mission.id(),
                    month.toString(),
                    arriving.size(),
                    most,
                    mission.maxArrivalsPercent(),
                    positions));
        }
    }

    /** Headquarters prepares only so many arrivals in a week, Monday to Sunday. Unit: arrivals too many. */
    void onboarding() {
        Integer most = problem.policy().onboardingPerWeek();
        if (most == null) {
            return;
        }
        var arrivals = new TreeMap<Integer, List<Posting>>();
        for (Posting filled : staffing.filled()) {
            if (!filled.tour().isDeployed()) {
                int monday = Day.of(
                        Day.date(filled.window().from()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
                arrivals.computeIfAbsent(monday, key -> new ArrayList<>()).add(filled);
            }
        }
        arrivals.forEach((monday, arriving) -> found.add(
                Rule.ONBOARDING,
                arriving.size() - most,
                Findings.about(arriving),
                Day.format(monday),
                arriving.size(),
                most));
    }
}
