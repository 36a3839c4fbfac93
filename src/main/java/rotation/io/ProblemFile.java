package rotation.io;

import rotation.model.Problem;

/**
 * A problem as it was read.
 *
 * @param problem what the file says
 * @param sha256 of the file's bytes, in lower-case hexadecimal; a plan says by it which problem it is for
 */
public record ProblemFile(Problem problem, String sha256) {}
