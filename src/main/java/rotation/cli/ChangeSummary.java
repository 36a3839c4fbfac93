package rotation.cli;

import java.util.List;
import rotation.change.PlanChanges;
import rotation.change.TourChange;

/** Prints the changes between two plans as sentences. */
final class ChangeSummary {

    private final RotationCommand command;
    private final PlanChanges changes;

    ChangeSummary(RotationCommand command, PlanChanges changes) {
        this.command = command;
        this.changes = changes;
    }

    /** Prints the numbers of changes. */
    void printCounts() {
        if (changes.all().isEmpty()) {
            command.print("changes.none");
            return;
        }
        command.print(
                "changes.counts",
                changes.all().size(),
                changes.forced().size(),
                changes.edited().size(),
                changes.chosen().size(),
                changes.count(TourChange.Kind.REPLACED),
                changes.count(TourChange.Kind.MOVED),
                changes.count(TourChange.Kind.REBOOKED),
                changes.count(TourChange.Kind.FILLED),
                changes.count(TourChange.Kind.EMPTIED),
                changes.count(TourChange.Kind.CANCELLED));
    }

    /** Prints the forced changes, then those that the planner asked for, then the chosen ones. */
    void printSentences() {
        print(changes.forced(), "changes.forced");
        print(changes.edited(), "changes.edited");
        print(changes.chosen(), "changes.chosen");
    }

    /** Prints the changes of each agency. */
    void printByAgency() {
        changes.byAgency().forEach((agency, concerning) -> print(concerning, "changes.agency", agency));
        print(changes.ofNoAgency(), "changes.noAgency");
    }

    private void print(List<TourChange> some, String heading, Object... arguments) {
        if (!some.isEmpty()) {
            command.out().println();
            command.print(heading, arguments);
            some.forEach(change -> command.out().println("  " + change.sentence(command.language())));
        }
    }
}
