package rotation.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.rule.Rule;

/**
 * When officers are absent, as a first and a last day that are variables: less tight than day by day, but small. The first day is
 * that of the absence or one before it, the last day that of the absence or one after it; as overlaps cost, neither is moved.
 */
final class Spans {

    /**
     * Tours of one officer of which at most one is taken.
     *
     * @param used whether one is
     * @param bounds the first and the last day that are possible
     */
    private record Span(Officer officer, Literal used, IntVar first, IntVar last, Period bounds) {}

    private record Absence(int tour, List<Period> days) {}

    private final CpModel model;
    private final Decisions decisions;
    private final Penalties penalties;
    private final Problem problem;
    private final boolean restIsLimit;
    private final Map<Officer, List<Stint>> stints;
    private final Map<Absence, IntVar> firstDays = new HashMap<>();
    private final Map<Absence, IntVar> lastDays = new HashMap<>();

    Spans(CpModel model, Decisions decisions, Penalties penalties) {
        this.model = model;
        this.decisions = decisions;
        this.penalties = penalties;
        problem = decisions.choices().problem();
        restIsLimit = decisions.choices().isLimit(Rule.REST_BETWEEN_TOURS);
        stints = Stint.of(decisions.choices());
    }

    /** Adds what it costs that officers of one unit are absent together. */
    void add(Set<Officer> unit) {
        var spans = new ArrayList<Span>();
        for (Officer officer : unit) {
            for (List<Stint> group : groups(stints.getOrDefault(officer, List.of()))) {
                spans.add(span(officer, group));
            }
        }
        for (int i = 0; i < spans.size(); i++) {
            for (int j = i + 1; j < spans.size(); j++) {
                Span one = spans.get(i);
                Span other = spans.get(j);
                if (!one.officer().equals(other.officer()) && one.bounds().touches(other.bounds())) {
                    together(one, other);
                }
            }
        }
    }

    /** Groups of tours of which an officer takes at most one. */
    private List<List<Stint>> groups(List<Stint> all) {
        var groups = new ArrayList<List<Stint>>();
        for (Stint stint : all) {
            List<Stint> place = null;
            for (List<Stint> group : groups) {
                if (restIsLimit
                        && !stint.seat().given()
                        && group.stream()
                                .allMatch(other -> !other.seat().given() && RestTerms.neverRests(stint, other))) {
                    place = group;
                    break;
                }
            }
            if (place == null) {
                place = new ArrayList<>();
                groups.add(place);
            }
            place.add(stint);
        }
        return groups;
    }

    private Span span(Officer officer, List<Stint> group) {
        var absences = new ArrayList<Absence>();
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (Stint stint : group) {
            Absence absence = absence(stint);
            absences.add(absence);
            for (Period days : absence.days()) {
                from = Math.min(from, days.from());
                to = Math.max(to, days.to());
            }
        }
        IntVar first = model.newIntVar(from, to, "first");
        IntVar last = model.newIntVar(from, to, "last");
        LinearExprBuilder taken = LinearExpr.newBuilder();
        for (int i = 0; i < group.size(); i++) {
            Stint stint = group.get(i);
            Literal takes = decisions.officer(stint.seat(), stint.index());
            taken.add(takes);
            model.addLessOrEqual(LinearExpr.newBuilder().add(first).addTerm(firstDay(stint, absences.get(i)), -1), 0)
                    .onlyEnforceIf(takes);
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(last).addTerm(lastDay(stint, absences.get(i)), -1), 0)
                    .onlyEnforceIf(takes);
        }
        Literal used;
        if (group.size() == 1) {
            used = decisions.officer(group.get(0).seat(), group.get(0).index());
        } else {
            used = model.newBoolVar("used");
            model.addEquality(taken, used);
        }
        return new Span(officer, used, first, last, new Period(from, to));
    }

    private Absence absence(Stint stint) {
        var days = new ArrayList<Period>();
        for (int w = 0; w < stint.seat().windows().size(); w++) {
            days.add(stint.seat().posting(problem, stint.officer(), w).absence());
        }
        return new Absence(stint.seat().index(), days);
    }

    private IntVar firstDay(Stint stint, Absence absence) {
        return firstDays.computeIfAbsent(
                absence,
                key -> day(stint, absence.days().stream().map(Period::from).toList()));
    }

    private IntVar lastDay(Stint stint, Absence absence) {
        return lastDays.computeIfAbsent(
                absence,
                key -> day(stint, absence.days().stream().map(Period::to).toList()));
    }

    /** The day that goes with the window; any, if the tour is not filled. */
    private IntVar day(Stint stint, List<Integer> days) {
        int first = days.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int most = days.stream().mapToInt(Integer::intValue).max().orElseThrow();
        IntVar day = model.newIntVar(first, most, "day");
        LinearExprBuilder sum = LinearExpr.newBuilder().addTerm(day, -1).add(first);
        for (int w = 0; w < days.size(); w++) {
            sum.addTerm(decisions.window(stint.seat(), w), days.get(w) - first);
        }
        model.addEquality(sum, 0);
        return day;
    }

    /** The overlap is the shortest of four distances; each that is chosen makes it at least so long. */
    private void together(Span one, Span other) {
        int most = one.bounds().overlap(other.bounds());
        IntVar overlap = model.newIntVar(0, most, Rule.UNIT_DEPLETION.id());
        var choices = new ArrayList<Literal>();
        for (Span begin : List.of(one, other)) {
            for (Span end : List.of(one, other)) {
                BoolVar chosen = model.newBoolVar("shortest");
                model.addGreaterOrEqual(
                                LinearExpr.newBuilder()
                                        .add(overlap)
                                        .add(begin.first())
                                        .addTerm(end.last(), -1),
                                1)
                        .onlyEnforceIf(chosen);
                choices.add(chosen);
            }
        }
        choices.add(one.used().not());
        choices.add(other.used().not());
        model.addBoolOr(choices);
        penalties.add(Rule.UNIT_DEPLETION, overlap, 1);
    }
}
