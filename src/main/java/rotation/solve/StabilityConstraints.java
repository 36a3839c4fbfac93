package rotation.solve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.stream.Stream;
import rotation.model.Tour;
import rotation.rule.Rule;

/** What people were told stays true. */
final class StabilityConstraints {

    static final String KEPT_WORD = "keptWord";

    private StabilityConstraints() {}

    static Stream<Constraint> define(ConstraintFactory factory) {
        return Stream.of(publishedOfficer(factory), publishedDates(factory), keptWord(factory));
    }

    /**
     * Not a rule, and without weight unless a search is for {@linkplain Changes#NEEDED needed changes} alone: an announced tour
     * stays as people were told, or as it was planned before.
     */
    private static Constraint keptWord(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(PlanningTour.class)
                .filter(PlanningTour::isOffWord)
                .penalize(HardMediumSoftLongScore.ZERO)
                .asConstraint(KEPT_WORD);
    }

    /** A published tour goes to the officer who was told so. Notice factor. */
    private static Constraint publishedOfficer(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class)
                .filter(StabilityConstraints::hasAnotherOfficer)
                .penalize(Rule.PUBLISHED_OFFICER.defaultWeight().cost(), tour -> tour.options()
                        .noticeFactor())
                .asConstraint(Rule.PUBLISHED_OFFICER.id());
    }

    private static boolean hasAnotherOfficer(PlanningTour planned) {
        Tour tour = planned.tour();
        return tour.status() == Tour.Status.PUBLISHED
                && tour.assignment() != null
                && !tour.assignment().isOf(planned.officer());
    }

    /** A published or deployed tour starts and ends when people were told it would. Days times the notice factor. */
    private static Constraint publishedDates(ConstraintFactory factory) {
        return factory.forEach(PlanningTour.class)
                .filter(tour -> daysMoved(tour) > 0)
                .penalizeLong(
                        Rule.PUBLISHED_DATES.defaultWeight().cost(),
                        tour -> (long) daysMoved(tour) * tour.options().noticeFactor())
                .asConstraint(Rule.PUBLISHED_DATES.id());
    }

    private static int daysMoved(PlanningTour planned) {
        Tour tour = planned.tour();
        if (!tour.isAnnounced() || tour.assignment() == null) {
            return 0;
        }
        var told = tour.assignment().window();
        var now = planned.period();
        return Math.abs(now.from() - told.from()) + Math.abs(now.to() - told.to());
    }
}
