package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import java.util.stream.Stream;
import rotation.model.Officer;
import rotation.model.Position;
import rotation.rule.Rule;

/** Who may serve: the rules that look at one tour alone. */
final class EligibilityConstraints {

    private EligibilityConstraints() {}

    private interface Points {
        int of(StockTour tour);
    }

    static Stream<Constraint> define(ConstraintFactory factory) {
        return Stream.of(
                rule(factory, Rule.RANK, tour -> oneIf(isOutOfRank(tour))),
                rule(factory, Rule.LANGUAGE, EligibilityConstraints::languagesMissing),
                rule(factory, Rule.SKILL, EligibilityConstraints::skillsMissing),
                rule(factory, Rule.YEARS_OF_SERVICE, tour -> oneIf(isTooJunior(tour))),
                rule(
                        factory,
                        Rule.RESERVED_FOR_WOMEN,
                        tour -> oneIf(tour.position().reservedForWomen()
                                && !tour.officer().isWoman())),
                rule(
                        factory,
                        Rule.EXCLUDED_MISSION,
                        tour -> oneIf(tour.officer()
                                .excludedMissions()
                                .contains(tour.mission().id()))),
                rule(factory, Rule.TRAINING, tour -> oneIf(tour.window().intake() == null && tour.needsTraining())),
                rule(factory, Rule.REST_SINCE_LAST_TOUR, tour -> oneIf(isBackTooRecently(tour))),
                rule(factory, Rule.AGENCY_BLACKOUT, EligibilityConstraints::blackoutsTouched),
                rule(
                        factory,
                        Rule.RELEASE,
                        tour -> oneIf(tour.officer().releases().stream()
                                .noneMatch(release -> release.contains(tour.absence())))),
                rule(
                        factory,
                        Rule.MEDICAL,
                        tour -> oneIf(tour.officer().medicalTo() < tour.period().to())),
                rule(
                        factory,
                        Rule.MANDATE,
                        tour -> oneIf(!tour.mission().mandate().contains(tour.period()))),
                rankStretch(factory));
    }

    /** An officer keeps a rule for entering, and staying in, a tour. Unit: see {@link Rule}. */
    private static Constraint rule(ConstraintFactory factory, Rule rule, Points points) {
        return factory.forEach(StockTour.class)
                .filter(tour -> !(rule.scope() == Rule.Scope.ENTRY && tour.tour().isDeployed()) && points.of(tour) > 0)
                .penalize(rule.defaultWeight().cost(), points::of)
                .asConstraint(rule.id());
    }

    /** An officer's rank is that of the post. Steps. */
    private static Constraint rankStretch(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> !tour.tour().isDeployed() && tour.stepsOutsideBand() > 0)
                .penalize(Rule.RANK_STRETCH.defaultWeight().cost(), StockTour::stepsOutsideBand)
                .asConstraint(Rule.RANK_STRETCH.id());
    }

    private static boolean isOutOfRank(StockTour tour) {
        Position position = tour.position();
        return tour.officer().civilian()
                ? !position.openToCivilians()
                : tour.stepsOutsideBand() > position.rankTolerance();
    }

    private static int languagesMissing(StockTour tour) {
        var spoken = tour.officer().languages();
        int missing = 0;
        for (var wanted : tour.position().languages().entrySet()) {
            var level = spoken.get(wanted.getKey());
            missing += oneIf(level == null || level.compareTo(wanted.getValue()) < 0);
        }
        return missing;
    }

    private static int skillsMissing(StockTour tour) {
        int missing = 0;
        for (String skill : tour.position().skills()) {
            missing += oneIf(tour.officer().skilledTo(skill) < tour.period().to());
        }
        return missing;
    }

    private static boolean isTooJunior(StockTour tour) {
        int years = tour.position().minYearsOfService();
        return tour.officer().yearsOfService(tour.period().from()) < years;
    }

    private static boolean isBackTooRecently(StockTour tour) {
        Officer officer = tour.officer();
        return officer.lastReturn() != null
                && tour.period().from() - officer.lastReturn() - 1
                        < tour.policy().restDays();
    }

    private static int blackoutsTouched(StockTour tour) {
        int touched = 0;
        for (var blackout : tour.agency().blackouts()) {
            touched += oneIf(blackout.period().touches(tour.absence()));
        }
        return touched;
    }

    private static int oneIf(boolean broken) {
        return broken ? 1 : 0;
    }
}
