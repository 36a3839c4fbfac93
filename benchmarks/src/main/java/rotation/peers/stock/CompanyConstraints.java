package rotation.peers.stock;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import rotation.model.OfficerPair;
import rotation.rule.Rule;

/** Who serves beside whom. */
final class CompanyConstraints {

    private static final UniConstraintCollector<StockTour, ?, Long> NEEDS_MISSED = TourCollectors.needsMissed();

    private CompanyConstraints() {}

    /** Two officers who must be kept apart are never in one mission at once. Pairs of tours. */
    static Constraint apart(ConstraintFactory factory) {
        return factory.forEach(OfficerPair.class)
                .filter(pair -> pair.kind() == OfficerPair.Kind.APART)
                .join(StockTour.class, equal(OfficerPair::first, tour -> tour.officer()
                        .id()))
                .join(
                        StockTour.class,
                        equal((pair, one) -> pair.second(), tour -> tour.officer()
                                .id()),
                        filtering((pair, one, other) -> one.meets(other) && !(one.isFact() && other.isFact())))
                .penalize(Rule.APART.defaultWeight().cost())
                .asConstraint(Rule.APART.id());
    }

    /** Officers who belong together serve in one mission at once, for a day at least. Tours. */
    static Constraint together(ConstraintFactory factory) {
        return together(factory, true)
                .concat(together(factory, false))
                .penalize(Rule.TOGETHER.defaultWeight().cost())
                .asConstraint(Rule.TOGETHER.id());
    }

    /** The tours of one of them that meet none of the other's. */
    private static BiConstraintStream<OfficerPair, StockTour> together(ConstraintFactory factory, boolean ofFirst) {
        return factory.forEach(OfficerPair.class)
                .filter(pair -> pair.kind() == OfficerPair.Kind.TOGETHER)
                .join(StockTour.class, equal(pair -> ofFirst ? pair.first() : pair.second(), tour -> tour.officer()
                        .id()))
                .ifNotExists(
                        StockTour.class,
                        equal((pair, tour) -> ofFirst ? pair.second() : pair.first(), tour -> tour.officer()
                                .id()),
                        filtering((pair, tour, other) -> tour.meets(other)));
    }

    /** Enough of those who are there have what the site needs. Officer-days. */
    static Constraint siteNeeds(ConstraintFactory factory) {
        return factory.forEach(StockTour.class)
                .filter(tour -> !tour.mission().siteNeeds().isEmpty())
                .groupBy(StockTour::mission, NEEDS_MISSED)
                .filter((mission, days) -> days > 0)
                .penalizeLong(Rule.SITE_NEEDS.defaultWeight().cost(), (mission, days) -> days)
                .asConstraint(Rule.SITE_NEEDS.id());
    }
}
