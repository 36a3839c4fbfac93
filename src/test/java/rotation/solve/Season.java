package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;
import rotation.solve.plan.Change;
import rotation.solve.plan.StartingPlan;
import rotation.solve.plan.WorkingPlan;
import rotation.solve.score.Objective;
import rotation.solve.score.PlanScore;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourCandidates;
import rotation.solve.space.TourOptions;
import rotation.solve.space.TourWindow;

/** A plan as the search holds it, and what search and judge take of it. */
public final class Season {

    private final Objective objective;
    private final List<PlannedTour> tours;
    private final PlanScore score;
    private final WorkingPlan plan;

    private Season(SearchSpace space, List<PlannedTour> tours, boolean onlyNeededChanges) {
        this.tours = tours;
        objective = new Objective(space, tours, onlyNeededChanges);
        score = new PlanScore(objective, tours);
        plan = new WorkingPlan(space, tours, score);
    }

    /** As a search begins that may make any change. */
    public static Season start(Problem problem) {
        return start(problem, null, false);
    }

    /** As a search begins. */
    public static Season start(Problem problem, @Nullable Plan previous, boolean onlyNeededChanges) {
        var space = new SearchSpace(problem);
        return new Season(space, StartingPlan.of(space, previous), onlyNeededChanges);
    }

    /**
     * A plan as the search holds it, but that anybody may be sent anywhere: so that rules can be broken which the search never
     * proposes to break.
     *
     * @throws IllegalArgumentException if the search could not: a tour without a row, an unknown officer, no candidate window
     */
    public static Season of(Problem problem, Plan plan) {
        var rows = new HashMap<String, Plan.Row>();
        plan.rows().forEach(row -> rows.put(row.tour(), row));
        var space = new SearchSpace(problem);
        var tours = new ArrayList<PlannedTour>();
        for (TourOptions options : space.options()) {
            Plan.Row row = rows.get(options.tour().id());
            if (row == null) {
                throw new IllegalArgumentException("tour " + options + " has no row");
            }
            tours.add(new PlannedTour(
                    forAnybody(options, space), null, officer(space, row), window(space, options, row)));
        }
        return new Season(space, tours, false);
    }

    private static TourOptions forAnybody(TourOptions options, SearchSpace space) {
        Tour.Assignment told = options.tour().isAnnounced() ? options.tour().assignment() : null;
        RosterOfficer officer = told == null ? null : officer(space, told.officer());
        boolean locked = space.isLocked(options.tour());
        return new TourOptions(
                options.index(),
                new TourCandidates(space.facts(), options.tour(), locked),
                officer == null ? -1 : officer.index(),
                options.isOfficerFixed() ? options.officers() : space.facts().roster(),
                null,
                false,
                options.rules(),
                space.facts());
    }

    private static @Nullable RosterOfficer officer(SearchSpace space, Plan.Row row) {
        if (row.officer() == null) {
            return null;
        }
        RosterOfficer officer = officer(space, row.officer());
        if (officer == null) {
            throw new IllegalArgumentException("officer " + row.officer() + " is unknown");
        }
        return officer;
    }

