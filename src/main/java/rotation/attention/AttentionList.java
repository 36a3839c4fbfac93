package rotation.attention;

import java.util.List;
import java.util.stream.Stream;
import rotation.model.Plan;
import rotation.model.Problem;

/** Finds what of a plan needs attention. */
public final class AttentionList {

    private AttentionList() {}

    /**
     * Everything that needs attention, kind by kind, within a kind in the problem's order, but tours that nobody could take over by how
     * soon they begin. What is past by the day of planning is not
     * told.
     *
     * @param plan any plan of the problem; what does not fit into it is left out
     */
    public static List<Attention> of(Problem problem, Plan plan) {
        var situation = new Situation(problem, plan);
        return Stream.of(
                        Lapses.of(situation),
                        CourseSeats.of(situation),
                        Exceedances.of(situation),
                        SeatGaps.of(situation),
                        Handovers.of(situation),
                        Notices.of(situation),
                        Pins.of(situation).stream().map(BrokenPin::attention).toList(),
                        SinglePoints.of(situation))
                .flatMap(List::stream)
                .toList();
    }

    /** What locked tours break whatever is planned; one for each place, in the order of the rules. */
    public static List<BrokenPin> pins(Problem problem) {
        return Pins.of(new Situation(problem, new Plan(List.of(), null)));
    }
}
