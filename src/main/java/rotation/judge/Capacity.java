package rotation.judge;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/** How much courses, agencies, missions and headquarters can carry. */
final class Capacity {

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    /** The tours whose officers are there already, with what was agreed. */
    private final Map<Tour, Tour.Assignment> deployed = new LinkedHashMap<>();

    Capacity(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
        for (Tour tour : problem.tours()) {
            if (tour.isDeployed() && tour.assignment() != null) {
                deployed.put(tour, tour.assignment());
            }
        }
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

    /** An agency has no more officers absent on a day than its cap of that day. Unit: officer-days too many. */
    void agencyCap() {
        Map<Agency, List<Period>> absentAlready = new HashMap<>();
        deployed.forEach((tour, own) -> {
            Officer officer = problem.officer(own.officer());
            if (officer != null) {
                absentAlready
                        .computeIfAbsent(officer.agency(), agency -> new ArrayList<>())
                        .add(Problem.absence(tour.mission(), own.window(), null));
            }
        });
        for (Agency agency : problem.agencies()) {
            if (agency.hasCap()) {
                List<Period> already = absentAlready.getOrDefault(agency, List.of());
                List<Period> capDays =
                        agency.caps().stream().map(Agency.Cap::period).toList();
                daysAboveLimit(
                        Rule.AGENCY_CAP,
                        Map.of(Subject.AGENCY, List.of(agency.id())),
                        agency.id(),
                        new DayLimit(agency::cap, capDays, already),
                        staffing.of(agency),
                        Posting::absence);
            }
        }
    }

    /** A mission has no more officers in theatre on a day than its ceiling. Unit: officer-days too many. */
    void missionCeiling() {
        for (Mission mission : problem.missions()) {
            if (mission.ceiling() != null) {
                List<Period> already = windowsAlready(tour -> tour.mission().equals(mission));
                daysAboveLimit(
                        Rule.MISSION_CEILING,
                        Map.of(Subject.MISSION, List.of(mission.id())),
                        mission.id(),
                        new DayLimit(day -> mission.ceiling(), List.of(), already),
                        staffing.of(mission),
                        Posting::window);
            }
        }
    }

    /** All missions together have no more officers in theatre on a day than the ceiling. Unit: officer-days too many. */
    void programCeiling() {
        Integer ceiling = problem.policy().programCeiling();
        if (ceiling != null) {
            var limit = new DayLimit(day -> ceiling, List.of(), windowsAlready(tour -> true));
            daysAboveLimit(Rule.PROGRAM_CEILING, Map.of(), "", limit, staffing.filled(), Posting::window);
        }
    }

    /** The own windows of some of the deployed tours. */
    private List<Period> windowsAlready(Predicate<Tour> wanted) {
        var windows = new ArrayList<Period>();
        deployed.forEach((tour, own) -> {
            if (wanted.test(tour)) {
                windows.add(own.window());
            }
        });
        return windows;
    }

    /**
     * @param whose what the limit is of; empty: the programme
     * @param id of what the limit is, for the sentence
     */
    private void daysAboveLimit(
            Rule rule,
            Map<Subject, List<String>> whose,
            String id,
            DayLimit limit,
            List<Posting> tours,
            Function<Posting, Period> days) {
        var counts = new DayCounts(tours.stream().map(days).toList());
        ExcessDays above = counts.excess(day -> (long) counts.on(day) - limit.on(day), limit.changes());
        if (above.isEmpty()) {
            return;
        }
        var about = new EnumMap<Subject, List<String>>(Findings.about(above.concerned(tours, days)));
        about.putAll(whose);
        int worst = above.worstDay();
        found.add(
                rule,
                above.points(),
                about,
                id,
                limit.on(worst),
                above.days(),
                Day.format(worst),
                counts.on(worst),
                above.points());
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

    /**
     * Headquarters prepares only so many arrivals in a week, Monday to Sunday. Those who have arrived never count against it, and
     * weeks that are over do not count. Unit: arrivals too many.
     */
    void onboarding() {
        Integer most = problem.policy().onboardingPerWeek();
        if (most == null) {
            return;
        }
        var arrivals = new TreeMap<Integer, List<Posting>>();
        for (Posting filled : staffing.filled()) {
            int monday =
                    Day.of(Day.date(filled.window().from()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            boolean isOver = monday + 6 < problem.asOf();
            if (!isOver) {
                arrivals.computeIfAbsent(monday, key -> new ArrayList<>()).add(filled);
            }
        }
        arrivals.forEach((monday, arriving) -> {
            int arrived = (int) arriving.stream()
                    .filter(filled -> filled.tour().isDeployed())
                    .count();
            int limit = Math.max(most, arrived);
            int excess = arriving.size() - limit;
            found.add(Rule.ONBOARDING, excess, arriving, Day.format(monday), arriving.size(), limit, excess);
        });
    }

    /** All filled tours cost no more than the budget. Unit: started thousands of dollars. */
    void budget() {
        Long budget = problem.policy().budget();
        if (budget == null) {
            return;
        }
        BigInteger cost = cost(staffing.filled());
        BigInteger excess = cost.subtract(BigInteger.valueOf(budget));
        if (excess.signum() > 0) {
            long thousands =
                    excess.add(BigInteger.valueOf(999)).divide(THOUSAND).longValueExact();
            found.add(Rule.BUDGET, thousands, Map.of(), cost, budget, thousands);
        }
    }

    /** What the tours cost, in whole dollars; long windows at a high price may be more than a {@code long}. */
    static BigInteger cost(List<Posting> tours) {
        return tours.stream()
                .map(filled -> BigInteger.valueOf(filled.mission().cost(filled.window())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
