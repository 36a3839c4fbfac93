package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.impl.score.director.InnerScoreDirector;
import ai.timefold.solver.core.impl.score.director.incremental.IncrementalScoreDirector;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Plans as the solver holds them, and what its rules and the judge take of them. */
final class Seasons {

    private static final DefaultSolverFactory<PlanningSeason> FACTORY =
            new DefaultSolverFactory<>(RotationSolver.baseConfig(EnvironmentMode.NO_ASSERT));

    private Seasons() {}

    /**
     * A plan as the solver holds it, but that anybody may be sent anywhere: so that rules can be broken which the solver never
     * proposes to break.
     *
     * @throws IllegalArgumentException if the solver could not: a tour without a row, an unknown officer, no candidate window
     */
    static PlanningSeason of(Problem problem, Plan plan) {
        var rows = new HashMap<String, Plan.Row>();
        plan.rows().forEach(row -> rows.put(row.tour(), row));
        var eligibility = new Eligibility(problem);
        var tours = new ArrayList<PlanningTour>();
        for (TourOptions options : eligibility.options()) {
            Plan.Row row = rows.get(options.tour().id());
            if (row == null) {
                throw new IllegalArgumentException("tour " + options + " has no row");
            }
            tours.add(new PlanningTour(
                    forAnybody(options, eligibility), null, officer(eligibility, row), window(options, row)));
        }
        return new PlanningSeason(eligibility, Changes.WORTHWHILE, tours);
    }

    private static TourOptions forAnybody(TourOptions options, Eligibility eligibility) {
        Tour.Assignment told = options.tour().isAnnounced() ? options.tour().assignment() : null;
        PlanningOfficer officer = told == null ? null : officer(eligibility, told.officer());
        return new TourOptions(
                options.tour(),
                options.index(),
                options.isOfficerFixed(),
                officer == null ? -1 : officer.index(),
                eligibility.facts().roster(),
                options.windows(),
                false,
                options.rules(),
                eligibility.facts());
    }

    /** The officer with that id as the solver sees them; null: nobody on the roster. */
    static @Nullable PlanningOfficer officer(Eligibility eligibility, String id) {
        return eligibility.facts().roster().stream()
                .filter(officer -> officer.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable PlanningOfficer officer(Eligibility eligibility, Plan.Row row) {
        if (row.officer() == null) {
            return null;
        }
        PlanningOfficer officer = officer(eligibility, row.officer());
        if (officer == null) {
            throw new IllegalArgumentException("officer " + row.officer() + " is unknown");
        }
        return officer;
    }

    private static TourWindow window(TourOptions options, Plan.Row row) {
        return row.window() == null ? options.windows().get(0) : window(options, row.window());
    }

    /** The candidate window of a tour that has these days. */
    static TourWindow window(TourOptions options, Period period) {
        return options.windows().stream()
                .filter(window -> window.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(period + " is no candidate window of tour " + options));
    }

    /** What the solver holds, as a plan. */
    static Plan plan(PlanningSeason season) {
        return new Plan(
                season.getTours().stream()
                        .map(tour -> tour.isFilled()
                                ? new Plan.Row(
                                        tour.tour().id(),
                                        tour.officer().id(),
                                        tour.period(),
                                        tour.intake() == null
                                                ? null
                                                : tour.intake().id())
                                : Plan.Row.empty(tour.tour().id()))
                        .toList(),
                null);
    }

    /** What each rule takes, counted from scratch. */
    static Map<Rule, HardMediumSoftLongScore> scores(PlanningSeason season) {
        return RotationScore.byRule(season);
    }

    /** What each rule takes according to the judge; nothing is wrong with the plan. */
    static Map<Rule, HardMediumSoftLongScore> judged(Judge judge, Plan plan) {
        Verdict verdict = judge.judge(plan);
        if (!verdict.isLegal()) {
            throw new IllegalArgumentException(verdict.irregularities().toString());
        }
        return scores(verdict);
    }

    /** What each rule takes according to the judge. */
    static Map<Rule, HardMediumSoftLongScore> scores(Verdict verdict) {
        var scores = new EnumMap<Rule, HardMediumSoftLongScore>(Rule.class);
        for (Rule rule : Rule.values()) {
            scores.put(rule, verdict.score(rule));
        }
        return scores;
    }

    /** A season whose score is kept up to date as its tours change. */
    static InnerScoreDirector<PlanningSeason, HardMediumSoftLongScore> working(PlanningSeason season) {
        var director = FACTORY.<HardMediumSoftLongScore>getScoreDirectorFactory()
                .createScoreDirectorBuilder()
                .withLookUpEnabled(false)
                .build();
        director.setWorkingSolution(season);
        return director;
    }

    /** What each rule takes now. */
    static Map<Rule, HardMediumSoftLongScore> scores(
            InnerScoreDirector<PlanningSeason, HardMediumSoftLongScore> director) {
        director.triggerVariableListeners();
        var incremental = (IncrementalScoreDirector<PlanningSeason, HardMediumSoftLongScore>) director;
        return ((RotationScore) incremental.getIncrementalScoreCalculator()).byRule();
    }
}
