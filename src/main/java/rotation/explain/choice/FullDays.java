package rotation.explain.choice;

import rotation.model.Period;

/**
 * Days on which one more officer is too many.
 *
 * @param days on all of them equally many are there
 * @param there how many, without the one
 */
public record FullDays(Period days, int there) {}
