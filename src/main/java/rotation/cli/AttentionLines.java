package rotation.cli;

import java.util.List;
import rotation.attention.Attention;

/** Prints what needs attention: how much, then a line for each. */
final class AttentionLines {

    private final RotationCommand command;
    private final List<Attention> attention;

    AttentionLines(RotationCommand command, List<Attention> attention) {
        this.command = command;
        this.attention = attention;
    }

    /** Prints all; nothing if there is none. */
    void printAll() {
        print(attention.size());
    }

    /** Prints the first, and how many more there are; nothing if there is none. */
    void print(int most) {
        if (attention.isEmpty()) {
            return;
        }
        command.print("attention", attention.size());
        attention.stream().limit(most).forEach(one -> command.out().println("  " + one.sentence(command.language())));
        if (attention.size() > most) {
            command.print("attention.more", attention.size() - most);
        }
    }
}
