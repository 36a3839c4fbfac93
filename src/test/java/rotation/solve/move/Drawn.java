package rotation.solve.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import rotation.model.Day;
import rotation.model.Intake;
import rotation.model.Plan;
import rotation.solve.Season;
import rotation.solve.plan.Change;
import rotation.solve.space.PlannedTour;

/** What moves of one kind change on a small season, said in a few words. */
final class Drawn {

    private static final int DRAWS = 200;

    private Drawn() {}

    /**
     * What is drawn for a tour, again and again: each time what changes, such as {@code T-1:O-2@2025-06-02/PDT} or {@code T-1:-}; what
     * changes nothing is left out. The plan is as before.
     */
    static Set<List<String>> of(Move move, Season season, String tour) {
        var drawn = new HashSet<List<String>>();
        List<Plan.Row> rows = season.toPlan().rows();
        var random = new Random(1);
        for (int i = 0; i < DRAWS; i++) {
            List<Change> changes = move.draw(season.tour(tour), random);
            Set<PlannedTour> tours = new HashSet<>();
            changes.forEach(change -> tours.add(change.tour()));
            assertThat(tours).as("each tour changes once").hasSameSizeAs(changes);
            drawn.add(said(changes));
        }
        assertThat(season.toPlan().rows()).isEqualTo(rows);
        return drawn;
    }

    static List<String> said(List<Change> changes) {
        var said = new ArrayList<String>();
        for (Change change : changes) {
            if (change.changesAnything()) {
                said.add(change.tour() + ":"
                        + (change.officer() == null
                                ? "-"
                                : change.officer() + "@"
                                        + Day.format(change.window().start())
                                        + intake(change)));
            }
        }
        return said;
    }

    private static String intake(Change change) {
        Intake intake = change.window().intake();
        return intake == null ? "" : "/" + intake;
    }
}
