package rotation.handout;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rotation.change.TourChange;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Problem;
import rotation.model.Tour.Assignment;
import rotation.text.Messages;

/** Whom a file may name: all officers, or those of one agency alone. */
final class Readership {

    private final Problem problem;
    private final @Nullable Agency agency;
    private final Locale language;
    private final Messages messages;

    /** All officers may be named. */
    Readership(Problem problem, Locale language) {
        this(problem, null, language);
    }

    private Readership(Problem problem, @Nullable Agency agency, Locale language) {
        this.problem = problem;
        this.agency = agency;
        this.language = language;
        messages = Messages.of(Readership.class, language);
    }

    /** The officers of one agency alone may be named. */
    Readership of(Agency one) {
        return new Readership(problem, one, language);
    }

    /** Whether an officer may be named; null: one who is not on the roster, so that nobody knows whose they were. */
    private boolean sees(@Nullable Officer officer) {
        return agency == null || (officer != null && officer.agency().equals(agency));
    }

    /** Id and name of who goes, or whose they are; null: nobody goes. */
    @Nullable
    String person(@Nullable Assignment goes) {
        return goes == null ? null : who(goes);
    }

    private String who(Assignment goes) {
        Officer officer = problem.officer(goes.officer());
        if (officer == null) {
            return sees(null) ? goes.officer() : messages.format("person.gone");
        }
        return person(officer);
    }

    /** Id and name, or whose they are. */
    String person(Officer officer) {
        if (!sees(officer)) {
            return messages.format("person.unnamed", officer.agency().name());
        }
        return officer.name() == null ? officer.id() : officer.id() + " " + officer.name();
    }

    /**
     * What has changed, and why. Where somebody may not be named, it is not said why either: a reason tells of the ranks, languages
     * and releases of people.
     */
    String sentence(TourChange change) {
        boolean isForReaders = change.officers().stream().allMatch(officer -> sees(problem.officer(officer)));
        return isForReaders ? change.sentence(language) : withoutReason(change);
    }

    private String withoutReason(TourChange change) {
        Assignment before = change.before();
        Assignment after = change.after();
        if (before == null || after == null) {
            Assignment one = after == null ? before : after;
            return one == null
                    ? change.tour()
                    : messages.format("change." + change.kind(), change.tour(), who(one), start(one), end(one));
        }
        boolean isSameWindow = before.window().equals(after.window());
        boolean isSameOfficer = before.officer().equals(after.officer());
        if (isSameOfficer && isSameWindow) {
            return messages.format(
                    "change.rebooked",
                    change.tour(),
                    who(after),
                    String.valueOf(after.intake()),
                    String.valueOf(before.intake()),
                    start(after),
                    end(after));
        }
        String windows = isSameWindow
                ? messages.format("window.same", start(after), end(after))
                : messages.format("window.moved", start(after), end(after), start(before), end(before));
        return isSameOfficer
                ? messages.format("change.moved", change.tour(), who(after), windows)
                : messages.format("change.replaced", change.tour(), who(after), who(before), windows);
    }

    private static String start(Assignment assignment) {
        return Day.format(assignment.window().from());
    }

    private static String end(Assignment assignment) {
        return Day.format(assignment.window().to());
    }
}
