package rotation.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.json.CsvText;

/** Differences between plans as JSON and as CSV. */
public final class DiffWriter {

    private static final List<String> COLUMNS = List.of(
            "agency",
            "tour",
            "mission",
            "change",
            "oldOfficer",
            "oldStart",
            "oldEnd",
            "newOfficer",
            "newStart",
            "newEnd",
            "startDays",
            "endDays",
            "forced",
            "reason",
            "rules");

    private DiffWriter() {}

    /**
     * The CSV text: a line for each agency and each change that concerns it, so that a table can be cut by agency; at the end
     * the changes that concern no known agency.
     */
    public static String csv(DiffFile diff) {
        Map<String, ChangeRow> byTour =
                diff.changes().stream().collect(Collectors.toMap(ChangeRow::tour, Function.identity()));
        var rows = new ArrayList<List<String>>();
        diff.agencies()
                .forEach((agency, tours) ->
                        tours.forEach(tour -> rows.add(cells(agency, Objects.requireNonNull(byTour.get(tour))))));
        diff.ofNoAgency().forEach(tour -> rows.add(cells("", Objects.requireNonNull(byTour.get(tour)))));
        return CsvText.ofQuoted(COLUMNS, rows);
    }

    private static List<String> cells(String agency, ChangeRow row) {
        ChangeRow.Side before = row.before();
        ChangeRow.Side after = row.after();
        return List.of(
                CsvText.harmless(agency),
                CsvText.harmless(row.tour()),
                CsvText.harmless(row.mission()),
                row.change(),
                before == null ? "" : CsvText.harmless(before.officer()),
                before == null ? "" : before.start(),
                before == null ? "" : before.end(),
                after == null ? "" : CsvText.harmless(after.officer()),
                after == null ? "" : after.start(),
                after == null ? "" : after.end(),
                number(row.startDays()),
                number(row.endDays()),
                Boolean.toString(row.forced()),
                row.reason(),
                String.join(" ", row.rules()));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
