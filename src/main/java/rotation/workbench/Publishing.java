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
    private final boolean isForAnybody;

    /**
     * @param directory is made if it is not there; what it has of an earlier publication is replaced
     * @param language of lists and letters
     * @param isForAnybody whether any tour is filled
     */
    Publishing(CommandRunner commands, Path directory, Locale language, boolean isForAnybody) {
        this.commands = commands;
        this.directory = directory;
        this.language = language;
        this.isForAnybody = isForAnybody;
    }

    /** The commands for two files: the season as told, the page, the lists, and where anybody goes, the calendar and the letters. */
    private List<List<String>> commands(Path season, Path plan) {
        var all = new ArrayList<List<String>>();
        all.add(command("publish", season, plan, "season.json"));
        all.add(command("report", season, plan, "report.html"));
        all.add(command("export", season, plan, "lists"));
        if (isForAnybody) {
            all.add(command("calendar", season, plan, "calendar.ics"));
            all.add(command("letters", season, plan, "letters"));
        }
        return all;
    }

    private List<String> command(String name, Path season, Path plan, String out) {
        return List.of(
                name,
                season.toString(),
                plan.toString(),
                "-o",
                directory.resolve(out).toString(),
                "--lang",
                language.getLanguage());
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
