package rotation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.handout.FileNames;
import rotation.handout.Grouping;
import rotation.handout.Handout;
import rotation.handout.Handouts;
import rotation.io.ProblemFile;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;
import rotation.sheet.Table;
import rotation.sheet.Workbooks;
import rotation.standby.Standbys;

/** The command {@code export}: writes lists of tours, changes and standbys as spreadsheets, with names. */
@Command(name = "export")
final class ExportCommand extends RotationCommand {

    private static final int MOST_STANDBYS = 9;

    /** Names of files of other kinds, such as {@code out.xls}. */
    private static final Pattern OF_FILE = Pattern.compile(".*\\.\\p{Alpha}\\p{Alnum}{2,4}");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "shown")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @Option(names = "--previous", paramLabel = "PLAN")
    private @Nullable Path previousFile;

    @Option(names = "--force", descriptionKey = "foreign")
    private boolean force;

    @Option(names = "--by", paramLabel = "agency|mission|officer")
    private @Nullable Grouping by;

    @Option(names = "--format", paramLabel = "xlsx|ods|csv")
    private @Nullable Format format;

    @Option(names = "--standbys", paramLabel = "N", defaultValue = "2")
    private int standbys;

    @Option(names = "--redact", descriptionKey = "redact")
    private boolean redact;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE|DIR")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** The formats of spreadsheets. */
    enum Format {
        XLSX,
        ODS,
        CSV;

        /** The one that a file has by its name; null: none. */
        static @Nullable Format of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format)) {
                    return format;
                }
            }
            return null;
        }

        /** As at the end of a file's name. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        if (standbys < 0 || standbys > MOST_STANDBYS) {
            throw usageError("usage.range", "--standbys", standbys, 0, MOST_STANDBYS);
        }
        boolean isDirectory = Files.isDirectory(output);
        Format ofFile = isDirectory ? null : Format.of(output);
        if (!isDirectory
                && ofFile == null
                && OF_FILE.matcher(String.valueOf(output.getFileName())).matches()) {
            throw usageError("usage.export.ending", output);
        }
        if (ofFile != null && format != null && format != ofFile) {
            throw usageError("usage.export.format", output, format);
        }
        if (ofFile != null) {
            AtomicFile.checkPlace(output);
        }
        ProblemFile read = input.read(messages());
        var plans = new PlanInput(this, input.file(), read);
        Plan previous = previousFile == null ? null : plans.earlier(previousFile, force);
        Plan plan = plans.plan(planFile);
        Problem problem = redact ? Redaction.redacted(read.problem()) : read.problem();
        Verdict verdict = new Judge(problem).judge(plan);
        if (isRefused(planFile, verdict)) {
            return ExitCode.HARD_RULES_BROKEN;
        }
        Standbys standingBy = standbys == 0 ? null : Standbys.of(problem, plan, standbys);
        var handouts = new Handouts(problem, plan, previous, standingBy, language());
        if (ofFile != null) {
            writeFile(handouts.whole(by == null ? Grouping.MISSION : by), ofFile);
        } else {
            writeDirectory(handouts, by == null ? Grouping.AGENCY : by, format == null ? Format.XLSX : format);
        }
        if (!verdict.isFeasible()) {
            print("publish.infeasible", verdict.score());
        }
        return ExitCode.OK;
    }

    private void writeFile(Handout whole, Format format) throws InputException {
        String name = String.valueOf(output.getFileName());
        int dot = name.lastIndexOf('.');
        var directory = new HandoutDirectory(output.resolveSibling(""), !redact);
        Map<String, List<Table>> files = files(name.substring(0, dot), name.substring(dot), whole, format);
        keepApart(directory, files.keySet());
        directory.check(files.keySet());
        for (var file : files.entrySet()) {
            directory.write(file.getKey(), bytes(file.getValue(), format));
            String told = file.getValue().stream()
                    .map(table -> table.name() + " (" + table.rows().size() + ")")
                    .collect(Collectors.joining(", "));
            print("export.file", whole.id(), told, output.resolveSibling(file.getKey()));
        }
    }

    private void writeDirectory(Handouts handouts, Grouping groups, Format format) throws InputException {
        List<Handout> each = handouts.each(groups).stream()
                .filter(handout -> !handout.isEmpty())
                .toList();
        var names = new FileNames(handouts.ids(groups), Set.of());
        var files = new LinkedHashMap<String, List<Table>>();
        each.forEach(handout -> files.putAll(files(names.of(handout.id()), "." + format, handout, format)));
        var directory = new HandoutDirectory(output, !redact);
        keepApart(directory, files.keySet());
        directory.make();
        directory.check(files.keySet());
        int others = directory.others("*.{xlsx,ods,csv}", files.keySet());
        for (var file : files.entrySet()) {
            directory.write(file.getKey(), bytes(file.getValue(), format));
        }
        print("export." + groups, handouts.season(), each.size(), output);
        List<String> unknown = groups == Grouping.MISSION ? List.of() : handouts.unknown();
        if (!unknown.isEmpty()) {
            err().println(messages().format("export.unknown", unknown.size(), String.join(", ", unknown)));
        }
        if (others > 0) {
            err().println(messages().format("export.others", others, output));
        }
    }

    /** The tables of each file, by its name, which ends as is said. A CSV file has one, so the second and the third table have files of their own. */
    private static Map<String, List<Table>> files(String stem, String ending, Handout handout, Format format) {
        if (format != Format.CSV) {
            return Map.of(stem + ending, List.copyOf(handout.tables().values()));
        }
        var files = new LinkedHashMap<String, List<Table>>();
        handout.tables()
                .forEach((id, table) -> files.put((files.isEmpty() ? stem : stem + " " + id) + ending, List.of(table)));
        return files;
    }

    private byte[] bytes(List<Table> tables, Format format) {
        return switch (format) {
            case XLSX -> Workbooks.xlsx(tables, language());
            case ODS -> Workbooks.ods(tables);
            case CSV -> Workbooks.csv(tables.get(0), language());
        };
    }

    private void keepApart(HandoutDirectory directory, Set<String> files) {
        for (String name : files) {
            Path file = directory.path().resolve(name);
            keepApart(file, input.file(), planFile);
            if (previousFile != null) {
                keepApart(file, previousFile);
            }
        }
    }
}
