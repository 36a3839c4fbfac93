package rotation.event;

import static rotation.event.Arguments.say;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.change.CarriedPlan;
import rotation.json.InputException;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.model.Tour.Status;
import rotation.rule.Rule;
import rotation.text.Sentence;

/**
 * The planner decides who goes on a tour. It is never refused for the rules that it breaks.
 *
 * @param tour its id
 * @param officer the id of who goes; null: who is to go by the plan, else by the season
 * @param window when, both ends included; null: as the plan says, else as the season does
 * @param datesFree whether only the officer is decided, and not when they go; then there is no window
 * @param reason goes into the tour's note; null: none
 */
public record Pin(
        String tour, @Nullable String officer, @Nullable Period window, boolean datesFree, @Nullable String reason)
        implements Event {

    /** On the days that the plan or the season says, or on any. */
    public Pin(String tour, @Nullable String officer, boolean datesFree, @Nullable String reason) {
        this(tour, officer, null, datesFree, reason);
    }

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Tour before = Decisions.notDeployed(problem, tour);
        Officer who = officer == null
                ? Arguments.officer(problem, whoGoes(plan, before))
                : Arguments.officer(problem, "--officer", officer);
        var besides = new ArrayList<Sentence>();
        Tour decided = decided(problem, plan, before, who, besides).toBuilder()
                .note(Arguments.noted(before.note(), reason))
                .build();
        Sentence told = Decisions.told(decided, who.id());
        if (Decisions.isSame(before, decided)) {
            return Happening.nothing(problem, say("decision.nothing", told));
        }
        Problem after = problem.toBuilder().replace(decided).build();
        var judge = new Judge(after);
        if (!decided.pinned()) {
            besides.addAll(dates(after, judge, decided));
        }
        var rows = new ArrayList<Plan.Row>();
        Period goes = window(after, judge, plan, before, decided, who);
        if (goes == null) {
            besides.add(say("pin.noWindow", tour, who.id()));
        } else {
            rows.add(Decisions.row(after, judge, decided, who, goes, plan, Set.of(tour)));
            besides.addAll(brokenAlready(problem, judge, plan, decided, who, goes));
        }
        return new Happening(after, rows, List.of(told), besides);
    }

    private String whoGoes(@Nullable Plan plan, Tour before) throws InputException {
        Assignment goes = Decisions.goes(plan, before);
        if (goes != null) {
            return goes.officer();
        }
        if (before.shortlist().size() == 1) {
            return before.shortlist().get(0);
        }
        throw Arguments.refused("TOUR", tour, say("pin.nobody"), say("hint.pin.nobody"));
    }

    private Tour decided(Problem problem, @Nullable Plan plan, Tour before, Officer who, List<Sentence> besides)
            throws InputException {
        Assignment own = before.assignment();
        if (before.status() == Status.PUBLISHED && own != null) {
            // What people were told is never another here, so that a change goes on counting against it.
            if (window != null && !window.equals(own.window())) {
                requireCandidate(problem, before, who, window);
            }
            boolean isTold = window == null || window.equals(own.window());
            return own.isOf(who) && isTold && !datesFree
                    ? Decisions.pinnedFor(before, who.id(), own.window())
                    : Decisions.onlyFor(before, who.id(), besides);
        }
        if (datesFree) {
            return Decisions.onlyFor(before, who.id(), besides).toBuilder()
                    .assignment(null)
                    .build();
        }
        if (window != null) {
            return Decisions.pinnedFor(before, who.id(), window);
        }
        Assignment goes = Decisions.goes(plan, before);
        Assignment when = goes == null ? own : goes;
        if (when == null) {
            throw Arguments.refused("TOUR", tour, say("pin.noDates"), say("hint.pin.noDates"));
        }
        return Decisions.pinnedFor(before, who.id(), when.window());
    }

    /** Of a published tour no other dates are written than those that were told: others must be some that a plan may choose. */
    private void requireCandidate(Problem problem, Tour before, Officer who, Period wanted) throws InputException {
        Tour free = before.toBuilder().pinned(false).build();
        if (!problem.isCandidate(free, new Judge(problem).isLocked(free), who, wanted)) {
            throw Arguments.refused(
                    "--from",
                    Day.format(wanted.from()),
                    say("pin.noCandidate", tour, Day.format(wanted.to())),
                    say("hint.pin.noCandidate"));
        }
    }

    /** When a tour may take place of which only the officer is decided. */
    private List<Sentence> dates(Problem after, Judge judge, Tour decided) {
        Assignment own = decided.assignment();
        if (own != null && judge.isLocked(decided)) {
            return List.of(say("pin.frozen", tour, Day.format(own.window().from())));
        }
        List<Period> grid = after.grid(decided);
        return grid.isEmpty()
                ? List.of()
                : List.of(say(
                        "pin.dates",
                        tour,
                        Day.format(grid.get(0).from()),
                        Day.format(grid.get(grid.size() - 1).from())));
    }

    /** When the officer would go, as far as is known: of the candidates the first that breaks no hard rule alone; null: never. */
    private @Nullable Period window(
            Problem after, Judge judge, @Nullable Plan plan, Tour before, Tour decided, Officer who) {
        if (window != null) {
            return window;
        }
        List<Period> candidates = after.windows(decided, judge.isLocked(decided), who);
        Assignment goes = Decisions.goes(plan, before);
        var inOrder = new LinkedHashSet<Period>();
        if (goes != null && candidates.contains(goes.window())) {
            inOrder.add(goes.window());
        }
        inOrder.addAll(candidates);
        for (Period one : inOrder) {
            if (judge.brokenHardRules(decided, who, one).isEmpty()) {
                return one;
            }
        }
        return inOrder.isEmpty() ? null : inOrder.iterator().next();
    }

    /** The hard rules that they break there by what was planned, so that nothing new is broken by saying that it stays. */
    private List<Sentence> brokenAlready(
            Problem problem, Judge judge, @Nullable Plan plan, Tour decided, Officer who, Period goes) {
        Plan.Row planned =
                (plan == null ? CarriedPlan.told(problem) : plan).byTour().get(tour);
        if (planned == null || !who.id().equals(planned.officer()) || !goes.equals(planned.window())) {
            return List.of();
        }
        List<Rule> broken = judge.brokenHardRules(decided, who, goes);
        return judge.judge(new Plan(List.of(planned), null)).findings().stream()
                .filter(finding -> broken.contains(finding.rule()))
                .map(Finding::text)
                .map(text -> say("pin.broken", text))
                .toList();
    }
}
