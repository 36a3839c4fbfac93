package rotation.solve.space;

/**
 * What a filled tour has.
 *
 * @param officer who goes
 * @param window when
 */
public record Stint(RosterOfficer officer, TourWindow window) {}
