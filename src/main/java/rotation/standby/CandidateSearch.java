package rotation.standby;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Who could go instead of a planned officer, as far as can be told without judging the plan. */
final class CandidateSearch {

    private static final Comparator<Candidate> MOST_PROMISING_FIRST = Comparator.comparingLong(Candidate::estimate)
            .thenComparing(candidate -> candidate.officer().id());

    private final Staffing staffing;
    private final Problem problem;
    private final Judge judge;
    private final Estimate estimate;
    private final Set<Rule> hard = EnumSet.noneOf(Rule.class);

    CandidateSearch(WholePlan whole, Judge judge) {
        this.judge = judge;
        staffing = whole.staffing();
        problem = whole.problem();
        estimate = new Estimate(whole);
        Arrays.stream(Rule.values())
                .filter(rule -> rule.weight(problem).isHard())
                .forEach(hard::add);
    }

    /** Those who could go in the planned window, or else in the nearest other candidate window; the most promising first. */
    List<Candidate> of(Posting planned) {
        List<Candidate> asPlanned = inOneOf(List.of(planned.window()), planned);
        if (!asPlanned.isEmpty()) {
            return asPlanned;
        }
        Period own = planned.window();
        List<Period> others = problem.windows(planned.tour(), judge.isLocked(planned.tour())).stream()
                .filter(window -> !window.equals(own) && isInOrder(planned.tour(), window))
                .sorted(Comparator.comparingInt(own::distance).thenComparing(Comparator.naturalOrder()))
                .toList();
        return inOneOf(others, planned);
    }

    /** Whether a tour in that window starts after the tour before it and before the tours after it. */
    private boolean isInOrder(Tour tour, Period window) {
        if (!hard.contains(Rule.TOUR_ORDER)) {
            return true;
        }
        Posting before = staffing.predecessor(tour);
        return (before == null || before.window().from() < window.from())
                && staffing.successors(tour).stream()
                        .allMatch(after -> window.from() < after.window().from());
    }

    private List<Candidate> inOneOf(List<Period> windows, Posting planned) {
        var found = new ArrayList<Candidate>();
        for (Officer officer : problem.officers()) {
            if (officer.equals(planned.officer()) || !suits(officer, planned.tour())) {
                continue;
            }
            for (Period window : windows) {
                Candidate candidate = candidate(planned, officer, window);
                if (candidate != null) {
                    found.add(candidate);
                    break;
                }
            }
        }
        found.sort(MOST_PROMISING_FIRST);
        return found;
    }

    /** A quick look at what excludes most; those who pass it are asked for all. */
    private boolean suits(Officer officer, Tour tour) {
        Position position = tour.position();
        if (hard.contains(Rule.RANK)
                && !officer.civilian()
                && position.stepsOutsideBand(officer) > position.rankTolerance()) {
            return false;
        }
        return !hard.contains(Rule.LANGUAGE)
                || position.languages().entrySet().stream()
                        .allMatch(needed -> officer.speaks(needed.getKey(), needed.getValue()));
    }

    private @Nullable Candidate candidate(Posting planned, Officer officer, Period window) {
        if (hard.contains(Rule.RELEASE) && !isReleased(officer, window)) {
            return null;
        }
        Map<Rule, Integer> broken = judge.points(planned.tour(), officer, window);
        if (broken.keySet().stream().anyMatch(hard::contains)) {
            return null;
        }
        Posting instead = Posting.of(problem, planned.tour(), officer, window);
        return isAway(instead) || hard.stream().anyMatch(rule -> speaksAgainst(rule.limit(), planned, instead))
                ? null
                : new Candidate(instead, window.equals(planned.window()), estimate.of(planned, instead, broken));
    }

    /** Whether the officer cannot go because they are absent for another tour; no weight changes that. */
    private boolean isAway(Posting instead) {
        return staffing.of(instead.officer()).stream()
                .anyMatch(other -> other.absence().touches(instead.absence()));
    }

    /** Whether a hard limit excludes an officer who suits the tour, as far as can be told without judging the plan. */
    private boolean speaksAgainst(Rule.Limit limit, Posting planned, Posting instead) {
        return switch (limit) {
            case REST -> staffing.of(instead.officer()).stream().anyMatch(instead::clashesWith);
            case SEATS -> isIntakeFull(planned, instead);
            case AGENCY_CAP -> isAgencyAtItsCap(planned, instead);
            // The windows that break it were not tried.
            case ORDER -> false;
            // In the planned window nothing changes for them; in another one the judge tells in the end.
            case MISSION_CEILING, PROGRAM_CEILING -> false;
            // One tour alone: the judge was asked. A wish that a planner has made hard is told by the judge in the end.
            case NONE -> false;
        };
    }

    private static boolean isReleased(Officer officer, Period window) {
        for (Period release : officer.releases()) {
            if (release.contains(window)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIntakeFull(Posting planned, Posting instead) {
        return instead.intake() != null
                && !instead.intake().equals(planned.intake())
                && staffing.of(instead.intake()).size() >= instead.intake().capacity();
    }

    /** Whether there is a day on which one more of the agency's officers would be too many. */
    private boolean isAgencyAtItsCap(Posting planned, Posting instead) {
        Agency agency = instead.agency();
        Integer cap = agency.maxAway();
        if (cap == null) {
            return false;
        }
        List<Period> away = staffing.of(agency).stream()
                .filter(posting -> !posting.tour().equals(planned.tour()))
                .map(Posting::absence)
                .filter(instead.absence()::touches)
                .toList();
        // The most are away on the first day, or on one on which somebody's absence begins.
        return away.size() >= cap
                && (isFull(away, instead.absence().from(), cap)
                        || away.stream()
                                .map(Period::from)
                                .anyMatch(day -> instead.absence().contains(day) && isFull(away, day, cap)));
    }

    private static boolean isFull(List<Period> away, int day, int cap) {
        return away.stream().filter(absence -> absence.contains(day)).count() >= cap;
    }
}
