package rotation.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.Document;
import rotation.json.InputErrors;
import rotation.json.Json;
import rotation.model.Problem;
import rotation.sheet.Sheet;
import rotation.text.Sentence;

/** A season that is made of sheets, or all that is wrong with them. */
public final class Import {

    private final String source;
    private final List<Sheet> sheets;
    private final @Nullable Season into;
    private final Mapping mapping;
    private final List<KnownSheet> known = new ArrayList<>();
    private final List<String> unknownSheets = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private List<String> alike = List.of();
    private final List<String> rowless = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();
    private final Words words;
    private final Draft draft;
    private final Assembly assembly;
    private @Nullable Problem problem;
    private List<Difference> differences = List.of();
    private final Map<Sentence, List<String>> absent = new LinkedHashMap<>();

    /**
     * A season into which is read.
     *
     * @param file its path, for messages
     */
    public record Season(String file, Problem problem) {}

    /**
     * How sheets are read.
     *
     * @param into the season that they change; null: none, they are a season of their own
     * @param order of day and month in dates such as 01/04/2025; null: not known, and they are refused
     * @param removesMissing whether objects of that season go whose sheet is there, but has no row of them
     */
    public record Options(@Nullable Season into, @Nullable DateOrder order, boolean removesMissing) {}

    private Import(String source, List<Sheet> sheets, Options options, Mapping mapping) {
        this.source = source;
        this.sheets = sheets;
        this.mapping = mapping;
        into = options.into();
        words = new Words(mapping);
        draft = new Draft(into == null ? null : ProblemWriter.tree(into.problem()));
        assembly = new Assembly(draft, words, options.order(), errors);
    }

    /**
     * Makes a season of sheets.
     *
     * @param source the path that they were read from, for messages
     * @param mapping what is guessed and what is not known is added to it
     */
    public static Import of(String source, List<Sheet> sheets, Options options, Mapping mapping) {
        var made = new Import(source, sheets, options, mapping);
        made.recognize();
        if (!made.known.isEmpty()) {
            made.read(options.removesMissing());
        }
        return made;
    }

