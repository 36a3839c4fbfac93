package rotation.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rotation.explain.Explainer;
import rotation.explain.ExplanationDocument;
import rotation.explain.ExplanationDocuments;
import rotation.explain.OfficerExplanation;
import rotation.explain.RuleExplanation;
import rotation.explain.Section;
import rotation.explain.TourExplanation;
import rotation.io.ProblemFile;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.json.Nearest;
import rotation.judge.Verdict;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.rule.Rule;

/** The command {@code explain}: explains a tour, an officer or a rule of a plan. */
@Command(name = "explain")
final class ExplainCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "explainedPlan")
    @SuppressWarnings("NullAway.Init")
    private Path planFile;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Subject subject;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    /** The ids of all rules, for shells to complete. */
    private static final class Rules implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Rule.values()).map(Rule::id).iterator();
        }
    }

    /** What to explain, of which exactly one is given. */
    private static final class Subject {

        @Option(names = "--tour", paramLabel = "ID", descriptionKey = "rotation.explain.tour")
        private @Nullable String tour;

        @Option(names = "--officer", paramLabel = "ID", descriptionKey = "rotation.explain.officer")
        private @Nullable String officer;

        @Option(
                names = "--rule",
                paramLabel = "ID",
                descriptionKey = "rotation.explain.rule",
                completionCandidates = Rules.class)
        private @Nullable String rule;
    }

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN);
    }

    @Override
    public Integer call() throws InputException {
        ProblemFile read = input.read(messages());
        Problem problem = read.problem();
        Plan plan = new PlanInput(this, input.file(), read).plan(planFile);
        checkSubject(problem);
        var explainer = new Explainer(problem, plan);
        Verdict verdict = explainer.verdict();
        var document = new ExplanationDocuments(verdict, language());
        if (subject.tour != null) {
            TourExplanation tour = explainer.tour(subject.tour);
            tell(verdict, tour.sections(), document.of(tour));
        } else if (subject.officer != null) {
            OfficerExplanation officer = explainer.officer(subject.officer);
            tell(verdict, officer.sections(), document.of(officer));
        } else {
            RuleExplanation rule = explainer.rule(rule());
            tell(verdict, rule.sections(), document.of(rule));
        }
        return verdict.isFeasible() && verdict.isLegal() ? ExitCode.OK : ExitCode.HARD_RULES_BROKEN;
    }

    private Rule rule() {
        Rule rule = subject.rule == null ? null : Rule.byId(subject.rule);
        if (rule == null) {
            throw new IllegalStateException("nothing is to be explained");
        }
        return rule;
    }

    /** @throws ParameterException if there is no such tour, officer or rule */
    private void checkSubject(Problem problem) {
        if (subject.tour != null && problem.tour(subject.tour) == null) {
            throw unknown(
                    "usage.noTour",
                    subject.tour,
                    problem.tours().stream().map(Tour::id).toList());
        }
        if (subject.officer != null && problem.officer(subject.officer) == null) {
            throw unknown(
                    "usage.noOfficer",
                    subject.officer,
                    problem.officers().stream().map(Officer::id).toList());
        }
        if (subject.rule != null && Rule.byId(subject.rule) == null) {
            throw unknown(
                    "usage.noRule",
                    subject.rule,
                    Arrays.stream(Rule.values()).map(Rule::id).toList());
        }
    }

    private ParameterException unknown(String key, String id, List<String> known) {
        String refusal = messages().format(key, id);
        String nearest = new Nearest().to(id, known);
        return new ParameterException(
                commandLine(),
                nearest == null ? refusal : refusal + " " + messages().format("usage.meant", nearest));
    }

    private void tell(Verdict verdict, List<Section> sections, ExplanationDocument document) {
        if (json) {
            out().println(JsonText.ofKnown(document));
            return;
        }
        if (!verdict.isLegal()) {
            verdict.irregularities().forEach(odd -> print("check.irregularity", odd.sentence(language())));
            print("explain.illegal", verdict.irregularities().size());
            out().println();
        } else if (!verdict.isFeasible()) {
            print("check.infeasible", verdict.score());
            out().println();
        }
        print(sections);
    }
}
