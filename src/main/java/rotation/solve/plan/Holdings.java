package rotation.solve.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rotation.model.Period;
import rotation.model.Rest;
import rotation.model.Weight;
import rotation.rule.Rule;
import rotation.solve.space.PlannedTour;
import rotation.solve.space.RosterOfficer;
import rotation.solve.space.SearchSpace;
import rotation.solve.space.TourWindow;

/** Who holds which tours in a {@link WorkingPlan}, and which tours ask for attention. */
public final class Holdings {

    /** By roster index; null: none so far. */
    private final @Nullable List<PlannedTour>[] toursByOfficer;

    /** By tour index: who holds it, as far as is known here. */
    private final @Nullable RosterOfficer[] holders;

    /** By tour index: when, as far as is known here. */
    private final TourWindow[] windows;

    /** By the place of an intake; as many as there are officers and more where seats do not matter. */
    private final int[] seats;

    private final boolean seatsAreHard;

    private final TourGroups byAgency;
    private final TourGroups byIntake;
    private final TourSet empty;
    private final TourSet astray;
    private final TourSet unsettled;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Holdings(SearchSpace space, List<PlannedTour> tours) {
        toursByOfficer = new List[space.facts().roster().size()];
        holders = new RosterOfficer[tours.size()];
        windows = new TourWindow[tours.size()];
        Weight weight = Rule.TRAINING_CAPACITY.weight(space.problem());
        boolean seatsMatter = weight.points() > 0;
        seatsAreHard = weight.isHard();
        seats = space.problem().intakes().stream()
                .mapToInt(intake -> seatsMatter ? intake.capacity() : Integer.MAX_VALUE)
                .toArray();
        byAgency = new TourGroups(space.facts().agencies().size(), tours.size());
        byIntake = new TourGroups(space.problem().intakes().size(), tours.size());
        empty = new TourSet(tours.size());
        astray = new TourSet(tours.size());
        unsettled = new TourSet(tours.size());
        for (PlannedTour tour : tours) {
            if (tour.isFilled()) {
                hold(tour);
            }
            sort(tour);
        }
    }

    /** The tours of an officer. */
    public List<PlannedTour> of(RosterOfficer officer) {
        List<PlannedTour> held = toursByOfficer[officer.index()];
        return held == null ? List.of() : held;
    }

    /** The filled tours, by the agencies of their officers. */
    public TourGroups byAgency() {
        return byAgency;
    }

    /** The filled tours, by the intakes that their officers attend. */
    public TourGroups byIntake() {
        return byIntake;
    }

    /** The empty tours that somebody could take. */
    public TourSet empty() {
        return empty;
    }

    /** The tours that are not where they {@linkplain PlannedTour#home belong}. */
    public TourSet astray() {
        return astray;
    }

    /** The tours of which nobody expects anything: never announced, or not as people were told. */
    public TourSet unsettled() {
        return unsettled;
    }

    /**
     * A tour that an officer holds and cannot hold together with the new one.
     *
     * @param sent what sends the officer
     * @param changes whose tours are in nobody's way any more
     * @return null: none is in the way
     */
    public @Nullable PlannedTour inTheWay(Change sent, List<Change> changes) {
        RosterOfficer officer = Objects.requireNonNull(sent.officer());
        for (PlannedTour held : of(officer)) {
            if (held != sent.tour() && !Change.isChanged(held, changes) && isInTheWay(held, sent)) {
                return held;
            }
        }
        return null;
    }

    /** The tour that starts first counts as the earlier; of two that start together, the held one. */
    private static boolean isInTheWay(PlannedTour held, Change sent) {
        if (held.isFact() && sent.window().isFact()) {
            return false;
        }
        PlannedTour tour = sent.tour();
        Period window = sent.window().period();
        Period absence = sent.window().absence();
        return held.period().from() <= window.from()
                ? Rest.tooShort(held.period(), held.absence(), held.mission().restDays(), window, absence)
                : Rest.tooShort(window, absence, tour.mission().restDays(), held.period(), held.absence());
    }

    /**
     * A window with an intake that has a seat left: the window as it is, unless its intake is full and another that can serve has
     * one.
     *
     * @param officer who is to take the tour in that window, by place among its officers
     */
    public TourWindow withSeat(PlannedTour tour, int officer, TourWindow window) {
        int intake = window.intakeIndex();
        if (intake < 0 || hasSeat(tour, intake)) {
            return window;
        }
        TourWindow other = tour.options().otherIntake(officer, window, index -> hasSeat(tour, index));
        return other == null ? window : other;
    }

    /** Whether a class that is too full is out of question, and not merely a cost. */
    public boolean areSeatsHard() {
        return seatsAreHard;
    }

    /** Whether an intake has a seat for the officer of a tour, who may sit there already. */
    public boolean hasSeat(PlannedTour tour, int intake) {
        return byIntake.groupOf(tour) == intake || byIntake.of(intake).size() < seats[intake];
    }

    /** Takes note of what the tour has now. */
    void refresh(PlannedTour tour) {
        int index = tour.index();
        RosterOfficer before = holders[index];
        if (before == tour.holder() && windows[index].equals(tour.window())) {
            return;
        }
        if (before != tour.holder()) {
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

    private void hold(PlannedTour tour) {
        RosterOfficer officer = tour.officer();
        holders[tour.index()] = officer;
        List<PlannedTour> held = toursByOfficer[officer.index()];
        if (held == null) {
            held = new ArrayList<>(1);
            toursByOfficer[officer.index()] = held;
        }
        held.add(tour);
    }

    private void sort(PlannedTour tour) {
        windows[tour.index()] = tour.window();
        boolean isOpen = tour.options().isOpen();
        byAgency.put(tour, tour.isFilled() ? tour.officer().agency().index() : -1);
        byIntake.put(tour, tour.isFilled() ? tour.window().intakeIndex() : -1);
        empty.set(tour, isOpen && !tour.isFilled());
        astray.set(tour, isOpen && tour.home() != null && !tour.isAs(tour.home()));
        unsettled.set(tour, isOpen && (tour.isOffWord() || !tour.tour().isAnnounced()));
    }
}
