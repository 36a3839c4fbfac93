package rotation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.change.Publication;
import rotation.event.Arguments;
import rotation.handout.calendar.CalendarScope;
import rotation.handout.calendar.SeasonCalendar;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.io.StoredPlan;
import rotation.json.AtomicFile;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;
import rotation.model.Tour;
import rotation.nightly.PlanArchive;
import rotation.text.Sentence;

/** The command {@code calendar}: writes courses, tours and leave as all-day events for calendars. */
@Command(name = "calendar")
final class CalendarCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "shown")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @ArgGroup
    private @Nullable Whose whose;

    @Option(names = "--previous", paramLabel = "PLAN")
    private List<Path> previous = new ArrayList<>();

    @Option(names = "--state", paramLabel = "DIR")
    private @Nullable Path state;

    @Option(names = "--force", descriptionKey = "foreign")
    private boolean force;

    @Option(names = "--redact", descriptionKey = "redact")
    private boolean redact;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.ics")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** Whose events are written, of which at most one is given. */
    private static final class Whose {

        @Option(names = "--agency", paramLabel = "ID", descriptionKey = "rotation.calendar.agency")
        private @Nullable String agency;

        @Option(names = "--mission", paramLabel = "ID", descriptionKey = "rotation.calendar.mission")
        private @Nullable String mission;

        @Option(names = "--officer", paramLabel = "ID", descriptionKey = "rotation.calendar.officer")
        private @Nullable String officer;
    }

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        if (!previous.isEmpty() && state != null) {
            throw usageError("usage.calendar.history");
        }
        keepApart(output, input.file(), planFile);
        keepApart(output, previous.toArray(Path[]::new));
        ProblemFile read = input.read(messages());
        var plans = new PlanInput(this, input.file(), read);
        Problem problem = redact ? Redaction.redacted(read.problem()) : read.problem();
        List<Plan> earlier = earlier(problem, plans);
        Plan plan = plans.plan(planFile);
        CalendarScope scope = scope(problem, earlier);
        Verdict verdict = new Judge(problem).judge(plan);
        if (isRefused(planFile, verdict)) {
            return ExitCode.HARD_RULES_BROKEN;
        }
        var calendar = new SeasonCalendar(problem, plan, earlier, scope);
        if (calendar.people() == 0) {
            throw refused(planFile, "calendar.nobody");
        }
        AtomicFile.Content content = out -> out.write(calendar.bytes(language()));
        if (redact) {
            AtomicFile.write(output, content);
        } else {
            AtomicFile.writeForOwner(output, content);
        }
        if (!verdict.isFeasible()) {
            print("publish.infeasible", verdict.score());
        }
        print(
                "calendar.file",
                problem.name(),
                calendar.edition(),
                calendar.planned(),
                calendar.cancelled(),
                calendar.people(),
                output);
        if (earlier.isEmpty()) {
            warnOfUnknownHistory(problem, plan);
        }
        return ExitCode.OK;
    }

    /** Of announced tours that changed, whoever was to go before would keep the events that they have. */
    private void warnOfUnknownHistory(Problem problem, Plan plan) {
        long changed = Publication.untold(problem, plan).stream()
                .filter(Tour::isAnnounced)
                .count();
        if (changed > 0) {
            err().println(messages().format("calendar.history", changed));
        }
    }

    private List<Plan> earlier(Problem problem, PlanInput plans) throws InputException {
        var earlier = new ArrayList<Plan>();
        for (Path file : previous) {
            earlier.add(plans.earlier(file, force));
        }
        if (state == null) {
            return earlier;
        }
        if (!Files.isDirectory(state)) {
            throw refused(state, "nightly.history.noDirectory");
        }
        if (!PlanArchive.isIn(state)) {
            throw refused(state, "calendar.state");
        }
        int foreign = 0;
        for (Path file : PlanArchive.before(state, planFile)) {
            StoredPlan stored = PlanReader.readStored(file);
            if (force || stored.isOf(problem)) {
                earlier.add(stored.plan());
            } else {
                foreign++;
            }
        }
        if (foreign > 0) {
            err().println(messages().format("calendar.foreign", foreign, state));
        }
        return earlier;
    }

    private CalendarScope scope(Problem problem, List<Plan> earlier) throws InputException {
        if (whose == null) {
            return CalendarScope.ALL;
        }
        if (whose.agency != null) {
            return CalendarScope.of(Arguments.agency(problem, "--agency", whose.agency));
        }
        if (whose.mission != null) {
            return CalendarScope.of(Arguments.mission(problem, "--mission", whose.mission));
        }
        String officer = Objects.requireNonNull(whose.officer);
        boolean wasToGo = earlier.stream()
                .flatMap(edition -> edition.rows().stream())
                .anyMatch(row -> officer.equals(row.officer()));
        return CalendarScope.ofOfficer(
                wasToGo
                        ? officer
                        : Arguments.officer(problem, "--officer", officer).id());
    }

    private static InputException refused(Path file, String key) {
        return new InputException(InputError.ofFile(
                file.toString(),
                Sentence.of(CalendarCommand.class, key),
                Sentence.of(CalendarCommand.class, key + ".hint")));
    }
}
