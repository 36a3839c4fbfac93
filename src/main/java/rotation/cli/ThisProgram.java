package rotation.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rotation.bench.BenchmarkRow;
import rotation.bench.Build;
import rotation.json.InputException;

/** This process: its command line, its build and its machine. */
final class ThisProgram {

    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final Pattern CPU = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");
    private static final int MEGABYTE = 1024 * 1024;

    private ThisProgram() {}

    /** The words that start a command of this program with the same Java, the same JVM arguments and the same classes. */
    static List<String> starting(String command) {
        var words = new ArrayList<String>();
        String name = File.separatorChar == '\\' ? "java.exe" : "java";
        words.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        words.addAll(javaArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), command));
        return words;
    }

    /** The JVM arguments without those of a debugger: two processes cannot listen on one port. */
    private static List<String> javaArguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.contains("jdwp"))
                .toList();
    }

    /** The jar of the program, or the directory of its classes. */
    static Path code() {
        try {
            return Path.of(Objects.requireNonNull(
                            Main.class.getProtectionDomain().getCodeSource().getLocation())
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Version and build of the program.
     *
     * @throws InputException if the code cannot be read
     */
    static BenchmarkRow.Program program() throws InputException {
        return new BenchmarkRow.Program(Version.current(), Build.of(code()));
    }

    /** The machine of this process. */
    static BenchmarkRow.Machine machine() {
        return new BenchmarkRow.Machine(
                ManagementFactory.getOperatingSystemMXBean().getAvailableProcessors(),
                cpu(),
                memory(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.vm.version"),
                String.join(" ", javaArguments()));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static @Nullable Long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / MEGABYTE
                : null;
    }

    /** The model of the processor, on systems that have it in a file; null: unknown. */
    private static @Nullable String cpu() {
        try {
            Matcher matcher = CPU.matcher(Files.readString(CPUS));
            return matcher.find() ? matcher.group(1).strip() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
