package rotation.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rotation.io.PlanReader;
import rotation.io.ProblemFile;
import rotation.io.ProblemReader;
import rotation.io.ProblemWriter;
import rotation.json.Document;
import rotation.json.InputException;
import rotation.json.Sha256;
import rotation.judge.Judge;
import rotation.judge.Verdict;
import rotation.model.Plan;
import rotation.model.Problem;
import rotation.planner.PlanFile;
import rotation.planner.PlanWriter;

/** A season and its plan at one moment, judged; and the bytes of both as files. */
public final class State {

    private final ProblemFile season;
    private final String seasonSum;
    private final Plan plan;
    private final byte[] planContent;
    private final String planSum;
    private final Judge judge;
    private final Verdict verdict;

    private State(ProblemFile season, Plan plan, byte[] planContent, Judge judge, Verdict verdict) {
        this.season = season;
        this.seasonSum = season.sha256();
        this.plan = plan;
        this.planContent = planContent;
        this.planSum = Sha256.of(planContent);
        this.judge = judge;
        this.verdict = verdict;
    }

    /**
     * A state of two files.
     *
     * @param seasonName where the season was read, for messages
     * @param planName where the plan was read, for messages
     * @throws InputException if one of them is wrong
     */
    static State of(String seasonName, byte[] season, String planName, byte[] plan) throws InputException {
        return of(season(seasonName, season), planName, plan);
    }

    /** The same with a season that was read before. */
    static State of(ProblemFile season, String planName, byte[] plan) throws InputException {
        Plan read = PlanReader.readStored(Document.parse(planName, plan)).plan();
        var judge = new Judge(season.problem());
        return new State(season, read, plan, judge, judge.judge(read));
    }

    /** The season that a file says. */
    static ProblemFile season(String name, byte[] content) throws InputException {
        return ProblemReader.read(Document.parse(name, content), List.of(), "--set");
    }

    /** The season of a problem that no file says yet. */
    static ProblemFile season(Problem problem) {
        return new ProblemFile(problem, ProblemWriter.bytes(problem), List.of());
    }

    /**
     * A plan that was put together by hand.
     *
     * @param plan complete
     * @param version of this program
     */
    static State byHand(ProblemFile season, Plan plan, String version) {
        var judge = new Judge(season.problem());
        Verdict verdict = judge.judge(plan);
        return of(season, plan, PlanFile.byHand(season, plan, verdict, version, "workbench"), judge, verdict);
    }

    /** A plan that a search has found for this very season. */
    static State found(ProblemFile season, Plan plan, PlanFile file, Verdict verdict) {
        return of(season, plan, file, new Judge(season.problem()), verdict);
    }

    private static State of(ProblemFile season, Plan plan, PlanFile file, Judge judge, Verdict verdict) {
        return new State(season, plan, PlanWriter.text(file).getBytes(StandardCharsets.UTF_8), judge, verdict);
    }

    /** The season as a file. */
    public ProblemFile season() {
        return season;
    }

    /** The season. */
    public Problem problem() {
        return season.problem();
    }

    /** The plan. */
    public Plan plan() {
        return plan;
    }

    /** The bytes of the plan's file; not a copy. */
    byte[] planContent() {
        return planContent;
    }

    /** The SHA-256 of the season's file. */
    String seasonSum() {
        return seasonSum;
    }

    /** The SHA-256 of the plan's file. */
    String planSum() {
        return planSum;
    }

    /** The judge of plans of this season. */
    Judge judge() {
        return judge;
    }

    /** What the judge says of the plan. */
    public Verdict verdict() {
        return verdict;
    }

    /** Whether nothing is another: season and plan say the same, in whatever words. */
    boolean isSame(State other) {
        boolean isSameSeason = seasonSum.equals(other.seasonSum) || ProblemWriter.isSame(problem(), other.problem());
        return isSameSeason && plan.byTour().equals(other.plan.byTour());
    }

    /** The row of a tour; null: the plan has none. */
    Plan.@Nullable Row row(String tour) {
        Map<String, Plan.Row> rows = plan.byTour();
        return rows.get(tour);
    }
}
