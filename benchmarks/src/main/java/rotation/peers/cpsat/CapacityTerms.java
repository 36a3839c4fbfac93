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
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.rule.Rule;

/** How many at a time: courses, agencies, missions and headquarters. */
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
                if (mission.ceiling() != null) {
                    overload(Rule.MISSION_CEILING, windows(mission), mission.ceiling());
                }
            }
        }
        Integer ceiling = problem.policy().programCeiling();
        if (penalties.counts(Rule.PROGRAM_CEILING) && ceiling != null) {
            overload(Rule.PROGRAM_CEILING, windows(null), ceiling);
        }
        if (penalties.counts(Rule.STAGGERED_ARRIVALS)) {
            staggeredArrivals();
        }
        if (penalties.counts(Rule.ONBOARDING) && problem.policy().onboardingPerWeek() != null) {
            onboarding(problem.policy().onboardingPerWeek());
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
                for (int w = 0; w < one.seat().windows().size(); w++) {
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
                    kinds.addAbsences(curve, one, seat.index());
                }
            }
        }
        absences.forEach((agency, curve) ->
                overload(Rule.AGENCY_CAP, curve, agency.maxAway() == null ? Integer.MAX_VALUE : agency.maxAway()));
    }

    /** @param mission null: all missions */
    private DayCurve windows(@Nullable Mission mission) {
        var curve = new DayCurve();
        for (Choices.Seat seat : choices.seats()) {
            if (mission == null || seat.tour().mission().equals(mission)) {
                for (int w = 0; w < seat.windows().size(); w++) {
                    curve.add(seat.windows().get(w), decisions.window(seat, w), seat.index(), seat.given());
                }
            }
        }
        return curve;
    }

    private void overload(Rule rule, DayCurve curve, int limit) {
        boolean isLimit = choices.isLimit(rule);
        // Where no excess is possible, what holds on the fullest days holds on those beside them.
        List<DayCurve.Run> runs = curve.runs().stream()
                .filter(run -> run.most() > limit && (run.peak() || !isLimit || run.mostGiven() > limit))
                .toList();
        boolean isLong = runs.stream().mapToInt(DayCurve.Run::size).sum() > MOST_LISTED;
        List<IntVar> counts = isLong ? curve.counts(model, runs, DayCurve.Run::most) : List.of();
        for (int i = 0; i < runs.size(); i++) {
            DayCurve.Run run = runs.get(i);
            List<? extends LinearArgument> present = isLong
                    ? List.of(counts.get(i))
                    : curve.present(run).stream().map(DayCurve.Presence::holds).toList();
            excess(rule, present, run.most(), run.mostGiven(), limit, run.days().days());
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
                        YearMonth month =
                                YearMonth.from(Day.date(seat.windows().get(w).from()));
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
            if (seat.tour().isDeployed()) {
                continue;
            }
            for (int w = 0; w < seat.windows().size(); w++) {
                int monday = Day.of(Day.date(seat.windows().get(w).from())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
                loads.computeIfAbsent(monday, key -> new Load()).add(decisions.window(seat, w), seat);
            }
        }
        loads.values().forEach(load -> excess(Rule.ONBOARDING, load, limit));
    }
}
