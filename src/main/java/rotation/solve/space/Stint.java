package rotation.solve.space;

/**
 * What a filled tour has.
 *
 * @param officer who goes
 * @param window when, and after which intake
 * @param anyIntake whether any other intake would be as good: nothing is known of one, or it cannot be attended any more
 */
public record Stint(RosterOfficer officer, TourWindow window, boolean anyIntake) {

    /** Whether a tour that goes to that officer in that window is as this says. */
    public boolean isKeptBy(RosterOfficer officer, TourWindow window) {
        return this.officer == officer && (anyIntake ? this.window.isAtSameTime(window) : this.window.equals(window));
    }
}
