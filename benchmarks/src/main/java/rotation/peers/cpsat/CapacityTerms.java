package rotation.peers.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** How much: courses, agencies, missions, headquarters, the budget, and each officer. */
final class CapacityTerms extends Terms {

    /** Where more presences than this would be listed for all days together, they are counted from day to day instead. */
    private static final int MOST_LISTED = 2_000;

    CapacityTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
    }

    @Override
    void add() {
        if (penalties.counts(Rule.TRAINING_CAPACITY)) {
            trainingCapacity();
        }
        if (penalties.counts(Rule.AGENCY_CAP)) {
            agencyCap();
        }
        if (penalties.counts(Rule.MISSION_CEILING)) {
            for (Mission mission : problem.missions()) {
                Integer ceiling = mission.ceiling();
                if (ceiling != null) {
                    overload(Rule.MISSION_CEILING, windows(mission), ownWindows(mission), day -> ceiling);
                }
            }
        }
        Integer ceiling = problem.policy().programCeiling();
        if (penalties.counts(Rule.PROGRAM_CEILING) && ceiling != null) {
            overload(Rule.PROGRAM_CEILING, windows(null), ownWindows(null), day -> ceiling);
        }
        if (penalties.counts(Rule.STAGGERED_ARRIVALS)) {
            staggeredArrivals();
        }
        if (penalties.counts(Rule.ONBOARDING) && problem.policy().onboardingPerWeek() != null) {
            onboarding(problem.policy().onboardingPerWeek());
        }
        if (penalties.counts(Rule.OFFICER_LOAD) && problem.policy().toursPerOfficer() != null) {
            officerLoad(problem.policy().toursPerOfficer());
        }
        if (penalties.counts(Rule.BUDGET) && problem.policy().budget() != null) {
            budget(problem.policy().budget());
        }
    }

    /** Literals of which too many cost points; of each tour at most one holds. */
    private static final class Load {

        private final List<Literal> literals = new ArrayList<>();
        private final Map<Integer, Boolean> tours = new HashMap<>();

        void add(Literal literal, Choices.Seat seat) {
            literals.add(literal);
            tours.put(seat.index(), seat.given());
        }

        int most() {
            return tours.size();
        }

        int mostGiven() {
            return (int) tours.values().stream().filter(given -> given).count();
        }
    }

    private void trainingCapacity() {
        Map<Intake, Load> loads = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (OfficerClass one : decisions.classes(seat)) {
                for (int w = 0; w < seat.windows().size(); w++) {
                    Literal taken = one.taken(w);
                    Intake intake = taken == null ? null : one.intake(problem, w);
                    if (taken != null && intake != null) {
                        loads.computeIfAbsent(intake, key -> new Load()).add(taken, seat);
                    }
                }
            }
        }
        loads.forEach((intake, load) -> excess(Rule.TRAINING_CAPACITY, load, intake.capacity()));
    }

    private void excess(Rule rule, Load load, int limit) {
        excess(rule, load.literals, load.most(), load.mostGiven(), limit, 1);
    }

    private void excess(
            Rule rule, List<? extends LinearArgument> literals, int most, int mostGiven, int limit, int points) {
        if (most <= limit) {
            return;
        }
        int slack = choices.isLimit(rule) ? Math.max(0, mostGiven - limit) : most - limit;
        LinearExprBuilder sum = LinearExpr.newBuilder();
        literals.forEach(sum::add);
        if (slack == 0) {
            model.addLessOrEqual(sum, limit);
        } else {
            IntVar excess = model.newIntVar(0, slack, rule.id());
            model.addLessOrEqual(sum.addTerm(excess, -1), limit);
            penalties.add(rule, excess, points);
        }
    }

    private void agencyCap() {
        Map<Agency, DayCurve> absences = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (OfficerClass one : decisions.classes(seat)) {
                Agency agency = one.officer().agency();
                if (kinds.isCapped(agency)) {
                    DayCurve curve = absences.computeIfAbsent(agency, key -> new DayCurve());
                    kinds.addAbsences(curve, one, seat.index(), Day.FOREVER);
                }
            }
        }
        absences.forEach((agency, curve) -> {
            for (Agency.Cap cap : agency.caps()) {
                curve.turn(cap.period().from());
                curve.turn(cap.period().to() + 1);
            }
            overload(Rule.AGENCY_CAP, curve, ownAbsences(agency), agency::cap);
        });
    }

    private List<Period> ownAbsences(Agency agency) {
        var absences = new ArrayList<Period>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment own = tour.assignment();
            if (tour.isDeployed() && own != null) {
                Officer officer = problem.officer(own.officer());
                if (officer != null && officer.agency().equals(agency)) {
                    absences.add(Problem.absence(tour.mission(), own.window(), null));
                }
            }
        }
        return absences;
    }

    /** @param mission null: all missions */
    private List<Period> ownWindows(@Nullable Mission mission) {
        var windows = new ArrayList<Period>();
        for (Tour tour : problem.tours()) {
            Tour.Assignment own = tour.assignment();
            if (tour.isDeployed()
                    && own != null
                    && (mission == null || tour.mission().equals(mission))) {
                windows.add(own.window());
            }
        }
        return windows;
    }

    /** @param mission null: all missions */
    private DayCurve windows(@Nullable Mission mission) {
        var curve = new DayCurve();
        for (Choices.Seat seat : choices.seats()) {
            if (mission == null || seat.tour().mission().equals(mission)) {
                for (int w = 0; w < seat.windows().size(); w++) {
                    curve.add(seat.period(w), decisions.window(seat, w), seat.index(), seat.given());
                }
            }
        }
        return curve;
    }

    /**
     * @param already the days of those who are there already: the limit of a day is never below their number
     * @param cap of a day; null: none
     */
    private void overload(Rule rule, DayCurve curve, List<Period> already, IntFunction<@Nullable Integer> cap) {
        for (Period days : already) {
            curve.turn(days.from());
            curve.turn(days.to() + 1);
        }
        ToIntFunction<DayCurve.Run> limit = run -> {
            int day = run.days().from();
            Integer most = cap.apply(day);
            return most == null
                    ? Integer.MAX_VALUE
                    : Math.max(most, (int)
                            already.stream().filter(days -> days.contains(day)).count());
        };
        boolean isLimit = choices.isLimit(rule);
        // Where no excess is possible, what holds on the fullest days holds on those beside them.
        List<DayCurve.Run> runs = curve.runs().stream()
                .filter(run -> run.most() > limit.applyAsInt(run)
                        && (run.peak() || !isLimit || run.mostGiven() > limit.applyAsInt(run)))
                .toList();
        boolean isLong = runs.stream().mapToInt(DayCurve.Run::size).sum() > MOST_LISTED;
        List<IntVar> counts = isLong ? curve.counts(model, runs, DayCurve.Run::most) : List.of();
        for (int i = 0; i < runs.size(); i++) {
            DayCurve.Run run = runs.get(i);
            List<? extends LinearArgument> present = isLong
                    ? List.of(counts.get(i))
                    : curve.present(run).stream().map(DayCurve.Presence::holds).toList();
            excess(
                    rule,
                    present,
                    run.most(),
                    run.mostGiven(),
                    limit.applyAsInt(run),
                    run.days().days());
        }
    }

    private void staggeredArrivals() {
        Map<Mission, Integer> positions = new HashMap<>();
        for (Position position : problem.positions()) {
            positions.merge(position.mission(), 1, Integer::sum);
        }
        for (Mission mission : problem.missions()) {
            int count = positions.getOrDefault(mission, 0);
            int limit = Math.max(1, Problem.ceilPercent(count, mission.maxArrivalsPercent()));
            Map<YearMonth, Load> loads = new LinkedHashMap<>();
            for (Choices.Seat seat : choices.seats()) {
                if (seat.tour().mission().equals(mission)) {
                    for (int w = 0; w < seat.windows().size(); w++) {
                        YearMonth month = YearMonth.from(Day.date(seat.period(w).from()));
                        loads.computeIfAbsent(month, key -> new Load()).add(decisions.window(seat, w), seat);
                    }
                }
            }
            loads.values().forEach(load -> excess(Rule.STAGGERED_ARRIVALS, load, limit));
        }
    }

    private void onboarding(int limit) {
        Map<Integer, Load> loads = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (int w = 0; w < seat.windows().size(); w++) {
                int monday = monday(seat.period(w).from());
                boolean isOver = monday + 6 < problem.asOf();
                if (!isOver) {
                    loads.computeIfAbsent(monday, key -> new Load()).add(decisions.window(seat, w), seat);
                }
            }
        }
        Map<Integer, Integer> arrived = new HashMap<>();
        for (Tour tour : problem.tours()) {
            if (tour.isDeployed() && tour.assignment() != null) {
                arrived.merge(monday(tour.assignment().window().from()), 1, Integer::sum);
            }
        }
        loads.forEach(
                (monday, load) -> excess(Rule.ONBOARDING, load, Math.max(limit, arrived.getOrDefault(monday, 0))));
    }

    private static int monday(int day) {
        return Day.of(Day.date(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    private void officerLoad(int limit) {
        Map<Officer, Load> loads = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (int c = 0; c < seat.candidates().size(); c++) {
                loads.computeIfAbsent(seat.candidates().get(c).officer(), key -> new Load())
                        .add(decisions.officer(seat, c), seat);
            }
        }
        loads.values().forEach(load -> excess(Rule.OFFICER_LOAD, load, limit));
    }

    private void budget(long budget) {
        LinearExprBuilder cost = LinearExpr.newBuilder();
        long most = 0;
        long given = 0;
        for (Choices.Seat seat : choices.seats()) {
            long dearest = 0;
            for (int w = 0; w < seat.windows().size(); w++) {
                long dollars = seat.tour().mission().cost(seat.period(w));
                cost.addTerm(decisions.window(seat, w), dollars);
                dearest = Math.max(dearest, dollars);
            }
            most = Math.addExact(most, dearest);
            given += seat.given() ? dearest : 0;
        }
        if (most > budget) {
            // Dollars are counted in full, so that a started thousand is one.
            long least = choices.isLimit(Rule.BUDGET) ? given : most;
            IntVar thousands =
                    model.newIntVar(0, Math.max(0, Math.addExact(least - budget, 999) / 1000), Rule.BUDGET.id());
            model.addLessOrEqual(cost.addTerm(thousands, -1000), budget);
            penalties.add(Rule.BUDGET, thousands, 1);
        }
    }
}
