package rotation.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rotation.model.Intake;
import rotation.model.Officer;
import rotation.model.Posting;
import rotation.model.Problem;
import rotation.model.Tour;
import rotation.sheet.Cell;
import rotation.sheet.Table;
import rotation.sheet.Table.Column;
import rotation.text.Messages;

/**
 * The columns of a table that has a row for each of some things. What is null leaves its cell blank.
 *
 * @param <R> what has a row
 */
final class Columns<R> {

    private final Problem problem;
    private final Messages messages;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, Cell>> cells = new ArrayList<>();

    Columns(Problem problem, Locale language) {
        this.problem = problem;
        messages = Messages.of(Columns.class, language);
    }

    /** The table, with a name from the bundle. */
    Table table(String name, List<R> rows) {
        return new Table(
                messages.format(name),
                List.copyOf(columns),
                rows.stream()
                        .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                        .toList());
    }

    /** Texts. */
    Columns<R> text(String heading, Function<R, @Nullable String> text) {
        return add(heading, null, row -> cell(text.apply(row)));
    }

    /** Texts, with a remark on the heading. */
    Columns<R> text(String heading, String remark, Function<R, @Nullable String> text) {
        return add(heading, remark, row -> cell(text.apply(row)));
    }

    /** Days. */
    Columns<R> day(String heading, Function<R, @Nullable Integer> day) {
        return day(heading, null, day);
    }

    /** Whole numbers, with a remark on the heading. */
    Columns<R> number(String heading, String remark, Function<R, @Nullable Integer> number) {
        return add(heading, remark, row -> {
            Integer one = number.apply(row);
            return one == null ? Cell.BLANK : new Cell.Numeric(one);
        });
    }

    /** What tour it is. */
    Columns<R> tour(Function<R, @Nullable Tour> tour) {
        return text("column.mission", of(tour, one -> one.mission().name()))
                .text("column.post", of(tour, one -> one.position().title()))
                .text("column.site", of(tour, one -> one.position().site()));
    }

    /** Who somebody is; with a column for names only where the problem has any. */
    Columns<R> officer(Function<R, @Nullable Officer> officer) {
        text("column.officer", of(officer, Officer::id));
        if (problem.officers().stream().anyMatch(one -> one.name() != null)) {
            text("column.name", of(officer, Officer::name));
        }
        return text("column.rank", of(officer, this::rank))
                .text("column.unit", of(officer, Officer::unit))
                .text("column.agency", of(officer, one -> one.agency().name()));
    }

    private String rank(Officer officer) {
        return officer.civilian()
                ? messages.format("civilian")
                : problem.ranks().get(officer.rank());
    }

    /** When somebody goes, after which course, and when the leave ends. */
    Columns<R> posting(Function<R, @Nullable Posting> posting) {
        Function<R, @Nullable Intake> intake = of(posting, problem::attended);
        return day("column.start", of(posting, one -> one.window().from()))
                .day("column.end", of(posting, one -> one.window().to()))
                .day("column.leave", "column.leave.remark", of(posting, Columns::leave))
                .text("column.course", of(intake, one -> one.course().id() + ", " + one.id()))
                .day("column.courseStart", of(intake, one -> one.period().from()))
                .day("column.courseEnd", of(intake, one -> one.period().to()));
    }

    /** The last day of leave; null: there is none. */
    private static @Nullable Integer leave(Posting posting) {
        int last = posting.absence().to();
        return last > posting.window().to() ? last : null;
    }

    /** What is known of something; null where that is null. */
    private static <R, T, V> Function<R, @Nullable V> of(
            Function<R, @Nullable T> thing, Function<T, @Nullable V> known) {
        return row -> {
            T one = thing.apply(row);
            return one == null ? null : known.apply(one);
        };
    }

    private Columns<R> day(String heading, @Nullable String remark, Function<R, @Nullable Integer> day) {
        return add(heading, remark, row -> {
            Integer one = day.apply(row);
            return one == null ? Cell.BLANK : new Cell.Date(one);
        });
    }

    private Columns<R> add(String heading, @Nullable String remark, Function<R, Cell> cell) {
        columns.add(new Column(messages.format(heading), remark == null ? null : messages.format(remark), List.of()));
        cells.add(cell);
        return this;
    }

    private static Cell cell(@Nullable String text) {
        return text == null || text.isBlank() ? Cell.BLANK : new Cell.Text(text.strip());
    }
}
