package rotation.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rotation.attention.AttentionList;
import rotation.attention.BrokenPin;
import rotation.json.InputException;
import rotation.judge.Finding;
import rotation.judge.Judge;
import rotation.model.Problem;
import rotation.rule.Rule;

/** The command {@code validate}: lists the errors of a problem, then warns of what is odd. */
@Command(name = "validate")
final class ValidateCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Option(names = "--all")
    private boolean all;

    @Override
    public Integer call() throws InputException {
        Problem problem = input.read(messages()).problem();
        var warnings = new Warnings(this, all);
        var roster = new RosterWarnings(warnings, problem);
        roster.warnOfThoseWhoLeft();
        warnOfFacts(warnings, new Judge(problem).facts());
        warnOfPins(warnings, AttentionList.pins(problem));
        roster.warnOfNamesakes();
        roster.warnOfMissingDates();
        var gaps = new GapWarnings(warnings, problem);
        gaps.warnOfToursWithoutWindow();
        gaps.warnOfToursWithoutOfficer();
        gaps.warnOfIdleOfficers();
        print(
                "validate.fine",
                problem.name(),
                problem.tours().size(),
                problem.officers().size(),
                problem.missions().size(),
                problem.agencies().size(),
                warnings.count());
        return ExitCode.OK;
    }

    private void warnOfFacts(Warnings warnings, List<Finding> facts) {
        if (warnings.areMany(facts.size())) {
            warnings.warnOf(
                    facts.size(), "validate.fact.many", facts.size(), warnings.most(numbers(facts, Finding::rule)));
            return;
        }
        facts.forEach(fact -> warnings.warn("validate.fact", fact.sentence(language())));
    }

    private void warnOfPins(Warnings warnings, List<BrokenPin> pins) {
        if (warnings.areMany(pins.size())) {
            warnings.warnOf(
                    pins.size(), "validate.pin.many", pins.size(), warnings.most(numbers(pins, BrokenPin::rule)));
            return;
        }
        pins.forEach(pin -> warnings.warn(
                "validate.pin",
                pin.rule().title(language()),
                pin.rule(),
                pin.attention().sentence(language())));
    }

    /** How many are of each rule. */
    private static <T> Map<Rule, Integer> numbers(List<T> all, Function<T, Rule> ruleOf) {
        var numbers = new EnumMap<Rule, Integer>(Rule.class);
        all.forEach(one -> numbers.merge(ruleOf.apply(one), 1, Integer::sum));
        return numbers;
    }
}
