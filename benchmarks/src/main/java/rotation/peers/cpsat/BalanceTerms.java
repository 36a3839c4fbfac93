package rotation.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rotation.model.Agency;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.rule.Rule;

/** Who is represented where: women, officers with experience, and agencies. */
final class BalanceTerms extends Terms {

    BalanceTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
    }

    @Override
    void add() {
        for (Mission mission : problem.missions()) {
            List<Choices.Seat> own = choices.seats().stream()
                    .filter(seat -> seat.tour().mission().equals(mission))
                    .toList();
            target(Rule.MISSION_WOMEN, own, mission.womenPercent(), Officer::isWoman);
            target(Rule.EXPERIENCE, own, mission.experiencedPercent(), officer -> officer.previousTours() >= 1);
            if (penalties.counts(Rule.AGENCY_CONCENTRATION)) {
                concentration(own, mission.maxAgencySharePercent());
            }
            if (penalties.counts(Rule.LONE_WOMAN_DAYS) && mission.pairWomen()) {
                loneWomen(own);
            }
        }
        target(Rule.PROGRAM_WOMEN, choices.seats(), problem.policy().programWomenPercent(), Officer::isWoman);
        target(
                Rule.LEADERSHIP_WOMEN,
                choices.seats().stream()
                        .filter(seat -> seat.tour().position().leadership())
                        .toList(),
                problem.policy().leadershipWomenPercent(),
                Officer::isWoman);
        if (penalties.counts(Rule.AGENCY_PARTICIPATION)) {
            participation();
        }
        if (penalties.counts(Rule.AGENCY_FAIR_SHARE)) {
            fairShare();
        }
    }

    /** At least that percentage of the filled tours, rounded up, should be held by such officers. */
    private void target(Rule rule, List<Choices.Seat> tours, int percent, Predicate<Officer> isSuch) {
        if (percent == 0 || tours.isEmpty() || !penalties.counts(rule)) {
            return;
        }
        IntVar missing = model.newIntVar(0, Problem.ceilPercent(tours.size(), percent), rule.id());
        LinearExprBuilder sum = LinearExpr.newBuilder().addTerm(missing, 100);
        for (Choices.Seat seat : tours) {
            sum.addTerm(decisions.filled(seat), -percent);
            for (int c = 0; c < seat.candidates().size(); c++) {
                if (isSuch.test(seat.candidates().get(c).officer())) {
                    sum.addTerm(decisions.officer(seat, c), 100);
                }
            }
        }
        model.addGreaterOrEqual(sum, 0);
        penalties.add(rule, missing, 1);
    }

    /** By agency, who goes. */
    private Map<Agency, List<Literal>> byAgency(List<Choices.Seat> tours) {
        Map<Agency, List<Literal>> byAgency = new LinkedHashMap<>();
        for (Choices.Seat seat : tours) {
            for (int c = 0; c < seat.candidates().size(); c++) {
                byAgency.computeIfAbsent(seat.candidates().get(c).officer().agency(), key -> new ArrayList<>())
                        .add(decisions.officer(seat, c));
            }
        }
        return byAgency;
    }

    private void concentration(List<Choices.Seat> tours, int percent) {
        if (percent >= 100 || tours.isEmpty()) {
            return;
        }
        IntVar limit = model.newIntVar(0, Problem.ceilPercent(tours.size(), percent), "limit");
        // The limit is the percentage of the filled tours, rounded up, or anything lower.
        LinearExprBuilder share = LinearExpr.newBuilder().addTerm(limit, 100);
        tours.forEach(seat -> share.addTerm(decisions.filled(seat), -percent));
        model.addLessOrEqual(share, 99);
        byAgency(tours).forEach((agency, held) -> {
            IntVar excess = model.newIntVar(0, tours.size(), Rule.AGENCY_CONCENTRATION.id());
            LinearExprBuilder sum = LinearExpr.newBuilder();
            held.forEach(sum::add);
            model.addLessOrEqual(sum.addTerm(excess, -1).addTerm(limit, -1), 0);
            penalties.add(Rule.AGENCY_CONCENTRATION, excess, 1);
        });
    }

    private void participation() {
        Map<Agency, List<Literal>> byAgency = byAgency(choices.seats());
        var canSend = new LinkedHashSet<Agency>();
        for (Officer officer : problem.officers()) {
            if (officer.releases().stream().anyMatch(problem.season()::touches)) {
                canSend.add(officer.agency());
            }
        }
        for (Agency agency : canSend) {
            BoolVar absent = model.newBoolVar(Rule.AGENCY_PARTICIPATION.id());
            LinearExprBuilder sum = LinearExpr.newBuilder().add(absent);
            byAgency.getOrDefault(agency, List.of()).forEach(sum::add);
            model.addGreaterOrEqual(sum, 1);
            penalties.add(Rule.AGENCY_PARTICIPATION, absent, 1);
        }
    }

    private void fairShare() {
        Map<Agency, LinearExprBuilder> days = new LinkedHashMap<>();
        Map<Agency, Long> most = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (OfficerClass one : decisions.classes(seat)) {
                Agency agency = one.officer().agency();
                if (kinds.isShared(agency)) {
                    LinearExprBuilder sum = days.computeIfAbsent(agency, key -> LinearExpr.newBuilder());
                    long longest = 0;
                    for (int w = 0; w < one.seat().windows().size(); w++) {
                        Literal taken = one.taken(w);
                        if (taken != null) {
                            int absent = one.absence(problem, w).days();
                            sum.addTerm(taken, absent);
                            longest = Math.max(longest, absent);
                        }
                    }
                    most.merge(agency, longest, Long::sum);
                }
            }
        }
        days.forEach((agency, sum) -> {
            long allowance = problem.allowance(agency);
            long excessive = most.getOrDefault(agency, 0L) - allowance;
            if (excessive > 0) {
                IntVar excess = model.newIntVar(0, excessive, Rule.AGENCY_FAIR_SHARE.id());
                model.addLessOrEqual(sum.addTerm(excess, -1), allowance);
                penalties.add(Rule.AGENCY_FAIR_SHARE, excess, 1);
            }
        });
    }

    private void loneWomen(List<Choices.Seat> tours) {
        Map<String, DayCurve> bySite = new LinkedHashMap<>();
        for (Choices.Seat seat : tours) {
            String site = seat.tour().position().site();
            for (OfficerClass one : decisions.classes(seat)) {
                if (site != null && one.officer().isWoman()) {
                    DayCurve curve = bySite.computeIfAbsent(site, key -> new DayCurve());
                    addWindows(curve, one);
                }
            }
        }
        bySite.values().forEach(this::loneWomen);
    }

    /**
     * How many women are at a site on some days.
     *
     * @param alone whether one is
     * @param together whether more are
     * @param women how many they are
     */
    private record Company(Period days, BoolVar alone, BoolVar together, LinearExprBuilder women) {}

    /** A day counts if there is a woman, but no second one. */
    private void loneWomen(DayCurve curve) {
        var all = new ArrayList<Company>();
        for (DayCurve.Run run : curve.runs()) {
            BoolVar alone = model.newBoolVar("alone");
            all.add(new Company(run.days(), alone, model.newBoolVar("together"), LinearExpr.newBuilder()));
            penalties.add(Rule.LONE_WOMAN_DAYS, alone, run.days().days());
        }
        Map<Integer, DayCurve> byTour = new LinkedHashMap<>();
        curve.presences().forEach(presence -> byTour.computeIfAbsent(presence.owner(), key -> new DayCurve())
                .add(presence));
        byTour.values().forEach(tour -> addWoman(tour, all));
        for (Company company : all) {
            LinearExprBuilder women = company.women();
            women.addTerm(company.alone(), -1).addTerm(company.together(), -2);
            model.addGreaterOrEqual(women, 0);
        }
    }

    private void addWoman(DayCurve tour, List<Company> all) {
        List<DayCurve.Run> runs = tour.runs();
        List<IntVar> counts = tour.counts(model, runs, run -> 1);
        for (int i = 0; i < runs.size(); i++) {
            for (Company company : all) {
                if (runs.get(i).days().contains(company.days())) {
                    company.women().add(counts.get(i));
                    model.addLessOrEqual(
                            LinearExpr.newBuilder()
                                    .add(counts.get(i))
                                    .addTerm(company.alone(), -1)
                                    .addTerm(company.together(), -1),
                            0);
                }
            }
        }
    }

    private static void addWindows(DayCurve curve, OfficerClass one) {
        Choices.Seat seat = one.seat();
        for (int w = 0; w < seat.windows().size(); w++) {
            Literal holds = one.taken(w);
            if (holds != null) {
                curve.add(seat.period(w), holds, seat.index(), seat.given());
            }
        }
    }
}
