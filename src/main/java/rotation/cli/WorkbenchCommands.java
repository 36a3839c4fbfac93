package rotation.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import rotation.text.Messages;
import rotation.workbench.CommandRunner;
import rotation.workbench.EventParser;
import rotation.workbench.Told;
import rotation.workbench.UsageException;

/** What a workbench asks of the command line: to read the arguments of an event, and to run commands. */
public final class WorkbenchCommands implements EventParser, CommandRunner {

    /** Options that name files, or say what is printed: the season is at hand, and nothing is. */
    private static final List<String> NOT_HERE =
            List.of("--plan", "--output", "--json", "--set", "--as-of", "--lang", "--stacktrace", "--help");

    /** Stands for the season. */
    private static final String SEASON = "season.json";

    @Override
    public Parsed parse(List<String> arguments) throws UsageException {
        try {
            return parsed(arguments, Language.EN);
        } catch (ParameterException e) {
            throw new UsageException(new Told(reason(arguments, Language.EN), reason(arguments, Language.FR)));
        }
    }

    @Override
    public List<Usage> usages() {
        ResourceBundle english = Main.help(Language.EN.locale());
        ResourceBundle french = Main.help(Language.FR.locale());
        var all = new ArrayList<Usage>();
        new CommandLine(new EventCommand()).getSubcommands().forEach((name, line) -> {
            String key = "rotation.event." + name + ".usage.description";
            all.add(new Usage(
                    words(name, line.getCommandSpec()), new Told(english.getString(key), french.getString(key))));
        });
        return all;
    }

    private static String words(String name, CommandSpec command) {
        var words = new ArrayList<>(List.of(name));
        // The first is the season.
        command.positionalParameters().stream()
                .filter(parameter -> parameter.index().min() > 0)
                .map(ArgSpec::paramLabel)
                .forEach(words::add);
        command.argGroups().forEach(group -> words.add(group.synopsis()));
        for (OptionSpec option : command.options()) {
            boolean isOfGroup = option.group() != null;
            if (isOfGroup || NOT_HERE.contains(option.longestName()) || "--reason".equals(option.longestName())) {
                continue;
            }
            String word = option.longestName() + (option.arity().max() == 0 ? "" : "=" + option.paramLabel());
            words.add(option.required() ? word : "[" + word + "]");
        }
        words.add("[--reason=TEXT]");
        return String.join(" ", words);
    }

    @Override
    public Ended run(List<String> arguments) {
        var err = new StringWriter();
        int exitCode = Main.run(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true), arguments.toArray(String[]::new));
        return new Ended(exitCode, err.toString());
    }

    private static Parsed parsed(List<String> arguments, Language language) {
        var events =
                new CommandLine(new EventCommand()).setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true);
        Messages messages = Messages.of(WorkbenchCommands.class, language.locale());
        String name = arguments.isEmpty() ? "" : arguments.get(0);
        if (!events.getSubcommands().containsKey(name)) {
            String known = String.join(", ", events.getSubcommands().keySet());
            throw new ParameterException(events, messages.format("usage.event", known));
        }
        var line = new ArrayList<String>();
        line.add(Language.OPTION);
        line.add(language.toString());
        line.add(name);
        line.add(SEASON);
        line.addAll(arguments.subList(1, arguments.size()));
        ParseResult parsed = events.parseArgs(line.toArray(String[]::new)).subcommand();
        for (String option : NOT_HERE) {
            if (parsed.hasMatchedOption(option)) {
                throw new ParameterException(events, messages.format("usage.step.option", option));
            }
        }
        OneEventCommand command = (OneEventCommand) parsed.commandSpec().userObject();
        return new Parsed(command.event(), command.mustKeepRules());
    }

    private static String reason(List<String> arguments, Language language) {
        try {
            parsed(arguments, language);
            throw new IllegalStateException("understood in one language alone");
        } catch (ParameterException e) {
            return Main.reason(e, Messages.of(WorkbenchCommands.class, language.locale()));
        }
    }
}
