package rotation.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.solve.ReassignMove.Change;

/**
 * Who holds which tours in the working plan, and which tours ask for attention. It does not listen to changes: whoever changes
 * tours says so afterwards ({@link #refresh}).
 */
final class Holdings {

    /** By roster index; null: none so far. */
    private final @Nullable List<PlanningTour>[] toursByOfficer;

    /** By tour index: who holds it, as far as is known here. */
    private final @Nullable PlanningOfficer[] holders;

    private final TourGroups byAgency;
    private final TourGroups byIntake;
    private final TourSet empty;
    private final TourSet astray;
    private final TourSet unsettled;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Holdings(Eligibility eligibility, List<PlanningTour> tours) {
        toursByOfficer = new List[eligibility.facts().roster().size()];
        holders = new PlanningOfficer[tours.size()];
        byAgency = new TourGroups(eligibility.facts().agencies().size(), tours.size());
        byIntake = new TourGroups(eligibility.problem().intakes().size(), tours.size());
        empty = new TourSet(tours.size());
        astray = new TourSet(tours.size());
        unsettled = new TourSet(tours.size());
        for (PlanningTour tour : tours) {
            if (tour.isFilled()) {
                hold(tour);
            }
            sort(tour);
        }
    }

    /** The tours of an officer. */
    List<PlanningTour> of(PlanningOfficer officer) {
        List<PlanningTour> held = toursByOfficer[officer.index()];
        return held == null ? List.of() : held;
    }

    /** The filled tours, by the agencies of their officers. */
    TourGroups byAgency() {
        return byAgency;
    }

    /** The filled tours, by the intakes that their officers attend. */
    TourGroups byIntake() {
        return byIntake;
    }

    /** The empty tours that somebody could take. */
    TourSet empty() {
        return empty;
    }

    /** The tours that are not where they {@linkplain PlanningTour#home belong}. */
    TourSet astray() {
        return astray;
    }

    /** The tours of which nobody expects anything: never announced, or not as people were told. */
    TourSet unsettled() {
        return unsettled;
    }

    /**
     * A tour that an officer holds and cannot hold together with the new one.
     *
     * @param sent what sends the officer
     * @param changes whose tours are in nobody's way any more
     * @return null: none is in the way
     */
    @Nullable
    PlanningTour inTheWay(Change sent, List<Change> changes) {
        PlanningOfficer officer = Objects.requireNonNull(sent.officer());
        for (PlanningTour held : of(officer)) {
            if (held != sent.tour() && !isChanged(held, changes) && isInTheWay(held, sent, officer)) {
                return held;
            }
        }
        return null;
    }

    private static boolean isInTheWay(PlanningTour held, Change sent, PlanningOfficer officer) {
        PlanningTour tour = sent.tour();
        Period absence = tour.options().absence(officer, sent.window());
        int restAfterHeld = held.mission().restDays();
        int restAfterSent = tour.mission().restDays();
        return held.absence().touches(absence)
                || (held.period().from() <= sent.window().start()
                        ? sent.window().start() - held.period().to() - 1 < restAfterHeld
                        : held.period().from() - sent.window().end() - 1 < restAfterSent);
    }

    static boolean isChanged(PlanningTour tour, List<Change> changes) {
        for (Change change : changes) {
            if (change.tour() == tour) {
                return true;
            }
        }
        return false;
    }

    /** Takes note of what the tour has now. */
    void refresh(PlanningTour tour) {
        int index = tour.index();
        PlanningOfficer before = holders[index];
        if (before != tour.getOfficer()) {
            if (before != null) {
                Objects.requireNonNull(toursByOfficer[before.index()]).remove(tour);
                holders[index] = null;
            }
            if (tour.isFilled()) {
                hold(tour);
            }
        }
        sort(tour);
    }

    private void hold(PlanningTour tour) {
        PlanningOfficer officer = tour.officer();
        holders[tour.index()] = officer;
        List<PlanningTour> held = toursByOfficer[officer.index()];
        if (held == null) {
            held = new ArrayList<>(1);
            toursByOfficer[officer.index()] = held;
        }
        held.add(tour);
    }

    private void sort(PlanningTour tour) {
        boolean isOpen = tour.options().isOpen();
        byAgency.put(tour, tour.isFilled() ? tour.officer().agency().index() : -1);
        byIntake.put(tour, tour.isFilled() ? tour.options().intake(tour.officer(), tour.getWindow()) : -1);
        empty.set(tour, isOpen && !tour.isFilled());
        astray.set(tour, isOpen && tour.home() != null && !tour.isAs(tour.home()));
        unsettled.set(tour, isOpen && (tour.isOffWord() || !tour.tour().isAnnounced()));
    }
}
