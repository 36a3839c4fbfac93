package rotation.peers.stock;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import rotation.model.Officer;
import rotation.model.Position;
import rotation.rule.Rule;

/** Who may serve: the rules that look at one tour alone. */
final class EligibilityConstraints {

    private EligibilityConstraints() {}

    private interface Points {
        int of(StockTour tour);
    }

    /** The rank is in the band of the post, or near it; a civilian serves only where one may. Tours. */
    static Constraint rank(ConstraintFactory factory) {
        return rule(factory, Rule.RANK, tour -> oneIf(isOutOfRank(tour)));
    }

    /** Every language of the post is spoken well enough. Languages. */
    static Constraint language(ConstraintFactory factory) {
        return rule(factory, Rule.LANGUAGE, EligibilityConstraints::languagesMissing);
    }

    /** Every skill of the post is held until the tour ends. Skills. */
    static Constraint skill(ConstraintFactory factory) {
        return rule(factory, Rule.SKILL, EligibilityConstraints::skillsMissing);
    }

    /** There are enough whole years of service when the tour starts. Tours. */
    static Constraint yearsOfService(ConstraintFactory factory) {
        return rule(factory, Rule.YEARS_OF_SERVICE, tour -> oneIf(isTooJunior(tour)));
    }

    /** A reserved post is held by a woman. Tours. */
    static Constraint reservedForWomen(ConstraintFactory factory) {
        return rule(
                factory,
                Rule.RESERVED_FOR_WOMEN,
                tour -> oneIf(
                        tour.position().reservedForWomen() && !tour.officer().isWoman()));
    }

    /** The mission is none to which the officer must not go. Tours. */
    static Constraint excludedMission(ConstraintFactory factory) {
        return rule(
                factory,
                Rule.EXCLUDED_MISSION,
                tour -> oneIf(tour.officer()
                        .excludedMissions()
                        .contains(tour.mission().id())));
    }

    /** The mission takes the officer. Tours. */
    static Constraint shortlist(ConstraintFactory factory) {
        return rule(factory, Rule.SHORTLIST, tour -> oneIf(!tour.tour().takes(tour.officer())));
    }

    /** An officer who needs training can have it. Tours. */
    static Constraint training(ConstraintFactory factory) {
        return rule(factory, Rule.TRAINING, tour -> oneIf(tour.lacksTraining()));
    }

    /** There were enough full days at home since the last return. Tours. */
    static Constraint restSinceLastTour(ConstraintFactory factory) {
        return rule(factory, Rule.REST_SINCE_LAST_TOUR, tour -> oneIf(isBackTooRecently(tour)));
    }

    /** The absence touches no time in which the agency needs everybody. Blackouts. */
    static Constraint agencyBlackout(ConstraintFactory factory) {
        return rule(factory, Rule.AGENCY_BLACKOUT, EligibilityConstraints::blackoutsTouched);
    }

    /** One release contains the whole absence. Tours. */
    static Constraint release(ConstraintFactory factory) {
        return rule(
                factory,
                Rule.RELEASE,
                tour -> oneIf(
                        tour.officer().releases().stream().noneMatch(release -> release.contains(tour.absence()))));
    }

    /** The medical clearance lasts until the tour ends. Tours. */
    static Constraint medical(ConstraintFactory factory) {
        return rule(
                factory,
                Rule.MEDICAL,
                tour -> oneIf(tour.officer().medicalTo() < tour.period().to()));
    }

    /** The tour is within the mandate of the mission. Tours. */
    static Constraint mandate(ConstraintFactory factory) {
        return rule(
                factory, Rule.MANDATE, tour -> oneIf(!tour.mission().mandate().contains(tour.period())));
    }

    /**
     * A rule about one tour alone; one for entering a tour does not look at officers who are there already, and none looks at those
     * of them who stay as agreed.
     */
    private static Constraint rule(ConstraintFactory factory, Rule rule, Points points) {
        return factory.forEach(StockTour.class)
                .filter(tour -> !tour.isFact()
                        && !(rule.scope() == Rule.Scope.ENTRY && tour.tour().isDeployed())
                        && points.of(tour) > 0)
                .penalize(rule.defaultWeight().cost(), points::of)
                .asConstraint(rule.id());
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
                        < tour.facts().problem().restOwed(officer);
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
