package rotation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Another program that takes part in a benchmark, and may be faulty. Its second argument is the file of a plan; the first one says
 * what it does with it. It depends on no other class.
 */
public final class Peer {

    private static final String SCORE = "0hard/-2medium/-675soft";

    private Peer() {}

    /** Does what {@code solve} does, or not. */
    public static void main(String[] args) throws IOException {
        List<String> all = List.of(args);
        String plan = Files.readString(Path.of(all.get(1)));
        switch (all.get(0)) {
            case "honest" -> write(all, plan, SCORE);
            case "boaster" -> write(all, plan.replace(SCORE, "0hard/0medium/0soft"), "0hard/0medium/0soft");
            case "dreamer" -> write(all, plan.replaceFirst("\"officer\": \"[^\"]+\"", "\"officer\": \"O-99\""), SCORE);
            case "silent" -> {
                // It leaves nothing.
            }
            default -> {
                System.err.println("I have fallen over.");
                System.exit(99);
            }
        }
    }

    private static void write(List<String> args, String plan, String score) throws IOException {
        Files.writeString(Path.of(after(args, "-o")), plan);
        Files.writeString(
                Path.of(after(args, "--trace")),
                "seconds,moves,score,bound,peakHeap\n0.1,,%s,,\n0.2,,,%s,\n".formatted(score, score));
    }

    private static String after(List<String> args, String option) {
        return args.get(args.indexOf(option) + 1);
    }
}
