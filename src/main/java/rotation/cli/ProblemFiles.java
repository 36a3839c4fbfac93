package rotation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rotation.bench.BenchProblem;
import rotation.io.ProblemReader;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.text.Sentence;

/** Reads the problems of files and directories. */
final class ProblemFiles {

    private ProblemFiles() {}

    /**
     * Reads problems; of files with the same content only the first.
     *
     * @param places files with a problem, or directories, of which the problems directly in them are read, by name
     * @throws InputException with the errors of all files
     */
    static List<BenchProblem> read(List<Path> places) throws InputException {
        Map<String, BenchProblem> problems = new LinkedHashMap<>();
        List<InputError> errors = new ArrayList<>();
        for (Path place : places) {
            try {
                for (Path file : Files.isDirectory(place) ? within(place) : List.of(place)) {
                    BenchProblem problem = BenchProblem.read(file);
                    problems.putIfAbsent(problem.row().sha256(), problem);
                }
            } catch (InputException e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
        return List.copyOf(problems.values());
    }

    private static List<Path> within(Path directory) throws InputException {
        List<Path> files = new ArrayList<>();
        try (var all = Files.list(directory)) {
            for (Path file : all.sorted().toList()) {
                if (file.toString().endsWith(".json") && ProblemReader.isProblem(file)) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw InputException.notReadable(directory, e);
        }
        if (files.isEmpty()) {
            throw new InputException(List.of(InputError.ofFile(
                    directory.toString(),
                    Sentence.of(ProblemFiles.class, "benchmark.noProblem"),
                    Sentence.of(ProblemFiles.class, "benchmark.noProblem.hint"))));
        }
        return files;
    }
}
