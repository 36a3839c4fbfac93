package rotation.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rotation.json.Ids;
import rotation.model.Agency;
import rotation.model.Course;
import rotation.model.Intake;
import rotation.model.Mission;
import rotation.model.Officer;
import rotation.model.Position;
import rotation.model.Tour;

/** What can be referred to in one problem, as far as it has been read. */
final class ProblemIds {

    final Ids<Integer> ranks = new Ids<>("ranks");
    final Ids<Agency> agencies = new Ids<>("agencies");
    final Ids<Course> courses = new Ids<>("courses");
    final Ids<Intake> intakes = new Ids<>("intakes");
    final Ids<Mission> missions = new Ids<>("missions");
    final Ids<Position> positions = new Ids<>("positions");
    final Ids<Officer> officers = new Ids<>("officers");
    final Ids<Tour> tours = new Ids<>("tours");

    /** The ids of missions that name no course; one that names a wrong course is not among them. */
    final Set<String> withoutCourse = new HashSet<>();

    /** The sites of the positions of each mission, by its id. */
    final Map<String, Set<String>> sites = new HashMap<>();

    /** Whether some position has a mission that is not known, so that it cannot be said that a mission has none at a site. */
    boolean strayPosition;
}
