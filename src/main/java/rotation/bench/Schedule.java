package rotation.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order of the runs. */
final class Schedule {

    private Schedule() {}

    /**
     * For each seed and each problem, all contenders one after the other. The first contender changes from problem to problem, so
     * that none always comes first or always after the same other one.
     */
    static List<Cell> of(List<BenchProblem> problems, List<Contender> contenders, List<Long> seeds) {
        var cells = new ArrayList<Cell>();
        int first = 0;
        for (long seed : seeds) {
            for (BenchProblem problem : problems) {
                var turn = new ArrayList<>(contenders);
                Collections.rotate(turn, -first);
                turn.forEach(contender -> cells.add(new Cell(problem, contender, seed)));
                first++;
            }
        }
        return cells;
    }
}
