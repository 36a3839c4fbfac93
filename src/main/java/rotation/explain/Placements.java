package rotation.explain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.model.Agency;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/**
 * Who goes where in a plan, and whether one more could: the hard rules that look at several tours. The judge decides; this only
 * tells at once what would take it thousands of plans.
 */
final class Placements {

    /** The rules of which is told whether one more officer would break them, in catalogue order. */
    static final List<Rule> JOINT_RULES = List.of(
            Rule.REST_BETWEEN_TOURS,
            Rule.TRAINING_CAPACITY,
            Rule.AGENCY_CAP,
            Rule.MISSION_CEILING,
            Rule.PROGRAM_CEILING,
            Rule.TOUR_ORDER);

    private final Problem problem;
    private final Set<Rule> hard = EnumSet.noneOf(Rule.class);
    private final List<Placement> all = new ArrayList<>();
    private final Map<Tour, Placement> byTour = new HashMap<>();
    private final Map<Tour, List<Tour>> followers = new HashMap<>();
    private final Map<Officer, List<Placement>> byOfficer;
    private final Map<Agency, List<Placement>> byAgency;
    private final Map<Mission, List<Placement>> byMission;
    private final Map<Intake, Integer> attendants = new HashMap<>();
    private final Map<Object, DayProfile> profiles = new ConcurrentHashMap<>();

    /** @param plan rows that cannot be judged count as none */
    Placements(Problem problem, Plan plan) {
        this.problem = problem;
        JOINT_RULES.stream().filter(rule -> rule.weight(problem).isHard()).forEach(hard::add);
        Map<String, Plan.Row> rows = plan.byTour();
        for (Tour tour : problem.tours()) {
            Plan.Row row = rows.get(tour.id());
            Officer officer = row == null || row.officer() == null ? null : problem.officer(row.officer());
            if (row != null && officer != null && row.window() != null) {
                Placement placement = Placement.of(problem, tour, officer, row.window());
                all.add(placement);
                byTour.put(tour, placement);
                if (placement.intake() != null) {
                    attendants.merge(placement.intake(), 1, Integer::sum);
                }
            }
            Tour before = problem.predecessor(tour);
            if (before != null) {
                followers.computeIfAbsent(before, key -> new ArrayList<>()).add(tour);
            }
        }
        byOfficer = all.stream().collect(Collectors.groupingBy(Placement::officer));
        byAgency = all.stream()
                .collect(Collectors.groupingBy(placement -> placement.officer().agency()));
        byMission = all.stream()
                .collect(Collectors.groupingBy(placement -> placement.tour().mission()));
    }

    /** How a tour is filled; null: it is not. */
    @Nullable
    Placement of(Tour tour) {
        return byTour.get(tour);
    }

    /** The tours that an officer has. */
    List<Placement> of(Officer officer) {
        return byOfficer.getOrDefault(officer, List.of());
    }

    /** The hard rules that one more officer would break, or break more; the tour itself is empty in this plan. */
    Set<Rule> brokenBy(Placement more) {
        var broken = EnumSet.noneOf(Rule.class);
        if (hard.contains(Rule.REST_BETWEEN_TOURS) && !inTheWayOf(more).isEmpty()) {
            broken.add(Rule.REST_BETWEEN_TOURS);
        }
        for (Rule rule : List.of(Rule.TRAINING_CAPACITY, Rule.AGENCY_CAP, Rule.MISSION_CEILING, Rule.PROGRAM_CEILING)) {
            if (hard.contains(rule) && excess(rule, more) > 0) {
                broken.add(rule);
            }
        }
        if (hard.contains(Rule.TOUR_ORDER) && breaksOrder(more)) {
            broken.add(Rule.TOUR_ORDER);
        }
        return broken;
    }

    /** The other tours of the officer that cannot be had beside this one. */
    List<Placement> inTheWayOf(Placement more) {
        return of(more.officer()).stream()
                .filter(other -> !other.tour().equals(more.tour()) && other.isInTheWayOf(more))
                .toList();
    }

    /** By how much one more officer would exceed a limit at the worst; negative: so much is free. */
    int excess(Rule rule, Placement more) {
        Agency agency = more.officer().agency();
        Mission mission = more.tour().mission();
        return switch (rule) {
            case TRAINING_CAPACITY ->
                more.intake() == null
                        ? 0
                        : attendants.getOrDefault(more.intake(), 0)
                                + 1
                                - more.intake().capacity();
            case AGENCY_CAP ->
                excess(agency.maxAway(), agency, byAgency.get(agency), Placement::absence, more.absence());
            case MISSION_CEILING ->
                excess(mission.ceiling(), mission, byMission.get(mission), Placement::window, more.window());
            case PROGRAM_CEILING ->
                excess(problem.policy().programCeiling(), problem, all, Placement::window, more.window());
            default -> throw new IllegalArgumentException(rule + " sets no limit");
        };
    }

    private int excess(
            @Nullable Integer limit,
            Object of,
            @Nullable List<Placement> placements,
            Function<Placement, Period> days,
            Period more) {
        if (limit == null) {
            return 0;
        }
        DayProfile profile = profiles.get(of);
        if (profile == null) {
            profile = new DayProfile(
                    placements == null
                            ? List.of()
                            : placements.stream().map(days).toList());
            profiles.put(of, profile);
        }
        return profile.mostWithin(more) + 1 - limit;
    }

    private boolean breaksOrder(Placement more) {
        Tour before = problem.predecessor(more.tour());
        Placement filledBefore = before == null ? null : byTour.get(before);
        if (filledBefore != null
                && more.window().from() <= filledBefore.window().from()) {
            return true;
        }
        return followers.getOrDefault(more.tour(), List.of()).stream()
                .map(byTour::get)
                .anyMatch(after ->
                        after != null && after.window().from() <= more.window().from());
    }
}
