package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.text.Messages;
import rotation.text.Sentence;
import rotation.workbook.CellError;
import rotation.workbook.Difference;
import rotation.workbook.Import;

/** What an import says on the screen: what it took for what, what is wrong, what has changed, and what is missing. */
final class ImportReport {

    private final RotationCommand command;
    private final Import made;
    private final Path source;
    private final Path output;

    ImportReport(RotationCommand command, Import made, Path source, Path output) {
        this.command = command;
        this.made = made;
        this.source = source;
        this.output = output;
    }

    /** What it was taken for, what was passed over, and what was guessed. */
    void printWhatWasSeen(Path mapping) {
        if (!made.recognized().isEmpty()) {
            command.print(
                    "import.recognized",
                    source,
                    String.join(
                            "; ",
                            made.recognized().stream()
                                    .map(sheet -> sheet.in(command.language()))
                                    .toList()));
        }
        print("import.unknownSheets", made.unknownSheets());
        if (!made.passedOver().isEmpty()) {
            command.print("import.passedOver", command.some(made.passedOver()), mapping);
        }
        if (!made.unknownHeadings().isEmpty()) {
            command.print("import.unknownHeadings", command.some(made.unknownHeadings()), mapping);
        }
        print("import.rowless", made.rowless());
        if (made.examples() > 0) {
            command.print("import.examples", made.examples());
        }
        made.mapping().guessed().forEach((key, words) -> command.print("import.guessed", key, command.some(words)));
        made.mapping().unknown().forEach((key, words) -> command.print("import.unknown", key, command.some(words)));
    }

    private void print(String key, List<String> all) {
        if (!all.isEmpty()) {
            command.print(key, command.some(all));
        }
    }

    /** All that is wrong, kind by kind. */
    void printErrors() {
        Messages messages = command.messages();
        List<List<CellError>> kinds = made.errorsByKind();
        for (List<CellError> kind : kinds) {
            CellError first = kind.get(0);
            String place = first.spot() == null ? first.place() : source + " " + first.place();
            command.err().println(place + ": " + first.message(command.language()));
            if (kind.size() > 1) {
                List<String> others = kind.subList(1, kind.size()).stream()
                        .map(error -> place(error, first))
                        .toList();
                command.err().println(messages.format("import.sameKind", command.some(others)));
            }
        }
        command.err().println(messages.format("import.errors", made.errors().size(), kinds.size()));
    }

    /** A place, and what stands there if that is something else. */
    private static String place(CellError error, CellError first) {
        boolean isSame = error.value() == null || Objects.equals(error.value(), first.value());
        return error.place() + (isSame ? "" : " " + error.value());
    }

    /** What came, changed and went. */
    void printDifferences(Import.Season into, boolean removed) {
        for (Difference difference : made.differences()) {
            if (!difference.isNone()) {
                command.print(
                        "import.difference",
                        difference.sheet().in(command.language()),
                        difference.added().size(),
                        difference.changed().size(),
                        difference.removed().size(),
                        difference.same());
                printIds("import.added", difference.added());
                printIds("import.changed", difference.changed());
                printIds("import.removed", difference.removed());
            }
        }
        print("import.alike", made.alike());
        List<String> further = made.withFurtherReleases();
        if (!further.isEmpty()) {
            command.print("import.furtherReleases", further.size(), command.some(further));
        }
        if (!removed) {
            for (Map.Entry<Sentence, List<String>> absent : made.absent().entrySet()) {
                command.print(
                        "import.absent",
                        absent.getKey().in(command.language()),
                        absent.getValue().size(),
                        command.some(absent.getValue()));
            }
        }
        if (made.differences().stream().allMatch(Difference::isNone)) {
            command.print("import.same", into.file());
        }
    }

    private void printIds(String key, List<String> ids) {
        if (!ids.isEmpty()) {
            command.print(key, command.some(ids));
        }
    }

    /** What changes plans in silence. */
    void printGaps(Problem problem) {
        var roster = new RosterWarnings(new Warnings(command, false), problem);
        roster.warnOfThoseWhoLeft();
        roster.warnOfNamesakes();
        int officers = problem.officers().size();
        long withoutMedical = problem.officers().stream()
                .filter(officer -> officer.medicalTo() == Day.FOREVER)
                .count();
        long withoutRelease = problem.officers().stream()
                .filter(officer -> officer.releases().isEmpty())
                .count();
        if (officers == 0) {
            command.print("import.gap.nobody");
        }
        if (withoutMedical > 0) {
            command.print("import.gap.medical", withoutMedical, officers);
        }
        if (withoutRelease > 0) {
            command.print("import.gap.release", withoutRelease, officers);
        }
    }

    /** What was written, and what to do next. */
    void printEnd(Problem problem) {
        command.print(
                "import.file",
                problem.name(),
                problem.tours().size(),
                problem.officers().size(),
                output);
    }
}
