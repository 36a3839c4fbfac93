package rotation.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour with an officer who goes, or could go.
 *
 * @param tour which
 * @param officer who
 * @param window the first and the last day in theatre
 * @param intake the intake attended; null: none, because none is needed or none can serve
 * @param absence the days on which home policing misses the officer: training, window and leave
 */
public record Posting(Tour tour, Officer officer, Period window, @Nullable Intake intake, Period absence) {

    /** The order of the postings of one officer: by start, by end, by the id of the tour. */
    public static final Comparator<Posting> EARLIER_FIRST = Comparator.comparing(Posting::window)
            .thenComparing(posting -> posting.tour().id());

    /**
     * The posting of an officer to a tour.
     *
     * @param intake the intake attended; null: none
     */
    public static Posting of(Tour tour, Officer officer, Period window, @Nullable Intake intake) {
        return new Posting(tour, officer, window, intake, Problem.absence(tour.mission(), window, intake));
    }

    /** Whether the officer is there already, and stays as agreed: not a choice. */
    public boolean isFact() {
        return tour.isFact(window);
    }

    /** The seat. */
    public Position position() {
        return tour.position();
    }

    /** The mission that it is a tour of. */
    public Mission mission() {
        return tour.mission();
    }

    /** The service that sends the officer. */
    public Agency agency() {
        return officer.agency();
    }

    /** The id of the intake attended; null: none. */
    public @Nullable String intakeId() {
        return intake == null ? null : intake.id();
    }

    /** As it stands in a plan. */
    public Plan.Row row() {
        return new Plan.Row(tour.id(), officer.id(), window, intakeId());
    }

    /** The full days at home between this and a later posting; negative if the windows overlap. */
    public int restBefore(Posting later) {
        return later.window.from() - window.to() - 1;
    }

    /**
     * Whether one officer cannot hold both ({@code docs/rules.md}, restBetweenTours): the absences touch, or the rest that the earlier
     * one earns is too short. Two facts do not clash. Says nothing of who holds them.
     */
    public boolean clashesWith(Posting other) {
        if (isFact() && other.isFact()) {
            return false;
        }
        boolean first = EARLIER_FIRST.compare(this, other) <= 0;
        Posting earlier = first ? this : other;
        Posting later = first ? other : this;
        return Rest.tooShort(
                earlier.window, earlier.absence, earlier.mission().restDays(), later.window, later.absence);
    }

    /** Whether both are in one mission on one day. */
    public boolean meets(Posting other) {
        return mission().equals(other.mission()) && window.touches(other.window);
    }

    /** The ids of the tours, in the order of the postings. */
    public static List<String> tourIds(Collection<Posting> postings) {
        return postings.stream().map(posting -> posting.tour.id()).toList();
    }

    /** The ids of the officers, each once, in the order of the postings. */
    public static List<String> officerIds(Collection<Posting> postings) {
        return postings.stream().map(posting -> posting.officer.id()).distinct().toList();
    }
}
