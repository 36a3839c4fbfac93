package rotation.generate;

import java.util.Map;
import rotation.model.Agency;

/**
 * An agency and the characteristics of its volunteers.
 *
 * @param volunteers the agency's weight among the volunteers
 * @param speaks percentage of volunteers who work in each language, in a fixed order of languages; 100: a mother tongue
 * @param civilianPercent percentage of civilian experts
 */
record Sender(Agency agency, int volunteers, Map<String, Integer> speaks, int civilianPercent) {}
