package rotation.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import rotation.event.Effect;
import rotation.event.Event;
import rotation.event.EventDocument;
import rotation.event.Happening;
import rotation.io.ProblemFile;
import rotation.io.ProblemLimits;
import rotation.io.ProblemWriter;
import rotation.json.InputException;
import rotation.json.JsonText;
import rotation.model.Plan;
import rotation.model.Problem;

/** Common base of the commands that let one thing happen to a season. */
abstract class OneEventCommand extends RotationCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ProblemArgument input;

    @Option(names = "--plan", paramLabel = "PLAN", descriptionKey = "event.plan", order = 90)
    private @Nullable Path planFile;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "event.reason", order = 91)
    private @Nullable String reason;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PROBLEM2",
            descriptionKey = "event.output",
            order = 92)
    private @Nullable Path output;

    @Option(names = "--json", descriptionKey = "json", order = 93)
    private boolean json;

    /**
     * The event that the command line says, for a season that others have at hand.
     *
     * @throws ParameterException if the options do not fit together
     */
    Event event() {
        return event(inOneLine(reason));
    }

    /**
     * The event that the command line says.
     *
     * @param reason for the note; null: none
     * @throws ParameterException if the options do not fit together
     */
    abstract Event event(@Nullable String reason);

    /** Whether it is refused if hard rules are broken then that were not before. */
    boolean mustKeepRules() {
        return false;
    }

    @Override
    List<Integer> furtherExitCodes() {
        return mustKeepRules() ? List.of(ExitCode.HARD_RULES_BROKEN) : List.of();
    }

    @Override
    public Integer call() throws InputException {
        Event event = event();
        if (output != null) {
            keepApart(output, input.file());
            if (planFile != null) {
                keepApart(output, planFile);
            }
        }
        ProblemFile read = input.read(messages());
        Problem problem = read.problem();
        Plan plan = planFile == null ? null : new PlanInput(this, input.file(), read).plan(planFile);
        Happening happening = event.applyTo(problem, plan);
        ProblemLimits.check(happening.problem());
        Effect effect = plan != null || looksAtRules() ? Effect.of(problem, happening, plan) : null;
        boolean refused = mustKeepRules() && effect != null && !effect.broken().isEmpty();
        Path written = refused ? null : output;
        if (written != null) {
            ProblemWriter.write(happening.problem(), written);
        }
        if (json) {
            out().println(JsonText.of(EventDocument.of(
                    commandLine().getCommandName(),
                    happening,
                    happening.isChange(problem),
                    effect,
                    plan != null,
                    refused,
                    written == null ? null : written.toString(),
                    language())));
        } else {
            print(happening, effect, plan != null);
            printEnd(happening.isChange(problem), refused);
        }
        return refused ? ExitCode.HARD_RULES_BROKEN : ExitCode.OK;
    }

    /** A reason without what would break the lines of a table or a terminal; null: none was given. */
    private static @Nullable String inOneLine(@Nullable String reason) {
        String line =
                reason == null ? "" : reason.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Whether the hard rules that are broken then are told even without a plan. */
    boolean looksAtRules() {
        return mustKeepRules();
    }

    private void print(Happening happening, @Nullable Effect effect, boolean costs) {
        happening.told().forEach(sentence -> out().println(sentence.in(language())));
        happening.concerned().forEach(sentence -> out().println("  " + sentence.in(language())));
        if (effect == null) {
            return;
        }
        effect.broken().forEach(finding -> print("event.broken", finding.sentence(language())));
        if (costs) {
            print(
                    "event.cost",
                    effect.before(),
                    effect.after(),
                    effect.emptied().size(),
                    String.join(", ", effect.emptied()));
        }
    }

    private void printEnd(boolean changed, boolean refused) {
        if (refused) {
            print("event.refused");
        } else if (output != null) {
            print("event.written", output);
        } else if (changed) {
            print("event.notWritten");
        }
    }
}
