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
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.rule.Rule;

/** What stays at home: units are not emptied, and enough holders of a skill remain. */
final class HomeTerms extends Terms {

    HomeTerms(CpModel model, Decisions decisions, Penalties penalties, Kinds kinds) {
        super(model, decisions, penalties, kinds);
    }

    @Override
    void add() {
        if (penalties.counts(Rule.HOME_SKILL_FLOOR)) {
            for (Agency agency : problem.agencies()) {
                agency.keepHome().forEach(floor -> floor(agency, floor));
            }
        }
        if (penalties.counts(Rule.UNIT_DEPLETION)) {
            unitDepletion();
        }
    }

    private void floor(Agency agency, Agency.KeepHome floor) {
        List<Integer> lapses = problem.officers().stream()
                .filter(officer -> officer.agency().equals(agency) && officer.hasSkill(floor.skill()))
                .map(officer -> officer.skilledTo(floor.skill()))
                .toList();
        // How many of those who hold the skill on the days of a run may be absent.
        ToIntFunction<DayCurve.Run> spare = run ->
                (int) lapses.stream().filter(last -> last >= run.days().from()).count() - floor.min();
        var curve = new DayCurve();
        lapses.stream().filter(last -> last < Day.FOREVER).forEach(last -> curve.turn(last + 1));
        for (Choices.Seat seat : choices.seats()) {
            for (OfficerClass one : decisions.classes(seat)) {
                Officer officer = one.officer();
                if (officer.agency().equals(agency) && officer.hasSkill(floor.skill())) {
                    // An officer who may be absent twice is known by a number below 0.
                    boolean twice = kinds.mayBeAwayTwice(officer);
                    kinds.addAbsences(
                            curve,
                            one,
                            twice ? -1 - problem.officers().indexOf(officer) : seat.index(),
                            officer.skilledTo(floor.skill()));
                }
            }
        }
        boolean byName = curve.presences().stream().anyMatch(presence -> presence.owner() < 0);
        var counted = new ArrayList<DayCurve.Run>();
        for (DayCurve.Run run : curve.runs()) {
            if (spare.applyAsInt(run) < 0 || (byName && run.most() > spare.applyAsInt(run))) {
                floor(run, curve.present(run), spare.applyAsInt(run));
            } else if (run.most() > spare.applyAsInt(run)) {
                counted.add(run);
            }
        }
        List<IntVar> counts = curve.counts(model, counted, DayCurve.Run::most);
        for (int i = 0; i < counted.size(); i++) {
            DayCurve.Run run = counted.get(i);
            int most = spare.applyAsInt(run);
            IntVar missing = model.newIntVar(0, run.most() - most, Rule.HOME_SKILL_FLOOR.id());
            model.addLessOrEqual(LinearExpr.newBuilder().add(counts.get(i)).addTerm(missing, -1), most);
            penalties.add(Rule.HOME_SKILL_FLOOR, missing, run.days().days());
        }
    }

    private void floor(DayCurve.Run run, List<DayCurve.Presence> present, int spare) {
        LinearExprBuilder away = LinearExpr.newBuilder();
        List<LinearExprBuilder> each = new ArrayList<>();
        Map<Integer, List<Literal>> byOwner = new LinkedHashMap<>();
        for (DayCurve.Presence presence : present) {
            byOwner.computeIfAbsent(presence.owner(), key -> new ArrayList<>()).add(presence.holds());
        }
        byOwner.forEach((owner, absences) -> {
            LinearExprBuilder one = LinearExpr.newBuilder();
            if (owner >= 0) {
                absences.forEach(away::add);
                absences.forEach(one::add);
            } else {
                // An officer who is absent twice is missed once.
                BoolVar isAway = model.newBoolVar("away");
                absences.forEach(absence -> model.addImplication(absence, isAway));
                away.add(isAway);
                one.add(isAway);
            }
            each.add(one);
        });
        int days = run.days().days();
        IntVar missing = model.newIntVar(0, run.most() - Math.min(0, spare), Rule.HOME_SKILL_FLOOR.id());
        away.addTerm(missing, -1);
        if (spare < 0) {
            // Too few in any case, but that counts only while somebody is away.
            BoolVar anybody = model.newBoolVar("anybody");
            each.forEach(one -> model.addLessOrEqual(one.addTerm(anybody, -1), 0));
            away.addTerm(anybody, -spare);
            model.addLessOrEqual(away, 0);
        } else {
            model.addLessOrEqual(away, spare);
        }
        penalties.add(Rule.HOME_SKILL_FLOOR, missing, days);
    }

