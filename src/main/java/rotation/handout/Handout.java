package rotation.handout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import rotation.sheet.Table;

/**
 * What is handed to somebody.
 *
 * @param id of the agency, the mission or the officer of whom it tells; or the name of the season, of which it tells all
 * @param tables {@code tours}, then {@code changes}, if plans were compared, then {@code standbys}, if any were named
 */
public record Handout(String id, Map<String, Table> tables) {

    /** Copies the tables, in their order. */
    public Handout {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return tables.values().stream().allMatch(table -> table.rows().isEmpty());
    }
}
