package rotation.standby;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** Who could go instead of a planned officer, as far as can be told without judging the plan. */
final class CandidateSearch {

    private static final Comparator<Candidate> MOST_PROMISING_FIRST = Comparator.comparingLong(Candidate::estimate)
            .thenComparing(candidate -> candidate.officer().id());

    private final Staffed staffed;
    private final Problem problem;
    private final Judge judge;
    private final Estimate estimate;
    private final boolean restIsHard;

    CandidateSearch(Staffed staffed, Judge judge) {
        this.staffed = staffed;
        this.judge = judge;
        problem = staffed.problem();
        estimate = new Estimate(staffed);
        restIsHard = isHard(Rule.REST_BETWEEN_TOURS);
    }

    private boolean isHard(Rule rule) {
        return rule.weight(problem).isHard();
    }

    /** Those who could go in the planned window, or else in the nearest other candidate window; the most promising first. */
    List<Candidate> of(Held planned) {
        List<Candidate> asPlanned = inOneOf(List.of(planned.window()), planned);
        if (!asPlanned.isEmpty()) {
            return asPlanned;
        }
        Period own = planned.window();
        List<Period> others = problem.windows(planned.tour(), judge.isLocked(planned.tour())).stream()
                .filter(window -> !window.equals(own) && isInOrder(planned.tour(), window))
                .sorted(Comparator.comparingInt((Period window) ->
                                Math.abs(window.from() - own.from()) + Math.abs(window.to() - own.to()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return inOneOf(others, planned);
    }

    /** Whether a tour in that window starts after the tour before it and before the tours after it. */
    private boolean isInOrder(Tour tour, Period window) {
        if (!isHard(Rule.TOUR_ORDER)) {
            return true;
        }
        Held before = staffed.before(tour);
        return (before == null || before.window().from() < window.from())
                && staffed.after(tour).stream()
                        .allMatch(after -> window.from() < after.window().from());
    }

    private List<Candidate> inOneOf(List<Period> windows, Held planned) {
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

    /** A quick look at what excludes most; whoever passes it is asked for all. */
    private boolean suits(Officer officer, Tour tour) {
        Position position = tour.position();
        if (isHard(Rule.RANK) && !officer.civilian() && position.stepsOutsideBand(officer) > position.rankTolerance()) {
            return false;
        }
        if (isHard(Rule.LANGUAGE)) {
            for (Map.Entry<String, LanguageLevel> needed : position.languages().entrySet()) {
                LanguageLevel level = officer.languages().get(needed.getKey());
                if (level == null || level.compareTo(needed.getValue()) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Candidate candidate(Held planned, Officer officer, Period window) {
        if (isHard(Rule.RELEASE) && !isReleased(officer, window)) {
            return null;
        }
        Map<Rule, Integer> broken = judge.points(planned.tour(), officer, window);
        if (broken.keySet().stream().anyMatch(this::isHard)) {
            return null;
        }
        Held held = Held.of(problem, planned.tour(), officer, window);
        if (staffed.of(officer).stream().anyMatch(other -> held.isInTheWayOf(other, restIsHard))
                || isIntakeFull(planned, held)
                || isAgencyAtItsCap(planned, held)) {
            return null;
        }
        return new Candidate(held, window.equals(planned.window()), estimate.of(planned, held, broken));
    }

    private static boolean isReleased(Officer officer, Period window) {
        for (Period release : officer.releases()) {
            if (release.contains(window)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIntakeFull(Held planned, Held instead) {
        return instead.intake() != null
                && isHard(Rule.TRAINING_CAPACITY)
                && !instead.intake().equals(planned.intake())
                && staffed.of(instead.intake()).size() >= instead.intake().capacity();
    }

    /** Whether there is a day on which one more of the agency's officers would be too many. */
    private boolean isAgencyAtItsCap(Held planned, Held instead) {
        Agency agency = instead.officer().agency();
        Integer cap = agency.maxAway();
        if (cap == null || !isHard(Rule.AGENCY_CAP)) {
            return false;
        }
        List<Period> away = staffed.of(agency).stream()
                .filter(held -> !held.tour().equals(planned.tour()))
                .map(Held::absence)
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
