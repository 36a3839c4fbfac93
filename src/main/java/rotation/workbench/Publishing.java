package rotation.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rotation.json.InputException;
import rotation.shard.ShellWords;

/** All that goes out to people when they are told of a plan, written to a directory by the commands that write it. */
final class Publishing {

    /** The exit code of what was written though the plan breaks hard rules. */
    private static final int INFEASIBLE = 4;

    private final CommandRunner commands;
    private final Path directory;
    private final Locale language;

    /**
     * @param directory is made if it is not there; what it has of an earlier publication is replaced
     * @param language of lists and letters
     */
    Publishing(CommandRunner commands, Path directory, Locale language) {
        this.commands = commands;
        this.directory = directory;
        this.language = language;
    }

    /** The commands for two files: the season as told, the page, the lists, the calendar, the letters. */
    private List<List<String>> commands(Path season, Path plan) {
        var all = new ArrayList<List<String>>();
        for (List<String> one : List.of(
                List.of("publish", "season.json"),
                List.of("report", "report.html"),
                List.of("export", "lists"),
                List.of("calendar", "calendar.ics"),
                List.of("letters", "letters"))) {
            all.add(List.of(
                    one.get(0),
                    season.toString(),
                    plan.toString(),
                    "-o",
                    directory.resolve(one.get(1)).toString(),
                    "--lang",
                    language.getLanguage()));
        }
        return all;
    }

    /** The line that does the same with the opened files. */
    String command(Path season, Path plan) {
        var lines = new ArrayList<String>();
        for (List<String> command : commands(season, plan)) {
            var words = new ArrayList<>(List.of("rotation"));
            words.addAll(command);
            lines.add(ShellWords.of(words));
        }
        return String.join(" && ", lines);
    }

    /**
     * Writes it.
     *
     * @param season the file of the season
     * @param plan the file of its plan, which is legal
     * @throws RefusedException if a command cannot; what those before it have written stays
     * @throws InputException if the directory cannot be made
     */
    void write(Path season, Path plan) throws RefusedException, InputException {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw InputException.notWritable(directory, e);
        }
        for (List<String> command : commands(season, plan)) {
            // Nobody to write to is no fault: a season may have no filled tour at all.
            CommandRunner.Ended ended = commands.run(command);
            boolean isWritten = ended.exitCode() == 0 || ended.exitCode() == INFEASIBLE;
            if (!isWritten
                    && !command.get(0).equals("calendar")
                    && !command.get(0).equals("letters")) {
                throw new RefusedException(
                        "files",
                        List.of(Told.say(
                                "publish.failed", command.get(0), ended.err().strip())));
            }
        }
    }
}
