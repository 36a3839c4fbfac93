package rotation.peers;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import rotation.json.InputException;
import rotation.peers.cpsat.CpSatCommand;
import rotation.peers.greedy.GreedyCommand;
import rotation.peers.stock.StockCommand;
import rotation.peers.stock.SwapsCommand;

/** The peers, a command each. */
@Command(
        name = "peers",
        description = "Solves a problem otherwise than the planner does.",
        subcommands = {
            CpSatCommand.class,
            GreedyCommand.class,
            StockCommand.class,
            SwapsCommand.class,
            HelpCommand.class,
            ProblemSet.class
        })
public final class Peers {

    private Peers() {}

    /** Runs a peer and ends with its exit code. */
    public static void main(String[] args) {
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        int exitCode = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /** Runs a peer and tells its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Peers())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .registerConverter(TimeLimit.class, TimeLimit::parse)
                .setExecutionExceptionHandler((error, command, parsed) -> failure(error, command))
                .execute(args);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    private static int failure(Exception error, CommandLine command) {
        if (error instanceof InputException input) {
            input.errors().forEach(wrong -> command.getErr().println(wrong.message(Locale.ENGLISH)));
            return PeerCommand.BAD_INPUT;
        }
        command.getErr().println("The peer failed: " + error);
        return PeerCommand.AT_FAULT;
    }
}
