package rotation.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.model.Problem;
import rotation.sheet.ReadingOptions;
import rotation.sheet.Sheet;
import rotation.sheet.SheetFiles;
import rotation.sheet.Workbooks;
import rotation.workbook.CellError;
import rotation.workbook.DateOrder;
import rotation.workbook.Import;
import rotation.workbook.Mapping;
import rotation.workbook.MappingFile;
import rotation.workbook.MarkedCopy;

/** The command {@code import}: makes a season of a spreadsheet, or changes one by it. */
@Command(name = "import")
final class ImportCommand extends RotationCommand {

    private static final int PROGRESS_MILLIS = 1000;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "source")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Option(names = "--into", paramLabel = "PROBLEM")
    private @Nullable Path intoFile;

    @Option(names = "--remove-missing")
    private boolean removeMissing;

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mappingFile;

    @Option(names = "--dates", paramLabel = "dmy|mdy")
    private @Nullable DateOrder dates;

    @Option(names = "--separator", paramLabel = "CHAR")
    private @Nullable String separator;

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable String encoding;

    @Option(names = "--marked", paramLabel = "FILE")
    private @Nullable Path marked;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Override
    public Integer call() throws InputException {
        Path mappingPlace = mappingFile == null ? mappingBeside(output) : mappingFile;
        checkPlaces(mappingPlace);
        var reading = new ReadingOptions(charset(), separatorChar());
        var line = new StatusLine(out());
        Instant started = Instant.now();
        if (CommandLine.Help.Ansi.AUTO.enabled()) {
            line.start(
                    () -> line.print(messages()
                            .format(
                                    "import.progress",
                                    source,
                                    Duration.between(started, Instant.now()).toSeconds())),
                    PROGRESS_MILLIS,
                    PROGRESS_MILLIS);
        }
        Import made;
        List<Sheet> sheets;
        Import.Season into;
        Mapping mapping;
        try (line) {
            mapping = MappingFile.read(mappingPlace);
            into = intoFile == null
                    ? null
                    : new Import.Season(
                            intoFile.toString(), ProblemReader.read(intoFile).problem());
            sheets = SheetFiles.read(source, reading);
            made = Import.of(source.toString(), sheets, new Import.Options(into, dates, removeMissing), mapping);
        }
        var report = new ImportReport(this, made, source, output);
        report.printWhatWasSeen(mappingPlace);
        writeMapping(made, mapping, mappingPlace);
        Problem problem = made.problem();
        if (problem == null) {
            return refuse(made, sheets, report);
        }
        ProblemWriter.write(problem, output);
        if (into != null) {
            report.printDifferences(into, removeMissing);
        }
        report.printGaps(problem);
        report.printEnd(problem);
        return ExitCode.OK;
    }

    /** No file may take the place of another; and what cannot be written is told before anything is read. */
    private void checkPlaces(Path mappingPlace) throws InputException {
        if (removeMissing && intoFile == null) {
            throw usageError("usage.import.into");
        }
        var inputs = new ArrayList<Path>(List.of(source, mappingPlace));
        if (intoFile != null) {
            inputs.add(intoFile);
        }
        keepApart(output, inputs.toArray(Path[]::new));
        if (marked != null) {
            inputs.add(output);
            keepApart(marked, inputs.toArray(Path[]::new));
            AtomicFile.checkPlace(marked);
        }
        keepApart(mappingPlace, source);
        AtomicFile.checkPlace(output);
    }

    /** {@code season.mapping.json} beside {@code season.json}. */
    private static Path mappingBeside(Path output) {
        String name = output.getFileName().toString();
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        return output.resolveSibling(stem + ".mapping.json");
    }

    private @Nullable Charset charset() {
        if (encoding == null) {
            return null;
        }
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw usageError("usage.encoding", encoding);
        }
    }

    private @Nullable Character separatorChar() {
        if (separator == null) {
            return null;
        }
        String given = separator.equals("tab") || separator.equals("\\t") ? "\t" : separator;
        if (given.length() != 1) {
            throw usageError("usage.separator", separator);
        }
        return given.charAt(0);
    }

    private void writeMapping(Import made, Mapping mapping, Path file) throws InputException {
        boolean isThere = Files.exists(file);
        if (mapping.isChanged() || (!isThere && made.namesMapping())) {
            MappingFile.write(mapping, file);
            print(isThere ? "import.mapping.grown" : "import.mapping.new", file);
        } else if (isThere) {
            print("import.mapping.read", file);
        }
    }

    private int refuse(Import made, List<Sheet> sheets, ImportReport report) throws InputException {
        List<CellError> errors = made.errors();
        report.printErrors();
        boolean hasCells = errors.stream().anyMatch(error -> error.spot() != null);
        if (marked != null && hasCells) {
            byte[] copy = Workbooks.xlsx(MarkedCopy.of(sheets, errors, language()), language());
            AtomicFile.writeForOwner(marked, out -> out.write(copy));
            err().println(messages().format("import.marked", marked));
        } else if (hasCells) {
            err().println(messages().format("import.mark"));
        }
        return ExitCode.BAD_INPUT;
    }
}
