package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.event.Arguments;
import rotation.explain.shortage.Shortage;
import rotation.html.Page;
import rotation.io.ProblemFile;
import rotation.json.AtomicFile;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Redaction;
import rotation.planner.Shortages;
import rotation.report.AgencyReport;
import rotation.report.LastYear;
import rotation.report.Report;
import rotation.report.Resilience;
import rotation.standby.Standbys;

/** The command {@code report}: writes the HTML page of a plan. */
@Command(name = "report")
final class ReportCommand extends RotationCommand {

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

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "report.html")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--standbys", paramLabel = "N")
    private @Nullable Integer standbys;

    @Option(names = "--resilience", paramLabel = "FILE")
    private @Nullable Path resilienceFile;

    @Option(names = "--agency", paramLabel = "ID")
    private @Nullable String agency;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LastYearInput lastYearInput;

    @Option(names = "--redact", descriptionKey = "redact")
    private boolean redact;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        if (standbys != null && standbys < 1) {
            throw usageError("usage.atLeastOne", "--standbys", standbys);
        }
        if (agency != null && (standbys != null || resilienceFile != null || lastYearInput.isGiven())) {
            throw usageError("usage.report.agency");
        }
        keepApart(output, input.file(), planFile);
        if (previousFile != null) {
            keepApart(output, previousFile);
        }
        if (resilienceFile != null) {
            keepApart(output, resilienceFile);
        }
        ProblemFile read = input.read(messages());
        var plans = new PlanInput(this, input.file(), read);
        Plan previous = previousFile == null ? null : plans.earlier(previousFile, force);
        Plan plan = plans.plan(planFile);
        Resilience resilience = resilienceFile == null ? null : ResilienceInput.read(resilienceFile, read, planFile);
        LastYear lastYear = lastYearInput.read(this, output, force, redact);
        Problem problem = redact ? Redaction.redacted(read.problem()) : read.problem();
        Verdict verdict = new Judge(problem).judge(plan);
        if (isRefused(planFile, verdict)) {
            return ExitCode.HARD_RULES_BROKEN;
        }
        Page made = agency == null
                ? report(problem, plan, verdict, previous, resilience, lastYear).page()
                : new AgencyReport(
                                problem,
                                plan,
                                verdict,
                                previous,
                                Arguments.agency(problem, "--agency", agency),
                                redact,
                                language())
                        .page();
        AtomicFile.Content page = out -> out.write(made.bytes());
        if (redact) {
            AtomicFile.write(output, page);
        } else {
            AtomicFile.writeForOwner(output, page);
        }
        if (!verdict.isFeasible()) {
            print("publish.infeasible", verdict.score());
        }
        print("report.file", problem.name(), output);
        return ExitCode.OK;
    }

    private Report report(
            Problem problem,
            Plan plan,
            Verdict verdict,
            @Nullable Plan previous,
            @Nullable Resilience resilience,
            @Nullable LastYear lastYear) {
        Standbys named = standbys == null ? null : Standbys.of(problem, plan, standbys);
        Shortage shortage = Shortages.of(problem, verdict.isFeasible() ? plan : null, () -> false);
        var report = new Report(problem, plan, verdict, previous, named, shortage, redact, language());
        if (resilience != null) {
            report.add(resilience);
        }
        if (lastYear != null) {
            report.add(lastYear);
        }
        return report;
    }
}
