package rotation.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan joined with its problem: which tours are filled, by whom and when. All lists are in the problem's order. Of two rows of
 * one tour the last counts; a row that fits nothing in the problem counts as none.
 */
public final class Staffing {

    private final Problem problem;
    private final List<Posting> filled = new ArrayList<>();
    private final List<Tour> unfilled = new ArrayList<>();
    private final Map<Tour, Posting> byTour = new HashMap<>();
    private final Map<Officer, List<Posting>> byOfficer = new LinkedHashMap<>();
    private final Map<Agency, List<Posting>> byAgency = new HashMap<>();
    private final Map<Mission, List<Posting>> byMission = new HashMap<>();
    private final Map<Position, List<Posting>> byPosition = new HashMap<>();
    private final Map<Intake, List<Posting>> byIntake = new HashMap<>();

    /**
     * Joins a plan with its problem.
     *
     * @param plan any plan, legal or not
     */
    public Staffing(Problem problem, Plan plan) {
        this.problem = problem;
        Map<String, Plan.Row> rows = plan.byTour();
        for (Tour tour : problem.tours()) {
            Plan.Row row = rows.get(tour.id());
            if (row == null) {
                continue;
            }
            if (row.officer() == null) {
                unfilled.add(tour);
                continue;
            }
            Officer officer = problem.officer(row.officer());
            if (officer != null && row.window() != null) {
                add(Posting.of(tour, officer, row.window(), attended(tour, officer, row)));
            }
        }
    }

    /** The intake that a row names, if it can serve; null: none. */
    private @Nullable Intake attended(Tour tour, Officer officer, Plan.Row row) {
        if (row.intake() == null || row.window() == null) {
            return null;
        }
        for (Intake intake : problem.intakes(tour, false, officer, row.window().from())) {
            if (intake.id().equals(row.intake())) {
                return intake;
            }
        }
        return null;
    }

    private void add(Posting posting) {
        filled.add(posting);
        byTour.put(posting.tour(), posting);
        add(byOfficer, posting.officer(), posting);
        add(byAgency, posting.agency(), posting);
        add(byMission, posting.mission(), posting);
        add(byPosition, posting.position(), posting);
        if (posting.intake() != null) {
            add(byIntake, posting.intake(), posting);
        }
    }

    private static <K> void add(Map<K, List<Posting>> group, K key, Posting posting) {
        group.computeIfAbsent(key, first -> new ArrayList<>()).add(posting);
    }

    /** The problem that the plan is for. */
    public Problem problem() {
        return problem;
    }

    /** The tours with an officer of the roster and a window. */
    public List<Posting> filled() {
        return filled;
    }

    /** The tours that stand in the plan without an officer. */
    public List<Tour> unfilled() {
        return unfilled;
    }

    /** The filled tours of each officer who has one. */
    public Map<Officer, List<Posting>> byOfficer() {
        return byOfficer;
    }

    /** How a tour is filled; null: it is not. */
    public @Nullable Posting of(Tour tour) {
        return byTour.get(tour);
    }

    /** The filled tours of the officer. */
    public List<Posting> of(Officer officer) {
        return byOfficer.getOrDefault(officer, List.of());
    }

    /** The filled tours that officers of the agency hold. */
    public List<Posting> of(Agency agency) {
        return byAgency.getOrDefault(agency, List.of());
    }

    /** The filled tours of the mission. */
    public List<Posting> of(Mission mission) {
        return byMission.getOrDefault(mission, List.of());
    }

    /** The filled tours of the position. */
    public List<Posting> of(Position position) {
        return byPosition.getOrDefault(position, List.of());
    }

    /** The filled tours whose officers attend the intake. */
    public List<Posting> of(Intake intake) {
        return byIntake.getOrDefault(intake, List.of());
    }

    /** The nearest filled tour before a tour in its seat, through empty ones; null: there is none. */
    public @Nullable Posting nearestBefore(Tour tour) {
        Tour before = problem.predecessor(tour);
        while (before != null && !byTour.containsKey(before)) {
            before = problem.predecessor(before);
        }
        return before == null ? null : byTour.get(before);
    }

    /** The nearest filled tours after a tour in its seat, through empty ones: those whose {@link #nearestBefore} it is or would be. */
    public List<Posting> nearestAfter(Tour tour) {
        var nearest = new ArrayList<Posting>();
        var open = new ArrayDeque<>(problem.successors(tour));
        while (!open.isEmpty()) {
            Tour after = open.remove();
            Posting posting = byTour.get(after);
            if (posting == null) {
                open.addAll(problem.successors(after));
            } else {
                nearest.add(posting);
            }
        }
        return nearest;
    }

    /** The filled tour that a tour follows in its seat; null: it follows none, or one that is not filled. */
    public @Nullable Posting predecessor(Tour tour) {
        Tour before = problem.predecessor(tour);
        return before == null ? null : byTour.get(before);
    }
}
