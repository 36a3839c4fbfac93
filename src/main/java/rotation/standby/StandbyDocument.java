package rotation.standby;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.model.Day;
import rotation.model.Plan;
import rotation.model.Tour;

/**
 * The standbys of a plan, as they are written for other programs.
 *
 * @param withoutStandby the tours that need a standby and have none
 * @param tours every tour that needs a standby, in the problem's order
 */
public record StandbyDocument(List<GapRow> withoutStandby, List<TourRow> tours) {

    /**
     * A tour without a standby.
     *
     * @param tour its id
     * @param couldGo how many officers could go, but stand by for other tours at that time
     * @param sentence for people
     */
    public record GapRow(String tour, int couldGo, String sentence) {

        private static GapRow of(Gap gap, Locale language) {
            return new GapRow(gap.tour().id(), gap.couldGo(), gap.sentence().in(language));
        }
    }

    /**
     * A tour that has not begun.
     *
     * @param tour its id
     * @param officer the id of the planned officer
     * @param start the first day in theatre
     * @param end the last day in theatre
     * @param intake the id of the intake that the planned officer attends; null: none
     * @param standbys who goes instead, the best first
     */
    public record TourRow(
            String tour, String officer, String start, String end, @Nullable String intake, List<StandbyRow> standbys) {

        /**
         * A tour with its standbys.
         *
         * @param rows of the plan, by the ids of tours; the tour is filled there
         */
        public static TourRow of(Tour tour, Map<String, Plan.Row> rows, List<Standby> standbys) {
            Plan.Row row = rows.get(tour.id());
            Tour.Assignment planned = row == null ? null : row.assignment();
            if (planned == null) {
                throw new IllegalArgumentException("tour " + tour + " needs no standby");
            }
            return new TourRow(
                    tour.id(),
                    planned.officer(),
                    Day.format(planned.window().from()),
                    Day.format(planned.window().to()),
                    planned.intake(),
                    standbys.stream().map(StandbyRow::of).toList());
        }
    }

    /**
     * One standby.
     *
     * @param officer the officer's id
     * @param agency the id of the officer's agency
     * @param start the first day in theatre
     * @param end the last day in theatre
     * @param intake the id of the intake that the standby attends; null: none
     * @param asPlanned whether these are the planned days
     * @param change of the plan's score if this officer goes
     * @param scarcity for how many tours this officer could go instead
     */
    public record StandbyRow(
            String officer,
            String agency,
            String start,
            String end,
            @Nullable String intake,
            boolean asPlanned,
            HardMediumSoftLongScore change,
            int scarcity) {

        private static StandbyRow of(Standby standby) {
            return new StandbyRow(
                    standby.officer().id(),
                    standby.officer().agency().id(),
                    Day.format(standby.window().from()),
                    Day.format(standby.window().to()),
                    standby.intake() == null ? null : standby.intake().id(),
                    standby.asPlanned(),
                    standby.change(),
                    standby.scarcity());
        }
    }

    /**
     * Standbys, with sentences in French, or else in English.
     *
     * @param rows of the plan, by the ids of tours
     */
    public static StandbyDocument of(Standbys standbys, Map<String, Plan.Row> rows, Locale language) {
        return new StandbyDocument(
                standbys.withoutStandby().stream()
                        .map(gap -> GapRow.of(gap, language))
                        .toList(),
                standbys.byTour().entrySet().stream()
                        .map(entry -> TourRow.of(entry.getKey(), rows, entry.getValue()))
                        .toList());
    }
}