    private void recognize() {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            KnownSheet one = KnownSheet.of(i, sheet, mapping);
            if (one == null && mapping.knowsSheet(sheet.name()) && mapping.sheet(sheet.name()) == null) {
                passedOver.add(sheet.name());
            } else if (one == null && isNamed(sheet) && !sheet.rows().isEmpty()) {
                errors.add(
                        CellError.at(new Spot(i, sheet, 0, 0), null, say("headings.none"), say("hint.headings.none")));
            } else if (one == null) {
                unknownSheets.add(sheet.name());
                mapping.addUnknownSheet(sheet.name());
            } else {
                known.add(one);
                errors.addAll(one.errors());
                one.unknown()
                        .values()
                        .forEach(heading ->
                                mapping.addUnknownHeading(one.layout().id(), heading));
            }
        }
        if (known.isEmpty()) {
            errors.add(new CellError(null, source, null, say("sheets.none"), say("hint.sheets.none")));
        }
    }

    /** Whether its name or the mapping says what it is. */
    private boolean isNamed(Sheet sheet) {
        return Headings.sheet(sheet.name()) != null || mapping.sheet(sheet.name()) != null;
    }

    private void read(boolean removesMissing) {
        assembly.add(known);
        for (KnownSheet sheet : known) {
            Layout.Form form = sheet.layout().form();
            if (into != null && (form == Layout.Form.ROWS || form == Layout.Form.PAIRS)) {
                leave(sheet, removesMissing);
            }
        }
        var faults = new InputErrors(Document.of(source, draft.document()));
        Problem read = ProblemReader.read(faults);
        Set<String> lost = checkLost();
        var locator = new Locator(draft, known, source, into == null ? null : into.file());
        // One cause makes one error: of a cell that is wrong, the document lacks the value.
        var wrong = new HashSet<Object>();
        errors.forEach(error -> wrong.add(error.cause()));
        for (InputErrors.Fault fault : faults.faults()) {
            CellError error = locator.error(fault);
            boolean isNew = error.isOfCell() ? !wrong.contains(error.cause()) : wrong.add(error.cause());
            if (isNew && !lost.contains(fault.place().pointer())) {
                errors.add(error);
            }
        }
        sort();
        problem = errors.isEmpty() ? read : null;
        if (problem != null && into != null) {
            differences = Difference.between(ProblemWriter.tree(into.problem()), ProblemWriter.tree(problem));
            alike = AlikeIds.between(into.problem(), problem);
        }
    }

    /** Whoever stands in the season alone goes, or stays and is told. */
    private void leave(KnownSheet sheet, boolean removesMissing) {
        Layout layout = sheet.layout();
        List<Draft.Entry> entries = draft.list(layout.list());
        List<String> ids = entries.stream()
                .filter(entry -> entry.origin == null)
                .map(entry ->
                        layout.form() == Layout.Form.PAIRS ? Assembly.pair(entry.object) : String.valueOf(entry.id()))
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        if (entries.stream().allMatch(entry -> entry.origin == null)) {
            if (removesMissing) {
                errors.add(CellError.at(
                        new Spot(sheet.number(), sheet.sheet(), 0, 0),
                        null,
                        say("sheet.rowless", layout.name(), ids.size()),
                        say("hint.sheet.rowless")));
                return;
            }
            rowless.add(sheet.sheet().name());
        }
        absent.put(layout.name(), ids);
        if (removesMissing) {
            entries.removeIf(entry -> entry.origin == null);
        }
    }

    /** Refuses to lose officers who are there, or whom the planner has pinned; returns where the document names them. */
    private Set<String> checkLost() {
        var places = new HashSet<String>();
        Set<String> left = draft.byId("officers").keySet();
        for (int i = 0; into != null && i < draft.list("tours").size(); i++) {
            Draft.Entry tour = draft.list("tours").get(i);
            String officer = tour.object.child("assignment").text("officer");
            boolean isDeployed = "deployed".equals(tour.object.text("status"));
            if (officer != null
                    && !left.contains(officer)
                    && into.problem().officer(officer) != null
                    && (isDeployed || tour.object.flag("locked", false))) {
                places.add("/tours/" + i + "/assignment/officer");
                errors.add(new CellError(
                        null,
                        source,
                        Json.text(officer),
                        say(isDeployed ? "lost.deployed" : "lost.locked", officer, String.valueOf(tour.id())),
                        say(isDeployed ? "hint.lost.deployed" : "hint.lost.locked", officer)));
            }
        }
        return places;
    }

    /** Each new officer whose id is nearly that of one in the season into which is read, with that one. */
    public List<String> alike() {
        return alike;
    }

    private void sort() {
        errors.sort(Comparator.comparing(
                CellError::spot,
                Comparator.nullsFirst(Comparator.comparingInt(Spot::number)
                        .thenComparingInt(Spot::row)
                        .thenComparingInt(Spot::column))));
    }

    /** The season; null: something is wrong. */
    public @Nullable Problem problem() {
        return problem;
    }

    /** All that is wrong, in the order of the sheets. */
    public List<CellError> errors() {
        return List.copyOf(errors);
    }

    /** Errors of one kind in one column together, in the order of the sheets. */
    public List<List<CellError>> errorsByKind() {
        var groups = new LinkedHashMap<String, List<CellError>>();
        errors.forEach(error ->
                groups.computeIfAbsent(error.kind(), kind -> new ArrayList<>()).add(error));
        return List.copyOf(groups.values());
    }

    /** What was changed of the season into which was read, list by list. */
    public List<Difference> differences() {
        return differences;
    }

    /** By the name of the sheet, who stands in the season alone, in the order of the sheets. */
    public Map<Sentence, List<String>> absent() {
        return absent;
    }

    /** What own words mean, with what was guessed. */
    public Mapping mapping() {
        return mapping;
    }

    /** How many rows were passed over because they show how to fill in a template. */
    public int examples() {
        return assembly.examples();
    }

    /** The names of sheets that are none of ours. */
    public List<String> unknownSheets() {
        return List.copyOf(unknownSheets);
    }

    /** The names of sheets for which the mapping says null. */
    public List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Whether an error says to write something into the mapping file. */
    public boolean namesMapping() {
        return errors.stream().anyMatch(CellError::namesMapping);
    }

    /** The names of sheets without a row, though the season into which is read has some. */
    public List<String> rowless() {
        return List.copyOf(rowless);
    }

    /** The ids of officers whose first release has changed, and who keep the further ones that they had. */
    public List<String> withFurtherReleases() {
        return List.copyOf(assembly.withFurther());
    }

    /** Headings that are none of ours, with their places. */
    public List<String> unknownHeadings() {
        return known.stream()
                .flatMap(sheet -> sheet.unknown().entrySet().stream()
                        .map(heading -> sheet.sheet()
                                        .place(
                                                heading.getKey(),
                                                sheet.sheet()
                                                        .rows()
                                                        .get(sheet.headings())
                                                        .number())
                                + " " + Json.text(heading.getValue())))
                .toList();
    }

    /** What sheets were taken for that are called otherwise: their names, and what they are. */
    public List<Sentence> recognized() {
        return known.stream()
                .filter(sheet ->
                        !sheet.layout().equals(Headings.sheet(sheet.sheet().name())))
                .map(sheet ->
                        say("sheet.is", sheet.sheet().name(), sheet.layout().name()))
                .toList();
    }

    private static Sentence say(String key, Object... arguments) {
        return Sentence.of(Import.class, key, arguments);
    }
}
