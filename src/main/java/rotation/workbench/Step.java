package rotation.workbench;

import java.util.List;

/**
 * What somebody did.
 *
 * @param arguments that ask for the same step again
 * @param command the line for a shell that does the same to the opened files; empty: none does
 * @param told what was told of it
 */
public record Step(List<String> arguments, String command, List<Told> told) {

    /** Copies the lists. */
    public Step {
        arguments = List.copyOf(arguments);
        told = List.copyOf(told);
    }
}
