package rotation.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rotation.attention.AttentionList;
import rotation.json.InputException;
import rotation.judge.Judge;
import rotation.model.Problem;

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
        new Judge(problem).facts().forEach(fact -> warnings.warn("validate.fact", fact.sentence(language())));
        AttentionList.pins(problem)
                .forEach(pin -> warnings.warn(
                        "validate.pin",
                        pin.rule().title(language()),
                        pin.rule(),
                        pin.attention().sentence(language())));
        roster.warnOfNamesakes();
        roster.warnOfMissingDates();
        var gaps = new GapWarnings(warnings, problem, language());
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
}
