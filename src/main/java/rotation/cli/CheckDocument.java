package rotation.cli;

import java.util.List;
import rotation.attention.AttentionRow;
import rotation.json.Unwrapped;
import rotation.judge.VerdictDocument;

/**
 * What {@code check} says of a plan, as it is written for other programs.
 *
 * @param verdict what the judge has found
 * @param attention what needs attention; none of it changes the exit code
 */
record CheckDocument(@Unwrapped VerdictDocument verdict, List<AttentionRow> attention) {}
