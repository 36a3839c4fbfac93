package rotation.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.OfficerPair;
import rotation.model.Period;
import rotation.model.Posting;
import rotation.rule.Rule;

/** Who serves beside whom. */
final class CompanyTerms extends Terms {

    private final StintPairs pairs;

    CompanyTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
        pairs = new StintPairs(model, decisions, penalties);
    }

    @Override
    void add() {
        if (penalties.counts(Rule.APART) || penalties.counts(Rule.TOGETHER)) {
            Map<Officer, List<Stint>> stints = Stint.of(choices);
            for (OfficerPair pair : problem.pairs()) {
                List<Stint> first = stints(stints, pair.first());
                List<Stint> second = stints(stints, pair.second());
                switch (pair.kind()) {
                    case APART -> apart(first, second);
                    case TOGETHER -> together(first, second);
                }
            }
        }
        if (penalties.counts(Rule.SITE_NEEDS)) {
            problem.missions().forEach(mission -> mission.siteNeeds().forEach(need -> siteNeed(mission, need)));
        }
    }

    /** The tours that an officer may take, who need not be on the roster. */
    private List<Stint> stints(Map<Officer, List<Stint>> stints, String id) {
        Officer officer = problem.officer(id);
        return officer == null ? List.of() : stints.getOrDefault(officer, List.of());
    }

    private void apart(List<Stint> first, List<Stint> second) {
        if (!penalties.counts(Rule.APART)) {
            return;
        }
        for (Stint one : first) {
            for (Stint other : second) {
                if (!mayMeet(one, other)) {
                    continue;
                }
                if (choices.isLimit(Rule.APART)
                        && !(one.seat().given() && other.seat().given())) {
                    pairs.forbid(one, other, CompanyTerms::isTooClose);
                } else {
                    pairs.penalise(Rule.APART, one, other, CompanyTerms::isTooClose);
                }
            }
        }
    }

    private static boolean isTooClose(Posting one, Posting other) {
        return one.meets(other) && !(one.isFact() && other.isFact());
    }

    private static boolean mayMeet(Stint one, Stint other) {
        return one.seat().index() != other.seat().index()
                && one.seat().tour().mission().equals(other.seat().tour().mission());
    }

    /** A tour of one of them costs a point unless it meets one of the other's. */
    private void together(List<Stint> first, List<Stint> second) {
        if (!penalties.counts(Rule.TOGETHER)) {
            return;
        }
        Map<Stint, LinearExprBuilder> met = new LinkedHashMap<>();
        for (Stint one : first) {
            LinearExprBuilder own = met.computeIfAbsent(one, key -> LinearExpr.newBuilder());
            for (Stint other : second) {
                LinearExprBuilder theirs = met.computeIfAbsent(other, key -> LinearExpr.newBuilder());
                if (mayMeet(one, other)) {
                    Literal meets = meets(one, other);
                    own.add(meets);
                    theirs.add(meets);
                }
            }
        }
        // Where one of them can take no tour.
        second.forEach(stint -> met.computeIfAbsent(stint, key -> LinearExpr.newBuilder()));
        met.forEach((stint, meetings) -> {
            BoolVar alone = model.newBoolVar(Rule.TOGETHER.id());
            model.addGreaterOrEqual(meetings.add(alone).addTerm(pairs.takes(stint), -1), 0);
            penalties.add(Rule.TOGETHER, alone, 1);
        });
    }

    /** A variable that can hold only if both tours are taken, and meet. */
    private Literal meets(Stint one, Stint other) {
        BoolVar meets = model.newBoolVar("meets");
        model.addImplication(meets, pairs.takes(one));
        model.addImplication(meets, pairs.takes(other));
        pairs.holding(one, other, Posting::meets).forEach((holding, windows) -> {
            LinearExprBuilder sum = LinearExpr.newBuilder().add(meets);
            windows.stream().forEach(w -> sum.add(decisions.window(one.seat(), w)));
            holding.stream().forEach(v -> sum.addTerm(decisions.window(other.seat(), v), -1));
            model.addLessOrEqual(sum, 1);
        });
        return meets;
    }

    private void siteNeed(Mission mission, Mission.SiteNeed need) {
        List<DayCurve> byTour = new ArrayList<>();
        var meeting = new DayCurve();
        var all = new DayCurve();
        for (Choices.Seat seat : choices.seats()) {
            if (seat.tour().mission().equals(mission)
                    && need.looksAt(seat.tour().position())) {
                var there = new DayCurve();
                for (int w = 0; w < seat.windows().size(); w++) {
                    there.add(seat.period(w), decisions.window(seat, w), seat.index(), seat.given());
                }
                byTour.add(there);
                there.presences().forEach(all::add);
                decisions.classes(seat).forEach(one -> addMeeting(meeting, one, need));
            }
        }
        // An officer may have what is needed for some of the tour only.
        meeting.presences().forEach(presence -> {
            all.turn(presence.days().from());
            all.turn(presence.days().to() + 1);
        });
        List<DayCurve.Run> runs = all.runs();
        List<IntVar> counts = meeting.counts(model, runs, run -> Math.min(run.most(), byTour.size()));
        List<BoolVar> anybody = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            BoolVar isAnybody = model.newBoolVar("anybody");
            anybody.add(isAnybody);
            IntVar missing = model.newIntVar(0, need.min(), Rule.SITE_NEEDS.id());
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(missing).add(counts.get(i)).addTerm(isAnybody, -need.min()), 0);
            penalties.add(Rule.SITE_NEEDS, missing, runs.get(i).days().days());
        }
        byTour.forEach(there -> somebody(there, runs, anybody));
    }

    private void somebody(DayCurve there, List<DayCurve.Run> all, List<BoolVar> anybody) {
        List<DayCurve.Run> runs = there.runs();
        List<IntVar> counts = there.counts(model, runs, run -> 1);
        for (int i = 0; i < runs.size(); i++) {
            for (int k = 0; k < all.size(); k++) {
                if (runs.get(i).days().contains(all.get(k).days())) {
                    model.addLessOrEqual(
                            LinearExpr.newBuilder().add(counts.get(i)).addTerm(anybody.get(k), -1), 0);
                }
            }
        }
    }

    private static void addMeeting(DayCurve meeting, OfficerClass one, Mission.SiteNeed need) {
        Choices.Seat seat = one.seat();
        int last = need.metTo(one.officer());
        for (int w = 0; w < seat.windows().size(); w++) {
            Literal taken = one.taken(w);
            Period window = seat.period(w);
            if (taken != null && window.from() <= last) {
                var met = new Period(window.from(), Math.min(window.to(), last));
                meeting.add(met, taken, seat.index(), seat.given());
            }
        }
    }
}
