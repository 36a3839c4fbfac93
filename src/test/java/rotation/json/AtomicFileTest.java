package rotation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final AtomicFile.Content NEW = out -> out.write("new".getBytes(StandardCharsets.UTF_8));

    private final Path directory;

    AtomicFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void writesAFileAndNothingElse() throws Exception {
        Path file = directory.resolve("plan.json");
        AtomicFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void replacesAFileAndKeepsItsPermissions() throws Exception {
        Path file = old();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        AtomicFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void whatNamesPeopleIsForItsOwnerAlone() throws Exception {
        Path file = directory.resolve("page.html");

        AtomicFile.writeForOwner(file, out -> out.write('a'));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo("a");
    }

    @Test
    void whatNamesPeopleKeepsThePermissionsThatSomebodyHasGivenIt() throws Exception {
        Path file = Files.writeString(directory.resolve("page.html"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        AtomicFile.writeForOwner(file, out -> out.write('a'));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aFailureLeavesTheOldFileAndNoTemporaryOne() throws IOException {
        Path file = old();
        assertRefused(
                file,
                out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                },
                "The file cannot be written: No space left on device."
                        + " Check the path and the space on the disk; what was there before is untouched.");
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aDefectLeavesTheOldFileAndNoTemporaryOneEither() throws IOException {
        Path file = old();
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("defect");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aLinkGoesOnPointingToTheFile() throws Exception {
        Path file = old();
        Path link = Files.createSymbolicLink(directory.resolve("latest.json"), Path.of("plan.json"));
        AtomicFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void aLinkToNothingGetsItsFile() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("latest.json"), Path.of("plan.json"));
        AtomicFile.write(link, NEW);
        assertThat(link).isSymbolicLink();
        assertThat(directory.resolve("plan.json")).hasContent("new");
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("latest.json"), Path.of("latest.json"));
        assertRefused(
                link,
                NEW,
                "The file cannot be written: links in a circle."
                        + " Check the path and the space on the disk; what was there before is untouched.");
    }

    @Test
    void whatIsNoOrdinaryFileIsWrittenToDirectly() throws Exception {
        Path sink = Path.of("/dev/null");
        assumeThat(sink).exists();
        AtomicFile.write(sink, NEW);
        assertThat(Files.isRegularFile(sink)).isFalse();
    }

    @Test
    void spaceThatIsHeldIsNotSeenAndLeavesNothing() throws Exception {
        Path file = old();
        AtomicFile.Reserve space = AtomicFile.reserve(file, 100_000);
        assertThat(files()).containsExactly(file);
        space.close();
        AtomicFile.write(file, NEW);
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void noSpaceIsHeldForWhatIsNoOrdinaryFile() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        AtomicFile.Reserve none = AtomicFile.reserve(full, 100_000);
        none.close();
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @Test
    void aDirectoryIsRefused() {
        assertRefused(directory, NEW, "This is a directory, so no file can be written here. Add a file name.");
    }

    @Test
    void aDirectoryThatDoesNotExistIsRefused() {
        Path missing = directory.resolve("plans");
        assertRefused(
                missing.resolve("plan.json"),
                NEW,
                "There is no directory " + missing + ". Create it, or choose another place.");
    }

    @Test
    void aFileThatMayNotBeWrittenIsRefused() throws IOException {
        Path file = old();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeThat(Files.isWritable(file))
                .as("the superuser may write everything")
                .isFalse();
        assertRefused(file, NEW, "You may not write here. Choose another place, or ask for the right to write.");
        assertThat(file).hasContent("old");
    }

    @Test
    void aNameThatIsTooLongIsRefused() throws IOException {
        Path file = directory.resolve("x".repeat(300));
        assertRefused(
                file,
                NEW,
                "The file cannot be written: File name too long."
                        + " Check the path and the space on the disk; what was there before is untouched.");
        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsWhatWasLeftHalfWrittenAndNothingElse() throws Exception {
        Path file = old();
        String left = ".plan.json.4e2d1a0c-8a55-4d0e-9d3a-0f6a5b7c8d9e.tmp";
        Files.writeString(directory.resolve(left), "ha");
        Path another = Files.writeString(directory.resolve(left.replace("plan", "roster")), "half of another");
        Path hidden = Files.writeString(directory.resolve(".plan.json.swp"), "an editor's");
        Path named = Files.writeString(directory.resolve("plan.json.tmp"), "somebody's");
        AtomicFile.sweep(directory, "plan.json"::equals);
        assertThat(files()).containsExactlyInAnyOrder(file, another, hidden, named);
    }

    @Test
    void whatAWriterLeavesIsWhatIsSwept() throws Exception {
        Path file = directory.resolve("plan.json");
        var left = new ArrayList<Path>();
        AtomicFile.write(file, out -> left.addAll(files()));
        for (Path half : left) {
            Files.writeString(half, "ha");
        }
        assertThat(files()).hasSize(2);
        AtomicFile.sweep(directory, name -> true);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aFileThatIsNotThereNeedNotBeDeleted() throws Exception {
        Path file = old();
        AtomicFile.delete(file);
        AtomicFile.delete(file);
        assertThat(files()).isEmpty();
    }

    @Test
    void aDirectoryInWhichNoFileCanBeMadeIsNotSaidToBeMissing(@TempDir Path there) {
        var failed = new NoSuchFileException(there.resolve("x.json").toString());
        assertThat(InputException.notWritable(there.resolve("x.json"), failed))
                .hasMessageContaining("No file can be made in the directory " + there + ".");
        assertThat(InputException.notWritable(there.resolve("gone/x.json"), failed))
                .hasMessageContaining("There is no directory " + there.resolve("gone") + ".");
    }

    private static void assertRefused(Path file, AtomicFile.Content content, String message) {
        var thrown = catchThrowableOfType(InputException.class, () -> AtomicFile.write(file, content));
        assertThat(thrown.errors()).singleElement().satisfies(error -> {
            assertThat(error.message(Locale.ENGLISH)).isEqualTo(file + ": " + message);
            assertThat(error.message(Locale.FRENCH))
                    .startsWith(file + ": ")
                    .isNotEqualTo(error.message(Locale.ENGLISH));
        });
    }

    private Path old() throws IOException {
        return Files.writeString(directory.resolve("plan.json"), "old");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
