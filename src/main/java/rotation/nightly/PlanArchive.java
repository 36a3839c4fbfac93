package rotation.nightly;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import rotation.json.Document;
import rotation.json.InputException;
import rotation.json.Sha256;

/** The plans that were ever current in the directory of the nightly job, for those who only read. A run may be at work. */
public final class PlanArchive {

    /** The time at which it was written, and the beginning of its SHA-256. */
    private static final Pattern NAME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d{6}Z-(\\p{XDigit}{8}|\\p{XDigit}{16}|\\p{XDigit}{64})\\.json");

    private static final int TIME = "2025-03-03T033500Z".length();

    private PlanArchive() {}

    /** Whether a directory has a current plan or an archive, as after any run of the nightly job. */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(StateDirectory.PLAN))
                || Files.isDirectory(directory.resolve(StateDirectory.ARCHIVE));
    }

    /**
     * The archived plans that were current before a plan was, the oldest first. That is all of them if the archive does not have it,
     * or if it is the current one after others, since somebody has put it back.
     *
     * @param directory the one with the current plan
     * @throws InputException if the archive, the list of runs or the plan cannot be read
     */
    public static List<Path> before(Path directory, Path plan) throws InputException {
        List<Path> archived = archived(directory);
        String sum = Sha256.of(Document.bytes(plan));
        for (int i = 0; i < archived.size(); i++) {
            Path file = archived.get(i);
            if (sum.startsWith(digits(file)) && Sha256.of(Document.bytes(file)).equals(sum)) {
                return i < archived.size() - 1 && isCurrent(directory, sum) ? archived : archived.subList(0, i);
            }
        }
        return archived;
    }

    private static boolean isCurrent(Path directory, String sum) throws InputException {
        Path current = directory.resolve(StateDirectory.PLAN);
        return Files.exists(current) && Sha256.of(Document.bytes(current)).equals(sum);
    }

    /** By the time of writing; those of one second in the order in which the runs tell them. */
    private static List<Path> archived(Path directory) throws InputException {
        Path archive = directory.resolve(StateDirectory.ARCHIVE);
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        var sums = new LinkedHashSet<String>();
        for (RunRecord run : RunJournal.in(directory).runs()) {
            sums.add(Objects.requireNonNullElse(run.planBefore(), ""));
            sums.add(Objects.requireNonNullElse(run.planAfter(), ""));
        }
        List<String> told = List.copyOf(sums);
        var archived = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(archive)) {
            for (Path file : files) {
                if (NAME.matcher(file.getFileName().toString()).matches()) {
                    archived.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw InputException.notReadable(archive, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw InputException.notReadable(archive, e);
        }
        archived.sort(Comparator.comparing((Path file) -> name(file).substring(0, TIME))
                .thenComparing(file -> place(told, digits(file)))
                .thenComparing(PlanArchive::name));
        return archived;
    }

    /** Where the runs tell a plan first; those that none tells come last. */
    private static int place(List<String> told, String digits) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).startsWith(digits)) {
                return i;
            }
        }
        return told.size();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** The beginning of the plan's SHA-256. */
    private static String digits(Path file) {
        return name(file).substring(TIME + 1, name(file).length() - ".json".length());
    }
}
