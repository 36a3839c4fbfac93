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

/** How this program was started, and on which machine. */
final class ThisProgram {

    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final Pattern CPU = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");
    private static final int MEGABYTE = 1024 * 1024;

    private ThisProgram() {}

    /** How one of its commands is started as this one was: by the same Java, with the same arguments and the same classes. */
    static List<String> starting(String command) {
        var words = new ArrayList<String>();
        String name = File.separatorChar == '\\' ? "java.exe" : "java";
        words.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        words.addAll(javaArguments());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), command));
        return words;
    }

    /** Without a debugger, which listens where only one can. */
    private static List<String> javaArguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.contains("jdwp"))
                .toList();
    }

    /** The jar it runs from, or the directory of its classes. */
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
     * By what it is known again.
     *
     * @throws InputException if its code cannot be read
     */
    static BenchmarkRow.Program program() throws InputException {
        return new BenchmarkRow.Program(Version.current(), Build.of(code()));
    }

    /** The machine it runs on. */
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

    /** Where the system tells it in a file. */
    private static @Nullable String cpu() {
        try {
            Matcher matcher = CPU.matcher(Files.readString(CPUS));
            return matcher.find() ? matcher.group(1).strip() : null;
        } catch (IOException e) {
            return null;
        }
    }
}
