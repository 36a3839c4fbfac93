package rotation.generate;

import java.util.Map;
import rotation.model.Agency;

/**
 * An agency, and what its volunteers are like.
 *
 * @param agency which
 * @param volunteers its weight among those who volunteer
 * @param speaks how many of a hundred volunteers work in a language, in a fixed order of languages; 100: a mother tongue
 * @param civilianPercent how many of a hundred are civilian experts
 */
record Sender(Agency agency, int volunteers, Map<String, Integer> speaks, int civilianPercent) {}
