package rotation.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rotation.rule.Rule;

/** Warnings of what is odd, printed one by one and counted. */
final class Warnings {

    /** Of one kind; more are only counted, unless all are asked for. */
    private static final int SHOWN = 5;

    private static final int RULES_SHOWN = 3;

    private final RotationCommand command;
    private final boolean all;
    private int count;

    /** @param all whether to tell them one by one, however many there are of a kind */
    Warnings(RotationCommand command, boolean all) {
        this.command = command;
        this.all = all;
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    /** Prints one. */
    void warn(String key, Object... arguments) {
        warnOf(1, key, arguments);
    }

    /** Prints many in one line. */
    void warnOf(int many, String key, Object... arguments) {
        command.print(key, arguments);
        count += many;
    }

    /** Whether so many of one kind are too many to be told one by one. */
    boolean areMany(int ofOneKind) {
        return !all && ofOneKind > SHOWN;
    }

    /** The rules with the largest numbers, and the number of each: {@code the languages suffice (language) 590}. */
    String most(Map<Rule, Integer> numbers) {
        List<Map.Entry<Rule, Integer>> most = numbers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Rule, Integer>comparingByValue().reversed())
                .limit(RULES_SHOWN)
                .toList();
        return most.stream()
                .map(entry ->
                        entry.getKey().title(command.language()) + " (" + entry.getKey() + ") " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
