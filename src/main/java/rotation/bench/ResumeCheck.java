package rotation.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.text.Sentence;

/** Checks that new runs are comparable with the runs that a benchmark directory already has. */
final class ResumeCheck {

    private final Path directory;
    private final List<BenchmarkRow> rows;
    private final Map<String, InputError> differences = new LinkedHashMap<>();

    private ResumeCheck(Path directory, List<BenchmarkRow> rows) {
        this.directory = directory;
        this.rows = rows;
    }

    /**
     * Checks that limit, program, machine, problems and contenders are the same as in earlier runs.
     *
     * @param rows of the earlier runs
     * @throws InputException with all differences
     */
    static void check(BenchmarkSetup setup, List<BenchmarkRow> rows) throws InputException {
        var check = new ResumeCheck(setup.directory(), rows);
        check.compare("limit", setup.limit().row(), BenchmarkRow::limit, SearchLimit::sentence);
        check.compare("program", setup.program(), BenchmarkRow::program, ResumeCheck::program);
        check.compare("machine", setup.machine(), BenchmarkRow::machine, ResumeCheck::machine);
        setup.problems().forEach(problem -> check.compareProblem(problem.row()));
        setup.contenders().forEach(contender -> check.compareContender(contender.row()));
        if (!check.differences.isEmpty()) {
            throw new InputException(List.copyOf(check.differences.values()));
        }
    }

    private <T> void compare(String key, T now, Function<BenchmarkRow, T> then, Function<T, Sentence> words) {
        for (BenchmarkRow row : rows) {
            if (!then.apply(row).equals(now)) {
                add("mixture." + key, words.apply(then.apply(row)), words.apply(now));
            }
        }
    }

    private void compareProblem(BenchmarkRow.Problem now) {
        for (BenchmarkRow row : rows) {
            BenchmarkRow.Problem then = row.task();
            if (then.file().equals(now.file())
                    && then.problem().equals(now.problem())
                    && !then.sha256().equals(now.sha256())) {
                add("mixture.problem", now.file(), digits(then.sha256()), digits(now.sha256()));
            }
        }
    }

    private void compareContender(BenchmarkRow.Contender now) {
        for (BenchmarkRow row : rows) {
            BenchmarkRow.Contender then = row.who();
            if (then.contender().equals(now.contender()) && !then.equals(now)) {
                add("mixture.contender", now.contender(), shown(then), shown(now));
            }
        }
    }

    private static String shown(BenchmarkRow.Contender contender) {
        return contender.kind()
                + " "
                + (contender.kind().equals("file") ? digits(contender.definition()) : contender.definition());
    }

    private static String digits(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }

    static Sentence program(BenchmarkRow.Program program) {
        return Sentence.of(ResumeCheck.class, "text", program.version() + " " + program.build());
    }

    static Sentence machine(BenchmarkRow.Machine machine) {
        return Sentence.of(
                ResumeCheck.class,
                "machine",
                machine.cpus(),
                Objects.requireNonNullElse(machine.cpu(), "?"),
                Objects.requireNonNullElse(machine.memory(), 0L),
                machine.os(),
                machine.jvm(),
                machine.jvmArguments());
    }

    private void add(String key, Object... arguments) {
        Sentence difference = Sentence.of(ResumeCheck.class, key, arguments);
        differences.putIfAbsent(
                difference.toString(),
                InputError.ofFile(directory.toString(), difference, Sentence.of(ResumeCheck.class, "mixture.hint")));
    }
}
