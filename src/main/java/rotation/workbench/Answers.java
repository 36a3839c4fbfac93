package rotation.workbench;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server answers, as JSON. Whatever is called {@code html} is markup in both languages. */
final class Answers {

    private Answers() {}

    /**
     * How the workbench stands.
     *
     * @param revision goes up with every step, undo and redo
     * @param name of the season
     * @param season the opened file
     * @param plan the file of its plan
     * @param saved whether the files say what the current state is
     * @param changedOutside whether somebody else has changed the files
     * @param filled how many tours are filled
     * @param tours how many there are
     * @param undo what would be undone; null: nothing
     * @param redo what would be done again; null: nothing
     * @param solve the last search; null: there was none, or it was taken or dropped
     * @param status the state in a line
     * @param notices what is to be said of how it was opened
     * @param history the steps that led here
     */
    record StateAnswer(
            long revision,
            String name,
            String season,
            String plan,
            boolean saved,
            boolean changedOutside,
            HardMediumSoftLongScore score,
            boolean feasible,
            boolean legal,
            int filled,
            int tours,
            @Nullable Step undo,
            @Nullable Step redo,
            @Nullable SolveAnswer solve,
            String status,
            String notices,
            String history) {}

    /**
     * A search.
     *
     * @param stage as a word, see {@link Solving.Stage}
     * @param revision that it began with
     * @param score of the best plan so far; null: none yet
     * @param millis since it began
     * @param limit the most that it may take, in milliseconds; null: any
     * @param bound what no plan exceeds; null: nothing is known yet
     * @param curve the better and better plans
     * @param html how far it is, or what it would change
     */
    record SolveAnswer(
            String stage,
            long revision,
            @Nullable HardMediumSoftLongScore score,
            int filled,
            int tours,
            long moves,
            long millis,
            @Nullable Long limit,
            @Nullable HardMediumSoftLongScore bound,
            List<Solving.Point> curve,
            String html) {}

    /**
     * The sections of the page.
     *
     * @param style the style sheet of their positions
     * @param parts by their ids; empty where there is nothing to say
     */
    record PartsAnswer(long revision, String style, Map<String, String> parts) {}

    /** A piece of the page that was asked for. */
    record HtmlAnswer(long revision, String html) {}

    /**
     * What was done.
     *
     * @param revision that it led to
     * @param step null: nothing that can be undone, such as a save
     */
    record DoneAnswer(long revision, @Nullable Step step, String html) {}

    /**
     * What a change would cost.
     *
     * @param start the first day in theatre, of the nearest window that the tour can have; null: nobody would go
     * @param score by how much the score would differ; negative: worse
     * @param breaks whether hard rules would be broken that are not broken now
     * @param arguments of the step that makes it so
     */
    record PriceAnswer(
            long revision,
            String tour,
            @Nullable String officer,
            @Nullable String start,
            @Nullable String end,
            @Nullable String intake,
            HardMediumSoftLongScore before,
            HardMediumSoftLongScore after,
            HardMediumSoftLongScore score,
            boolean breaks,
            List<String> arguments,
            String command,
            String html) {}

    /**
     * Why something was not done.
     *
     * @param kind {@code request}: it cannot be understood; {@code forbidden}; {@code unknown}: there is no such address;
     *     {@code method}; {@code large}; {@code input}: it does not fit the season; {@code usage}: it does not fit together;
     *     {@code rules}, {@code nothing}, {@code busy}, {@code files}: what stands against it; {@code stale}: others have done
     *     something since; {@code internal}
     * @param revision that is current; null: that is not told
     * @param errors of an input
     */
    record RefusalAnswer(String kind, @Nullable Long revision, List<ErrorRow> errors, String html) {}

    /**
     * One thing that is wrong.
     *
     * @param place where
     * @param value as JSON; null: none
     * @param expected what is wrong, or was expected
     * @param hint what to do
     */
    record ErrorRow(String place, @Nullable String value, Told expected, Told hint) {}

    /** That there is something new to ask for. */
    record NewsAnswer(long revision) {}

    /** Why a page is told nothing any more. */
    record LeftAnswer(String html) {}
}
