package rotation.report;

import java.util.List;
import rotation.model.Day;
import rotation.model.Position;

/** The posts that nobody fills, the most important first. */
final class EmptySection {

    private final Season season;
    private final Html html;

    EmptySection(Season season, Html html) {
        this.season = season;
        this.html = html;
    }

    void write() {
        List<ShownTour> empty = season.empty();
        html.open("section", "id", "empty", "aria-labelledby", "empty-title");
        html.open("h2", "id", "empty-title").say("empty.title").close();
        html.open("p", "class", "lead").say("empty.lead", empty.size()).close();
        html.open("ul", "class", "posts");
        empty.forEach(this::writePost);
        html.close().closeLine();
    }

    private void writePost(ShownTour tour) {
        Position position = tour.position();
        html.open("li").open("span", "class", "priority p-" + position.priority());
        html.say("seat.priority", position.priority()).close().text(" ");
        html.open("a", "class", "go", "href", "#" + tour.anchor())
                .foreign(tour.tour().id())
                .close()
                .text(" ");
        html.foreign(position.title());
        if (position.site() != null) {
            html.text(" · ").foreign(position.site());
        }
        html.text(" ").open("small");
        html.say(
                "empty.wanted",
                Day.format(tour.window().from()),
                Day.format(tour.window().to()));
        position.languages().forEach((language, level) -> html.text(" · ").foreign(language + " " + level));
        position.skills().forEach(skill -> html.text(" · ").foreign(skill));
        html.close().closeLine();
    }
}
