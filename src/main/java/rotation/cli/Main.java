package rotation.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.planner.DisagreementException;
import rotation.text.Messages;
import rotation.text.Sentence;

/** The program: the top command and the handling of errors. */
@Command(name = "rotation", versionProvider = Version.class)
public final class Main extends RotationCommand {

    private static final List<Class<? extends RotationCommand>> COMMANDS = List.of(
            OpenCommand.class,
            SolveCommand.class,
            ResolveCommand.class,
            NightlyCommand.class,
            PublishCommand.class,
            RolloverCommand.class,
            DiffCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            BackupsCommand.class,
            ExplainCommand.class,
            ShortageCommand.class,
            RecruitCommand.class,
            StressCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            CalendarCommand.class,
            LettersCommand.class,
            ValidateCommand.class,
            EventCommand.class,
            GenerateCommand.class,
            TemplateCommand.class,
            ImportCommand.class,
            BenchmarkCommand.class,
            SweepCommand.class,
            MergeCommand.class,
            SchemaCommand.class,
            CompletionCommand.class);

    /** Every whole number of so many digits fits. */
    private static final int INT_DIGITS = 9;

    private static final int LONG_DIGITS = 18;

    private static final long MEGABYTE = 1024 * 1024;

    /** In megabytes. */
    private static final long SEVERAL_GIGABYTES = 4096;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version",
            order = 103)
    @SuppressWarnings("unused") // picocli acts on it.
    private boolean version;

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        var standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        var out = writer(standardOutput);
        var err = writer(new FileOutputStream(FileDescriptor.err));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> {
            // A thread of a pool that has too little memory says nothing: whoever waits for it does.
            if (!(error instanceof OutOfMemoryError)) {
                error.printStackTrace(err);
                err.flush();
            }
        });
        int exitCode = run(out, err, args);
        if (out.checkError() && !standardOutput.isNoLongerRead()) {
            err.println(Messages.of(Main.class, Language.of(args)).format("output.failed"));
            exitCode = ExitCode.BAD_INPUT;
        }
        err.flush();
        System.exit(exitCode);
    }

    /** The start of the program. */
    static Instant started() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /** The peak use of the heap so far, in megabytes, including garbage not yet collected. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEGABYTE;
    }

    /** Says that there is too little memory; returns the exit code. */
    private static int tooLittleMemory(CommandLine command, Locale language) {
        long limit = megabytes(Runtime.getRuntime().maxMemory());
        command.getErr().println(Messages.of(Main.class, language).format("memory", limit, heap(2 * limit)));
        return ExitCode.INTERNAL_ERROR;
    }

    /** A size of the heap, as the option {@code -Xmx} wants it; in whole gigabytes, rounded up, where it has several. */
    private static String heap(long megabytes) {
        return megabytes < SEVERAL_GIGABYTES ? megabytes + "m" : (megabytes + 1023) / 1024 + "g";
    }

    /** Rounded up. */
    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }

    /**
     * A writer in UTF-8, independent of the encoding of the machine. Where that is another and a terminal is written to, spaces at
     * which no line may break are plain ones: it would show them as other signs.
     */
    private static PrintWriter writer(OutputStream stream) {
        var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
        boolean isPlain = CommandLine.Help.Ansi.AUTO.enabled()
                && !StandardCharsets.UTF_8.name().equalsIgnoreCase(encoding);
        return new PrintWriter(isPlain ? new PlainSpaces(writer) : writer, true);
    }

    /** The texts of the help. */
    static ResourceBundle help(Locale language) {
        return ResourceBundle.getBundle(
                "rotation.cli.help",
                language,
                Main.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Runs a command, and leaves it to the caller to end the process.
     *
     * @param out where results go
     * @param err where errors go
     * @return its exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Locale language = Language.of(args);
        CommandLine line = commandLine(args).setResourceBundle(help(language));
        tellExitCodes(line, Messages.of(Main.class, language));
        Map<String, CommandLine.IHelpSectionRenderer> sections = line.getHelpSectionMap();
        sections.put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER, Main::footer);
        line.setHelpSectionMap(sections)
                .setOut(out)
                .setErr(err)
                .registerConverter(Path.class, Main::path)
                .registerConverter(JsonFormat.class, JsonFormat::named)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::usageError)
                .setExecutionExceptionHandler((error, command, parsed) -> failure(error, command, language));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fault(e, line, language);
        }
    }

    /** Puts the exit codes of each command into its help. */
    private static void tellExitCodes(CommandLine line, Messages messages) {
        if (line.getCommand() instanceof RotationCommand command) {
            var codes = new LinkedHashMap<String, String>();
            Stream.concat(
                            Stream.of(ExitCode.OK, ExitCode.INTERNAL_ERROR, ExitCode.USAGE, ExitCode.BAD_INPUT),
                            command.furtherExitCodes().stream())
                    .forEach(code -> codes.put("  " + code, messages.format("exit." + code)));
            line.getCommandSpec()
                    .usageMessage()
                    .exitCodeListHeading(messages.format("exit.heading"))
                    .exitCodeList(codes);
        }
        line.getSubcommands().values().forEach(sub -> tellExitCodes(sub, messages));
    }

    /** The end of a help: lines are as wide as the terminal, but for an example, which is copied as a whole. */
    static String footer(CommandLine.Help help) {
        var usage = help.commandSpec().usageMessage();
        var footer = new StringBuilder();
        for (String paragraph : usage.footer()) {
            for (String line : String.format(paragraph).split(System.lineSeparator(), -1)) {
                if (line.isEmpty() || line.startsWith("  ")) {
                    footer.append(line).append(System.lineSeparator());
                } else {
                    CommandLine.Help.join(
                            help.ansi(),
                            usage.width(),
                            usage.adjustLineBreaksForWideCJKCharacters(),
                            new String[] {line.replace("%", "%%")},
                            footer);
                }
            }
        }
        return footer.toString();
    }

    /**
     * The command line of the program.
     *
     * @param args if they begin with a command, there is no other: to look at all takes longer than to judge a plan
     */
    public static CommandLine commandLine(String... args) {
        for (Class<? extends RotationCommand> type : COMMANDS) {
            if (args.length > 0
                    && args[0].equals(type.getAnnotation(Command.class).name())) {
                return new CommandLine(new Main()).addSubcommand(type);
            }
        }
        var line = new CommandLine(new Main());
        COMMANDS.forEach(line::addSubcommand);
        return line;
    }

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.HARD_RULES_BROKEN, ExitCode.BUSY, ExitCode.INCOMPLETE);
    }

    /** Called without a command: prints the help. */
    @Override
    public Integer call() {
        commandLine().usage(err());
        return ExitCode.USAGE;
    }

    private static int usageError(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        Messages messages = Messages.of(Main.class, Language.of(args));
        command.getErr().println(reason(error, messages));
        UnmatchedArgumentException.printSuggestions(error, command.getErr());
        String name = command.getCommandSpec().qualifiedName(" ");
        command.getErr().println(messages.format("usage.help", name));
        return ExitCode.USAGE;
    }

    /** A file or directory. Without a name it would be the working directory, and an output beside it. */
    private static Path path(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException("no name");
        }
        return Path.of(name);
    }

    /** What is wrong with the command line. Of numbers and words, picocli would name the types in Java. */
    static String reason(ParameterException error, Messages messages) {
        ArgSpec argument = error.getArgSpec();
        if (error.getCause() instanceof TypeConversionException && argument != null) {
            String name = argument instanceof OptionSpec option ? option.names()[0] : argument.paramLabel();
            Class<?> type = argument.auxiliaryTypes()[0];
            if ("".equals(error.getValue())) {
                return messages.format("usage.empty", name);
            }
            if (type.isEnum()) {
                String words = Arrays.stream(type.getEnumConstants())
                        .map(word -> word.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
                return messages.format("usage.choice", name, error.getValue(), words);
            }
            if (type == boolean.class) {
                return messages.format("usage.flag", name, error.getValue());
            }
            if (name.equals("--threads")) {
                return messages.format("usage.range", name, error.getValue(), 1, SearchOptions.MAX_THREADS);
            }
            if (type == int.class || type == Integer.class) {
                return messages.format("usage.number", name, error.getValue(), INT_DIGITS);
            }
            if (type == long.class || type == Long.class) {
                return messages.format("usage.number", name, error.getValue(), LONG_DIGITS);
            }
        }
        return String.valueOf(error.getMessage());
    }

    /** Prints all errors of an input or an output; returns the exit code. */
    static int badInput(InputException refused, CommandLine command, Locale language) {
        for (InputError error : refused.errors()) {
            command.getErr().println(error.message(language));
        }
        int count = refused.errors().size();
        if (count > 1) {
            command.getErr().println(Messages.of(Main.class, language).format("input.errors", count));
        }
        return ExitCode.BAD_INPUT;
    }

    /** Prints the differences between solver and judge; returns the exit code. */
    static int disagreement(DisagreementException fault, CommandLine command, Locale language) {
        command.getErr().println(Messages.of(Main.class, language).format("disagreement"));
        for (Sentence difference : fault.differences()) {
            command.getErr().println("  " + difference.in(language));
        }
        return ExitCode.INTERNAL_ERROR;
    }

    private static int failure(Exception error, CommandLine command, Locale language) {
        return error instanceof InputException input
                ? badInput(input, command, language)
                : fault(error, command, language);
    }

    /** Prints what went wrong in the program; returns the exit code. */
    private static int fault(Throwable error, CommandLine command, Locale language) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return tooLittleMemory(command, language);
            }
        }
        Messages messages = Messages.of(Main.class, language);
        command.getErr().println(messages.format("internal.error", String.valueOf(error)));
        if (command.getCommand() instanceof RotationCommand run && run.wantsStacktrace()) {
            error.printStackTrace(command.getErr());
        }
        return ExitCode.INTERNAL_ERROR;
    }
}
