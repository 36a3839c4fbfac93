package rotation.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.judge.Finding;
import rotation.judge.Subject;
import rotation.model.Day;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.model.Tour.Assignment;
import rotation.text.Sentence;

/** What is to be said of a change: the tour, what happens, and why it had to. */
final class ChangeSentences {

    /** A shortlist of no more officers is told in full. */
    private static final int NAMED = 3;

    private final Problem problem;

    ChangeSentences(Problem problem) {
        this.problem = problem;
    }

    TourChange change(
            String tour,
            TourChange.Kind kind,
            @Nullable Assignment before,
            @Nullable Assignment after,
            Explanation explanation) {
        Sentence what = what(before, after, kind);
        String newIntake = newIntake(before, after);
        if (newIntake != null && kind != TourChange.Kind.REBOOKED) {
            what = sentence("trained", what, intake(newIntake));
        }
        Sentence text = text(tour, what, explanation);
        Sentence alternative = explanation.alternative();
        return new TourChange(
                tour,
                kind,
                before,
                after,
                explanation.reason(),
                alternative == null ? text : sentence("change.alternative", text, alternative),
                officers(tour, before, after, explanation));
    }

    /** The ids of all of whom something is said. */
    private Set<String> officers(
            String id, @Nullable Assignment before, @Nullable Assignment after, Explanation explanation) {
        var officers = new HashSet<String>();
        Tour tour = problem.tour(id);
        Assignment own = tour == null ? null : tour.assignment();
        boolean isOwn = explanation.reason().kind() == Reason.Kind.LOCKED;
        Stream.of(before, after, isOwn ? own : null)
                .flatMap(Stream::ofNullable)
                .forEach(one -> officers.add(one.officer()));
        explanation.findings().forEach(finding -> officers.addAll(finding.ids(Subject.OFFICER)));
        if (tour != null && explanation.reason().kind() == Reason.Kind.SHORTLIST) {
            officers.addAll(tour.shortlist());
        }
        return officers;
    }

    private static Sentence text(String tour, Sentence what, Explanation explanation) {
        Sentence clause = explanation.clause();
        if (clause == null) {
            return sentence("change", tour, what);
        }
        List<Finding> findings = explanation.findings();
        if (findings.isEmpty()) {
            return sentence("change.why", tour, what, clause);
        }
        Sentence first = findings.get(0).text();
        return sentence(
                "change.found",
                tour,
                what,
                clause,
                findings.size() == 1 ? first : sentence("found.more", first, findings.size() - 1));
    }

    private Sentence what(@Nullable Assignment before, @Nullable Assignment after, TourChange.Kind kind) {
        if (before == null || after == null) {
            Assignment one = before == null ? after : before;
            if (one == null) {
                throw new IllegalArgumentException("nothing has changed");
            }
            return sentence(kind.toString(), officer(one), start(one), end(one));
        }
        String wasIn = before.intake();
        String isIn = after.intake();
        if (kind == TourChange.Kind.REBOOKED && wasIn != null && isIn != null) {
            return sentence("rebooked", officer(after), intake(isIn), intake(wasIn), start(after), end(after));
        }
        Period was = before.window();
        Period is = after.window();
        if (kind == TourChange.Kind.MOVED) {
            return sentence(
                    "moved",
                    officer(after),
                    shifted("start", was.from(), is.from()),
                    shifted("end", was.to(), is.to()));
        }
        return was.equals(is)
                ? sentence("replaced", officer(after), officer(before), start(after), end(after))
                : sentence(
                        "replaced.moved",
                        officer(after),
                        officer(before),
                        start(after),
                        end(after),
                        start(before),
                        end(before));
    }

    /** The id of the intake of which somebody must be told; null: there is nothing to tell. */
    private static @Nullable String newIntake(@Nullable Assignment before, @Nullable Assignment after) {
        if (after == null || after.intake() == null) {
            return null;
        }
        boolean isKnown = before != null
                && before.officer().equals(after.officer())
                && (before.intake() == null || before.intake().equals(after.intake()));
        return isKnown ? null : after.intake();
    }

    /** The id, and the days where the problem has the intake. */
    private Sentence intake(String id) {
        return problem.intakes().stream()
                .filter(intake -> intake.id().equals(id))
                .findFirst()
                .map(intake -> sentence(
                        "intake",
                        id,
                        Day.format(intake.period().from()),
                        Day.format(intake.period().to())))
                .orElseGet(() -> sentence("intake.unknown", id));
    }

    private static Sentence shifted(String what, int before, int after) {
        String day = Day.format(after);
        if (before == after) {
            return sentence(what + ".same", day);
        }
        return sentence(what + (after > before ? ".later" : ".earlier"), day, Math.abs(after - before));
    }

    /**
     * A reason in words, if it says all by itself.
     *
     * @param id of the tour
     * @return null: there is no need to say anything, or it is for others to say
     */
    @Nullable
    Sentence clause(String id, @Nullable Assignment before, Reason reason) {
        String key = reason.kind().id();
        String officer = before == null ? "" : before.officer();
        Tour tour = problem.tour(id);
        Assignment own = tour == null ? null : tour.assignment();
        return switch (reason.kind()) {
            case LEFT_ROSTER, WITHDRAWN -> sentence(key, officer);
            case INELIGIBLE ->
                sentence(tour != null && tour.isDeployed() ? "ineligible.deployed" : "ineligible", officer);
            case SHORTLIST -> tour == null ? null : shortlist(tour, officer);
            case LOCKED -> own == null ? null : sentence(key, officer(own), start(own), end(own));
            case AGREED_END -> before == null || own == null ? null : sentence(key, officer, end(own), end(before));
            case INTAKE_GONE, COURSE_CANCELLED ->
                before == null || before.intake() == null ? null : sentence(key, intake(before.intake()));
            case WINDOW_GONE -> before == null ? null : sentence(key, start(before), end(before));
            case POST_GONE, JOINT_RULE, POST_NEW, EDITED_PLAN -> sentence(key);
            case MAKES_ROOM, CHOSEN -> null;
        };
    }

    private static Sentence shortlist(Tour tour, String officer) {
        if (tour.excludedOfficers().contains(officer)) {
            return sentence("shortlist.excluded", officer);
        }
        int size = tour.shortlist().size();
        return size > NAMED
                ? sentence("shortlist.long", officer, size)
                : sentence("shortlist", String.join(", ", tour.shortlist()));
    }

    /** The id, and the agency where the officer is on the roster. */
    private String officer(Assignment assignment) {
        Officer officer = problem.officer(assignment.officer());
        return officer == null ? assignment.officer() : officer.id() + " (" + officer.agency() + ")";
    }

    private static String start(Assignment assignment) {
        return Day.format(assignment.window().from());
    }

    private static String end(Assignment assignment) {
        return Day.format(assignment.window().to());
    }

    private static Sentence sentence(String key, Object... arguments) {
        return Sentence.of(TourChange.class, key, arguments);
    }
}
