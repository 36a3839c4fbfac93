package rotation.io;

import java.math.BigInteger;
import java.util.Collection;
import java.util.function.ToLongFunction;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Mission;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * How many points each rule could take at most, whatever plan is made, legal or not. These are bounds that are quick to tell, far
 * above what a plan takes: at weights that make sense, even they leave a score far from what it can hold.
 */
final class MostPoints {

    private static final long DAYS = Day.CALENDAR.days();

    private final Problem problem;
    private final long tours;
    private final long absence;
    private final long factor;

    MostPoints(Problem problem) {
        this.problem = problem;
        tours = problem.tours().size();
        absence = DAYS + most(problem.missions(), Mission::leaveDays);
        factor = Math.max(1, problem.policy().shortNoticeFactor());
    }

    /** In the rule's unit, before its weight. */
    BigInteger of(Rule rule) {
        return switch (rule) {
            case RANK,
                    YEARS_OF_SERVICE,
                    RESERVED_FOR_WOMEN,
                    EXCLUDED_MISSION,
                    SHORTLIST,
                    TRAINING,
                    REST_SINCE_LAST_TOUR,
                    RELEASE,
                    MEDICAL,
                    MANDATE,
                    TRAINING_CAPACITY,
                    TOUR_ORDER,
                    MISSION_WOMEN,
                    PROGRAM_WOMEN,
                    LEADERSHIP_WOMEN,
                    EXPERIENCE,
                    AGENCY_CONCENTRATION,
                    OFFICER_LOAD,
                    STAGGERED_ARRIVALS,
                    ONBOARDING -> ofTours(1);
            case LANGUAGE ->
                sum(problem.tours(), tour -> tour.position().languages().size());
            case SKILL -> sum(problem.tours(), tour -> tour.position().skills().size());
            case AGENCY_BLACKOUT ->
                ofTours(most(problem.agencies(), agency -> agency.blackouts().size()));
            case REST_BETWEEN_TOURS, APART -> ofPairs(1);
            case AGENCY_CAP, AGENCY_FAIR_SHARE -> ofTours(absence);
            case MISSION_CEILING, PROGRAM_CEILING, LONE_WOMAN_DAYS -> ofTours(DAYS);
            case UNFILLED_TOUR -> sum(problem.tours(), tour -> tour.position().priority());
            case RANK_STRETCH -> ofTours(problem.ranks().size());
            case UNCOVERED_DAYS ->
                sum(
                        problem.positions(),
                        position -> position.coverage() == null
                                ? 0
                                : (long) position.coverage().days() * position.priority());
            case HANDOVER ->
                sum(problem.tours(), tour -> Math.max(DAYS, tour.mission().handoverDays()));
            case TOUR_LENGTH -> sum(problem.tours(), tour -> Math.max(DAYS, tour.preferredDays()));
            case SITE_NEEDS -> sum(problem.missions(), MostPoints::needed).multiply(BigInteger.valueOf(DAYS));
            case AGENCY_PARTICIPATION -> BigInteger.valueOf(problem.agencies().size());
            case UNIT_DEPLETION -> ofPairs(absence);
            case HOME_SKILL_FLOOR -> sum(problem.agencies(), MostPoints::kept).multiply(BigInteger.valueOf(absence));
            case PREFERENCE ->
                ofTours(most(
                        problem.officers(), officer -> officer.preferences().size()));
            case MISSION_PREFERENCE ->
                sum(problem.tours(), tour -> tour.shortlist().size());
            case TOGETHER -> ofTours(problem.pairs().size());
            case BUDGET ->
                problem.policy().budget() == null
                        ? BigInteger.ZERO
                        : cost().divide(BigInteger.valueOf(1000)).add(BigInteger.ONE);
            case PUBLISHED_OFFICER -> ofTours(factor);
            case PUBLISHED_DATES -> ofTours(2 * DAYS * factor);
        };
    }

    /** What all tours cost in the longest of their windows, in whole dollars. */
    BigInteger cost() {
        return sum(problem.tours(), tour -> tour.mission().cost(Period.ofDays(0, longest(tour))));
    }

    private static int longest(Tour tour) {
        int longest = tour.days().stream().mapToInt(days -> days).max().orElseThrow();
        return tour.assignment() == null
                ? longest
                : Math.max(longest, tour.assignment().window().days());
    }

    private static long needed(Mission mission) {
        return mission.siteNeeds().stream().mapToLong(Mission.SiteNeed::min).sum();
    }

    private static long kept(Agency agency) {
        return agency.keepHome().stream().mapToLong(Agency.KeepHome::min).sum();
    }

    private BigInteger ofTours(long each) {
        return BigInteger.valueOf(tours).multiply(BigInteger.valueOf(each));
    }

    private BigInteger ofPairs(long each) {
        return BigInteger.valueOf(tours * Math.max(0, tours - 1) / 2).multiply(BigInteger.valueOf(each));
    }

    private static <T> BigInteger sum(Collection<T> all, ToLongFunction<T> each) {
        BigInteger sum = BigInteger.ZERO;
        for (T one : all) {
            sum = sum.add(BigInteger.valueOf(each.applyAsLong(one)));
        }
        return sum;
    }

    private static <T> long most(Collection<T> all, ToLongFunction<T> each) {
        return all.stream().mapToLong(each).max().orElse(0);
    }
}
