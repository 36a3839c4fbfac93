package rotation.attention;

import rotation.rule.Rule;

/**
 * A hard rule that locked tours break, alone, together or with those who are there already, whatever else is planned.
 *
 * @param rule which
 * @param attention where, and what is to be decided
 */
public record BrokenPin(Rule rule, Attention attention) {}
