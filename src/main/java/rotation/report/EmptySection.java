package rotation.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rotation.explain.EmptyTourExplanation;
import rotation.explain.Funnel;
import rotation.explain.amend.Unlock;
import rotation.explain.choice.Choice;
import rotation.html.Html;
import rotation.model.Day;
import rotation.model.Position;
import rotation.rule.Rule;
import rotation.text.Sentence;

/** The empty tours, by priority, highest first: why each is empty, and what would fill it. */
final class EmptySection {

    private static final int MOST_CHOICES = 5;

    private final PageModel model;
    private final @Nullable Reasons reasons;
    private final Styles styles;
    private final Html html;

    /** @param reasons why they are; null: that is not told */
    EmptySection(PageModel model, @Nullable Reasons reasons, Styles styles, Html html) {
        this.model = model;
        this.reasons = reasons;
        this.styles = styles;
        this.html = html;
    }

    void write() {
        List<ShownTour> empty = model.empty();
        html.open("section", "id", "empty", "aria-labelledby", "empty-title");
        html.open("h2", "id", "empty-title").say("empty.title").close();
        html.open("p", "class", "lead").say("empty.lead", empty.size());
        if (reasons != null && empty.size() > reasons.explained()) {
            html.text(" ").say("empty.most", reasons.explained());
        }
        html.close();
        Map<Boolean, List<ShownTour>> inTime =
                empty.stream().collect(Collectors.partitioningBy(tour -> model.lastStart(tour) != null));
        writePosts("empty.open", inTime.getOrDefault(true, List.of()));
        writePosts("empty.late", inTime.getOrDefault(false, List.of()));
        html.closeLine();
    }

    private void writePosts(String title, List<ShownTour> posts) {
        if (!posts.isEmpty()) {
            html.open("h3").say(title, posts.size()).close();
            html.open("ul", "class", "posts");
            posts.forEach(this::writePost);
            html.closeLine();
        }
    }

    private void writePost(ShownTour tour) {
        Position position = tour.position();
        html.open("li").open("p", "class", "post");
        html.open("span", "class", "priority p-" + position.priority());
        html.say("seat.priority", position.priority()).close().text(" ");
        tour.writeLink(html);
        html.text(" ");
        html.foreign(position.title());
        if (position.site() != null) {
            html.text(" · ").foreign(position.site());
        }
        html.text(" ").open("small");
        if (tour.tour().tentative()) {
            html.say("state.tentative").text(" · ");
        }
        html.say(
                "empty.wanted",
                Day.format(tour.window().from()),
                Day.format(tour.window().to()));
        position.languages().forEach((language, level) -> html.text(" · ").foreign(language + " " + level));
        position.skills().forEach(skill -> html.text(" · ").foreign(skill));
        html.close().close();
        if (reasons != null) {
            writeReasons(tour, reasons);
        }
        html.closeLine();
    }

    private void writeReasons(ShownTour tour, Reasons reasons) {
        Funnel funnel = reasons.funnel(tour.tour());
        if (funnel == null) {
            return;
        }
        EmptyTourExplanation why = reasons.of(tour.tour());
        html.open("details", "id", "e" + tour.number()).open("summary");
        if (why == null) {
            html.say("empty.left", funnel.officers(), funnel.remaining());
        } else {
            html.say(
                    "empty.why",
                    funnel.officers(),
                    funnel.remaining(),
                    why.unlocks().size());
        }
        html.close().open("div", "class", "why");
        if (why != null && why.holdText() != null) {
            html.open("p").say(why.holdText()).close();
        }
        writeFunnel(funnel);
        if (why != null) {
            writeList(
                    "empty.choices",
                    why.choices().stream().map(Choice::text).limit(MOST_CHOICES).toList());
            writeList("empty.unlocks", why.unlocks().stream().map(Unlock::text).toList());
            if (why.nearest() != null) {
                html.open("p").say(why.nearest()).close();
            }
        }
        html.close().close();
    }

    /** The number of officers on the roster, then a row for each rule with a bar for those who remain after it. */
    private void writeFunnel(Funnel funnel) {
        if (funnel.windows() == 0) {
            funnel.sentences().forEach(sentence -> html.open("p").say(sentence).close());
            return;
        }
        html.open("table", "class", "funnel")
                .open("caption")
                .say("funnel.caption")
                .close();
        html.open("thead").open("tr");
        for (String column : List.of("rule", "removed", "left")) {
            html.open("th", "scope", "col", "class", column.equals("rule") ? null : "n");
            html.say("funnel." + column).close();
        }
        html.open("td", "aria-hidden", "true").close().close().close().open("tbody");
        html.open("tr").open("th", "scope", "row").say("funnel.roster").close();
        html.open("td").close();
        writeRemaining(funnel.officers(), funnel.officers());
        if (funnel.withoutWindow() > 0) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .say("funnel.withoutWindow")
                    .close();
            html.open("td", "class", "n")
                    .text("−")
                    .number(funnel.withoutWindow())
                    .close();
            writeRemaining(funnel.officers() - funnel.withoutWindow(), funnel.officers());
        }
        for (Funnel.Step step : funnel.steps()) {
            html.open("tr").open("th", "scope", "row");
            html.say(Sentence.of(Rule.class, step.rule().id())).close();
            html.open("td", "class", "n").text("−").number(step.removed()).close();
            writeRemaining(step.remaining(), funnel.officers());
        }
        html.close().closeLine();
    }

    /** Writes the last two cells of a row and closes it. */
    private void writeRemaining(int remaining, int roster) {
        html.open("td", "class", "n").open("b").number(remaining).close().close();
        html.open("td", "class", "level", "aria-hidden", "true")
                .leaf("i", "", "class", styles.width(remaining, roster));
        html.close().closeLine();
    }

    private void writeList(String title, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            html.open("h3").say(title, sentences.size()).close().open("ul");
            sentences.forEach(sentence -> html.open("li").say(sentence).close());
            html.close();
        }
    }
}
