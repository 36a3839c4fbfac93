package rotation.handout.letter;

import java.util.List;
import java.util.Locale;
import rotation.html.Html;
import rotation.html.Page;
import rotation.model.Agency;
import rotation.model.Day;
import rotation.model.Problem;
import rotation.text.Sentence;

/** The list of all letters, a table for each agency, whose coordinator hands them on. */
final class LetterIndex {

    /** The name of its file without the ending, which no letter has. */
    static final String NAME = "index";

    private final Problem problem;
    private final List<Letter> letters;

    LetterIndex(Problem problem, List<Letter> letters) {
        this.problem = problem;
        this.letters = letters;
    }

    Page page(Locale language) {
        var html = new Html(LetterIndex.class);
        Page.writeSkip(html);
        html.open("header").open("h1").foreign(problem.name()).close();
        html.open("p", "class", "when")
                .say("index.lead", letters.size(), Day.format(problem.asOf()))
                .close();
        Page.writeTools(html);
        html.closeLine();
        html.open("main", "id", "main", "tabindex", "-1");
        for (Agency agency : problem.agencies()) {
            List<Letter> ofAgency = letters.stream()
                    .filter(letter -> letter.officer().agency().equals(agency))
                    .toList();
            if (!ofAgency.isEmpty()) {
                write(agency, ofAgency, html);
            }
        }
        html.closeLine();
        return new Page(language, Sentence.of(LetterIndex.class, "index.title", problem.name()), "", "", html);
    }

    private static void write(Agency agency, List<Letter> letters, Html html) {
        html.open("section").open("h2").foreign(agency.name()).close();
        html.open("table").open("thead").open("tr");
        for (String column : List.of("letter", "officer", "language", "tours", "changes")) {
            html.open("th", "scope", "col").say("index." + column).close();
        }
        html.close().close().open("tbody");
        for (Letter letter : letters) {
            html.open("tr").open("td");
            html.open("a", "href", letter.file()).text(letter.file()).close().close();
            html.open("td").foreign(LetterValues.name(letter.officer()));
            if (letter.officer().name() != null) {
                html.text(" (").foreign(letter.officer().id()).text(")");
            }
            html.close();
            html.leaf("td", letter.language().equals(Locale.FRENCH) ? "Français" : "English");
            html.open("td").text(letter.tours()).close();
            html.open("td").text(letter.changes().size()).close().closeLine();
        }
        html.close().close().closeLine();
    }
}
