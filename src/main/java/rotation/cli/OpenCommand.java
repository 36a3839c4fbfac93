package rotation.cli;

import java.awt.Desktop;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.shard.DirectoryBusyException;
import rotation.text.Sentence;
import rotation.workbench.Told;
import rotation.workbench.Workbench;
import rotation.workbench.WorkbenchServer;

/** The command {@code open}: a season to work on in the browser. */
@Command(name = "open")
final class OpenCommand extends RotationCommand {

    private static final int MOST_PORT = 65_535;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    @SuppressWarnings("NullAway.Init")
    private Path seasonFile;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", descriptionKey = "opened")
    private @Nullable Path planFile;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0")
    private int port;

    @Option(names = "--idle", paramLabel = "DURATION")
    private @Nullable String idle;

    @Option(names = "--no-browser")
    private boolean noBrowser;

    @Override
    List<Integer> furtherExitCodes() {
        return List.of(ExitCode.BUSY);
    }

    @Override
    public Integer call() throws InputException {
        if (port < 0 || port > MOST_PORT) {
            throw usageError("usage.range", "--port", Integer.toString(port), 0, Integer.toString(MOST_PORT));
        }
        Duration limit = idle == null ? null : Durations.parse(idle);
        if (idle != null && limit == null) {
            throw usageError("usage.duration", "--idle", idle);
        }
        Path plan = planFile == null ? Workbench.planBeside(seasonFile) : planFile;
        keepApart(plan, seasonFile);
        if (planFile != null && !Files.exists(planFile)) {
            throw new InputException(InputError.ofFile(
                    planFile.toString(),
                    Sentence.of(OpenCommand.class, "open.missing"),
                    Sentence.of(OpenCommand.class, "open.missing.hint")));
        }
        var commands = new WorkbenchCommands();
        try (Workbench workbench = Workbench.open(seasonFile, plan, commands, Version.current())) {
            return serve(workbench, commands, limit);
        } catch (DirectoryBusyException e) {
            Path directory = Workbench.directoryOf(seasonFile);
            String process = e.process();
            err().println(
                            process == null
                                    ? messages().format("open.busy", directory)
                                    : messages().format("open.busy.process", directory, process));
            return ExitCode.BUSY;
        }
    }

    private int serve(Workbench workbench, WorkbenchCommands commands, @Nullable Duration limit) throws InputException {
        try (WorkbenchServer server = WorkbenchServer.start(workbench, commands, port, language(), limit);
                var stop = StopSignal.stopping(server::end)) {
            workbench.notices().forEach(told -> out().println(in(told)));
            print("open.address", server.address());
            print("open.end", Workbench.directoryOf(seasonFile));
            if (!noBrowser) {
                browse(server.addressOnce());
            }
            server.awaitEnd();
            server.farewell().forEach(told -> out().println(in(told)));
            out().flush();
            return stop.ending(ExitCode.OK);
        } catch (IOException e) {
            throw new InputException(InputError.ofFile(
                    "127.0.0.1:" + port,
                    Sentence.of(OpenCommand.class, "open.port"),
                    Sentence.of(OpenCommand.class, "open.port.hint")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    private String in(Told told) {
        return language().equals(Locale.FRENCH) ? told.fr() : told.en();
    }

    /** Opens a browser, if there is one. Whoever has none has the address. */
    private static void browse(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String opener = system.contains("mac") ? "open" : system.contains("win") ? null : "xdg-open";
        try {
            if (opener != null && isOnPath(opener)) {
                new ProcessBuilder(opener, address.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } else if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(address);
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            // The address is printed.
        }
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
