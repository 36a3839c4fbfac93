package rotation.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rotation.json.Json;
import rotation.model.Officer;
import rotation.model.Problem;

/** Ids that differ in case, blanks and hyphens alone. */
final class AlikeIds {

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    private AlikeIds() {}

    /** Each new officer whose id is nearly that of one who was there, with that one, for people. */
    static List<String> between(Problem before, Problem after) {
        var known = new HashMap<String, String>();
        before.officers().forEach(officer -> known.put(plain(officer.id()), officer.id()));
        var alike = new ArrayList<String>();
        for (Officer officer : after.officers()) {
            String same = known.get(plain(officer.id()));
            if (same != null && before.officer(officer.id()) == null) {
                alike.add(Json.text(officer.id()) + " = " + Json.text(same) + "?");
            }
        }
        return List.copyOf(alike);
    }

    private static String plain(String id) {
        return SIGNS.matcher(id).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
