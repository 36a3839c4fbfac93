package rotation.judge;

import java.util.List;
import rotation.model.Officer;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.rule.Rule;

/** How well an officer suits a tour. */
final class Suitability {

    private final Problem problem;
    private final Staffing staffing;
    private final Findings found;

    Suitability(Problem problem, Staffing staffing, Findings found) {
        this.problem = problem;
        this.staffing = staffing;
        this.found = found;
    }

    /** A post goes to an officer of its own ranks. Unit: steps outside. */
    void rankStretch() {
        for (Posting filled : staffing.filled()) {
            if (filled.tour().isDeployed()) {
                continue;
            }
            int steps = filled.position().stepsOutsideBand(filled.officer());
            if (steps > 0) {
                found.add(
                        Rule.RANK_STRETCH,
                        steps,
                        List.of(filled),
                        filled.tour().id(),
                        filled.officer().id(),
                        problem.ranks().get(filled.officer().rank()),
                        steps,
                        problem.ranks().get(filled.position().minRank()),
                        problem.ranks().get(filled.position().maxRank()));
            }
        }
    }

    /** Officers go where they asked to go. Unit: places in their preferences. */
    void preference() {
        for (Posting filled : staffing.filled()) {
            Officer officer = filled.officer();
            int place = officer.preferencePlace(filled.mission());
            if (place == 0) {
                continue;
            }
            String mission = filled.mission().id();
            boolean named = officer.preferences().contains(mission);
            found.add(
                    Rule.PREFERENCE,
                    place,
                    Findings.about(List.of(filled)),
                    named
                            ? Rule.PREFERENCE.found(filled.tour().id(), officer.id(), mission, place + 1)
                            : Rule.PREFERENCE.foundAs(
                                    "unnamed",
                                    filled.tour().id(),
                                    officer.id(),
                                    mission,
                                    officer.preferences().size()));
        }
    }

    /** A mission gets whom it wishes. Unit: places on its shortlist. */
    void missionPreference() {
        for (Posting filled : staffing.filled()) {
            Tour tour = filled.tour();
            if (tour.isDeployed()) {
                continue;
            }
            Officer officer = filled.officer();
            int place = tour.shortlistPlace(officer);
            if (place == 0) {
                continue;
            }
            boolean named = tour.shortlist().contains(officer.id());
            found.add(
                    Rule.MISSION_PREFERENCE,
                    place,
                    Findings.about(List.of(filled)),
                    named
                            ? Rule.MISSION_PREFERENCE.found(tour.id(), officer.id(), place + 1)
                            : Rule.MISSION_PREFERENCE.foundAs(
                                    "unnamed",
                                    tour.id(),
                                    officer.id(),
                                    tour.shortlist().size()));
        }
    }
}
