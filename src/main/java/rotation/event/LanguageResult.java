package rotation.event;

import static rotation.event.Arguments.say;

import java.util.LinkedHashMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rotation.json.InputException;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.text.Sentence;

/**
 * An officer has reached a lower level of a language than is recorded.
 *
 * @param officer their id
 * @param language which
 * @param level what they have reached
 * @param reason goes into the officer's note; null: none
 */
public record LanguageResult(String officer, String language, LanguageLevel level, @Nullable String reason)
        implements Event {

    @Override
    public Happening applyTo(Problem problem, @Nullable Plan plan) throws InputException {
        Officer before = Arguments.officer(problem, officer);
        LanguageLevel recorded = before.languages().get(language);
        if (recorded == null) {
            checkIsKnown(problem);
            return Happening.nothing(problem, say("fail.language.none", officer, language, level.name()));
        }
        if (recorded == level) {
            return Happening.nothing(problem, say("fail.language.same", officer, language, level.name()));
        }
        if (recorded.compareTo(level) < 0) {
            return Happening.nothing(
                    problem, say("fail.language.higher", officer, language, recorded.name(), level.name()));
        }
        var languages = new LinkedHashMap<>(before.languages());
        languages.put(language, level);
        Officer after = before.toBuilder()
                .languages(languages)
                .note(Arguments.noted(before.note(), reason))
                .build();
        return Happening.of(
                problem.toBuilder().replace(after).build(),
                say("fail.language", officer, language, level.name(), recorded.name()),
                ToldTour.of(problem, before).stream()
                        .filter(told -> asked(told).compareTo(level) > 0)
                        .map(told -> say("fail.asked", told.who(), language + " " + asked(told), told.then()))
                        .toList());
    }

    /** The level that a tour asks for; the lowest where it asks for none. */
    private LanguageLevel asked(ToldTour told) {
        return told.tour().position().languages().getOrDefault(language, LanguageLevel.A1);
    }

    /** @throws InputException if nobody speaks it, and no position needs it */
    private void checkIsKnown(Problem problem) throws InputException {
        var known = new TreeSet<String>();
        problem.officers().forEach(other -> known.addAll(other.languages().keySet()));
        problem.positions()
                .forEach(position -> known.addAll(position.languages().keySet()));
        if (!known.contains(language)) {
            Sentence expected = say("unknown.language");
            throw Arguments.refused(
                    "--language",
                    language,
                    expected,
                    Arguments.hint(language, known.stream().toList()));
        }
    }
}