    private static @Nullable RosterOfficer officer(SearchSpace space, String id) {
        return space.facts().roster().stream()
                .filter(officer -> officer.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static TourWindow window(SearchSpace space, TourOptions options, Plan.Row row) {
        RosterOfficer officer = officer(space, row);
        Period window = row.window();
        if (officer == null || window == null) {
            return options.windows().get(0);
        }
        Problem problem = space.problem();
        Tour tour = options.tour();
        boolean locked = space.isLocked(tour);
        if (!problem.windows(tour, locked, officer.officer()).contains(window)) {
            throw new IllegalArgumentException(window + " is no candidate window of tour " + options);
        }
        Intake intake = problem.intakes(tour, locked, officer.officer(), window.from()).stream()
                .filter(one -> one.id().equals(row.intake()))
                .findFirst()
                .orElse(null);
        return TourWindow.of(space.facts(), tour, window, intake);
    }

    public Problem problem() {
        return space().problem();
    }

    public SearchSpace space() {
        return objective.space();
    }

    public Objective objective() {
        return objective;
    }

    public List<PlannedTour> tours() {
        return tours;
    }

    /** The plan to work on. */
    public WorkingPlan plan() {
        return plan;
    }

    /** The tour with that id. */
    public PlannedTour tour(String id) {
        return tours.stream()
                .filter(tour -> tour.tour().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The officer with that id. */
    public RosterOfficer officer(String id) {
        RosterOfficer officer = officer(space(), id);
        if (officer == null) {
            throw new IllegalArgumentException(id);
        }
        return officer;
    }

    /** Gives a tour to an officer, in the window that it has. */
    public Season give(String tour, String officer) {
        PlannedTour given = tour(tour);
        plan.make(change(given, officer, given.window().start()));
        return this;
    }

    /** Gives a tour to an officer, in the first window that starts on that day. */
    public Season give(String tour, String officer, String start) {
        plan.make(change(tour(tour), officer, Day.parse(start)));
        return this;
    }

    /** In the first of the windows of the officer that start on that day. */
    private Change change(PlannedTour tour, String officer, int start) {
        RosterOfficer given = officer(officer);
        TourWindow window = tour.options().candidatesOf(given.officer()).stream()
                .filter(one -> one.start() == start)
                .findFirst()
                .orElseThrow();
        return new Change(tour, given, window);
    }

    /** One of the changes of a row that a plan may have: no row is none. */
    public Change change(PlannedTour tour, Plan.Row row) {
        return row.officer() == null || row.window() == null
                ? Change.empty(tour)
                : new Change(tour, officer(row.officer()), window(space(), tour.options(), row));
    }

    /** A change of any tour, to anybody who may serve in any window that suits, or to nobody; null: it may not change. */
    public @Nullable Change anyChange(Random random) {
        if (tours.isEmpty()) {
            return null;
        }
        PlannedTour tour = tours.get(random.nextInt(tours.size()));
        if (!tour.options().isOpen()) {
            return null;
        }
        int officer = random.nextInt(tour.officers().size());
        List<TourWindow> windows = tour.options().windowsOf(officer);
        TourWindow window = windows.get(random.nextInt(windows.size()));
        List<TourWindow> others = tour.options().otherIntakes(officer, window);
        if (!others.isEmpty() && random.nextBoolean()) {
            window = others.get(random.nextInt(others.size()));
        }
        return !tour.options().isOfficerFixed() && random.nextInt(4) == 0
                ? Change.empty(tour)
                : new Change(tour, tour.officers().get(officer), window);
    }

    /** What the search holds, as a plan. */
    public Plan toPlan() {
        return plan(tours);
    }

    /** Tours as a plan. */
    public static Plan plan(List<? extends PlannedTour> tours) {
        return new Plan(tours.stream().map(PlannedTour::row).toList(), null);
    }

    /** What each rule takes, as it was kept up to date. */
    public Map<Rule, HardMediumSoftLongScore> scores() {
        return score.byRule();
    }

    /** What each rule takes, counted from scratch. */
    public Map<Rule, HardMediumSoftLongScore> scoresFromScratch() {
        return new PlanScore(objective, tours).byRule();
    }

    /** What the plan costs, counted from scratch. */
    public HardMediumSoftLongScore scoreFromScratch() {
        return new PlanScore(objective, tours).score();
    }

    /** What each rule takes according to the judge; nothing is wrong with the plan. */
    public static Map<Rule, HardMediumSoftLongScore> judged(Judge judge, Plan plan) {
        Verdict verdict = judge.judge(plan);
        if (!verdict.isLegal()) {
            throw new IllegalArgumentException(verdict.irregularities().toString());
        }
        return scores(verdict);
    }

    /** What each rule takes according to the judge. */
    public static Map<Rule, HardMediumSoftLongScore> scores(Verdict verdict) {
        var scores = new EnumMap<Rule, HardMediumSoftLongScore>(Rule.class);
        for (Rule rule : Rule.values()) {
            scores.put(rule, verdict.score(rule));
        }
        return scores;
    }
}
