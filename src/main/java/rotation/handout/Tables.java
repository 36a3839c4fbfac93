package rotation.handout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.change.PlanChanges;
import rotation.change.TourChange;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Staffing;
import rotation.model.Tour;
import rotation.sheet.Table;
import rotation.standby.Gap;
import rotation.standby.Standby;
import rotation.standby.Standbys;
import rotation.text.Messages;

/** The three tables of a plan, from their rows. */
final class Tables {

    private final Problem problem;
    private final Staffing staffing;
    private final Locale language;
    private final Messages messages;
    private final boolean isCompared;
    private final Map<String, TourChange> changes = new HashMap<>();
    private final Map<Tour, Integer> places = new HashMap<>();

    /** @param changes null: plans were not compared */
    Tables(Problem problem, Staffing staffing, @Nullable PlanChanges changes, Locale language) {
        this.problem = problem;
        this.staffing = staffing;
        this.language = language;
        messages = Messages.of(Tables.class, language);
        isCompared = changes != null;
        if (changes != null) {
            changes.all().forEach(change -> this.changes.put(change.tour(), change));
        }
        for (Intake intake : problem.intakes()) {
            List<Posting> attending = staffing.of(intake);
            for (int i = 0; i < attending.size(); i++) {
                places.put(attending.get(i).tour(), i + 1);
            }
        }
    }

    /**
     * A tour as it stands in the plan.
     *
     * @param posting null: nobody goes
     */
    record TourRow(Tour tour, @Nullable Posting posting) {

        @Nullable
        Officer officer() {
            return posting == null ? null : posting.officer();
        }
    }

    /**
     * Somebody who stands by for a tour, or that nobody does.
     *
     * @param number of this standby, the best first, from 1 on; null: nobody stands by
     * @param standby the tour as this officer would hold it; null: nobody stands by
     * @param gap null: somebody stands by
     */
    record StandbyRow(Posting planned, @Nullable Integer number, @Nullable Posting standby, @Nullable Gap gap) {

        @Nullable
        Officer officer() {
            return standby == null ? null : standby.officer();
        }
    }

    /** A row for each standby, and one for each tour that needs one and has none, in the problem's order. */
    List<StandbyRow> standbyRows(Standbys standbys) {
        Map<Tour, Gap> gaps = new HashMap<>();
        standbys.withoutStandby().forEach(gap -> gaps.put(gap.tour(), gap));
        var rows = new ArrayList<StandbyRow>();
        standbys.byTour().forEach((tour, named) -> {
            Posting planned = staffing.of(tour);
            if (planned == null) {
                return;
            }
            for (int i = 0; i < named.size(); i++) {
                Standby one = named.get(i);
                Posting posting = Posting.of(tour, one.officer(), one.window(), one.intake());
                rows.add(new StandbyRow(planned, i + 1, posting, null));
            }
            if (named.isEmpty()) {
                rows.add(new StandbyRow(planned, null, null, gaps.get(tour)));
            }
        });
        return rows;
    }

    Table tours(List<TourRow> rows, Readership readership) {
        Columns<TourRow> columns = new Columns<TourRow>(problem, language)
                .text("column.tour", row -> row.tour().id())
                .officer(TourRow::officer)
                .tour(TourRow::tour)
                .posting(TourRow::posting)
                .text("column.place", "column.place.remark", this::place)
                .text("column.relieves", row -> {
                    Posting before = relieved(row);
                    return before == null ? null : readership.person(before.officer());
                })
                .number("column.handover", "column.handover.remark", row -> {
                    Posting before = relieved(row);
                    return before == null || row.posting() == null
                            ? null
                            : Integer.valueOf(
                                    before.window().overlap(row.posting().window()));
                });
        if (isCompared) {
            columns.text("column.change", row -> {
                TourChange change = changes.get(row.tour().id());
                return change == null ? null : readership.sentence(change);
            });
        }
        return columns.table("sheet.tours", rows);
    }

    private @Nullable String place(TourRow row) {
        Intake intake = row.posting() == null ? null : row.posting().intake();
        Integer place = places.get(row.tour());
        return intake == null || place == null ? null : messages.format("place", place, intake.capacity());
    }

    /** Who goes home; null: nobody, or it is not told because nobody comes. */
    private @Nullable Posting relieved(TourRow row) {
        return row.posting() == null ? null : staffing.predecessor(row.tour());
    }

    Table changes(List<TourChange> rows, Readership readership) {
        return new Columns<TourChange>(problem, language)
                .text("column.tour", TourChange::tour)
                .tour(row -> problem.tour(row.tour()))
                .text("column.before", row -> readership.person(row.before()))
                .day(
                        "column.beforeStart",
                        row -> row.before() == null
                                ? null
                                : row.before().window().from())
                .day(
                        "column.beforeEnd",
                        row -> row.before() == null
                                ? null
                                : row.before().window().to())
                .text("column.now", row -> readership.person(row.after()))
                .day(
                        "column.nowStart",
                        row -> row.after() == null ? null : row.after().window().from())
                .day(
                        "column.nowEnd",
                        row -> row.after() == null ? null : row.after().window().to())
                .text("column.why", row -> readership.sentence(row))
                .table("sheet.changes", rows);
    }

    Table standbys(List<StandbyRow> rows, Readership readership) {
        return new Columns<StandbyRow>(problem, language)
                .text("column.tour", row -> row.planned().tour().id())
                .tour(row -> row.planned().tour())
                .text("column.planned", row -> readership.person(row.planned().officer()))
                .number("column.number", "column.number.remark", StandbyRow::number)
                .officer(StandbyRow::officer)
                .posting(StandbyRow::standby)
                .text(
                        "column.gap",
                        row -> row.gap() == null ? null : row.gap().sentence().in(language))
                .table("sheet.standbys", rows);
    }
}
