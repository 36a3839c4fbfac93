package rotation.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import rotation.json.Document;
import rotation.json.InputError;
import rotation.json.InputException;

/** Reads spreadsheets. */
public final class SheetFiles {

    /** How a file that is packed begins: any workbook of today. */
    private static final String ZIP = "PK\u0003\u0004";

    /** How old files of Microsoft begin, and those that a password protects. */
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    /** What stands in a file of that kind if it is a workbook of today behind a password, two bytes each. */
    private static final String PROTECTED = "EncryptedPackage";

    private static final int HEAD = 64 << 10;

    private SheetFiles() {}

    /**
     * Reads all sheets of a source, in their order: of an {@code .xlsx} or {@code .ods} file those that are not hidden, of a
     * {@code .csv} file one, named after it, of a directory one for each {@code .csv} file in it, by their names.
     *
     * <p>Cells are what the file says they are: in a workbook, a number is a day if its format shows one, and a formula is its
     * cached value; in CSV, every cell is a text. Of cells that were merged the first one keeps the value. What is in hidden rows
     * and columns is read.
     *
     * @param options for CSV
     * @throws InputException if the source is not of these kinds, cannot be read, is protected or broken, or is too large
     */
    public static List<Sheet> read(Path source, ReadingOptions options) throws InputException {
        return read(source, options, Limits.USUAL);
    }

    static List<Sheet> read(Path source, ReadingOptions options, Limits limits) throws InputException {
        try {
            return Files.isDirectory(source) ? directory(source, options, limits) : file(source, options, limits);
        } catch (Refusal e) {
            throw e.of(source);
        } catch (IOException e) {
            throw InputException.notReadable(source, e);
        }
    }

    /** Reads all files, so that all that is wrong is told at once. */
    private static List<Sheet> directory(Path source, ReadingOptions options, Limits limits)
            throws IOException, InputException {
        List<Path> files;
        try (var entries = Files.list(source)) {
            files = entries.filter(file -> extension(file).equals(".csv"))
                    // Programs keep locks and previews in hidden files beside those that they open.
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(limits.sheets() + 1L)
                    .toList();
        }
        if (files.isEmpty()) {
            throw new Refusal("directory.empty");
        }
        if (files.size() > limits.sheets()) {
            throw new Refusal("limit.sheets", limits.sheets());
        }
        var sheets = new ArrayList<Sheet>();
        var errors = new ArrayList<InputError>();
        for (Path file : files) {
            try {
                sheets.addAll(read(file, options, limits));
            } catch (InputException e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InputException(errors);
        }
        return sheets;
    }

    private static List<Sheet> file(Path file, ReadingOptions options, Limits limits)
            throws IOException, InputException {
        String extension = extension(file);
        String head = new String(Document.head(file, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith(OLE)) {
            throw new Refusal(head.replace("\0", "").contains(PROTECTED) ? "locked" : "old");
        }
        return switch (extension) {
            case ".csv" -> List.of(csv(file, head, options, limits));
            case ".xlsx", ".xlsm", ".ods" -> workbook(file, extension, head, limits);
            default -> throw new Refusal("kind");
        };
    }

    private static Sheet csv(Path file, String head, ReadingOptions options, Limits limits)
            throws IOException, InputException {
        if (head.startsWith(ZIP)) {
            throw new Refusal("csv.workbook");
        }
        String name = file.getFileName().toString();
        return CsvReader.read(name.substring(0, name.lastIndexOf('.')), Document.bytes(file), options, limits);
    }

    private static List<Sheet> workbook(Path file, String extension, String head, Limits limits) throws IOException {
        if (!head.startsWith(ZIP)) {
            throw new Refusal("workbook.none", extension);
        }
        try (ZipParts zip = new ZipParts(file, limits)) {
            String kind = kind(zip);
            if (kind.isEmpty()) {
                throw new Refusal("workbook.none", extension);
            }
            if (extension.equals(".ods") != kind.equals(".ods")) {
                throw new Refusal("workbook.other", extension, kind);
            }
            return kind.equals(".ods") ? OdsReader.read(zip, limits) : XlsxReader.read(zip, limits);
        } catch (ZipException e) {
            throw new Refusal("broken", "zip");
        }
    }

    /** By its content; empty: it is no workbook. */
    private static String kind(ZipParts zip) throws IOException {
        if (zip.has("_rels/.rels")) {
            return ".xlsx";
        }
        boolean isOds = zip.has("mimetype")
                && zip.head("mimetype", 100).startsWith("application/vnd.oasis.opendocument.spreadsheet");
        return isOds ? ".ods" : "";
    }

    /** In lower case, with its dot; empty: there is none. */
    private static String extension(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }
}
