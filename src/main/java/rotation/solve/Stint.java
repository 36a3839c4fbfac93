package rotation.solve;

/** An officer in a window: what a filled tour has. */
record Stint(PlanningOfficer officer, TourWindow window) {}
