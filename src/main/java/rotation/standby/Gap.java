package rotation.standby;

import rotation.model.Tour;
import rotation.text.Sentence;

/**
 * A filled tour that nobody stands by for: if its officer cannot go, the post stays empty or the plan must change.
 *
 * @param tour which
 * @param couldGo how many officers could go, but stand by for other tours at that time
 * @param sentence that in words, with ids
 */
public record Gap(Tour tour, int couldGo, Sentence sentence) {}
