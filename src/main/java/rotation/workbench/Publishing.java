package rotation.workbench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rotation.json.InputError;
import rotation.json.InputException;
import rotation.json.PrivateFiles;
import rotation.shard.ShellWords;
import rotation.text.Sentence;

/** All that goes out to people when they are told of a plan, written to a directory by the commands that write it. */
final class Publishing {

    /** The exit code of {@code publish} where the season was written though the plan breaks hard rules. */
    private static final int INFEASIBLE = 4;

    private static final String SEASON = "season.json";
    private static final String PAGE = "report.html";
    private static final String LISTS = "lists";
    private static final String CALENDAR = "calendar.ics";
    private static final String LETTERS = "letters";

    private final CommandRunner commands;
    private final Path directory;
    private final Locale language;
    private final boolean isForAnybody;

    /**
     * @param directory is made for its owner if it is not there; what it has of an earlier publication is replaced, and
     *     letters and a calendar that are not written again are removed
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
        all.add(command("publish", season, plan, SEASON));
        all.add(command("report", season, plan, PAGE));
        all.add(command("export", season, plan, LISTS));
        if (isForAnybody) {
            all.add(command("calendar", season, plan, CALENDAR));
            all.add(command("letters", season, plan, LETTERS));
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

    /** What is told of it once it is written. */
    Told told() {
        return Told.say(isForAnybody ? "step.published" : "step.published.nobody", directory.toString());
    }

    /** The line that does the same with the opened files; if one of its commands fails, the others go on. */
    String command(Path season, Path plan) {
        var lines = new ArrayList<String>();
        lines.add(ShellWords.of(List.of("mkdir", "-p", "-m", "700", directory.toString())));
        for (List<String> command : commands(season, plan)) {
            var words = new ArrayList<>(List.of("rotation"));
            words.addAll(command);
            lines.add(ShellWords.of(words));
        }
        return String.join("; ", lines);
    }

    /**
     * Sees to it that nothing is written where opened files are.
     *
     * @throws InputException if an opened file is where something would be written, or could be
     */
    void requireApart(Path season, Path plan) throws InputException {
        try {
            for (Path opened : List.of(season, plan)) {
                for (String out : List.of(SEASON, PAGE, LISTS, CALENDAR, LETTERS)) {
                    if (real(opened).startsWith(real(directory.resolve(out)))) {
                        throw new InputException(InputError.ofFile(
                                directory.toString(),
                                Sentence.of(Told.class, "publish.over", opened.toString()),
                                Sentence.of(Told.class, "hint.publish.over")));
                    }
                }
            }
        } catch (IOException e) {
            throw InputException.notReadable(directory, e);
        }
    }

    /** Where a path leads through links, as far as it exists. */
    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path absolute = path.toAbsolutePath();
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
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
        PrivateFiles.makeDirectory(directory);
        Map<Path, FileTime> before = toPeople();
        for (List<String> command : commands(season, plan)) {
            CommandRunner.Ended ended = commands.run(command);
            boolean isWritten = ended.exitCode() == 0
                    || (ended.exitCode() == INFEASIBLE && command.get(0).equals("publish"));
            if (!isWritten) {
                throw new RefusedException(
                        "files",
                        List.of(Told.say(
                                "publish.failed", command.get(0), ended.err().strip())));
            }
        }
        removeStale(before);
    }

    /** Letters and calendar that are there, and when each was written. */
    private Map<Path, FileTime> toPeople() throws InputException {
        var found = new HashMap<Path, FileTime>();
        Path letters = directory.resolve(LETTERS);
        Path calendar = directory.resolve(CALENDAR);
        try {
            if (Files.isDirectory(letters)) {
                try (DirectoryStream<Path> pages = Files.newDirectoryStream(letters, "*.html")) {
                    for (Path page : pages) {
                        found.put(page, Files.getLastModifiedTime(page));
                    }
                }
            }
            if (Files.isRegularFile(calendar)) {
                found.put(calendar, Files.getLastModifiedTime(calendar));
            }
        } catch (IOException e) {
            throw InputException.notReadable(directory, e);
        }
        return found;
    }

    /** Removes what is as it was before: the letter of somebody who does not go any more must not be sent. */
    private void removeStale(Map<Path, FileTime> before) throws InputException {
        for (Map.Entry<Path, FileTime> now : toPeople().entrySet()) {
            if (now.getValue().equals(before.get(now.getKey()))) {
                try {
                    Files.deleteIfExists(now.getKey());
                } catch (IOException e) {
                    throw InputException.notWritable(now.getKey(), e);
                }
            }
        }
    }
}
