package rotation.handout.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rotation.handout.FileNames;
import rotation.html.Page;
import rotation.model.LanguageLevel;
import rotation.model.Officer;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.model.Staffing;

/**
 * The letters of a plan: to each officer who has a tour, or, since an earlier plan, to each for whom something is new, those who lost
 * their tour among them. Each is in the stronger of the officer's official languages; in English where both are equal or none is known.
 */
public final class Letters {

    private final Problem problem;
    private final Staffing staffing;
    private final LetterTemplate template;
    private final List<Letter> all = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    /**
     * @param problem redacted by {@link rotation.model.Redaction#redacted} if names must not be shown
     * @param plan legal for this problem
     * @param previous the plan that people had before; null: everybody who has a tour gets a letter
     * @param language of all letters; null: that of each officer
     */
    public Letters(
            Problem problem, Plan plan, @Nullable Plan previous, LetterTemplate template, @Nullable Locale language) {
        this.problem = problem;
        this.template = template;
        staffing = new Staffing(problem, plan);
        var names = new FileNames(problem.officers().stream().map(Officer::id).toList(), Set.of(LetterIndex.NAME));
        var changes = previous == null ? null : new LetterChanges(problem, previous, plan);
        for (Officer officer : problem.officers()) {
            int tours = staffing.of(officer).size();
            var letter = new Letter(
                    officer,
                    language == null ? language(officer) : language,
                    names.of(officer.id()) + ".html",
                    tours,
                    changes == null ? List.of() : changes.of(officer.id()));
            if (changes == null ? tours > 0 : !letter.changes().isEmpty()) {
                all.add(letter);
            }
        }
        if (changes != null) {
            changes.officers().stream()
                    .filter(id -> problem.officer(id) == null && !changes.of(id).isEmpty())
                    .forEach(unknown::add);
        }
    }

    /** The stronger official language of an officer. */
    static Locale language(Officer officer) {
        LanguageLevel english = officer.languages().get("en");
        LanguageLevel french = officer.languages().get("fr");
        return french != null && (english == null || french.compareTo(english) > 0) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** In the order of the roster. */
    public List<Letter> all() {
        return List.copyOf(all);
    }

    /** The ids of those for whom something is new and who are not on the roster: nothing is known that a letter could say. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** A letter as a page, in UTF-8. */
    public byte[] page(Letter letter) {
        var values = new LetterValues(problem, staffing, letter.language()).of(letter.officer(), letter.changes());
        return template.in(letter.language()).fill(values).getBytes(StandardCharsets.UTF_8);
    }

    /** The name of the file with the {@link #index}. */
    public static String indexFile() {
        return LetterIndex.NAME + ".html";
    }

    /**
     * A page that lists all letters, by agency.
     *
     * @param language that it shows first
     */
    public Page index(Locale language) {
        return new LetterIndex(problem, all).page(language);
    }
}
