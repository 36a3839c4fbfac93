package rotation.solve;

import rotation.model.Officer;

/** An officer in a window: what a filled tour has. */
record Stint(Officer officer, TourWindow window) {}
