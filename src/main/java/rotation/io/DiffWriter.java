package rotation.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Differences between plans as JSON and as CSV. */
public final class DiffWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final CsvMapper CSV = new CsvMapper();

    /** As RFC 4180 has it. */
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumns(
                    List.of(
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
                            "rules"),
                    CsvSchema.ColumnType.STRING)
            .setUseHeader(true)
            .setLineSeparator("\r\n")
            .build();

    private DiffWriter() {}

    /** The JSON text. */
    public static String json(DiffFile diff) {
        try {
            return JSON.writeValueAsString(diff);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The CSV text: a line for each agency and each change that concerns it, so that a table can be cut by agency; at the end
     * the changes that concern no known agency.
     */
    public static String csv(DiffFile diff) {
        Map<String, ChangeRow> byTour =
                diff.changes().stream().collect(Collectors.toMap(ChangeRow::tour, Function.identity()));
        var text = new StringWriter();
        try (var rows = CSV.writer(COLUMNS).writeValues(text)) {
            for (var agency : diff.agencies().entrySet()) {
                for (String tour : agency.getValue()) {
                    rows.write(cells(agency.getKey(), Objects.requireNonNull(byTour.get(tour))));
                }
            }
            for (String tour : diff.ofNoAgency()) {
                rows.write(cells("", Objects.requireNonNull(byTour.get(tour))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String[] cells(String agency, ChangeRow row) {
        ChangeRow.Side before = row.before();
        ChangeRow.Side after = row.after();
        return new String[] {
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
            String.join(" ", row.rules())
        };
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
