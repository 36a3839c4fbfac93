package rotation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rotation.model.Officer;

/**
 * Who holds which tours in the working plan, and which tours are empty. It does not listen to changes: whoever changes tours
 * says so afterwards ({@link #refresh}).
 */
final class Holdings {

    private final Eligibility eligibility;

    /** By roster index; null: none so far. */
    private final @Nullable List<PlanningTour>[] toursByOfficer;

    /** By tour index: who holds it, as far as is known here. */
    private final @Nullable Officer[] holders;

    /** The empty tours that somebody could take, in no order. */
    private final List<PlanningTour> empty = new ArrayList<>();

    /** By tour index: its place among the empty tours; negative if it is not there. */
    private final int[] emptyPlaces;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Holdings(Eligibility eligibility, List<PlanningTour> tours) {
        this.eligibility = eligibility;
        toursByOfficer = new List[eligibility.problem().officers().size()];
        holders = new Officer[tours.size()];
        emptyPlaces = new int[tours.size()];
        for (PlanningTour tour : tours) {
            emptyPlaces[index(tour)] = -1;
            if (tour.isFilled()) {
                hold(tour);
            } else {
                addEmpty(tour);
            }
        }
    }

    /** The tours of an officer. */
    List<PlanningTour> of(Officer officer) {
        List<PlanningTour> held = toursByOfficer[eligibility.rosterIndex(officer)];
        return held == null ? List.of() : held;
    }

    boolean hasEmpty() {
        return !empty.isEmpty();
    }

    /** An empty tour that somebody could take; only if there is one. */
    PlanningTour randomEmpty(Random random) {
        return empty.get(random.nextInt(empty.size()));
    }

    /** Takes note of what the tour has now. */
    void refresh(PlanningTour tour) {
        int index = index(tour);
        Officer before = holders[index];
        if (Objects.equals(before, tour.getOfficer())) {
            return;
        }
        if (before != null) {
            Objects.requireNonNull(toursByOfficer[eligibility.rosterIndex(before)])
                    .remove(tour);
            holders[index] = null;
        } else {
            removeEmpty(tour);
        }
        if (tour.isFilled()) {
            hold(tour);
        } else {
            addEmpty(tour);
        }
    }

    private void hold(PlanningTour tour) {
        Officer officer = tour.officer();
        holders[index(tour)] = officer;
        int rosterIndex = eligibility.rosterIndex(officer);
        List<PlanningTour> held = toursByOfficer[rosterIndex];
        if (held == null) {
            held = new ArrayList<>(1);
            toursByOfficer[rosterIndex] = held;
        }
        held.add(tour);
    }

    private void addEmpty(PlanningTour tour) {
        if (tour.options().isOpen()) {
            emptyPlaces[index(tour)] = empty.size();
            empty.add(tour);
        }
    }

    private void removeEmpty(PlanningTour tour) {
        int place = emptyPlaces[index(tour)];
        PlanningTour last = empty.remove(empty.size() - 1);
        if (last != tour) {
            empty.set(place, last);
            emptyPlaces[index(last)] = place;
        }
        emptyPlaces[index(tour)] = -1;
    }

    private static int index(PlanningTour tour) {
        return tour.options().index();
    }
}
