package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rotation.io.ProblemReader;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.model.Problem;
import rotation.sheet.Table;
import rotation.sheet.Workbooks;
import rotation.workbook.Template;

/** The command {@code template}: writes a workbook in which a season is filled in. */
@Command(name = "template")
final class TemplateCommand extends RotationCommand {

    @Option(names = "--from", paramLabel = "PROBLEM")
    private @Nullable Path from;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Override
    public Integer call() throws InputException {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx")) {
            throw usageError("usage.template", output);
        }
        if (from != null) {
            keepApart(output, from);
        }
        AtomicFile.checkPlace(output);
        Problem problem = from == null ? null : ProblemReader.read(from).problem();
        List<Table> tables = problem == null ? Template.empty(language()) : Template.of(problem, language());
        byte[] workbook = Workbooks.xlsx(tables, language());
        AtomicFile.writeForOwner(output, out -> out.write(workbook));
        if (problem == null) {
            print("template.empty", tables.size(), output);
        } else {
            print(
                    "template.filled",
                    problem.name(),
                    problem.tours().size(),
                    problem.officers().size(),
                    output);
        }
        return ExitCode.OK;
    }
}
