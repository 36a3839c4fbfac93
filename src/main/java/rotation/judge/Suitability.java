package rotation.judge;

import java.util.List;
import java.util.Map;
import rotation.model.Officer;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.rule.Rule;
import rotation.text.Sentence;

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
                        about(filled),
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
            String mission = filled.mission().id();
            boolean named = officer.preferences().contains(mission);
            found.add(
                    Rule.PREFERENCE,
                    place,
                    about(filled),
                    Sentence.of(
                            Judge.class,
                            named ? Rule.PREFERENCE.id() : "preference.unnamed",
                            filled.tour().id(),
                            officer.id(),
                            mission,
                            named ? place + 1 : officer.preferences().size()));
        }
    }

    private static Map<Subject, List<String>> about(Posting filled) {
        return Map.of(
                Subject.TOUR,
                List.of(filled.tour().id()),
                Subject.OFFICER,
                List.of(filled.officer().id()));
    }
}