    private void unitDepletion() {
        Map<Kinds.Unit, Set<Officer>> members = new LinkedHashMap<>();
        Map<Kinds.Unit, DayCurve> curves = new LinkedHashMap<>();
        for (Choices.Seat seat : choices.seats()) {
            for (Choices.Candidate candidate : seat.candidates()) {
                Kinds.Unit unit = Kinds.unit(candidate.officer());
                if (unit != null && kinds.watched().contains(unit)) {
                    members.computeIfAbsent(unit, key -> new LinkedHashSet<>()).add(candidate.officer());
                }
            }
        }
        var spans = new Spans(model, decisions, penalties);
        members.forEach((unit, officers) -> {
            boolean byDay = kinds.isByDay(unit, officers);
            if (byDay && kinds.isRough(unit)) {
                depletion(certain(officers), officers.size());
            } else if (byDay) {
                curves.put(unit, new DayCurve());
            } else if (!kinds.isRough(unit)) {
                spans.add(officers);
            }
        });
        for (Choices.Seat seat : choices.seats()) {
            for (OfficerClass one : decisions.classes(seat)) {
                Kinds.Unit unit = Kinds.unit(one.officer());
                DayCurve curve = unit == null ? null : curves.get(unit);
                if (curve != null) {
                    kinds.addAbsences(curve, one, seat.index(), Day.FOREVER);
                }
            }
        }
        curves.forEach((unit, curve) ->
                depletion(curve, members.getOrDefault(unit, Set.of()).size()));
    }

    /** The days on which each of them is absent who takes a tour, in whichever window. */
    private DayCurve certain(Set<Officer> officers) {
        var curve = new DayCurve();
        for (Choices.Seat seat : choices.seats()) {
            for (int c = 0; c < seat.candidates().size(); c++) {
                Choices.Candidate candidate = seat.candidates().get(c);
                Period absence = officers.contains(candidate.officer()) ? certain(seat, candidate) : null;
                if (absence != null) {
                    curve.add(absence, decisions.officer(seat, c), seat.index(), seat.given());
                }
            }
        }
        return curve;
    }

    /** The days on which the officer is absent in every window; null: there are none. */
    private @Nullable Period certain(Choices.Seat seat, Choices.Candidate candidate) {
        int from = Integer.MIN_VALUE;
        int to = Integer.MAX_VALUE;
        for (int w = candidate.windows().nextSetBit(0);
                w >= 0;
                w = candidate.windows().nextSetBit(w + 1)) {
            Period absence = seat.posting(problem, candidate.officer(), w).absence();
            from = Math.max(from, absence.from());
            to = Math.min(to, absence.to());
        }
        return from > to ? null : new Period(from, to);
    }

    /** Of so many who are absent, each pair counts. How many they are follows from how many they were, who goes and who comes. */
    private void depletion(DayCurve curve, int members) {
        List<DayCurve.Run> runs = curve.runs();
        List<IntVar> counts = curve.counts(model, runs, run -> Math.min(members, run.most()));
        for (int i = 0; i < runs.size(); i++) {
            int most = Math.min(members, runs.get(i).most());
            if (most > 1) {
                pairs(counts.get(i), most, runs.get(i).days().days());
            }
        }
    }

    private void pairs(IntVar count, int most, int days) {
        IntVar pairs = model.newIntVar(0, (long) most * (most - 1) / 2, Rule.UNIT_DEPLETION.id());
        for (int k = 1; k < most; k++) {
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(pairs).addTerm(count, -k), -(long) k * (k + 1) / 2);
        }
        penalties.add(Rule.UNIT_DEPLETION, pairs, days);
    }
}
