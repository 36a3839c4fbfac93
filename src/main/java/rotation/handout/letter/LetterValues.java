package rotation.handout.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rotation.html.Template.Values;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Period;
import rotation.model.Position;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.text.ControlCharacters;
import rotation.text.Messages;
import rotation.text.Sentence;

/** What stands in the places of a template in the letter to one officer. */
final class LetterValues {

    private final Problem problem;
    private final Staffing staffing;
    private final Locale language;

    LetterValues(Problem problem, Staffing staffing, Locale language) {
        this.problem = problem;
        this.staffing = staffing;
        this.language = language;
    }

    Values of(Officer officer, List<Sentence> changes) {
        boolean isFrench = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        Map<String, String> texts = texts(
                "name", name(officer),
                "officer", officer.id(),
                "rank", officer.rank() < 0 ? null : problem.ranks().get(officer.rank()),
                "unit", officer.unit(),
                "agency", officer.agency().name(),
                "season", problem.name(),
                "date", Day.format(problem.asOf()),
                "en", isFrench ? null : "en",
                "fr", isFrench ? "fr" : null);
        return new Values(
                texts,
                Map.of(
                        "tours",
                        staffing.of(officer).stream()
                                .sorted(Posting.EARLIER_FIRST)
                                .map(this::tour)
                                .toList(),
                        "changes",
                        changes.stream()
                                .map(change -> new Values(texts("change", change.in(language)), Map.of()))
                                .toList()));
    }

    private Values tour(Posting posting) {
        Tour tour = posting.tour();
        Position position = tour.position();
        Mission mission = tour.mission();
        Period window = posting.window();
        Intake intake = problem.attended(posting);
        boolean hasLeave = mission.leaveDays() > 0;
        Map<String, String> texts = texts(
                "tour", tour.id(),
                "position", position.id(),
                "post", position.title(),
                "site", position.site(),
                "mission", mission.name(),
                "organization", mission.organization(),
                "country", mission.country(),
                "start", Day.format(window.from()),
                "end", Day.format(window.to()),
                "days", Integer.toString(window.days()),
                "duration", say("duration", window.days()),
                "tentative", tour.tentative() ? say("tentative") : null,
                "course", intake == null ? null : intake.course().id(),
                "intake", intake == null ? null : intake.id(),
                "courseStart",
                        intake == null ? null : Day.format(intake.period().from()),
                "courseEnd", intake == null ? null : Day.format(intake.period().to()),
                "leaveStart", hasLeave ? Day.format(window.to() + 1) : null,
                "leaveEnd", hasLeave ? Day.format(window.to() + mission.leaveDays()) : null);
        return new Values(
                texts,
                Map.of(
                        "relieves",
                        Stream.ofNullable(staffing.predecessor(tour))
                                .map(before -> colleague(
                                        before, "colleagueEnd", before.window().to()))
                                .toList(),
                        "relievedBy",
                        problem.successors(tour).stream()
                                .map(staffing::of)
                                .filter(Objects::nonNull)
                                .map(after -> colleague(
                                        after, "colleagueStart", after.window().from()))
                                .toList()));
    }

    private static Values colleague(Posting other, String name, int day) {
        return new Values(
                texts(
                        "colleague",
                        name(other.officer()),
                        "colleagueAgency",
                        other.agency().name(),
                        name,
                        Day.format(day)),
                Map.of());
    }

    static @Nullable Intake intake(Problem problem, @Nullable String id) {
        return problem.intakes().stream()
                .filter(intake -> intake.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The name; the id where there is none. */
    static String name(Officer officer) {
        return officer.name() == null ? officer.id() : officer.name();
    }

    /** The post, the site and the mission of a tour. */
    static String place(Tour tour) {
        String site = tour.position().site();
        String mission = tour.mission().name();
        return tour.position().title() + ", " + (site == null ? mission : site + ", " + mission);
    }

    private String say(String key, Object... arguments) {
        return Messages.of(LetterValues.class, language).format(key, arguments);
    }

    /** Names and texts in turn; null: there is none. No text has a control character that acts on others. */
    private static Map<String, String> texts(@Nullable String... namesAndTexts) {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            String text = namesAndTexts[i + 1];
            texts.put(Objects.requireNonNull(namesAndTexts[i]), text == null ? "" : ControlCharacters.escaped(text));
        }
        return texts;
    }
}
