package rotation.standby;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Judge;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.OfficerPair;
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

    /** The absences of deployed tours as agreed, whatever the plan says of them. */
    private final Map<Agency, List<Period>> asAgreed = new HashMap<>();

    CandidateSearch(WholePlan whole, Judge judge) {
        this.judge = judge;
        staffing = whole.staffing();
        problem = whole.problem();
        estimate = new Estimate(whole);
        Arrays.stream(Rule.values())
                .filter(rule -> rule.weight(problem).isHard())
                .forEach(hard::add);
        for (Tour tour : problem.tours()) {
            Tour.Assignment own = tour.isDeployed() ? tour.assignment() : null;
            Officer there = own == null ? null : problem.officer(own.officer());
            if (own != null && there != null) {
                asAgreed.computeIfAbsent(there.agency(), first -> new ArrayList<>())
                        .add(Problem.absence(tour.mission(), own.window(), null));
            }
        }
    }

    /** Those who could go in the planned window, in the problem's order: as many as are asked for are looked for. */
    Stream<Candidate> inPlannedWindow(Posting planned) {
        return each(planned, judge.isLocked(planned.tour()), List.of(planned.window()), List.of(planned.window()));
    }

    /**
     * Whether no more than a candidate's first look can tell speaks against an exchange in the planned window: no hard rule looks at
     * more than eligibility and limits.
     */
    boolean isFinalInPlannedWindow() {
        return hard.stream()
                .allMatch(rule -> rule.theme() == Rule.Theme.ELIGIBILITY || rule.limit() != Rule.Limit.NONE);
    }

    /** Those who could go in the planned window, or else in the nearest other candidate window; the most promising first. */
    List<Candidate> of(Posting planned) {
        Tour tour = planned.tour();
        boolean locked = judge.isLocked(tour);
        List<Period> ofAssigned = problem.windows(tour, locked, null);
        List<Period> ofOthers = problem.officers().stream()
                .filter(officer -> !isAssigned(tour, officer))
                .findFirst()
                .map(other -> problem.windows(tour, locked, other))
                .orElse(List.of());
        List<Candidate> asPlanned =
                inOneOf(planned, locked, asPlanned(planned, ofAssigned), asPlanned(planned, ofOthers));
        return asPlanned.isEmpty()
                ? inOneOf(planned, locked, onOtherDays(planned, ofAssigned), onOtherDays(planned, ofOthers))
                : asPlanned;
    }

    private static boolean isAssigned(Tour tour, Officer officer) {
        return tour.assignment() != null && tour.assignment().isOf(officer);
    }

    private static List<Period> asPlanned(Posting planned, List<Period> windows) {
        return windows.contains(planned.window()) ? List.of(planned.window()) : List.of();
    }

    private List<Period> onOtherDays(Posting planned, List<Period> windows) {
        Period own = planned.window();
        return windows.stream()
                .filter(window -> !window.equals(own) && isInOrder(planned.tour(), window))
                .sorted(Comparator.comparingInt(own::distance).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether a tour in that window starts after the nearest filled tour before it and before those after it. */
    private boolean isInOrder(Tour tour, Period window) {
        if (!hard.contains(Rule.TOUR_ORDER)) {
            return true;
        }
        Posting before = staffing.nearestBefore(tour);
        return (before == null || before.window().from() < window.from())
                && staffing.nearestAfter(tour).stream()
                        .allMatch(after -> window.from() < after.window().from());
    }

    /**
     * @param ofAssigned the windows for the officer of the tour's assignment
     * @param ofOthers those for all others
     */
    private List<Candidate> inOneOf(Posting planned, boolean locked, List<Period> ofAssigned, List<Period> ofOthers) {
        return each(planned, locked, ofAssigned, ofOthers)
                .sorted(MOST_PROMISING_FIRST)
                .toList();
    }

    /** Each in the first window that will do, in the problem's order. */
    private Stream<Candidate> each(Posting planned, boolean locked, List<Period> ofAssigned, List<Period> ofOthers) {
        return problem.officers().stream()
                .filter(officer -> !officer.equals(planned.officer()) && suits(officer, planned.tour()))
                .flatMap(officer -> {
                    List<Period> windows = isAssigned(planned.tour(), officer) ? ofAssigned : ofOthers;
                    return windows.stream()
                            .map(window -> candidate(planned, locked, officer, window))
                            .filter(Objects::nonNull)
                            .limit(1);
                });
    }

    /** A quick look at what excludes most; those who pass it are asked for all. */
    private boolean suits(Officer officer, Tour tour) {
        Position position = tour.position();
        if (hard.contains(Rule.RANK)
                && !officer.civilian()
                && position.stepsOutsideBand(officer) > position.rankTolerance()) {
            return false;
        }
        if (hard.contains(Rule.LANGUAGE)) {
            for (var needed : position.languages().entrySet()) {
                if (!officer.speaks(needed.getKey(), needed.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Candidate candidate(Posting planned, boolean locked, Officer officer, Period window) {
        if (hard.contains(Rule.RELEASE) && !isReleased(officer, window)) {
            return null;
        }
        Posting instead = attending(planned, locked, officer, window);
        Map<Rule, Integer> broken = judge.points(instead);
        if (broken.keySet().stream().anyMatch(hard::contains)) {
            return null;
        }
        return isAway(instead) || hard.stream().anyMatch(rule -> speaksAgainst(rule.limit(), planned, instead))
                ? null
                : new Candidate(instead, window.equals(planned.window()), estimate.of(planned, instead, broken));
    }

    /** After the intake with which the absence is shortest; where seats are hard, of those that have one, if any has. */
    private Posting attending(Posting planned, boolean locked, Officer officer, Period window) {
        Tour tour = planned.tour();
        List<Intake> intakes = problem.intakes(tour, locked, officer, window.from());
        Intake first = intakes.isEmpty() ? null : intakes.get(0);
        Intake attended = hard.contains(Rule.TRAINING_CAPACITY)
                ? intakes.stream()
                        .filter(intake -> !isFull(planned, intake))
                        .findFirst()
                        .orElse(first)
                : first;
        return Posting.of(tour, officer, window, attended);
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
            case SEATS -> instead.intake() != null && isFull(planned, instead.intake());
            case AGENCY_CAP -> isAgencyAtItsCap(planned, instead);
            // The windows that break it were not tried.
            case ORDER -> false;
            case APART -> meetsWhoIsKeptApart(planned, instead);
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

    private boolean isFull(Posting planned, Intake intake) {
        return !intake.equals(planned.intake()) && staffing.of(intake).size() >= intake.capacity();
    }

    /** Whether a tour of somebody who must be kept apart from the officer is in the mission on these days. */
    private boolean meetsWhoIsKeptApart(Posting planned, Posting instead) {
        String id = instead.officer().id();
        return problem.pairs().stream()
                .filter(pair -> pair.kind() == OfficerPair.Kind.APART)
                .filter(pair -> pair.first().equals(id) || pair.second().equals(id))
                .map(pair -> problem.officer(pair.first().equals(id) ? pair.second() : pair.first()))
                .filter(Objects::nonNull)
                .flatMap(other -> staffing.of(other).stream())
                .anyMatch(other -> !other.tour().equals(planned.tour()) && other.meets(instead));
    }

    /** Whether there is a day on which one more of the agency's officers would be too many. */
    private boolean isAgencyAtItsCap(Posting planned, Posting instead) {
        Agency agency = instead.agency();
        if (!agency.hasCap()) {
            return false;
        }
        List<Period> away = staffing.of(agency).stream()
                .filter(posting -> !posting.tour().equals(planned.tour()))
                .map(Posting::absence)
                .filter(instead.absence()::touches)
                .toList();
        List<Period> already = asAgreed.getOrDefault(agency, List.of());
        // It is the worst on the first day, or on one on which an absence begins, a cap begins, or an agreed absence is
        // over.
        return Stream.of(
                        Stream.of(instead.absence().from()),
                        away.stream().map(Period::from),
                        agency.caps().stream().map(cap -> cap.period().from()),
                        already.stream().map(absence -> absence.to() + 1))
                .flatMap(Function.identity())
                .anyMatch(day -> instead.absence().contains(day) && isFull(away, day, agency.cap(day), already));
    }

    private static boolean isFull(List<Period> away, int day, @Nullable Integer cap, List<Period> already) {
        return cap != null && on(away, day) >= Math.max(cap, on(already, day));
    }

    private static long on(List<Period> absences, int day) {
        return absences.stream().filter(absence -> absence.contains(day)).count();
    }
}
